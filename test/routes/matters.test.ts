import { describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DEPARTMENT, DISPUTE, expectRedirect, publishCase, reply, WITHDRAWAL } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { forEachSite } from "../helpers/sites.ts";
import type { Site } from "../helpers/site.ts";
import { signedIn, valueOf, visitor } from "../helpers/visitor.ts";

const words = zhCN.matters;

const lastOf = async (site: Site, table: "takedowns" | "disputes" | "merge_proposals") =>
  String((await site.db.selectFrom(table).select("id").orderBy("id", "desc").executeTakeFirstOrThrow()).id);

/** The count of cases that a department's page tells. */
async function casesOf(site: Site): Promise<string> {
  const { text } = await visitor(site).get(`/departments/${DEPARTMENT}`);
  return /名下有 (\d+) 件事由/.exec(text)?.[1] ?? "0";
}

describe("what is done with published cases", () => {
  forEachSite({}, (site) => {
    test("two that tell the same matter are merged and taken apart again, and the public pages follow", async () => {
      const [older, younger] = [(await publishCase(site())).number, (await publishCase(site())).number];
      await reply(site(), younger);
      const before = await casesOf(site());
      const moderator = await signedIn(site(), "moderator");
      const address = `/desk/cases/${younger}/merge`;
      const listed = await moderator.get(address);
      expect(listed.text).toContain(older);
      const compared = await moderator.get(`${address}?with=${older}`);
      const seen = valueOf(compared.html, "seen") ?? "";
      const fields = { act: "merge", with: older, seen, mergeReason: "same_demand", sure: "yes" };
      const unsure = await moderator.post(address, { ...fields, sure: "" });
      expect([unsure.status, unsure.text.includes(words.errors.sure_required)]).toEqual([400, true]);
      const stale = await moderator.post(address, { ...fields, seen: "1.1" });
      expect([stale.status, stale.text.includes(words.errors.stale_version)]).toEqual([409, true]);
      expect(compared.text).toContain(words.merge.takesTwo);
      expect(expectRedirect(await moderator.post(address, fields))).toContain(`${address}?done=proposed-${older}`);
      const again = await moderator.post(`${address}?with=${older}`, fields);
      expect([again.status, again.text.includes(words.errors.already_proposed)]).toEqual([409, true]);
      for (const kept of ["same_demand", "yes"]) {
        const [input = ""] = new RegExp(`<input[^>]*value="${kept}"[^>]*>`).exec(again.html) ?? [];
        expect(input).toContain("checked");
      }
      const own = await moderator.get(`/desk/cases/${older}/merge`);
      expect(own.text).toContain(words.merge.own);
      expect(own.html).not.toContain('value="confirm"');
      const deciding = { act: "confirm", proposal: await lastOf(site(), "merge_proposals") };
      const alone = await moderator.post(address, deciding);
      expect([alone.status, alone.text.includes(words.errors.own_decision)]).toEqual([409, true]);
      const second = await signedIn(site(), "moderator-2");
      expect((await second.get("/desk")).html).toContain('href="/desk/mergers"');
      const waiting = await second.get("/desk/mergers");
      expect(waiting.html).toContain(`href="${address}?with=${older}"`);
      expect(waiting.text).not.toContain(words.merge.own);
      expect((await moderator.get("/desk/mergers")).text).toContain(words.merge.own);
      for (const [proposal, status, refusal] of [
        ["x", 400, words.errors.outcome_required],
        ["999999", 409, words.errors.not_found],
      ] as const) {
        const wrong = await second.post(address, { ...deciding, proposal });
        expect([wrong.status, wrong.text.includes(refusal)]).toEqual([status, true]);
      }
      expect(await casesOf(site())).toBe(before);
      const beside = await second.get(`${address}?with=${older}`);
      expect(beside.html).toContain('value="confirm"');
      expect(beside.html).not.toContain('value="merge"');
      expect(expectRedirect(await second.post(address, { ...deciding, act: "refuse" }))).toContain("done=refused-");
      expect((await second.get("/desk/mergers")).text).toContain(words.merge.none);
      const late = expectRedirect(await second.post(address, deciding));
      expect((await second.get(late)).text).toContain(words.merge.closed);
      expect(await casesOf(site())).toBe(before);
      expectRedirect(await moderator.post(address, fields));
      deciding.proposal = await lastOf(site(), "merge_proposals");
      expect(expectRedirect(await second.post(address, deciding))).toContain(
        `/desk/cases/${older}/merge?done=merged-${younger}`,
      );

      const reader = visitor(site());
      expect(expectRedirect(await reader.get(`/cases/${younger}`))).toBe(`/cases/${older}#merged`);
      const page = await reader.get(`/cases/${older}`);
      expect(page.text).toContain(words.merged.origin(younger, 1));
      expect(page.text).toContain("已收回，由本局执法大队办理。");
      expect((await reader.get("/cases")).text).not.toContain(younger);
      expect(Number(await casesOf(site()))).toBe(Number(before) - 1);
      for (const path of [`/desk/cases/${younger}`, `/desk/cases/${younger}/merge`]) {
        expect(expectRedirect(await moderator.get(path))).toContain(older);
      }
      const officer = await signedIn(site(), "officer-agriculture");
      expect(expectRedirect(await officer.get(`/office/cases/${younger}`))).toBe(`/office/cases/${older}`);

      const merged = await moderator.get(`/desk/cases/${older}/merge`);
      const undoing = {
        act: "unmerge",
        number: younger,
        seen: valueOf(merged.html, "seen") ?? "",
        undoReason: "another_matter",
      };
      expectRedirect(await moderator.post(`/desk/cases/${older}/merge`, undoing));
      expect((await reader.get(`/cases/${younger}`)).status).toBe(200);
      expect((await reader.get(`/cases/${older}`)).text).not.toContain("已收回，由本局执法大队办理。");
      expect(await casesOf(site())).toBe(before);
    });

    test("a takedown proposed by one is confirmed by another only", async () => {
      const { number } = await publishCase(site());
      const [moderator, second] = [await signedIn(site(), "moderator"), await signedIn(site(), "moderator-2")];
      const proposal = { ...WITHDRAWAL, what: "1", takedownReason: "identifies_reporter" };
      expectRedirect(await moderator.post(`/desk/cases/${number}`, proposal));
      const reader = visitor(site());
      expect((await reader.get(`/cases/${number}`)).text).toContain(zhCN.matters.hidden.voiceLookedAt);
      const decision = { takedown: await lastOf(site(), "takedowns"), outcome: "confirmed" };
      const before = await readFacts(site().db);
      const own = await moderator.post("/desk/takedowns", decision);
      expect([own.status, own.text.includes(words.errors.own_decision)]).toEqual([409, true]);
      const unknown = await second.post("/desk/takedowns", { ...decision, outcome: "maybe" });
      expect([unknown.status, unknown.text.includes(words.errors.outcome_required)]).toEqual([400, true]);
      expect((await second.post("/desk/takedowns", { ...decision, takedown: "999999" })).status).toBe(409);
      expect(await readFacts(site().db)).toEqual(before);
      expect((await second.get("/desk/takedowns")).text).toContain("查过了。");
      expectRedirect(await second.post("/desk/takedowns", decision));
      const reason = zhCN.vocabulary.withdrawalReasons.identifies_reporter;
      const page = await reader.get(`/cases/${number}`);
      expect(page.text).toContain(words.hidden.voice(reason));
      expect(page.text).not.toContain("查看运输车辆");
      expect((await second.post("/desk/takedowns", decision)).status).toBe(409);
    });

    test("a dispute filed by the officer is decided by another moderator, and the case moves", async () => {
      const { number } = await publishCase(site());
      const before = await casesOf(site());
      const officer = await signedIn(site(), "officer-agriculture");
      const address = `/office/cases/${number}/dispute`;
      for (const [field, error] of [
        ["of", words.errors.of_required],
        ["ground", words.errors.ground_required],
        ["body", words.errors.body_required],
      ] as const) {
        const answer = await officer.post(address, { ...DISPUTE, [field]: "" });
        expect([answer.status, answer.text.includes(error)]).toEqual([400, true]);
      }
      expectRedirect(await officer.post(address, DISPUTE));
      const again = await officer.post(address, DISPUTE);
      expect([again.status, again.text.includes(words.errors.already_disputed)]).toEqual([409, true]);
      const reader = visitor(site());
      const waiting = await reader.get(`/cases/${number}`);
      expect(waiting.text).toContain(words.dispute.grounds.not_our_duty);
      expect(waiting.text).not.toContain("林业部门负责");

      const path = `/desk/disputes/${await lastOf(site(), "disputes")}`;
      const move = {
        choice: "move",
        department: "qinghe-forestry",
        duty: "QH-LY-001",
        decisionReasons: "核对了名录。",
        bodyPublic: "yes",
      };
      const [maker, other] = [await signedIn(site(), "moderator"), await signedIn(site(), "moderator-2")];
      expect((await maker.get(path)).text).toContain(words.dispute.own);
      const own = await maker.post(path, move);
      expect([own.status, own.text.includes(words.errors.own_decision)]).toEqual([409, true]);
      const lacking = await other.post(path, { ...move, decisionReasons: "" });
      expect([lacking.status, lacking.text.includes(words.errors.reasons_required)]).toEqual([400, true]);
      const same = await other.post(path, { ...move, department: DEPARTMENT });
      expect(same.status).toBe(409);
      expect((await other.get("/desk/disputes")).text).toContain(number);
      expectRedirect(await other.post(path, move));
      const page = await reader.get(`/cases/${number}`);
      for (const told of ["核对了名录。", "名录写明由林业部门负责。", "时限重新开始"])
        expect(page.text).toContain(told);
      expect(Number(await casesOf(site()))).toBe(Number(before) - 1);
      // The first department reads what became of its dispute, and files nothing more.
      expect(expectRedirect(await officer.get(`/office/cases/${number}`))).toBe(`/office/cases/${number}/dispute`);
      const result = await officer.get(`/office/cases/${number}/dispute`);
      expect(result.text).toContain("核对了名录。");
      expect(result.html).not.toContain('name="ground"');
      expect((await officer.post(address, DISPUTE)).status).toBe(403);
    });
  });
});
