import { z } from "zod";

/**
 * A text that a person types: line ends made one, blanks around it taken off, counted in characters (a rare Chinese
 * character is one), not in UTF-16 units. `required` and `long` are message keys.
 */
export function textField(required: string, long: string, limit: number) {
  return z
    .string({ error: required })
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .refine((typed) => typed !== "", required)
    .refine((typed) => Array.from(typed).length <= limit, long);
}
