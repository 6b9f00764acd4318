import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { decide, DECLINING, expectRedirect, OPENING, withReceipt } from "../helpers/acts.ts";
import { bareReport } from "../helpers/reporter.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, type Visitor } from "../helpers/visitor.ts";

const HERE = "/status/report/more";
const words = zhCN.followUp.added;
const form = zhCN.reports.form;
const ADDED = {
  act: "add",
  token: "4".repeat(32),
  channel: ["meeting", "chat"],
  document: "某发〔2026〕3号",
  hours: "20",
};

describe("details that are added under the receipt", () => {
  forEachSite({}, (site) => {
    let moderator: Visitor;
    beforeAll(async () => {
      moderator = await signedIn(site(), "moderator");
    });

    test("are offered while the report is undecided, by the questions of the form, and shown to both sides as added", async () => {
      const { id, code } = await bareReport(site());
      const reporter = await withReceipt(site(), code);
      expect((await reporter.get("/status/report")).html).toContain(`href="${HERE}"`);
      const page = await reporter.get(HERE);
      for (const part of ["channel", "needs", "burden", "contact"] as const)
        expect(page.text).toContain(form.questions[part]);
      expect(page.text).not.toContain(form.questions.files);
      expect(expectRedirect(await reporter.post(HERE, ADDED))).toBe(`${HERE}?done`);
      const after = await reporter.get(`${HERE}?done`);
      expect(after.text).toContain(words.done);
      expect(after.text).not.toContain(form.questions.channel);
      const overview = await reporter.get("/status/report");
      for (const text of [words.heading, "某发〔2026〕3号", form.channels.chat]) expect(overview.text).toContain(text);
      const desk = await moderator.get(`/desk/reports/${id}`);
      expect(desk.text).toContain(words.heading);
      expect(desk.text).toContain(words.later(zhCN.desk.report.hours));
      expect(desk.text).not.toContain(words.later(zhCN.desk.report.people));
    });

    test("a decision on less than there is comes back with what was typed and what was added", async () => {
      const { id, code } = await bareReport(site());
      const reporter = await withReceipt(site(), code);
      expectRedirect(await reporter.post(HERE, ADDED));
      const stale = await moderator.post(`/desk/reports/${id}`, { ...OPENING, messages: "0", reasons: "白鹳理由" });
      expect(stale.status).toBe(409);
      for (const text of ["白鹳理由", words.heading, "某发〔2026〕3号"]) expect(stale.text).toContain(text);
    });

    test("once it is decided, the page says how, and what was typed meanwhile stays on it", async () => {
      const { id, code } = await bareReport(site());
      const reporter = await withReceipt(site(), code);
      await decide(site(), id, DECLINING);
      const refused = await reporter.post(HERE, ADDED);
      expect([refused.status, refused.text.includes(words.errors.wrong_state)]).toEqual([409, true]);
      expect(refused.html).toContain("某发〔2026〕3号");
      const page = await reporter.get(HERE);
      expect(page.text).toContain(words.decided);
      expect(page.html).toContain('href="/status/report#conversation"');
      expect((await reporter.get("/status/report")).html).not.toContain(`href="${HERE}"`);
    });

    test("nothing, and what does not fit, is said with what was typed; what others are asked is left behind", async () => {
      const { id, code } = await bareReport(site(), { reporter: "citizen" });
      const reporter = await withReceipt(site(), code);
      const empty = await reporter.post(HERE, {
        act: "add",
        token: ADDED.token,
        document: "某发1号",
        mechanism: ["M1"],
      });
      expect([empty.status, empty.text.includes(words.errors.added_nothing)]).toEqual([400, true]);
      const wrong = await reporter.post(HERE, { act: "add", token: ADDED.token, hours: "-3", consequence: ["C2"] });
      expect([wrong.status, wrong.text.includes(form.errors.hours_wrong), wrong.html.includes("-3")]).toEqual([
        400,
        true,
        true,
      ]);
      const sealed = await reporter.post(HERE, { act: "add", token: ADDED.token, contact: "白鹭信箱" });
      expect([sealed.status, sealed.text.includes(form.errors.contact_unavailable)]).toEqual([400, true]);
      const rows = site().db.selectFrom("report_additions").selectAll().where("report_id", "=", id);
      expect(await rows.execute()).toEqual([]);
    });
  });
});
