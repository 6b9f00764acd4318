import { beforeAll, describe, expect, test } from "vitest";
import { named } from "../../db/tables/named.ts";
import { addDays } from "../../app/day.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DECLINING, decide, expectRedirect, OPENING, reply, withReceipt } from "../helpers/acts.ts";
import { reportWithCode } from "../helpers/reporter.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, valueOf, visitor, type Visitor } from "../helpers/visitor.ts";
import { realDay } from "../helpers/clock.ts";

const words = zhCN.followUp;
const PAGES = ["", "/confirm", "/appeal", "/care", "/withdraw", "/words", "/more"].map(
  (page) => `/status/report${page}`,
);
const HOSTILE = `<img src=x onerror="alert(1)"></textarea> ' or 1=1`;

/** What the moderators' list says of its reports besides their texts. */
const marksIn = ({ html }: { html: string }) => [...html.matchAll(/<ul class="queue-marks">.*?<\/ul>/gs)].join();

/** The headings of the notices on a page, in order. */
const noticesOf = (html: string) =>
  [...html.matchAll(/<p class="notice-title">(.*?)<\/p>/gs)].map(([, title = ""]) => title.replace(/<[^>]*>/g, ""));

describe("under the receipt code", () => {
  forEachSite({}, (site) => {
    let moderator: Visitor;
    let second: Visitor;
    beforeAll(async () => {
      moderator = await signedIn(site(), "moderator");
      second = await signedIn(site(), "moderator-2");
    });

    /** A published report whose department answered so many days ago. */
    async function answered(daysAgo: number) {
      const { id, code } = await reportWithCode(site());
      const number = await decide(site(), id, OPENING);
      await reply(site(), number);
      const day = addDays(realDay(), -daysAgo);
      const matter = site().db.selectFrom("cases").select("id").where("number", "=", named(number));
      await site()
        .db.updateTable("stages")
        .set({ met_on: day })
        .where("stage", "=", "answered")
        .where("case_id", "=", matter)
        .execute();
      await site().db.updateTable("replies").set({ published_on: day }).where("case_id", "=", matter).execute();
      return { id, number, code, reporter: await withReceipt(site(), code) };
    }
    const messages = (id: number) =>
      site().db.selectFrom("report_messages").selectAll().where("report_id", "=", id).orderBy("position").execute();

    test("nothing opens without the code, and no page may be kept", async () => {
      const stranger = visitor(site());
      for (const page of PAGES) {
        expect((await stranger.get(page)).headers.get("location")).toBe("/status");
        const act = { "": "message", "/confirm": "confirm", "/withdraw": "withdraw", "/words": "hide", "/more": "add" }[
          page.slice("/status/report".length)
        ];
        const posted = await stranger.post(page, { body: "x", sure: "yes", ...(act && { act }) });
        expect([posted.status, posted.text.includes(zhCN.reports.status.again.kept)]).toEqual([401, true]);
      }
      const { code } = await reportWithCode(site());
      const reporter = await withReceipt(site(), code);
      for (const page of PAGES.filter((one) => !one.endsWith("/confirm"))) {
        const answer = await reporter.get(page);
        expect([page, answer.status, answer.headers.get("cache-control")]).toEqual([
          page,
          200,
          expect.stringContaining("no-store"),
        ]);
        expect(answer.html).toContain('href="/leave"');
        expect(answer.html.length).toBeLessThan(30_000);
      }
    });

    test("the text of the report stands on the page that is asked for it, and on no other", async () => {
      const { code } = await reportWithCode(site(), "朱雀原文暗语");
      const reporter = await withReceipt(site(), code);
      for (const page of PAGES) {
        expect([page, (await reporter.get(page)).html.includes("朱雀")]).toEqual([page, page.endsWith("/words")]);
      }
    });

    test("a question is answered, and the desk sees the answer marked", async () => {
      const { id, code } = await reportWithCode(site());
      const token = valueOf((await moderator.get(`/desk/reports/${id}`)).html, "token") ?? "";
      expectRedirect(await moderator.post(`/desk/reports/${id}/messages`, { token, body: "有没有文件？" }));
      expect(marksIn(await moderator.get("/desk"))).toContain(zhCN.queue.stages.asked);
      const reporter = await withReceipt(site(), code);
      const page = await reporter.get("/status/report");
      expect(page.text).toContain("有没有文件？");
      expect(page.text).toContain(words.received.asked);
      const form = { act: "message", token: valueOf(page.html, "token") ?? "", body: HOSTILE };
      for (let time = 0; time < 2; time += 1) expectRedirect(await reporter.post("/status/report", form));
      expect((await messages(id)).map((one) => [one.sender, one.body])).toEqual([
        ["moderator", "有没有文件？"],
        ["reporter", HOSTILE],
      ]);
      expect((await reporter.get("/status/report")).html).not.toContain("<img src=x");
      expect(marksIn(await moderator.get("/desk"))).toContain(zhCN.queue.flags.news);
      const seen = await moderator.get(`/desk/reports/${id}`);
      expect([seen.html.includes("<img src=x"), seen.text.includes("<img src=x")]).toEqual([false, true]);
      expect(marksIn(await moderator.get("/desk"))).not.toContain(zhCN.queue.flags.news);
    });

    test("what cannot be taken is said at the field, with what was typed", async () => {
      const { id, code } = await reportWithCode(site());
      const reporter = await withReceipt(site(), code);
      const token = "0".repeat(32);
      const long = "长".repeat(2001);
      const tooLong = await reporter.post("/status/report", { token, body: long });
      expect([tooLong.status, tooLong.text.includes(words.errors.body_long), tooLong.html.includes(long)]).toEqual([
        400,
        true,
        true,
      ]);
      for (const [path, fields, message] of [
        ["/status/report", { token, body: " " }, words.errors.body_required],
        ["/status/report", { body: "x" }, words.errors.token_wrong],
        ["/status/report/care", { token, body: "" }, words.errors.body_required],
        ["/status/report/appeal", { body: "" }, words.errors.appeal_required],
        ["/status/report/confirm", { outcome: "x" }, words.errors.outcome_required],
        ["/status/report/withdraw", {}, zhCN.withdrawal.required],
      ] as const) {
        const answer = await reporter.post(path, fields);
        if (path.endsWith("confirm")) continue; // there is no case to speak of yet
        expect([path, answer.status, answer.text.includes(message)]).toEqual([path, 400, true]);
      }
      expect(await messages(id)).toEqual([]);
    });

    test("so much may be sent in a while, and nothing typed is lost when it is too much", async () => {
      const { code } = await reportWithCode(site());
      const reporter = await withReceipt(site(), code);
      let answer = await reporter.get("/status/report");
      for (let count = 0; count < 40 && answer.status !== 429; count += 1) {
        const token = count.toString(16).padStart(32, "0");
        answer = await reporter.post("/status/report", { token, body: "补充" });
      }
      expect(answer.status).toBe(429);
      expect(answer.text).toContain(words.errors.too_many_tries);
      expect(answer.html).toContain("补充</textarea>");
    });

    test("an appeal goes to another moderator, who can bring the report back to the queue", async () => {
      const { id, code } = await reportWithCode(site());
      await decide(site(), id, DECLINING);
      const reporter = await withReceipt(site(), code);
      expect((await reporter.get("/status/report")).html).toContain('href="/status/report/appeal"');
      for (let time = 0; time < 2; time += 1) {
        expectRedirect(await reporter.post("/status/report/appeal", { body: "文件就是县防指发的。" }));
      }
      expect((await reporter.get("/status/report/appeal")).text).toContain(words.appeal.waitingTitle);
      expect(marksIn(await moderator.get("/desk"))).toContain(zhCN.queue.own);
      const desk = await second.get("/desk");
      expect(desk.html).toContain(`href="/desk/reports/${id}/appeal`);
      const own = await moderator.get(`/desk/reports/${id}/appeal`);
      expect(own.text).toContain(words.desk.appeal.own);
      const decision = { decision: "uphold", note: "" };
      const refused = await moderator.post(`/desk/reports/${id}/appeal`, decision);
      expect([refused.status, refused.text.includes(words.errors.own_decision)]).toEqual([409, true]);
      const wordless = await second.post(`/desk/reports/${id}/appeal`, { decision: "reject", note: "" });
      expect([wordless.status, wordless.text.includes(words.errors.note_required)]).toEqual([400, true]);
      expectRedirect(await second.post(`/desk/reports/${id}/appeal`, decision));
      expect(marksIn(await second.get("/desk"))).toContain(zhCN.queue.stages.reopened);
      const version = valueOf((await second.get(`/desk/reports/${id}`)).html, "version") ?? "";
      const first = await moderator.post(`/desk/reports/${id}`, { ...OPENING, version });
      expect([first.status, first.text.includes(zhCN.desk.report.errors.own_decision)]).toEqual([409, true]);
      expectRedirect(await second.post(`/desk/reports/${id}`, { ...OPENING, version }));
      expect((await reporter.get("/status/report")).text).toContain(zhCN.reports.status.states.published.title);
    });

    test("the reporter's word is asked after the answer, and 30 and 90 days later", async () => {
      const { id, reporter } = await answered(31);
      await site()
        .db.insertInto("confirmations")
        .values({
          report_id: id,
          round: 1,
          case_id: await caseOf(id),
          outcome: "gone",
          occasion: "answer",
          given_on: addDays(realDay(), -20),
        })
        .execute();
      expect((await reporter.get("/status/report")).text).toContain(words.published.confirmAgain(30));
      const page = await reporter.get("/status/report/confirm");
      expect(page.text).toContain(words.confirm.now);
      expect((await reporter.post("/status/report/confirm", {})).text).toContain(words.errors.outcome_required);
      for (let time = 0; time < 2; time += 1) {
        expectRedirect(await reporter.post("/status/report/confirm", { outcome: "back" }));
      }
      const rounds = await site()
        .db.selectFrom("confirmations")
        .select(["round", "occasion", "outcome"])
        .where("report_id", "=", id)
        .orderBy("round")
        .execute();
      expect(rounds).toEqual([
        { round: 1, occasion: "answer", outcome: "gone" },
        { round: 2, occasion: "day30", outcome: "back" },
      ]);
      const next = zhCN.site.day(addDays(realDay(), 59));
      expect((await reporter.get("/status/report")).text).toContain(words.published.confirmNext(next));
    });
    const caseOf = async (id: number) =>
      (await site().db.selectFrom("voices").select("case_id").where("report_id", "=", id).executeTakeFirstOrThrow())
        .case_id;

    test("a word on retaliation reaches the separate queue alone, and is answered on the reporter's page", async () => {
      const { id, code } = await reportWithCode(site());
      const reporter = await withReceipt(site(), code);
      const token = valueOf((await reporter.get("/status/report/care")).html, "token") ?? "";
      expectRedirect(await reporter.post("/status/report/care", { token, body: "白虎停岗" }));
      expect((await moderator.get("/desk")).html).not.toContain("白虎停岗");
      // Whoever decides the report is told that there is one, not what it says.
      const page = await moderator.get(`/desk/reports/${id}`);
      expect(page.text).toContain(words.desk.retaliation.answerIt);
      expect(page.html).not.toContain("白虎停岗");
      const queue = await moderator.get("/desk/retaliation");
      expect(queue.text).toContain("白虎停岗");
      const flag = await site()
        .db.selectFrom("retaliation_flags")
        .select("id")
        .where("report_id", "=", id)
        .executeTakeFirstOrThrow();
      const handled = { flag: String(flag.id), [`note-${flag.id}`]: "已请管理员处理。" };
      const empty = await moderator.post("/desk/retaliation", { flag: String(flag.id) });
      expect([empty.status, empty.text.includes(words.errors.note_required)]).toEqual([400, true]);
      expectRedirect(await moderator.post("/desk/retaliation", handled));
      expect((await moderator.get(`/desk/reports/${id}`)).text).not.toContain(words.desk.retaliation.answerIt);
      expect((await moderator.post("/desk/retaliation", handled)).status).toBe(409);
      expect((await reporter.get("/status/report/care")).text).toContain("已请管理员处理。");
    });

    test("what is new stands above all else when a moderator has answered on retaliation, and not before", async () => {
      const { id, code } = await reportWithCode(site());
      const reporter = await withReceipt(site(), code);
      const token = valueOf((await reporter.get("/status/report/care")).html, "token") ?? "";
      await reporter.post("/status/report/care", { token, body: "被约谈" });
      const { title, kinds } = zhCN.ownWords.news;
      expect((await reporter.get("/status/report")).text).not.toContain(kinds.handled);
      const flag = site().db.selectFrom("retaliation_flags").select("id").where("report_id", "=", id);
      const { id: row } = await flag.executeTakeFirstOrThrow();
      expectRedirect(await moderator.post("/desk/retaliation", { flag: String(row), [`note-${row}`]: "已处理。" }));
      const { html } = await reporter.get("/status/report");
      expect(noticesOf(html)[0]).toBe(title(1));
      expect(html.indexOf(title(1))).toBeLessThan(html.indexOf("<h2"));
      expect(html).toContain(`<a href="/status/report/care">${kinds.handled}</a>`);
      // It stays until the answer was read, and the link goes on telling of it.
      expect((await reporter.get("/status/report")).text).toContain(kinds.handled);
      expect((await reporter.get("/status/report/care")).text).toContain("已处理。");
      const after = await reporter.get("/status/report");
      expect([noticesOf(after.html)[0], after.text.includes(kinds.handled)]).not.toContain(title(1));
      expect(after.text).toContain(words.retaliation.handled(zhCN.site.day(realDay())));
    });

    test("staff who are no moderators are kept out of all of it", async () => {
      const { id } = await reportWithCode(site());
      for (const name of ["admin", "officer-agriculture"]) {
        const staff = await signedIn(site(), name);
        for (const path of [`/desk/reports/${id}/messages`, `/desk/reports/${id}/appeal`, "/desk/retaliation"]) {
          expect([name, path, (await staff.get(path)).status]).toEqual([name, path, 403]);
          expect([name, path, (await staff.post(path, { body: "x" })).status]).toEqual([name, path, 403]);
        }
      }
    });

    test("heads with how it stands now: taken back, no longer published", async () => {
      const { states } = zhCN.reports.status;
      const { reporter } = await answered(0);
      expect(noticesOf((await reporter.get("/status/report")).html)).toContain(states.published.title);
      await reporter.post("/status/report/withdraw", { act: "withdraw", sure: "yes" });
      const { html } = await reporter.get("/status/report");
      expect(noticesOf(html)).toEqual([states.withdrawn.title]);
      expect(html).not.toContain("notice-success");
      expect(html).not.toContain(states.published.text);
    });

    test("a report that was taken back after publication still takes a word on the burden, and none to the moderators", async () => {
      const { reporter } = await answered(0);
      expectRedirect(await reporter.post("/status/report/withdraw", { act: "withdraw", sure: "yes" }));
      const page = await reporter.get("/status/report");
      expect(page.text).toContain(words.conversation.closed);
      expect(page.html).not.toContain('href="/status/report/withdraw"');
      const again = await reporter.post("/status/report", { token: "0".repeat(32), body: "再写" });
      expect([again.status, again.text.includes(words.errors.wrong_state)]).toEqual([409, true]);
      expectRedirect(await reporter.post("/status/report/confirm", { outcome: "gone" }));
    });
  });
});
