/** Reasons with a citation at their end, once. */
export function withCitation(typed: string, citation: string): string {
  if (typed.includes(citation)) return typed;
  return typed.trim() === "" ? citation : `${typed.trimEnd()}\n${citation}`;
}
