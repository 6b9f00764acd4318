/** Why two cases become one; public. */
export const MERGE_REASONS = ["same_demand", "same_document", "opened_twice"] as const;
export type MergeReason = (typeof MERGE_REASONS)[number];

/** Why they are two again; public. */
export const UNMERGE_REASONS = ["another_matter", "merged_by_mistake", "dispute_upheld"] as const;
export type UnmergeReason = (typeof UNMERGE_REASONS)[number];

/** The older of two cases first: by the day of publication, on one day by number. The younger goes into the older. */
export function byAge<Case extends { published_on: string; number: string }>(one: Case, other: Case): [Case, Case] {
  const age = (matter: Case) => `${matter.published_on} ${matter.number.padStart(20)}`;
  return age(one) <= age(other) ? [one, other] : [other, one];
}
