/** Rows by a key, in one pass; the rows of a key keep their order. */
export function grouped<R, K>(
  rows: readonly R[],
  keyOf: (row: R) => K,
): ReadonlyMap<K, readonly R[]> {
  const groups = new Map<K, R[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Rows by campaign; give `''` for rows of none. */
export const byCampaign = <R extends { readonly campaignId: string | null }>(
  rows: readonly R[],
): ReadonlyMap<string, readonly R[]> => grouped(rows, (row) => row.campaignId ?? '');
