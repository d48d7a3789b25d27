/** What the plan screens show, read in one round trip. */
export const planReads = {
  Plans: 'all',
  Budget: 'all',
  KPIs: 'all',
  Lessons: 'all',
  Meetings: 'all',
  Team: 'all',
} as const;
