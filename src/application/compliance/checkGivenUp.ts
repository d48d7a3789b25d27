/**
 * Thrown through the use case when the person gives the check of the submission gate up: nothing has been written by
 * then. In a file of its own, so that a screen that catches it does not load the rule engine.
 */
export class CheckGivenUp extends Error {}
