import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createAccount } from "../../app/accounts/account.server.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { insertRegion } from "../../db/queries/regions/regions.ts";
import { DECLINING, OPENING, REPORT, sendReport, TAKING_BACK, withReceipt } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Fields, signedIn, STAFF, textAreaOf, valueOf, type Visitor } from "../helpers/visitor.ts";
import { TODAY } from "../helpers/factories.ts";
import { realNow } from "../helpers/clock.ts";

const words = zhCN.decision;
const { errors } = zhCN.desk.report;
const CLAIM: Fields = { act: "claim" };

describe("claims at the desk", () => {
  forEachSite({}, (site) => {
    let [first, second]: Visitor[] = [];
    let id: number;
    let path: string;
    beforeAll(async () => {
      first = await signedIn(site(), "moderator");
      second = await signedIn(site(), "moderator-2");
    });
    beforeEach(async () => {
      ({ id } = await sendReport(site()));
      path = `/desk/reports/${id}`;
    });
    const get = async (by: Visitor | undefined) => (await by?.get(path))?.text ?? "";
    const post = async (by: Visitor | undefined, fields: Fields, to = path) => {
      if (!by) throw new Error("nobody is signed in");
      return by.post(to, fields);
    };
    const claims = () => site().db.selectFrom("claims").selectAll().where("report_id", "=", id).execute();

    test("are made by a button and never by looking", async () => {
      expect(await get(first)).toContain(words.claim.free(20));
      expect(await claims()).toEqual([]);
      const answer = await post(first, CLAIM);
      expect([answer.status, answer.headers.get("location")]).toEqual([302, path]);
      expect(await get(first)).toContain(words.claim.mine(20));
      expect(await get(second)).toContain(words.claim.other("审核员", 20));
      expect(await claims()).toHaveLength(1);
    });

    test("keep what was typed when the form goes along", async () => {
      const typed = { ...DECLINING, act: "claim", declineNote: "已经写了一半" };
      const answer = await post(first, typed);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain(words.claim.mine(20));
      expect(textAreaOf(answer.html, "declineNote")).toBe("已经写了一半");
    });

    test("refuse everybody else's decision, with both versions shown, every answer kept and nothing written", async () => {
      await post(first, CLAIM);
      const before = await readFacts(site().db);
      const answer = await post(second, { ...OPENING, messages: "0" });
      expect(answer.status).toBe(409);
      expect(answer.text.split(errors.claimed_by_other)).toHaveLength(3);
      expect(answer.text).toContain(words.stale.yours("1"));
      expect(answer.text).toContain(words.stale.now(1));
      expect(textAreaOf(answer.html, "demand")).toBe(OPENING.demand);
      expect(await readFacts(site().db)).toEqual(before);
      expect((await post(first, DECLINING)).status).toBe(302);
      expect(await claims()).toEqual([]);
    });

    test("are taken over with a reason that both see; then the first one's decision is refused", async () => {
      await post(first, CLAIM);
      const { html } = (await second?.get(path)) ?? { html: "" };
      const holder = valueOf(html, "holder") ?? "";
      const bare = await post(second, { act: "takeover", holder, takeoverReason: " " });
      expect([bare.status, bare.text.includes(errors.takeover_reason_required)]).toEqual([400, true]);
      expect(textAreaOf(bare.html, "publicText")).toBe(REPORT.body); // what the decision begins with is still there
      const long = await post(second, { act: "takeover", holder, takeoverReason: "长".repeat(201) });
      expect([long.status, long.text.includes(errors.takeover_reason_long)]).toEqual([400, true]);
      const answer = await post(second, { act: "takeover", holder, takeoverReason: "对方<b>请假</b>" });
      expect(answer.status).toBe(302);
      for (const by of [first, second]) {
        expect(await get(by)).toContain(words.claim.takeover("", "第二审核员", "审核员", "对方<b>请假</b>"));
      }
      expect((await post(first, DECLINING)).status).toBe(409);
      expect((await post(second, DECLINING)).status).toBe(302);
    });

    test("forged ones are refused: another's region, a decided report, one that is not there, a holder that is none", async () => {
      const regionId = await site()
        .db.selectFrom("regions")
        .select("id")
        .where("code", "=", "990103000000")
        .executeTakeFirst()
        .then(
          (row) =>
            row?.id ??
            insertRegion(site().db, {
              code: "990103000000",
              parent_id: null,
              level: "county",
              name: "黑石县",
              name_en: "Heishi County",
            }),
        );
      const grant = { role: "moderator" as const, departmentId: null, regionId, lineId: null };
      const username = `far-${id}`;
      await createAccount(site().db, { username, displayName: "外县审核员", password: STAFF, grants: [grant] }, TODAY);
      const far = await signedIn(site(), username);
      const officer = await signedIn(site(), "officer-agriculture");
      const takeover = { act: "takeover", holder: "1", takeoverReason: "试试" };
      for (const by of [far, officer]) {
        for (const fields of [CLAIM, takeover]) expect((await post(by, fields)).status).toBe(403);
      }
      expect((await post(far, {}, `${path}/claim`)).html).not.toMatch(/minutesLeft":\d/);
      expect((await post(officer, {}, `${path}/claim`)).status).toBe(403);
      for (const holder of ["x", "", "1e3", "-1"]) {
        expect((await post(first, { ...takeover, holder })).status, holder).toBe(400);
      }
      expect((await post(first, CLAIM, "/desk/reports/999999")).status).toBe(404);
      expect(await claims()).toEqual([]);
      await post(first, DECLINING);
      expect((await post(second, CLAIM)).status).toBe(409);
      expect((await post(second, takeover)).status).toBe(409);
      expect(await claims()).toEqual([]);
    });

    test("a page in use renews its own, and learns when it is gone", async () => {
      const beat = (by: Visitor | undefined) => post(by, {}, `${path}/claim`);
      expect(JSON.parse((await beat(first)).html)).toEqual({ minutesLeft: null });
      await post(first, CLAIM);
      const soon = new Date(realNow().getTime() + 60_000).toISOString();
      await site().db.updateTable("claims").set({ expires_at: soon }).where("report_id", "=", id).execute();
      expect(JSON.parse((await beat(first)).html)).toEqual({ minutesLeft: 20 });
      expect(JSON.parse((await beat(second)).html)).toEqual({ minutesLeft: null });
    });

    test("are let go by a button, back to the list with its filters", async () => {
      await post(first, CLAIM);
      const answer = await post(first, { act: "release", from: "kind=K1&done=x" });
      expect(answer.headers.get("location")).toBe("/desk?kind=K1");
      expect(await claims()).toEqual([]);
    });

    test("a report that its reporter took back meanwhile is told of at the queue", async () => {
      const sent = await sendReport(site());
      const to = `/desk/reports/${sent.id}`;
      await (await withReceipt(site(), sent.code)).post("/status/report/withdraw", TAKING_BACK);
      const answer = await post(first, DECLINING, to);
      expect(answer.headers.get("location")).toBe("/desk?done=withdrawn");
      expect((await first?.get("/desk?done=withdrawn"))?.text).toContain(words.stale.withdrawn);
    });
  });
});
