import { z } from "zod";
import type { Day } from "../../day.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { ANSWER_LISTS, answerForm } from "../answer/answer-form.ts";
import { type JointCase, MAX_JOINT, MIN_JOINT, readJointText } from "./joint.ts";

/** Keys of the messages, beside those of an answer and of a draft. */
export type JointError = keyof Dictionary["joint"]["errors"];

const key = (error: JointError) => error;

/** Fields of the form that may come more than once. */
export const JOINT_LISTS = [...ANSWER_LISTS, "cases"] as const;

const ticked = z.array(z.string(), { error: key("cases_few") }).transform((texts, context): JointCase[] => {
  const said = texts.flatMap((text) => text.split("_"));
  const found = said.flatMap((text) => readJointText(text) ?? []);
  const cases = [...new Map(found.map((one) => [one.number, one])).values()];
  const wrong =
    found.length < said.length || cases.length < MIN_JOINT
      ? key("cases_few")
      : cases.length > MAX_JOINT
        ? key("cases_many")
        : null;
  if (wrong) context.addIssue({ code: "custom", message: wrong });
  return cases;
});

/** One answer, as `answerForm` has it, and the cases that it is to. */
export function jointForm(today: Day) {
  return answerForm(today).and(z.object({ cases: ticked }));
}
