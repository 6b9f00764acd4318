/** How many cases are answered at once. */
export const MIN_JOINT = 2;
export const MAX_JOINT = 20;

/** Why a case cannot be answered together with others now; `fit` of one that can. */
export const JOINT_STANDINGS = [
  "fit",
  "gone",
  "merged",
  "elsewhere",
  "other_body",
  "answered",
  "waiting",
  "drafted",
] as const;
export type JointStanding = (typeof JOINT_STANDINGS)[number];

/** A case as it was ticked: with the number of answers that the officer saw. */
export interface JointCase {
  number: string;
  seen: number;
}

/** `GW-2026-000012.0`: a ticked case as its box carries it; several may come with `_` between. */
export function jointText({ number, seen }: JointCase): string {
  return `${number}.${seen}`;
}

/** Reads what `jointText` wrote; null of anything else. */
export function readJointText(text: string): JointCase | null {
  const parts = /^(GW-\d{4}-\d{6,9})\.(\d{1,4})$/.exec(text);
  return parts?.[1] ? { number: parts[1], seen: Number(parts[2]) } : null;
}

/** What became of a joint answer, as the address of the inbox says it afterwards; null where it says nothing of one. */
export function jointDone(asked: URLSearchParams) {
  const count = (name: string) => {
    const said = asked.get(name) ?? "";
    return /^\d{1,2}$/.test(said) ? Number(said) : 0;
  };
  if (asked.get("done") !== "together") return null;
  return { published: count("published"), held: count("held"), sent: count("sent") };
}
