import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DECLINING, decide, OPENING, receiptOf, REPORT, sendReport, withReceipt } from "../helpers/acts.ts";
import { redPicture } from "../helpers/pictures.ts";
import { reportWith } from "../helpers/receipts.ts";
import type { Site } from "../helpers/site.ts";
import { forEachSite } from "../helpers/sites.ts";
import { sendFiles } from "../helpers/uploads.ts";
import { type Fields, signedIn, textAreaOf, valueOf, type Visitor, visitor } from "../helpers/visitor.ts";

const NAME = "柳河镇人民政府";
const UNIT: Fields = { unitKind: "township_office", unitName: NAME, unitUnless: "anonymous" };
const { units, reports } = zhCN;
const linkingTo = (caseNumber: string): Fields => ({
  ...OPENING,
  outcome: "link",
  caseNumber,
  publicText: "第二条公开版本",
});
/** As the text of a page reads: the name is an element of its own. */
const SIGNED = `${units.signed}： ${NAME}`;

/** The last page of a report in the name of a unit, its letter among the files. */
async function withLetter(
  site: Site,
  fields: Fields = {},
): Promise<{ by: Visitor; page: Awaited<ReturnType<typeof sendFiles>>; file: string }> {
  const by = visitor(site);
  const all = Object.entries({ ...REPORT, ...UNIT, ...fields, step: "more", go: "next" });
  const each = all.flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)] as const));
  const page = await sendFiles(by, "/report", each, [["公函.jpg", await redPicture()]]);
  return { by, page, file: valueOf(page.html, "file") ?? "" };
}

/** Sends such a report; answers its row id and receipt code. */
async function sendUnit(site: Site, fields: Fields = {}) {
  const { by, file } = await withLetter(site, fields);
  return sendReport(site, { ...UNIT, ...fields, file }, by);
}

describe("reporting in the name of a unit", () => {
  forEachSite({}, (site) => {
    const post = (fields: Fields, lang = "zh-CN") =>
      visitor(site(), { Cookie: `lang=${lang}` }).post("/report", { ...REPORT, ...fields });

    test.each([
      ["zh-CN", zhCN],
      ["en", en],
    ])("is asked of the staff alone, who are told what it costs, in %s", async (lang, words) => {
      const cadre = await post({ go: "to:more" }, lang);
      expect(cadre.html).toContain('name="unitKind"');
      for (const told of [words.reports.form.hints.unit, words.units.form.letter]) expect(cadre.text).toContain(told);
      const citizen = await post({ go: "to:more", reporter: "citizen" }, lang);
      expect(citizen.html).not.toContain("unitKind");
      expect(citizen.text).not.toContain(words.reports.form.questions.unit);
    });

    test.each([
      ["a name without its kind", { unitKind: "" }, "unit_kind_required"],
      ["a kind without a name", { unitName: "  " }, "unit_name_required"],
      ["a name of nothing that one sees", { unitName: "\u200b" }, "unit_name_required"],
      ["61 characters of a name", { unitName: "柳".repeat(61) }, "unit_name_long"],
      ["no word on what becomes of it", { unitUnless: "" }, "unit_unless_required"],
      ["an unknown kind", { unitKind: "county" }, "mark_unknown"],
      ["no file that could be a letter", {}, "unit_letter_missing"],
    ] as const)("is asked for again after %s, with all that was typed", async (_, fields, error) => {
      for (const step of ["more", "check"]) {
        const answer = await post({ ...UNIT, document: "青林发〔2026〕18号", ...fields, step });
        expect([answer.status, valueOf(answer.html, "step")]).toEqual([400, "more"]);
        expect(answer.text.split(reports.form.errors[error])).toHaveLength(3); // above, and at the field
        expect(textAreaOf(answer.html, "document")).toBe("青林发〔2026〕18号");
        const typed: Fields = { ...UNIT, ...fields };
        expect(textAreaOf(answer.html, "unitName")?.trim()).toBe(String(typed.unitName).trim());
      }
    });

    test("is drawn on the last page as the case would show it, with what holds until then", async () => {
      const { page, file } = await withLetter(site(), { body: "柳河镇每天派人上路设卡，查运输车。" });
      expect([page.status, valueOf(page.html, "step"), file]).toEqual([200, "check", expect.stringMatching(/^.{22}$/)]);
      expect(page.text).toContain(SIGNED);
      expect(page.text).toContain(`${units.form.preview}${units.form.previewUnless.anonymous}`);
      // Its own name may stand in its words.
      expect(page.html.split('class="preview"')[1]).toContain("柳河镇每天派人上路设卡");
    });

    test("leaves a citizen's report without it, whatever the form sends", async () => {
      const { id } = await sendReport(site(), { ...UNIT, reporter: "citizen" });
      const rows = await site().db.selectFrom("report_units").selectAll().where("report_id", "=", id).execute();
      expect(rows).toEqual([]);
    });

    describe("at the desk", () => {
      let moderator: Visitor;
      beforeAll(async () => {
        moderator = await signedIn(site(), "moderator");
      });
      const act = (id: number, name: string, fields: Fields = {}) =>
        moderator.post(`/desk/reports/${id}`, { ...OPENING, act: name, ...fields });

      test("waits until the letter was looked at; what was filled in stays", async () => {
        const { id } = await sendUnit(site());
        const page = await moderator.get(`/desk/reports/${id}`);
        for (const told of [NAME, units.desk.standing.claimed, units.unless.anonymous])
          expect(page.text).toContain(told);
        const { text: list } = await moderator.get("/desk");
        expect([list.includes(units.signed), list.includes(NAME)]).toEqual([true, false]);
        const early = await act(id, "decide");
        expect([early.status, textAreaOf(early.html, "reasons")]).toEqual([409, OPENING.reasons]);
        expect(early.text.split(units.errors.unit_waits)).toHaveLength(3);
        const wordless = await act(id, "unit-refuse", { unitNote: " " });
        expect(wordless.status).toBe(400);
        expect(wordless.text.split(units.errors.unit_note_required)).toHaveLength(3);
        const long = await act(id, "unit-refuse", { unitNote: "字".repeat(501) });
        expect([long.status, textAreaOf(long.html, "unitNote")?.length]).toEqual([400, 501]);
        const confirmed = await act(id, "unit-confirm");
        expect([confirmed.status, valueOf(confirmed.html, "version"), textAreaOf(confirmed.html, "reasons")]).toEqual([
          200,
          "2",
          OPENING.reasons,
        ]);
        expect(confirmed.text).toContain(units.desk.done.confirmed);
        expect(confirmed.text).toContain(units.desk.standing.confirmed);
        // Whoever still reads the page of before decides nothing.
        expect((await act(id, "decide")).status).toBe(409);
        expect((await act(id, "unit-refuse", { unitNote: "晚了" })).status).toBe(409);
      });

      test("shows the name in the preview and on the case's page, and counts it apart; its reporter is told", async () => {
        const { id, code } = await sendUnit(site());
        await act(id, "unit-confirm");
        const news = await (await withReceipt(site(), code)).get("/status/report");
        expect(news.text).toContain(zhCN.ownWords.news.kinds.unitConfirmed);
        expect(news.text).toContain(units.status.confirmed);
        const preview = await act(id, "preview", { version: "2" });
        expect(preview.text).toContain(SIGNED);
        const number = await decide(site(), id, { ...OPENING, version: "2" });
        await decide(site(), (await sendReport(site())).id, linkingTo(number));
        const matter = await visitor(site()).get(`/cases/${number}`);
        expect(matter.text).toContain(SIGNED);
        expect(matter.text).toContain(zhCN.register.cases.voicesTitle(1, 1));
        const english = await visitor(site(), { Cookie: "lang=en" }).get(`/cases/${number}`);
        expect(english.text).toContain(`${en.units.signed}: ${NAME}`);
        expect(english.text).toContain("1 anonymous report, 1 in the name of a unit");
        const own = await (await withReceipt(site(), code)).get("/status/report/words");
        expect(own.text).toContain(SIGNED);
        for (const path of [`/desk/cases/${number}`, `/desk/reports/${id}`])
          expect((await moderator.get(path)).text, path).toContain(NAME);
      });

      test.each([
        ["anonymous", false],
        ["stop", true],
      ] as const)("a refused letter: its reporter reads why and what follows (%s)", async (unless, stopped) => {
        const { id, code } = await sendUnit(site(), { unitUnless: unless });
        const refused = await act(id, "unit-refuse", { unitNote: "公章看不清，请再拍一张。" });
        expect([refused.status, refused.text.includes(units.desk.standing.refused[unless])]).toEqual([200, true]);
        expect(refused.html.includes('value="unit_unproven"')).toBe(stopped);
        const status = await (await withReceipt(site(), code)).get("/status/report");
        for (const told of [
          zhCN.ownWords.news.kinds.unitRefused,
          units.status.refused[unless],
          "公章看不清，请再拍一张。",
        ])
          expect(status.text).toContain(told);
        if (stopped) {
          const answer = await act(id, "decide", { version: "2" });
          expect([answer.status, answer.text.split(units.errors.unit_stopped).length]).toEqual([409, 3]);
        } else {
          const number = await decide(site(), id, { ...OPENING, version: "2" });
          const { text } = await visitor(site()).get(`/cases/${number}`);
          expect(text).not.toContain("柳河镇");
          expect(text).toContain(zhCN.register.cases.voicesTitle(1, 0));
        }
      });
    });

    test("the receipt opens what was claimed", async () => {
      const { by, file } = await withLetter(site());
      const code = receiptOf((await by.post("/report", { ...REPORT, ...UNIT, file })).html) ?? "";
      const { id } = await reportWith(site().db, code);
      const row = await site().db.selectFrom("report_units").selectAll().where("report_id", "=", id).executeTakeFirst();
      expect(row).toMatchObject({ kind: "township_office", name: NAME, unless: "anonymous", status: "claimed" });
      const status = await (await withReceipt(site(), code)).get("/status/report");
      expect(status.text).toContain(units.status.claimed);
      // Nobody looks at the letter of what is not published.
      await decide(site(), id, DECLINING);
      const declined = await (await withReceipt(site(), code)).get("/status/report");
      expect([declined.status, declined.text.includes(units.status.claimed)]).toEqual([200, false]);
    });
  });
});
