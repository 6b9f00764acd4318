import type { Decision } from "../../app/rulings/decision/decision.server.ts";
import type { Db } from "../../db/engine.ts";
import { type County, decide, linking, opening, sendReport, TODAY } from "./factories.ts";

/** A report that tells two matters, with words that stand in no other test. */
export const TWO_MATTERS = {
  body: "县里要我们派人上路查车，一天也不能断。另外林业局又让我们填护林台账，每周交一次。",
  hoursPerMonth: 60,
  marks: ["M1", "M6", "G2"] as const,
};
export const FIRST_TEXT = "反映称，派人上路查车，一天也不能断。";
export const SECOND_TEXT = "反映称，部门另要求填护林台账，每周交一次。";

/** The first matter of a report, which leaves another. */
export const firstPart = (publicText = FIRST_TEXT): Decision =>
  withPart(opening({ publicText }), { remains: true, hoursPerMonth: 40, marks: ["M1"] });

/** The last matter of a report, in a case of the forestry bureau. */
export const lastPart = (publicText = SECOND_TEXT): Decision =>
  withPart(opening({ publicText, newCase: { department: "forestry", duty: "off-list", title: "要求填护林台账" } }), {
    remains: false,
    hoursPerMonth: 20,
    marks: ["G2"],
  });

export function withPart(
  decision: Decision,
  part: { remains: boolean; hoursPerMonth: number | null; marks: readonly string[] },
): Decision {
  return decision.outcome === "decline" ? decision : { ...decision, part };
}

/** Links a part of a report to a case. */
export const linkPart = (number: string, publicText: string, remains = false): Decision =>
  withPart(linking(number, publicText), { remains, hoursPerMonth: null, marks: [] });

/** Sends a report that tells two matters, and publishes the first; `second` publishes the other too. */
export async function sendSplit(db: Db, county: County, { second = true, today = TODAY } = {}) {
  const reportId = await sendReport(db, { ...TWO_MATTERS, marks: [...TWO_MATTERS.marks] }, today);
  const numbers = [await decide(db, county, reportId, firstPart(), today)];
  if (second) numbers.push(await decide(db, county, reportId, lastPart(), today));
  return { reportId, numbers: numbers as [string, string] };
}
