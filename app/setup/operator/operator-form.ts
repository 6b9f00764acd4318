import { z } from "zod";
import { optionalTextField, textField } from "../../http/forms/text-field.ts";
import { MAX_OPERATOR, type OperatorField } from "./operator.ts";

/** Messages of this form: keys of `setup.operator.errors`. */
export type OperatorError = OperatorField;

const line = (field: OperatorError) =>
  textField(field, field, MAX_OPERATOR).refine((text) => !text.includes("\n"), field);

/** Who runs the site. The number of the filing, and who sees editions before they are out, may be left out. */
export const operatorForm = z.object({
  name: line("name"),
  contact: line("contact"),
  licence: line("licence"),
  corrections: line("corrections"),
  icp: optionalTextField("icp", "icp", 60).refine((text) => !text.includes("\n"), "icp"),
  seenBefore: optionalTextField("seenBefore", "seenBefore", MAX_OPERATOR).refine(
    (text) => !text.includes("\n"),
    "seenBefore",
  ),
});
