/** What was typed, by field: a text, or a list where a field came more than once. */
export type Answers = Record<string, string | string[]>;

/** The answer to a question that takes one: the first, or nothing. */
export function one(answer: string | string[] | undefined): string {
  return [answer].flat()[0] ?? "";
}

/** The answers to a question that takes any number. */
export function many(answer: string | string[] | undefined): string[] {
  return answer === undefined ? [] : [answer].flat();
}
