import { z } from "zod";
import { textField } from "../../http/forms/text-field.ts";

/** Messages of this form: keys of `calendar.errors`. */
export type HolidayError = "year" | "list" | "reason" | "personal" | "clock";

/** A year of some fifty lines; the reason is as long as the staff record takes. */
const MAX_LIST = 5000;

export const holidayForm = z.object({
  year: z.string({ error: "year" satisfies HolidayError }).regex(/^\d{4}$/, "year"),
  list: textField("list" satisfies HolidayError, "list", MAX_LIST),
  reason: textField("reason" satisfies HolidayError, "reason", 200).refine((text) => text.length >= 4, "reason"),
});
