/** Fields that are never sent back to the browser, by their names. */
const SECRET = /^(?:password|current|repeat|code|share|secret|sealed|response|proof)/i;

/** Words that a person wrote, as against a code, a number or a token. */
const PROSE = /\p{Script=Han}|\S\s+\S/u;

/** What came with a form that could not be answered by its own page: the page of the refusal gives it back. */
export interface KeptForm {
  /** Every field that may be shown, in the form's order. */
  fields: [name: string, value: string][];
  /** Nothing was left out, so that the same form can be sent again. */
  whole: boolean;
}

/** What is given back of a form; null when nobody wrote anything in it. */
export function keptOf(form: FormData): KeptForm | null {
  const texts = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  const fields = texts.filter(([name]) => !SECRET.test(name));
  if (!fields.some(([, value]) => isProse(value))) return null;
  return { fields, whole: fields.length === [...form].length };
}

/** True for a field whose text is never sent back. */
export function isSecret(name: string): boolean {
  return SECRET.test(name);
}

/** True for words that a person wrote. */
export function isProse(value: string): boolean {
  return PROSE.test(value);
}
