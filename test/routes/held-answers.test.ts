import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DISPUTE, expectRedirect, publishCase, REPLY, reply } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Fields, signedIn, textAreaOf, type Visitor, visitor } from "../helpers/visitor.ts";

const words = zhCN.answers;
const BODY = "经查，反映人系王小明，电话13900000077。";
const WITH_PHONE: Fields = { ...REPLY, body: BODY, seen: "0" };

describe("an officer's answer that may point to a reporter", () => {
  forEachSite({}, (site) => {
    let officer: Visitor;
    let moderator: Visitor;
    beforeAll(async () => {
      officer = await signedIn(site(), "officer-agriculture");
      moderator = await signedIn(site(), "moderator");
    });

    test("comes back with the places marked, all that was typed, and a box to leave it in", async () => {
      const { number } = await publishCase(site());
      const before = await readFacts(site().db);
      const answer = await officer.post(`/office/cases/${number}`, WITH_PHONE);
      expect(answer.status).toBe(400);
      expect(answer.html).toMatch(/<mark[^>]*>13900000077/);
      expect(textAreaOf(answer.html, "body")).toBe(BODY);
      expect(answer.html).toContain('name="keep"');
      expect(await readFacts(site().db)).toEqual(before);
      expect((await visitor(site()).get(`/cases/${number}`)).text).not.toContain("13900000077");
    });

    test("left in, is held; sent back with a reason, and published by the moderator when it stays", async () => {
      const { number } = await publishCase(site());
      const address = `/office/cases/${number}`;
      expect(expectRedirect(await officer.post(address, { ...WITH_PHONE, keep: "yes" }))).toBe("/office?done=held");
      expect((await officer.get("/office?done=held")).text).toContain(words.office.held);
      const reader = visitor(site());
      const page = await reader.get(`/cases/${number}`);
      expect(page.text).not.toContain("13900000077");
      expect(page.text).toContain("审核员正在核对");
      const second = await officer.post(address, { ...WITH_PHONE, keep: "yes" });
      expect([second.status, textAreaOf(second.html, "body")]).toEqual([409, BODY]);

      const queue = await moderator.get("/desk/answers");
      expect(queue.html).toMatch(/<mark[^>]*>13900000077/);
      const held = await site()
        .db.selectFrom("held_replies")
        .select("id")
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow();
      const fields = { answer: String(held.id), act: "return", [`note-${held.id}`]: "请删去电话和姓名。" };
      const bare = await moderator.post("/desk/answers", { ...fields, [`note-${held.id}`]: "" });
      expect([bare.status, bare.text.includes(zhCN.matters.errors.note_required)]).toEqual([400, true]);
      expectRedirect(await moderator.post("/desk/answers", fields));
      const late = await moderator.post("/desk/answers", fields);
      expect([late.status, late.text.includes(zhCN.matters.errors.stale_version)]).toEqual([409, true]);
      const returned = await officer.get(address);
      expect(returned.text).toContain("请删去电话和姓名。");
      expect(textAreaOf(returned.html, "body")).toBe(BODY);
      expect((await officer.get("/office")).text).toContain("请删去电话和姓名。");

      // What leaves no doubt no moderator publishes either; a name that is none may stay.
      const file = async (body: string) => {
        expectRedirect(await officer.post(address, { ...WITH_PHONE, body, keep: "yes" }));
        const { id } = await site()
          .db.selectFrom("held_replies")
          .select("id")
          .orderBy("id", "desc")
          .executeTakeFirstOrThrow();
        return { answer: String(id), note: `note-${id}` };
      };
      const certain = await file(BODY);
      const refused = await moderator.post("/desk/answers", { answer: certain.answer, act: "publish" });
      expect([refused.status, refused.text.includes(zhCN.matters.errors.personal_left)]).toEqual([400, true]);
      expectRedirect(
        await moderator.post("/desk/answers", {
          answer: certain.answer,
          act: "return",
          [certain.note]: "请删去电话。",
        }),
      );
      const likely = await file("经查，反映人系王小明。");
      expectRedirect(await moderator.post("/desk/answers", { answer: likely.answer, act: "publish" }));
      expect((await reader.get(`/cases/${number}`)).text).toContain("经查，反映人系王小明。");
    });

    test("is asked about in a dispute too, and marked for whoever decides", async () => {
      const { number } = await publishCase(site());
      const path = `/office/cases/${number}/dispute`;
      const typed = { ...DISPUTE, body: BODY };
      const answer = await officer.post(path, typed);
      expect([answer.status, textAreaOf(answer.html, "body")]).toEqual([400, BODY]);
      expect(answer.html).toMatch(/<mark[^>]*>13900000077/);
      expectRedirect(await officer.post(path, { ...typed, keep: "yes" }));
      const { id } = await site()
        .db.selectFrom("disputes")
        .select("id")
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow();
      expect((await moderator.get(`/desk/disputes/${id}`)).html).toMatch(/<mark[^>]*>13900000077/);
    });

    test("once public, is hidden from its case page, with the reason, and the desk's page shows it", async () => {
      const { number } = await publishCase(site());
      await reply(site(), number);
      const path = `/desk/cases/${number}`;
      expect((await moderator.get(path)).text).toContain(REPLY.body);
      const proposal = { act: "propose", what: "answer-1", takedownReason: "not_true", words: "看过。" };
      const unfit = await moderator.post(path, proposal);
      expect([unfit.status, unfit.text.includes(zhCN.matters.errors.reason_unfit)]).toEqual([400, true]);
      expect(textAreaOf(unfit.html, "words")).toBe("看过。");
      expectRedirect(await moderator.post(path, { ...proposal, takedownReason: "identifies_reporter" }));
      const { id } = await site()
        .db.selectFrom("takedowns")
        .select("id")
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow();
      const second = await signedIn(site(), "moderator-2");
      expect((await second.get("/desk/takedowns")).text).toContain(REPLY.body);
      expectRedirect(await second.post("/desk/takedowns", { takedown: String(id), outcome: "confirmed" }));
      const page = await visitor(site()).get(`/cases/${number}`);
      expect(page.text).not.toContain(REPLY.body);
      expect(page.text).toContain(words.onCase.hidden(zhCN.vocabulary.withdrawalReasons.identifies_reporter));
      expect(page.text).toContain(zhCN.vocabulary.remedies.R1.label);
    });
  });
});
