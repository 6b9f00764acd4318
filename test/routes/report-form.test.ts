import { beforeEach, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import type { ReportError } from "../../app/reports/form/report-form.ts";
import { REPORT, receiptOf } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Fields, textAreaOf, valueOf, visitor } from "../helpers/visitor.ts";

const STEP_1: Fields = {
  step: "1",
  go: "next",
  body: REPORT.body ?? "",
  region: REPORT.region ?? "",
  departmentText: "县指挥部",
};
const STEP_2: Fields = { ...STEP_1, step: "2", kind: "K1" };

/** What is wrong, on which step it is sent, and which error it must meet. */
const WRONG: [string, Fields, Fields, ReportError][] = [
  ["no text", STEP_1, { body: "" }, "body_required"],
  ["a text of spaces", STEP_1, { body: " \n\t　" }, "body_required"],
  ["5,001 characters", STEP_1, { body: "字".repeat(5001) }, "body_long"],
  ["5,001 emoji", STEP_1, { body: "🔥".repeat(5001) }, "body_long"],
  ["two texts", STEP_1, { body: ["一", "二"] }, "body_required"],
  ["no township", STEP_1, { region: "" }, "region_required"],
  ["a township that is no code", STEP_1, { region: "青禾县" }, "region_required"],
  ["two departments", STEP_1, { department: ["qinghe-agriculture", "qinghe-forestry"] }, "department_unknown"],
  ["two texts for the department", STEP_1, { departmentText: ["一", "二"] }, "department_text_required"],
  ["two townships", STEP_1, { region: ["990101101000", "990101102000"] }, "region_required"],
  ["neither department nor words for it", STEP_1, { departmentText: "" }, "department_text_required"],
  ["101 characters of department", STEP_1, { departmentText: "部".repeat(101) }, "department_text_long"],
  ["a department of 101 characters", STEP_1, { department: "x".repeat(101) }, "department_unknown"],
  ["no kind", STEP_2, { kind: "" }, "kind_required"],
  ["an unknown kind", STEP_2, { kind: "K99" }, "kind_required"],
  ["two kinds", STEP_2, { kind: ["K1", "K2"] }, "kind_required"],
  ["an unknown mark", STEP_2, { mechanism: ["M1", "M99"] }, "mark_unknown"],
  ["a mark of another list", STEP_2, { gap: "C1" }, "mark_unknown"],
  ["hours below zero", STEP_2, { hours: "-1" }, "hours_wrong"],
  ["hours with a fraction", STEP_2, { hours: "1.5" }, "hours_wrong"],
  ["hours in powers of ten", STEP_2, { hours: "1e3" }, "hours_wrong"],
  ["more than 10,000 hours", STEP_2, { hours: "10001" }, "hours_wrong"],
  ["two numbers of hours", STEP_2, { hours: ["1", "2"] }, "hours_wrong"],
  ["on the last step, a township that does not exist", REPORT, { region: "990101999000" }, "region_required"],
  ["on the last step, a county for a township", REPORT, { region: "990101000000" }, "region_required"],
  [
    "on the last step, a department that does not exist",
    REPORT,
    { department: "qinghe-nothing" },
    "department_unknown",
  ],
  ["on the last step, no text", REPORT, { body: "" }, "body_required"],
  ["on the last step, an unknown kind", REPORT, { kind: "constructor" }, "kind_required"],
];

describe("the reporter's form", () => {
  forEachSite({}, (site) => {
    let before: Awaited<ReturnType<typeof readFacts>>;
    beforeEach(async () => {
      before = await readFacts(site().db);
    });
    const expectNothingWritten = async () => expect(await readFacts(site().db)).toEqual(before);

    test.each(WRONG)("asks again after %s", async (_, whole, wrong, error) => {
      for (const [lang, words] of [
        ["zh-CN", zhCN],
        ["en", en],
      ] as const) {
        const answer = await visitor(site()).post(`/report?lang=${lang}`, { ...whole, ...wrong });
        expect(answer.status).toBe(400);
        expect(answer.title).toBe(words.site.errorTitle(words.reports.form.title));
        expect(answer.text).toContain(words.site.errorSummary);
        expect(answer.text.split(words.reports.form.errors[error])).toHaveLength(3); // above, and at the field
      }
      await expectNothingWritten();
    });

    test("names every mistake at once", async () => {
      const { text } = await visitor(site()).post("/report", { step: "1", go: "next" });
      const { errors } = zhCN.reports.form;
      for (const words of [errors.body_required, errors.region_required, errors.department_text_required]) {
        expect(text).toContain(words);
      }
    });

    test("keeps what was typed, with its markup as text", async () => {
      const typed = '</textarea><script>alert("归位")</script> & 第二行\n\n第四行';
      const { html } = await visitor(site()).post("/report", { ...STEP_1, body: typed, region: "", token: "ab\"'<" });
      expect(textAreaOf(html, "body")).toBe(typed);
      expect(textAreaOf(html, "departmentText")).toBe("县指挥部");
      expect(valueOf(html, "token")).toBe("ab\"'<");
      expect(html).not.toContain("<script");
    });

    test("takes 5,000 characters, an emoji being one, and keeps them whole", async () => {
      const body = "🔥村".repeat(2500);
      const answer = await visitor(site()).post("/report", { ...REPORT, body });
      expect(answer.status).toBe(200);
      expect(receiptOf(answer.html)).toHaveLength(17);
      const stored = await site()
        .db.selectFrom("report_texts")
        .select("body")
        .orderBy("report_id", "desc")
        .executeTakeFirst();
      expect(stored?.body).toBe(body);
    });

    test("counts a line end of Windows as one character", async () => {
      const body = "一\r\n".repeat(2499) + "一二";
      expect((await visitor(site()).post("/report", { ...STEP_1, body })).status).toBe(200);
    });

    test.each(["0", "4", "-1", "1e9", "Infinity", "NaN", "x", ""])(
      "shows a step whatever step is claimed: %j",
      async (step) => {
        const answer = await visitor(site()).post("/report", { ...STEP_1, step, body: "" });
        expect([200, 400]).toContain(answer.status);
        await expectNothingWritten();
      },
    );

    test.each(["to-0", "to-3", "to-99", "send"])("goes to no step that is not there: %s", async (go) => {
      const answer = await visitor(site()).post("/report", { ...STEP_1, go, body: "" });
      expect(answer.status).toBe(400);
      await expectNothingWritten();
    });

    test("sends nothing before the last step", async () => {
      for (const step of ["1", "2"]) await visitor(site()).post("/report", { ...REPORT, step });
      await expectNothingWritten();
    });

    test("makes a token of its own where one is forged", async () => {
      const codes = [];
      for (const token of ["", "x", "0".repeat(31), "G".repeat(32)]) {
        codes.push(receiptOf((await visitor(site()).post("/report", { ...REPORT, token })).html));
      }
      expect(new Set(codes).size).toBe(4);
    });

    test("sent twice with the same token is registered once, with the same receipt code", async () => {
      const sent = { ...REPORT, token: "0123456789abcdef".repeat(2) };
      const [first, second] = await Promise.all([
        visitor(site()).post("/report", sent),
        visitor(site()).post("/report", sent),
      ]);
      const third = await visitor(site()).post("/report", { ...sent, body: "改过的内容" });
      expect(new Set([first, second, third].map((answer) => receiptOf(answer.html))).size).toBe(1);
      expect(third.text).toContain(zhCN.reports.receipt.again);
      const after = await readFacts(site().db);
      expect(after.reports).toHaveLength((before.reports?.length ?? 0) + 1);
      expect(JSON.stringify(after)).not.toContain("改过的内容");
    });
  });
});
