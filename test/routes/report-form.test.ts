import { reportWith } from "../helpers/receipts.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { PAGES, stepOf, STEPS } from "../../app/reports/form/pages.ts";
import type { ReportError } from "../../app/reports/form/question.ts";
import { AS_WRITTEN } from "../../app/reports/form/questions/department.tsx";
import { REPORTERS } from "../../app/reports/report.ts";
import { REPORT, receiptOf } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Fields, signedIn, textAreaOf, valueOf, visitor } from "../helpers/visitor.ts";

const { go, step: _, ...ANSWERS } = REPORT;

/** A page of the form with every answer, as it comes when one goes back to change one. */
const page = (step: string, answers: Fields = {}): Fields => ({ ...ANSWERS, go: go ?? "", step, ...answers });

/** The option that a select of the page begins with. */
function chosenIn(html: string, name: string): string | undefined {
  const [options = ""] = new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(html) ?? [];
  const [chosen = ""] = options.match(/<option[^>]*selected[^>]*>/g) ?? [];
  return /value="([^"]*)"/.exec(chosen)?.[1];
}

/** The characters that a page has somebody read: what is closed, or chosen from by others, is not. */
function charactersIn(html: string): number {
  const [main = ""] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
  const shown = main
    .replace(/<details(?![^>]* open)[^>]*>\s*(<summary>[\s\S]*?<\/summary>)[\s\S]*?<\/details>/g, "$1")
    .replace(/<option(?![^>]* selected)[^>]*>[\s\S]*?<\/option>/g, "")
    .replace(/<(\w+)[^>]*\shidden(=""|[\s>])[\s\S]*?<\/\1>|<datalist[\s\S]*?<\/datalist>/g, "");
  return Array.from(shown.replace(/<[^>]*>|\s/g, "")).length;
}

/** What is wrong, on which page it is sent, and which error it must meet. */
const WRONG: [string, Fields, ReportError][] = [
  ["no kind of reporter", page("story", { reporter: "" }), "reporter_required"],
  ["an unknown kind of reporter", page("story", { reporter: "minister" }), "reporter_required"],
  ["no text", page("story", { body: "" }), "body_required"],
  ["a text of spaces", page("story", { body: " \n\t　" }), "body_required"],
  ["5,001 characters", page("story", { body: "字".repeat(5001) }), "body_long"],
  ["5,001 emoji", page("story", { body: "🔥".repeat(5001) }), "body_long"],
  ["two texts", page("story", { body: ["一", "二"] }), "body_required"],
  ["no township", page("place", { region: "" }), "region_required"],
  ["a township that is no code", page("place", { region: "青禾县" }), "region_required"],
  ["two townships", page("place", { region: ["990101101000", "990101102000"] }), "region_required"],
  ["nobody who demanded it", page("department", { demandedBy: "" }), "demanded_by_required"],
  [
    "two departments",
    page("department", { department: ["qinghe-agriculture", "qinghe-forestry"] }),
    "department_unknown",
  ],
  ["two texts for the department", page("department", { departmentText: ["一", "二"] }), "department_text_required"],
  ["a department without a name", page("department", { department: "" }), "department_text_required"],
  [
    "a temporary body without a name",
    page("department", { department: "", demandedBy: "temporary" }),
    "department_text_required",
  ],
  ["101 characters of department", page("department", { departmentText: "部".repeat(101) }), "department_text_long"],
  ["a department of 101 characters", page("department", { department: "x".repeat(101) }), "department_unknown"],
  [
    "a name that several may bear",
    page("department", { department: "", departmentText: "执法大队" }),
    "department_which",
  ],
  ["an unknown kind", page("check", { kind: "K99" }), "mark_unknown"],
  ["two kinds", page("check", { kind: ["K1", "K2"] }), "mark_unknown"],
  ["an unknown mark", page("more", { mechanism: ["M1", "M99"] }), "mark_unknown"],
  ["a mark of another list", page("more", { consequence: "G1" }), "mark_unknown"],
  ["an unknown channel", page("more", { channel: "pigeon" }), "mark_unknown"],
  ["61 characters of a document's number", page("more", { document: "号".repeat(61) }), "document_long"],
  ["a need that came otherwise", page("more", { "need.G1": "perhaps" }), "mark_unknown"],
  ["hours below zero", page("more", { hours: "-1" }), "hours_wrong"],
  ["hours without a number", page("more", { hours: "很多" }), "hours_wrong"],
  ["more than 10,000 hours", page("more", { hours: "10001" }), "hours_wrong"],
  ["two numbers of hours", page("more", { hours: ["1", "2"] }), "hours_wrong"],
  ["more than 10,000 people", page("more", { people: "10001" }), "people_wrong"],
  ["on the last page, a township that does not exist", page("check", { region: "990101999000" }), "region_required"],
  ["on the last page, a county for a township", page("check", { region: "990101000000" }), "region_required"],
  [
    "on the last page, a department that does not exist",
    page("check", { department: "qinghe-nothing" }),
    "department_unknown",
  ],
  ["on the last page, no text", page("check", { body: "" }), "body_required"],
  ["on the last page, an unknown kind", page("check", { kind: "constructor" }), "mark_unknown"],
];

describe("the reporter's form", () => {
  forEachSite({}, (site) => {
    let before: Awaited<ReturnType<typeof readFacts>>;
    beforeEach(async () => {
      before = await readFacts(site().db);
    });
    const expectNothingWritten = async () => expect(await readFacts(site().db)).toEqual(before);

    test.each(WRONG)("asks again after %s", async (_, wrong, error) => {
      for (const [lang, words] of [
        ["zh-CN", zhCN],
        ["en", en],
      ] as const) {
        const answer = await visitor(site()).post(`/report?lang=${lang}`, wrong);
        expect([400, 409]).toContain(answer.status);
        const step = stepOf(PAGES.find((one) => one === valueOf(answer.html, "step")) ?? "check");
        expect(answer.title).toBe(words.site.errorTitle(words.reports.tab.step(step)));
        expect(answer.text).toContain(words.site.errorSummary);
        expect(answer.text.split(words.reports.form.errors[error])).toHaveLength(3); // above, and at the field
      }
      await expectNothingWritten();
    });

    test("names every mistake of a page at once", async () => {
      const { text } = await visitor(site()).post("/report", page("more", { hours: "x", people: "y" }));
      const { errors } = zhCN.reports.form;
      for (const words of [errors.hours_wrong, errors.people_wrong]) expect(text).toContain(words);
    });

    test.each(REPORTERS)("leads a %s through four pages, and back", async (reporter) => {
      const seen: string[] = [];
      let { html } = await visitor(site()).post("/report", page("story", { reporter }));
      while (valueOf(html, "step") !== "check") {
        const step = valueOf(html, "step") ?? "";
        seen.push(step);
        ({ html } = await visitor(site()).post("/report", page(step, { reporter })));
      }
      expect(seen).toEqual(["place", "department"]);
      expect(STEPS).toBe(4);
      expect(html).toContain(zhCN.reports.form.step(4, 4));
      for (const before of ["department", "place", "story"]) {
        const step = valueOf(html, "step") ?? "";
        ({ html } = await visitor(site()).post("/report", page(step, { reporter, go: "back" })));
        expect(valueOf(html, "step")).toBe(before);
      }
      await expectNothingWritten();
    });

    test.each([
      ["citizen", 900],
      ["cadre", 1_000],
    ])("has a %s read at most %i characters up to the receipt, their own words aside", async (reporter, most) => {
      const given = { ...REPORT, reporter, hours: "", mechanism: [], "need.G2": "" };
      const person = visitor(site());
      const pages = [await person.get("/report")];
      for (const step of ["story", "place", "department", "check"])
        pages.push(await person.post("/report", { ...given, step, go: "next" }));
      expect(receiptOf(pages.at(-1)?.html ?? "")).toHaveLength(16);
      const read = pages.map(({ html }) => charactersIn(html.replaceAll(String(REPORT.body), "")));
      expect(Math.min(...read)).toBeGreaterThan(50);
      expect(read.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(most);
    });

    test("has the rest on one page beside the last, each part by itself, and comes back with what was given", async () => {
      const more = await visitor(site()).post("/report", page("check", { go: "to:more", hours: "", contact: "" }));
      expect(valueOf(more.html, "step")).toBe("more");
      const parts = more.html.match(/<details class="optional-part"[^>]*>/g) ?? [];
      expect(parts.map((part) => part.includes(" open"))).toEqual([true, true, false, false, false]);
      const back = await visitor(site()).post("/report", page("more", { hours: "12", consequence: "C1", go: "back" }));
      expect([valueOf(back.html, "step"), valueOf(back.html, "hours")]).toEqual(["check", "12"]);
      const none = await visitor(site()).post("/report", page("more", { hours: "", mechanism: [], "need.G2": "" }));
      expect(valueOf(none.html, "step")).toBe("check");
      expect(none.text).not.toContain(zhCN.reports.form.none);
    });

    test.each([
      ["cadre", "县里要求所有小饭店一律关停，不管有没有证", "K2"],
      ["citizen", "今天天气很好", "unsure"],
    ])("proposes to a %s the kind that the text speaks of", async (reporter, body, kind) => {
      const { html } = await visitor(site()).post("/report", page("department", { reporter, body, kind: [] }));
      expect(chosenIn(html, "kind")).toBe(kind);
      const other = await visitor(site()).post("/report", page("department", { reporter, body, kind: "K12" }));
      expect(chosenIn(other.html, "kind")).toBe("K12");
    });

    test("keeps that a reporter cannot tell the kind", async () => {
      const answer = await visitor(site()).post("/report", page("check", { kind: "unsure" }));
      const row = await reportWith(site().db, receiptOf(answer.html) ?? "");
      expect(row.kind).toBe("unsure");
      const desk = await (await signedIn(site(), "moderator")).get(`/desk/reports/${row.id}`);
      expect(desk.status).toBe(200);
      expect(desk.text).toContain(zhCN.reports.form.notSure);
    });

    test.each([
      ["place", "place"],
      ["kind", "check"],
      ["files", "more"],
      ["demand", "story"],
    ])("returns to the last page after an answer was changed there: %s", async (question, name) => {
      const change = await visitor(site()).post("/report", page("check", { go: `to:${question}` }));
      expect(valueOf(change.html, "step")).toBe(name);
      const review = valueOf(change.html, "review") ?? "";
      const back = await visitor(site()).post(
        "/report",
        page(name, { go: name === "check" ? "to:check" : "next", review }),
      );
      expect(valueOf(back.html, "step")).toBe("check");
    });

    test("sends no answers to questions that a citizen is not asked", async () => {
      const sent = { reporter: "citizen", document: "青政办〔2026〕9号", people: "x", mechanism: "M99" };
      const answer = await visitor(site()).post("/report", page("check", sent));
      expect(receiptOf(answer.html)).toHaveLength(16);
      const row = await reportWith(site().db, receiptOf(answer.html) ?? "");
      const hours = Number(REPORT.hours);
      expect(row).toMatchObject({ reporter: "citizen", document: "", people: null, hours_per_month: hours });
    });

    test.each([
      ["a present name", "青禾县农业农村局", "qinghe-agriculture"],
      ["a short name with a space", "县 农业局", "qinghe-agriculture"],
      ["a former name", "青禾县畜牧兽医局", "qinghe-agriculture"],
      ["a name that nobody bears", "某某局", ""],
    ])("finds a department by %s", async (_, departmentText, code) => {
      const answer = await visitor(site()).post("/report", page("department", { departmentText, department: "" }));
      expect(valueOf(answer.html, "step")).toBe("check");
      expect(valueOf(answer.html, "department")).toBe(code);
    });

    test("proposes the departments that a name may mean, and keeps the words when it is none of them", async () => {
      const typed = { departmentText: "执法大队", department: "" };
      const { html } = await visitor(site()).post("/report", page("department", typed));
      expect(html).toContain(`value="${AS_WRITTEN}"`);
      expect(html).toContain('value="qinghe-agriculture"');
      const next = await visitor(site()).post("/report", page("department", { ...typed, department: AS_WRITTEN }));
      expect(valueOf(next.html, "step")).toBe("check");
      const answer = await visitor(site()).post("/report", page("check", { ...typed, department: AS_WRITTEN }));
      const row = await reportWith(site().db, receiptOf(answer.html) ?? "");
      expect(row).toMatchObject({ department_id: null, department_text: "执法大队", demanded_by: "unlisted" });
    });

    test("keeps every page under 30 KB", async () => {
      for (const step of PAGES) {
        const { html } = await visitor(site()).post("/report", page("check", { go: `to:${step}` }));
        expect(Buffer.byteLength(html), step).toBeLessThan(30_000);
      }
    });

    test("keeps what was typed, with its markup as text", async () => {
      const typed = '</textarea><script>alert("归位")</script> & 第二行\n\n第四行';
      const { html } = await visitor(site()).post(
        "/report",
        page("more", { body: typed, hours: "x", token: "ab\"'<" }),
      );
      expect(valueOf(html, "body")).toBe(typed);
      expect(valueOf(html, "hours")).toBe("x");
      const asked = await visitor(site()).post("/report", page("story", { body: typed, go: "to:demand" }));
      expect(textAreaOf(asked.html, "body")).toBe(typed);
      expect(valueOf(html, "token")).toBe("ab\"'<");
      expect(html).not.toContain("<script>");
    });

    test("takes 5,000 characters, an emoji being one, and keeps them whole", async () => {
      const body = "🔥村".repeat(2500);
      const answer = await visitor(site()).post("/report", { ...REPORT, body });
      expect(answer.status).toBe(200);
      expect(receiptOf(answer.html)).toHaveLength(16);
      const { id } = await reportWith(site().db, receiptOf(answer.html) ?? "");
      const of = site().db.selectFrom("report_texts").select("body").where("report_id", "=", id);
      const stored = await of.executeTakeFirst();
      expect(stored?.body).toBe(body);
    });

    test("counts a line end of Windows as one character", async () => {
      const body = "一\r\n".repeat(2499) + "一二";
      expect((await visitor(site()).post("/report", page("story", { body }))).status).toBe(200);
    });

    test.each(["0", "checks", "constructor", "__proto__", "receip", ""])(
      "shows a page whatever page is claimed: %j",
      async (step) => {
        const answer = await visitor(site()).post("/report", page(step, { reporter: "" }));
        expect(answer.status).toBe(400);
        expect(valueOf(answer.html, "step")).toBe("story");
        await expectNothingWritten();
      },
    );

    test.each([":", "to", "hide", "constructor"])("takes a button that is none for no other: %s", async (command) => {
      const answer = await visitor(site()).post("/report", page("story", { go: command, body: "" }));
      expect([answer.status, answer.text.includes(zhCN.site.errors.unknown_act.title)]).toEqual([400, true]);
      await expectNothingWritten();
    });

    test.each(["to:", "to:send", "to:constructor", "resume:send", "hide:99", "hide:__proto__", "show:99"])(
      "goes to no page that is not there: %s",
      async (command) => {
        const answer = await visitor(site()).post("/report", page("story", { go: command, body: "" }));
        expect([200, 400]).toContain(answer.status);
        expect(PAGES).toContain(valueOf(answer.html, "step"));
        await expectNothingWritten();
      },
    );

    test("sends nothing before the last page", async () => {
      for (const step of PAGES.filter((one) => one !== "check")) await visitor(site()).post("/report", page(step));
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
