import { z } from "zod";
import { textField } from "../../http/forms/text-field.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { MAX_UNIT_NOTE } from "../../reports/unit/unit.ts";

/** Keys of the error messages of a letter. */
export type UnitError = keyof Dictionary["units"]["errors"];

const key = (error: UnitError) => error;

/** What the reporter reads when the letter is refused. */
export const unitRefusalForm = z.object({
  unitNote: textField(key("unit_note_required"), key("unit_note_long"), MAX_UNIT_NOTE),
});
