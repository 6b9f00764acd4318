/** What may come filled from what the system knows, by the outcome whose field it is. */
export const PROPOSED = {
  open: ["title", "demand", "claimedBasis", "kind", "verdict", "reasons"],
  decline: ["declineNote"],
  link: [],
} as const;

/** Before the name of a field: the field that tells what was proposed for it. */
export const WAS = "was.";

/** The same text, whatever line ends a form gave it. */
export function isSame(one: unknown, other: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  return typeof one === "string" && plain(one) === plain(other);
}
