/** Characters of a description: as many as results of a search and messages with a link show. */
export const LONGEST_DESCRIPTION = 150;

/** The first characters of a text in one line, at most so many, with an ellipsis where something was left off. */
export function cut(text: string, longest: number): string {
  const signs = [...text.replace(/\s+/g, " ").trim()];
  return signs.length <= longest ? signs.join("") : `${signs.slice(0, longest - 1).join("")}…`;
}
