/** Statuses in which the lead may edit the rows: before approval, and once a change was asked for. */
const open: readonly (string | null)[] = [null, 'draft', 'returned', 'withdrawn', 'changePending'];
export const isOpenForEdit = (status: string | null): boolean => open.includes(status);
