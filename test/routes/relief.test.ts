import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { addFacts } from "../../app/reports/follow-up/conversation.server.ts";
import { MAX_MESSAGES } from "../../app/reports/follow-up/follow-up.ts";
import { newSubmissionToken } from "../../app/reports/receipt/receipt.server.ts";
import { realDay, realNow } from "../helpers/clock.ts";
import { expectRedirect, publishCase, REPLY, reply, withdrawByTwo, withReceipt } from "../helpers/acts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, textAreaOf, valueOf, type Visitor, visitor } from "../helpers/visitor.ts";

const { relief, followUp, ownWords, queue } = zhCN;
const HERE = "/status/report/confirm";
const RESIDENT = { reporter: "citizen", kind: "", mechanism: [], "need.G2": "", hours: "" };

describe("after the department's answer", () => {
  forEachSite({}, (site) => {
    let moderator: Visitor;
    beforeAll(async () => {
      moderator = await signedIn(site(), "moderator");
    });

    async function answered(report = {}) {
      const sent = await publishCase(site(), { report });
      await reply(site(), sent.number);
      return { ...sent, reporter: await withReceipt(site(), sent.code) };
    }
    const messages = (id: number) =>
      site()
        .db.selectFrom("report_messages")
        .select(["body", "outcome", "case_id"])
        .where("report_id", "=", id)
        .execute();

    test("the answer stands above the question, and is no news any more once it was read", async () => {
      const { reporter } = await answered();
      expect((await reporter.get("/status/report")).text).toContain(ownWords.news.kinds.replied);
      const page = await reporter.get(HERE);
      expect(page.html.indexOf(String(REPLY.body))).toBeGreaterThan(0);
      expect(page.html.indexOf(String(REPLY.body))).toBeLessThan(page.html.indexOf('name="outcome"'));
      expect((await reporter.get("/status/report")).text).not.toContain(ownWords.news.kinds.replied);
    });

    test("a resident is asked in words of their own, and never about a burden", async () => {
      const { reporter } = await answered(RESIDENT);
      for (const path of ["/status/report", HERE]) {
        const { text } = await reporter.get(path);
        expect([path, text.includes("负担")]).toEqual([path, false]);
      }
      const page = await reporter.get(HERE);
      for (const { label } of Object.values(relief.citizen.outcomes)) expect(page.text).toContain(label);
      expectRedirect(await reporter.post(HERE, { outcome: "not" }));
      expect((await reporter.get("/status/report")).text).toContain(
        followUp.timeline.confirmed(relief.citizen.outcomes.not.label),
      );
    });

    test("which of the standard reasons is chosen is kept with the word, and in a form that comes back", async () => {
      const { id, reporter } = await answered();
      const chosen = /value="by_word"[^>]*checked|checked[^>]*value="by_word"/;
      const refused = await reporter.post(HERE, { reason: "by_word" });
      expect([refused.status, chosen.test(refused.html)]).toEqual([400, true]);
      expect((await reporter.post(HERE, { outcome: "not", reason: "x" })).status).toBe(400);
      for (const outcome of ["not", "gone"]) expectRedirect(await reporter.post(HERE, { outcome, reason: "by_word" }));
      const kept = await site()
        .db.selectFrom("confirmations")
        .select(["outcome", "reason"])
        .where("report_id", "=", id)
        .orderBy("round")
        .execute();
      expect(kept).toEqual([
        { outcome: "not", reason: "by_word" },
        { outcome: "gone", reason: null },
      ]);
    });

    test("what is written on why reaches the desk as a message, once, and the public never", async () => {
      const { id, number, reporter } = await answered();
      const token = valueOf((await reporter.get(HERE)).html, "token") ?? "";
      const form = { outcome: "not", why: "青龙还是要上路", token };
      for (let time = 0; time < 2; time += 1) expectRedirect(await reporter.post(HERE, form));
      expect(await messages(id)).toEqual([{ body: "青龙还是要上路", outcome: "not", case_id: expect.any(Number) }]);
      expect((await moderator.get("/desk?stage=all")).html + (await moderator.get("/desk")).html).toContain(
        queue.flags.news,
      );
      const desk = (await moderator.get(`/desk/reports/${id}`)).text;
      expect(desk).toContain("青龙还是要上路");
      expect(desk).toContain(relief.saidOf(zhCN.vocabulary.outcomes.not.label, number));
      expect((await visitor(site()).get(`/cases/${number}`)).html).not.toContain("青龙");
      const officer = await signedIn(site(), "officer-agriculture");
      expect((await officer.get(`/office/cases/${number}`)).html).not.toContain("青龙");
    });

    test("what was typed on why is shown though the only case was taken down meanwhile", async () => {
      const { number, reporter } = await answered();
      const { html } = await reporter.get(HERE);
      const [, to = ""] = /<form method="post" action="([^"]*confirm[^"]*)"/.exec(html) ?? [];
      const token = valueOf(html, "token") ?? "";
      await withdrawByTwo(site(), number);
      const refused = await reporter.post(to, { outcome: "not", why: "青龙还是要上路", token });
      expect([refused.status, refused.text.includes("青龙还是要上路")]).toEqual([409, true]);
      expect(refused.text).toContain(followUp.confirm.nothing);
      expectRedirect(await reporter.get(HERE));
    });

    test("why is told with the word alone, and the same form with other words tells those too", async () => {
      const { id, number, reporter } = await answered();
      const page = (await reporter.get(HERE)).html;
      expect(valueOf(page, "case")).toBe(number);
      const form = { outcome: "not", token: valueOf(page, "token") ?? "" };
      const refused = await reporter.post(HERE, { ...form, case: "GW-2026-999999", why: "玄武" });
      expect([refused.status, textAreaOf(refused.html, "why")]).toEqual([409, "玄武"]);
      expect(await messages(id)).toEqual([]);
      for (const why of ["玄武", "玄武又来了"])
        expectRedirect(await reporter.post(HERE, { ...form, case: number, why }));
      expect((await messages(id)).map(({ body }) => body)).toEqual(["玄武", "玄武又来了"]);
    });

    test("where no more messages can be sent, why is not asked, and the word is taken without", async () => {
      const { id, reporter } = await answered();
      for (let count = 0; count < MAX_MESSAGES; count += 1) {
        const message = { body: `第 ${count} 条`, token: newSubmissionToken() };
        await addFacts(site().db, id, message, realDay(), realNow());
      }
      expect((await reporter.get(HERE)).html).not.toContain('name="why"');
      const refused = await reporter.post(HERE, { outcome: "not", why: "勾陈" });
      expect([refused.text.includes(followUp.errors.why_full), textAreaOf(refused.html, "why")]).toEqual([
        true,
        "勾陈",
      ]);
      expectRedirect(await reporter.post(HERE, { outcome: "not", why: "" }));
      expect((await messages(id)).length).toBe(MAX_MESSAGES);
    });

    test("nothing that was typed is lost: too long, nothing chosen, or the session over", async () => {
      const { id, code, reporter } = await answered();
      const long = "长".repeat(501);
      const tooLong = await reporter.post(HERE, { outcome: "not", why: long });
      expect([
        tooLong.status,
        tooLong.text.includes(followUp.errors.why_long),
        textAreaOf(tooLong.html, "why"),
      ]).toEqual([400, true, long]);
      const nothing = await reporter.post(HERE, { why: "白虎" });
      expect([nothing.status, textAreaOf(nothing.html, "why")]).toEqual([400, "白虎"]);
      const stranger = visitor(site());
      const over = await stranger.post(HERE, { outcome: "not", why: "朱雀", token: "7".repeat(32) });
      expect([over.status, valueOf(over.html, "why"), valueOf(over.html, "outcome")]).toEqual([401, "朱雀", "not"]);
      const again = await stranger.post(HERE, { outcome: "not", why: "朱雀", token: "7".repeat(32), code });
      expect([again.status, textAreaOf(again.html, "why")]).toEqual([200, "朱雀"]);
      expect(await messages(id)).toEqual([]);
    });
  });
});
