import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DECLINING, decide, expectRedirect, OPENING, reply, REPLY, TAKING_BACK, withReceipt } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { reportWithCode } from "../helpers/reporter.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Fields, signedIn, visitor, type Visitor } from "../helpers/visitor.ts";

const { split: words, followUp } = zhCN;
const BODY = "派人上路查车，一天也不能断。又要填护林台账，每周交一次。";
const FIRST: Fields = {
  ...OPENING,
  publicText: "部门要求派人上路查车，天天如此。",
  remains: "yes",
  partHours: "30",
  partMarks: ["M1"],
};
const SECOND: Fields = {
  ...OPENING,
  version: "2",
  title: "要求乡镇填护林台账",
  publicText: "部门要求填护林台账，按周上交。",
  department: "qinghe-forestry",
  duty: "QH-LY-001",
  partHours: "10",
};

describe("a report that tells two matters", () => {
  forEachSite({}, (site) => {
    let moderator: Visitor;
    let second: Visitor;
    beforeAll(async () => {
      moderator = await signedIn(site(), "moderator");
      second = await signedIn(site(), "moderator-2");
    });

    async function publishFirst() {
      const sent = await reportWithCode(site(), BODY);
      const to = expectRedirect(await moderator.post(`/desk/reports/${sent.id}`, FIRST));
      const number = /done=(GW-\d{4}-\d{6})$/.exec(to)?.[1] ?? "";
      return { ...sent, number, to };
    }

    test("comes back to the moderator with what is public, and waits marked for any other", async () => {
      const { id, number, to } = await publishFirst();
      const page = await moderator.get(to);
      expect(page.text).toContain(words.published(number));
      for (const text of [words.partsTitle, FIRST.publicText as string, words.hoursHint(10), words.declineRest]) {
        expect(page.text).toContain(text);
      }
      const queue = await second.get("/desk");
      const row = queue.html.split('<li class="queue-row"').find((one) => one.includes(`/desk/reports/${id}`));
      expect(row).toContain(words.mark);
      const other = await decide(site(), id, SECOND, second);
      const decided = await moderator.get(`/desk/reports/${id}`);
      for (const one of [number, other]) expect(decided.html).toContain(`/desk/cases/${one}`);
      const shown = await visitor(site()).get(`/cases/${other}`);
      expect(shown.text).toContain(SECOND.publicText);
      expect(shown.html).not.toContain(number);
    });

    test.each<[string, Fields, keyof typeof words.errors, string, number]>([
      ["hours that are no number", { partHours: "many" }, "hours_wrong", "partHours", 400],
      ["more hours than are left", { partHours: "11" }, "hours_over", "partHours", 400],
      ["the whole text", { publicText: BODY, unchanged: "yes" }, "not_a_part", "publicText", 400],
      ["a sentence of the other", { publicText: FIRST.publicText as string }, "parts_alike", "publicText", 400],
      ["a forged tick", { remains: "maybe" }, "remains_wrong", "remains", 400],
      ["a decline that leaves another", { ...DECLINING, remains: "yes" }, "remains_declined", "remains", 400],
    ])("asks again after %s, in words, with every answer kept", async (_, wrong, error, field, status) => {
      const { id } = await publishFirst();
      const before = await readFacts(site().db);
      const answer = await moderator.post(`/desk/reports/${id}`, {
        ...SECOND,
        partMarks: ["G2"],
        ...wrong,
        version: "2",
      });
      expect(answer.status).toBe(status);
      expect(answer.text.split(words.errors[error])).toHaveLength(3); // above, and at the field
      expect(answer.html).toContain(`href="#f-${field}"`);
      expect(answer.html).toMatch(/<details open/);
      expect(await readFacts(site().db)).toEqual(before);
    });

    test("refuses a second voice in one case, and hours of a report that tells one matter", async () => {
      const { id, number } = await publishFirst();
      const link = {
        version: "2",
        outcome: "link",
        caseNumber: number,
        publicText: "另说台账。",
        whyDefault: "wording",
      };
      const same = await moderator.post(`/desk/reports/${id}`, link);
      expect([same.status, same.text.includes(words.errors.same_case)]).toEqual([409, true]);
      const whole = await reportWithCode(site());
      const answer = await moderator.post(`/desk/reports/${whole.id}`, { ...OPENING, partHours: "3" });
      expect([answer.status, answer.text.includes(words.errors.not_split)]).toEqual([400, true]);
      const stale = await moderator.post(`/desk/reports/${id}`, { ...SECOND, version: "1" });
      expect(stale.status).toBe(409);
    });

    test("shows its reporter each matter, and takes a word on each by itself", async () => {
      const { id, code, number } = await publishFirst();
      const reporter = await withReceipt(site(), code);
      const waiting = await reporter.get("/status/report");
      expect(waiting.text).toContain(words.status.partly.title);
      expect(waiting.html).toContain(`/cases/${number}`);
      const other = await decide(site(), id, SECOND);
      await reply(site(), number);
      const forester = await signedIn(site(), "officer-forestry");
      expectRedirect(await forester.post(`/office/cases/${other}`, REPLY));
      const both = await reporter.get("/status/report");
      for (const one of [number, other]) expect(both.html).toContain(`/status/report/confirm?case=${one}`);
      expect((await reporter.get("/status/report/confirm")).text).toContain(words.confirm.choose);
      const say = (to: string, outcome: string) =>
        reporter.post(`/status/report/confirm?case=${to}`, { case: to, outcome });
      expectRedirect(await say(number, "gone"));
      const to = expectRedirect(await say(other, "not"));
      expect((await reporter.get(to)).text).toContain(followUp.confirm.saved);
      const gone = await reporter.post("/status/report/confirm?case=GW-2026-999999", {
        case: "GW-2026-999999",
        outcome: "gone",
        why: "写好的原因",
      });
      expect([gone.status, gone.text.includes("写好的原因")]).toEqual([409, true]);
      expect((await reporter.post("/status/report/confirm", { outcome: "gone" })).status).toBe(404);
      const said = await site()
        .db.selectFrom("confirmations as w")
        .innerJoin("cases as c", "c.id", "w.case_id")
        .select(["c.number", "w.outcome"])
        .where("w.report_id", "=", id)
        .execute();
      expect(new Map(said.map((word) => [word.number, word.outcome]))).toEqual(
        new Map([
          [number, "gone"],
          [other, "not"],
        ]),
      );
    });

    test("tells its reporter why the rest is not public, and lets them appeal and take all of it back", async () => {
      const { id, code, number } = await publishFirst();
      await decide(site(), id, { ...DECLINING, version: "2" });
      const reporter = await withReceipt(site(), code);
      const page = await reporter.get("/status/report");
      for (const text of [words.status.rest, DECLINING.declineNote as string, words.appealRest.label]) {
        expect(page.text).toContain(text);
      }
      expectRedirect(await reporter.post("/status/report/appeal", { body: "台账的事也要公开。" }));
      const own = await moderator.post(`/desk/reports/${id}/appeal`, { decision: "uphold", note: "" });
      expect(own.status).toBe(409);
      expectRedirect(await reporter.post("/status/report/withdraw", TAKING_BACK));
      expect((await reporter.get("/status/report")).text).toContain(zhCN.withdrawal.withdrawnPublished("").slice(-12));
      expect((await visitor(site()).get(`/cases/${number}`)).text).toContain(zhCN.withdrawal.strippedVoice);
    });

    test("says before it is taken back in part that all of it is, and what that shows", async () => {
      const { id, code } = await publishFirst();
      const reporter = await withReceipt(site(), code);
      const page = await reporter.get("/status/report/withdraw");
      for (const text of words.withdraw) expect(page.text).toContain(text);
      expectRedirect(await reporter.post("/status/report/withdraw", TAKING_BACK));
      expect((await second.post(`/desk/reports/${id}`, SECOND)).status).toBe(409);
    });
  });
});
