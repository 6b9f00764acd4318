import { z } from "zod";

/**
 * A text that a person types: line ends made one, blanks around it taken off, counted in characters (a rare Chinese
 * character is one), not in UTF-16 units. `required` and `long` are message keys.
 */
export function textField(required: string, long: string, limit: number) {
  return text(required, long, limit).refine((typed) => typed !== "", required);
}

/** As `textField`, for a text that may be left out; then it is empty. `wrong` is for what is no single text. */
export function optionalTextField(wrong: string, long: string, limit: number) {
  return text(wrong, long, limit).default("");
}

function text(wrong: string, long: string, limit: number) {
  return z
    .string({ error: wrong })
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .refine((typed) => Array.from(typed).length <= limit, long);
}
