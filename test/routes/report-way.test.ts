import { describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { stepCount } from "../../app/reports/form/pages.ts";
import { REPORTERS } from "../../app/reports/report.ts";
import { DEPARTMENT, REPORT, receiptOf } from "../helpers/acts.ts";
import { reportWith } from "../helpers/receipts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { charactersIn } from "../helpers/reading.ts";
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

describe("the way through the report form", () => {
  forEachSite({}, (site) => {
    test.each(REPORTERS)("leads a %s through four pages, and back", async (reporter) => {
      const seen: string[] = [];
      let { html } = await visitor(site()).post("/report", page("story", { reporter }));
      while (valueOf(html, "step") !== "check") {
        const step = valueOf(html, "step") ?? "";
        seen.push(step);
        ({ html } = await visitor(site()).post("/report", page(step, { reporter })));
      }
      expect(seen).toEqual(["place", "department"]);
      expect(stepCount({ joins: false })).toBe(4);
      expect(html).toContain(zhCN.reports.form.step(4, 4));
      for (const before of ["department", "place", "story"]) {
        const step = valueOf(html, "step") ?? "";
        ({ html } = await visitor(site()).post("/report", page(step, { reporter, go: "back" })));
        expect(valueOf(html, "step")).toBe(before);
      }
    });

    test("tells somebody inside WeChat how to leave it, and nobody else", async () => {
      const agent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 MicroMessenger/8.0.50";
      const words = zhCN.reports.form.inWeChat;
      expect((await visitor(site(), { "User-Agent": agent }).get("/report")).text).toContain(words);
      expect((await visitor(site()).get("/report")).text).not.toContain(words);
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

    test.each([
      ["citizen", 1_500],
      ["cadre", 1_800],
    ])("has a %s who opens every optional part read at most %i characters up to sending", async (reporter, most) => {
      const person = visitor(site());
      const given = { ...REPORT, reporter, hours: "", mechanism: [], "need.G2": "" };
      const pages = [await person.get("/report")];
      for (const step of ["story", "place", "department"])
        pages.push(await person.post("/report", { ...given, step, go: "next" }));
      pages.push(await person.post("/report", { ...given, step: "check", go: "to:more" }));
      const read = pages.map(({ html }) => {
        const opened = html.replaceAll('class="optional-part"', 'class="optional-part" open=""');
        return charactersIn(opened.replaceAll(String(REPORT.body), ""));
      });
      expect(read.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(most);
    });

    test("has the rest on one page beside the last, each part by itself, and comes back with what was given", async () => {
      const more = await visitor(site()).post("/report", page("check", { go: "to:more", hours: "", contact: "" }));
      expect(valueOf(more.html, "step")).toBe("more");
      const parts = more.html.match(/<details[^>]*class="optional-part"[^>]*>/g) ?? [];
      expect(parts.map((part) => part.includes(" open"))).toEqual([true, true, false, false, false, false]);
      const back = await visitor(site()).post("/report", page("more", { hours: "12", consequence: "C1", go: "back" }));
      expect([valueOf(back.html, "step"), valueOf(back.html, "hours")]).toEqual(["check", "12"]);
      const none = await visitor(site()).post("/report", page("more", { hours: "", mechanism: [], "need.G2": "" }));
      expect(valueOf(none.html, "step")).toBe("check");
      expect(none.text).not.toContain(zhCN.reports.form.none);
    });

    test.each([
      ["cadre", "县里要求所有小饭店一律关停，不管有没有证", "K2"],
      ["citizen", "今天天气很好", null],
    ] as const)(
      "says to a %s what the text looks like, and leaves the choice to them",
      async (reporter, body, kind) => {
        const { kindHint, kindSeems } = zhCN.reports.form;
        const typed = page("department", { reporter, body, kind: [] });
        const first = await visitor(site()).post("/report", typed);
        expect(chosenIn(first.html, "kind")).toBe("unsure");
        expect(first.text).toContain(kind ? kindSeems(zhCN.vocabulary.kinds[kind].label) : kindHint);
        const other = await visitor(site()).post("/report", { ...typed, kind: "K12" });
        expect(chosenIn(other.html, "kind")).toBe("K12");
      },
    );

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

    describe("once a cadre says that they are a resident", () => {
      const OFFICE = { channel: ["meeting", "phone"], consequence: ["C1", "C2"], kind: "K5", people: "3" };

      test("leaves behind what only an office is offered, on the page and in what is sent", async () => {
        const check = await visitor(site()).post(
          "/report",
          page("story", { ...OFFICE, reporter: "citizen", review: "yes" }),
        );
        expect(chosenIn(check.html, "kind")).toBe("unsure");
        const { channels } = zhCN.reports.form;
        const { consequences } = zhCN.vocabulary;
        for (const said of [channels.phone, consequences.C2]) expect(check.text).toContain(said);
        for (const left of [channels.meeting, consequences.C1]) expect(check.text).not.toContain(left);
        const sent = await visitor(site()).post("/report", page("check", { ...OFFICE, reporter: "citizen" }));
        const { id, kind, people } = await reportWith(site().db, receiptOf(sent.html) ?? "");
        const { db } = site();
        const marks = await db.selectFrom("report_marks").select("code").where("report_id", "=", id).execute();
        const heard = await db.selectFrom("report_channels").select("code").where("report_id", "=", id).execute();
        expect([kind, people, marks, heard]).toEqual(["unsure", null, [{ code: "C2" }], [{ code: "phone" }]]);
      });

      test("and has it all again as long as they answer none of it anew", async () => {
        const citizen = await visitor(site()).post("/report", page("story", { ...OFFICE, reporter: "citizen" }));
        for (const name of ["people", "mechanism", "need.G2"]) expect(citizen.html).toContain(`name="${name}"`);
        const cadre = await visitor(site()).post("/report", page("check", { ...OFFICE, go: "to:more" }));
        const boxes = cadre.html.match(/<input[^>]*name="channel"[^>]*>/g) ?? [];
        expect(boxes.filter((box) => box.includes("checked")).map((box) => /value="(\w+)"/.exec(box)?.[1])).toEqual(
          OFFICE.channel,
        );
      });
    });

    test("shows what somebody typed to be reached by, where no key is there to seal it", async () => {
      const contact = "微信号 8817";
      const answer = await visitor(site()).post("/report", page("check", { contact }));
      expect([answer.status, valueOf(answer.html, "step")]).toEqual([400, "more"]);
      expect(textAreaOf(answer.html, "contact")).toBe(contact);
      expect(answer.html).toContain('id="f-contact"');
    });

    test("keeps the body that was chosen where the page that asks is opened anew", async () => {
      const chosen = page("check", { departmentText: "执法大队", department: DEPARTMENT, go: "to:department" });
      const opened = await visitor(site()).post("/report", chosen);
      expect(valueOf(opened.html, "department")).toBe(DEPARTMENT);
      const next = await visitor(site()).post("/report", { ...chosen, step: "department", go: "next", review: "yes" });
      expect([next.status, valueOf(next.html, "step")]).toEqual([200, "check"]);
    });

    test("says on a page what is wrong there and nothing else, and where it is said there is a field", async () => {
      const wrong = page("check", { region: "", hours: "x", contact: "字".repeat(201), kind: "K99" });
      const answer = await visitor(site()).post("/report", wrong);
      expect(valueOf(answer.html, "step")).toBe("place");
      const links = [...answer.html.matchAll(/href="#(f-[^"]*)"/g)].map(([, id]) => id);
      expect(links.length).toBeGreaterThan(0);
      for (const id of links) expect(answer.html).toContain(`id="${id}"`);
    });

    test("is at its last page again by Back from a page that was opened there, and then goes page by page", async () => {
      const opened = await visitor(site()).post("/report", page("check", { go: "to:contact" }));
      expect(opened.html).toMatch(/<details[^>]*id="part-contact"[^>]* open/);
      const carried = { review: "yes", part: "contact" };
      const language = await visitor(site()).post("/report", page("more", { ...carried, go: "language" }));
      expect(language.html).toMatch(/<details[^>]*id="part-contact"[^>]* open/);
      const back = await visitor(site()).post("/report", page("place", { ...carried, go: "back" }));
      expect([valueOf(back.html, "step"), valueOf(back.html, "review")]).toEqual(["check", undefined]);
    });
  });
});
