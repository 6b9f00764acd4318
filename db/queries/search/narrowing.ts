/** What narrows a search, as terms that no text has. */
export const narrowing = {
  /** By row id. */
  region: (id: number) => `#region:${id}`,
  kind: (code: string) => `#kind:${code}`,
  verdict: (code: string) => `#verdict:${code}`,
  year: (year: string) => `#year:${year}`,
};
