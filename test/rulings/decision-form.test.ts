import { describe, expect, test } from "vitest";
import { parseForm } from "../../app/http/forms/form.server.ts";
import {
  decisionForm,
  toDecision,
  toVerdict,
  untilToday,
  verdictForm,
} from "../../app/rulings/decision/decision-form.ts";

const LINK = { outcome: "link", publicText: "部门要求设卡。", caseNumber: "gw-2026-000001" };
const VERDICT = { verdict: "V1", reasons: "名录写明。" };

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const verdict = (fields: Record<string, string>) =>
  parseForm(formOf({ ...VERDICT, ...fields }), untilToday(verdictForm, "2026-11-23"), { groups: ["part"] });

describe("the moderators' forms", () => {
  test.each([
    ["2026-11-23", true],
    ["2019-06-01", true],
    ["2026-11-24", false],
    ["2030-01-01", false],
    ["2026-02-30", false],
    ["yesterday", false],
  ])("take a verdict on the law of %s: %s", (appliesOn, right) => {
    const result = verdict({ appliesOn });
    expect(result.ok).toBe(right);
    if (!result.ok) expect(result.errors).toEqual({ appliesOn: "applies_on_wrong" });
  });

  test("apply today's law when no day is given", () => {
    const result = verdict({ appliesOn: "", "part.A": "township", "part.B": "", "part.C": "department" });
    expect(result.ok && toVerdict(result.value, "2026-11-23")).toMatchObject({
      appliesOn: "2026-11-23",
      parts: [
        { duty: "A", holder: "township" },
        { duty: "C", holder: "department" },
      ],
    });
  });

  test.each([
    [{}, false],
    [{ unchanged: "" }, false],
    [{ unchanged: "yes" }, true],
  ])("let the original stand only when that is ticked: %j", (ticked, unchanged) => {
    const result = parseForm(formOf({ ...LINK, ...ticked }), untilToday(decisionForm, "2026-11-23"), {
      groups: ["part"],
    });
    expect(result.ok && toDecision(result.value, "2026-11-23")).toMatchObject({
      outcome: "link",
      caseNumber: "GW-2026-000001",
      publicText: "部门要求设卡。",
      unchanged,
    });
  });
});
