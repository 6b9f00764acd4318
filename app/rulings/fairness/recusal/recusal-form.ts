import { z } from "zod";
import { type Day, isDay } from "../../../day.ts";
import { optionalTextField } from "../../../http/forms/text-field.ts";
import type { Dictionary } from "../../../i18n/dictionary.ts";
import type { NewRecusal } from "./recusal.server.ts";
import { MAX_RECUSAL_NOTE, RECUSAL_REASONS } from "./recusal.ts";

/** Keys of the messages of these forms. */
export type RecusalError = keyof Dictionary["fairness"]["recusal"]["errors"];

const key = (error: RecusalError) => error;
const reason = z.enum(RECUSAL_REASONS, { error: key("reason_required") });
const code = (error: RecusalError) => z.string({ error: key(error) }).max(40, key(error));

const common = {
  reason,
  note: optionalTextField(key("note_long"), key("note_long"), MAX_RECUSAL_NOTE),
  until: z
    .string({ error: key("until_wrong") })
    .refine((day) => isDay(day), key("until_wrong"))
    .optional(),
  /** The user name of the one it is entered for; nobody for oneself. */
  person: z
    .string({ error: key("person_unknown") })
    .max(100, key("person_unknown"))
    .optional(),
};

/** A recusal from a department, a line or a region. */
export const recusalForm = z.discriminatedUnion(
  "from",
  [
    z.object({ from: z.literal("department"), department: code("department_required"), ...common }),
    z.object({ from: z.literal("line"), line: code("line_required"), ...common }),
    z.object({ from: z.literal("region"), region: code("region_required"), ...common }),
  ],
  { error: key("from_required") },
);

/** The form as it is asked on a day: no recusal ends before it begins. */
export function fromToday<Form extends z.ZodType>(form: Form, today: Day): Form {
  return form.refine((answers) => ((answers as { until?: Day }).until ?? today) >= today, {
    path: ["until"],
    error: key("until_wrong"),
    when: () => true,
  });
}

/** A recusal from the page of a report: from this report alone, or from all on its department. */
export const reportRecusalForm = z.object({
  report: z
    .string({ error: key("report_unknown") })
    .regex(/^\d{1,9}$/, key("report_unknown"))
    .transform(Number),
  whole: z.enum(["report", "department"], { error: key("from_required") }),
  reason,
});

/** Ending a recusal. */
export const endForm = z.object({
  end: z
    .string({ error: key("from_required") })
    .regex(/^\d{1,9}$/, key("from_required"))
    .transform(Number),
});

/** The recusal as the use case takes it. */
export function toRecusal(answers: z.output<typeof recusalForm>): NewRecusal {
  const { from, reason: why, note, until = null, person = null } = answers;
  const codes = { department: "", line: "", region: "", ...answers };
  return { from, code: codes[from], reason: why, note, until, person };
}
