import { describe, expect, test } from "vitest";
import { parseForm } from "../../app/http/forms/form.server.ts";
import {
  decisionForm,
  lookedAt,
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
    ["2026-11-23", "2026-11-23"],
    ["2019年6月1日", "2019-06-01"],
    ["3.12", "2026-03-12"],
    ["12.3", "2025-12-03"],
    ["2026-11-24", "applies_on_future"],
    ["2030-01-01", "applies_on_future"],
    ["2026-02-30", "applies_on_wrong"],
    ["yesterday", "applies_on_wrong"],
  ])("take a verdict on the law of %s: %s", (appliesOn, expected) => {
    const result = verdict({ appliesOn });
    expect(result.ok ? toVerdict(result.value, "2026-11-23").appliesOn : result.errors.appliesOn).toBe(expected);
  });

  describe("with what the system proposed", () => {
    const DECLINE = { outcome: "decline", declineReason: "no_facts", declineNote: "请写明要求。" };
    const decide = (fields: Record<string, string>) =>
      parseForm(formOf(fields), lookedAt(decisionForm), { groups: ["part", "why", "keep", "was"] });

    test.each([
      ["nothing proposed", DECLINE, true],
      ["a proposal that nobody says they read", { ...DECLINE, "was.declineNote": DECLINE.declineNote }, false],
      ["one that was read", { ...DECLINE, "was.declineNote": DECLINE.declineNote, looked: "yes" }, true],
      ["one that was changed", { ...DECLINE, "was.declineNote": "请写明。" }, true],
      [
        "one whose line ends the browser changed",
        { ...DECLINE, declineNote: "一\r\n二", "was.declineNote": "一\n二" },
        false,
      ],
      ["one of another outcome", { ...DECLINE, title: "题", "was.title": "题" }, true],
      ["one beside a case that is there", { ...LINK, title: "题", "was.title": "题" }, true],
    ])("%s: taken %s", (_, fields, right) => {
      const result = decide(fields);
      expect(result.ok ? {} : result.errors).toEqual(right ? {} : { looked: "proposals_unseen" });
    });

    test("is refused for every field of a new case that stands as proposed", () => {
      for (const name of ["title", "demand", "claimedBasis", "kind", "verdict", "reasons"]) {
        const result = decide({ outcome: "open", [name]: "V1", [`was.${name}`]: "V1" });
        expect(!result.ok && result.errors.looked, name).toBe("proposals_unseen");
      }
    });
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
