/** Statuses in which the lead may still edit the rows; later changes go through a change request. */
const open: readonly (string | null)[] = [null, 'draft', 'returned', 'withdrawn'];
export const isOpenForEdit = (status: string | null): boolean => open.includes(status);
