/** What narrows a search, as terms that no text has. */
export const narrowing = {
  /** By row id. */
  region: (id: number) => `#region:${id}`,
  kind: (code: string) => `#kind:${code}`,
  verdict: (code: string) => `#verdict:${code}`,
  year: (year: string) => `#year:${year}`,
  /** Of the department that answers, by row id. */
  body: (id: number) => `#body:${id}`,
  /** By row id; null = off the list. */
  duty: (id: number | null) => `#duty:${id ?? "none"}`,
  /** The clock that it goes by has not been met. */
  unanswered: "#unanswered",
};
