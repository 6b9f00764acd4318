import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../app/accounts/permissions.ts";
import { setClosed } from "../../../app/accounts/staff/staff.server.ts";
import { addDays } from "../../../app/day.ts";
import { readCase } from "../../../app/cases/case.server.ts";
import { readInbox } from "../../../app/office/inbox.server.ts";
import { readApproval, setApproval } from "../../../app/replies/approval.server.ts";
import {
  approveDraft,
  forgetLeftDrafts,
  readDraft,
  readLeftDrafts,
  returnDraft,
  saveDraft,
  submitDraft,
} from "../../../app/replies/drafts/draft.server.ts";
import type { DraftFields } from "../../../app/replies/drafts/draft-form.ts";
import { DAYS_DRAFT_STAYS, wholeAnswer } from "../../../app/replies/reply.ts";
import { publishReply, readAnswers, reviseReply } from "../../../app/replies/reply.server.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  addStaff,
  buildCounty,
  type County,
  DOXING,
  expectRefusal,
  mergeByTwo,
  publishCase,
  TODAY,
  withdrawCase,
} from "../../helpers/factories.ts";
import { readFacts } from "../../helpers/facts.ts";

const FIELDS: DraftFields = { remedies: ["R1"], texts: { body: "已收回。" } };
const ANSWER = { ...wholeAnswer({ remedies: ["R1"], body: "已收回。" }), keep: false };
const MOVED_BODY = { remedies: ["R1"], texts: { body: "拟收回，待核。", restBy: "不是日期" } };

describe("an answer that a department works on", () => {
  forEachEngine((engine) => {
    let county: County;
    let officer: Actor;
    let approver: Actor;
    let second: Actor;
    let other: Actor;
    beforeAll(async () => {
      const db = engine.db();
      county = await buildCounty(db);
      officer = county.officers.agriculture;
      const grant = { role: "approver", regionId: null, lineId: null } as const;
      approver = await addStaff(db, "approver", { ...grant, departmentId: county.departments.agriculture });
      second = await addStaff(db, "approver-2", { ...grant, departmentId: county.departments.agriculture });
      other = await addStaff(db, "approver-forestry", { ...grant, departmentId: county.departments.forestry });
    });
    const open = async () => (await publishCase(engine.db(), county)).number;
    const save = (number: string, version = 0, by = officer, fields = FIELDS) =>
      saveDraft(engine.db(), by, { caseNumber: number, version, fields }, TODAY);
    const submit = (number: string, version = 0, by = officer, answer = ANSWER) =>
      submitDraft(engine.db(), by, { caseNumber: number, version, fields: FIELDS }, answer, TODAY);
    const approve = (number: string, version: number, by = approver, day = TODAY) =>
      approveDraft(engine.db(), by, { caseNumber: number, version, seen: 0 }, day);
    const draftOf = async (number: string, by = officer) => {
      const { id, department_id: departmentId } = await readCase(engine.db(), number);
      return (await readDraft(engine.db(), by, { id, departmentId })).draft;
    };
    const answersTo = async (number: string) =>
      (await readAnswers(engine.db(), (await readCase(engine.db(), number)).id, TODAY)).replies;
    const mineOf = async (by: Actor) =>
      (await readInbox(engine.db(), by, { tab: "mine" }, TODAY)).rows.map((row): string => row.number);

    test("is kept as it was typed, wrong as it may be, and changes nothing that is public", async () => {
      const number = await open();
      const before = await readFacts(engine.db());
      await save(number, 0, officer, MOVED_BODY);
      expect(await draftOf(number)).toMatchObject({ state: "draft", version: 1, fields: MOVED_BODY, own: true });
      expect(await draftOf(number, approver)).toMatchObject({
        own: false,
        mayApprove: false,
        author: "officer-agriculture",
      });
      expect(await readFacts(engine.db())).toEqual(before);
      expect([await mineOf(officer), await mineOf(approver)]).toEqual([[], []]);
    });

    test("is sent, returned with a note, mended, approved and published in the department's name", async () => {
      const number = await open();
      await submit(number);
      expect([(await mineOf(approver)).includes(number), (await mineOf(officer)).includes(number)]).toEqual([
        true,
        false,
      ]);
      await returnDraft(engine.db(), approver, { caseNumber: number, version: 1, note: "请写明依据。" }, TODAY);
      expect(await draftOf(number)).toMatchObject({ returned: { note: "请写明依据。", by: "approver", on: TODAY } });
      expect([(await mineOf(approver)).includes(number), (await mineOf(officer)).includes(number)]).toEqual([
        false,
        true,
      ]);
      // Saved, it stays returned; nobody approves what was not sent again.
      await save(number, 2);
      expect(await draftOf(number)).toMatchObject({ state: "returned", version: 3 });
      await expectRefusal(approve(number, 3), "stale_draft");
      await submit(number, 3);
      expect(await approve(number, 4)).toBe("published");
      expect(await answersTo(number)).toMatchObject([{ texts: { body: "已收回。" } }]);
      expect(await draftOf(number)).toBeNull();
      const row = await engine
        .db()
        .selectFrom("reply_drafts")
        .selectAll()
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow();
      expect(row).toMatchObject({
        state: "published",
        author_id: officer.userId,
        decided_by: approver.userId,
        fields: "",
        contents: "",
        note: "",
      });
      const { user_id } = await engine
        .db()
        .selectFrom("replies")
        .select("user_id")
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow();
      expect(user_id).toBe(officer.userId);
      await expectRefusal(approve(number, 5), "stale_draft");
    });

    test("goes past no approver: not published at once, not by its author, not by an officer or another body", async () => {
      const number = await open();
      const reply = { caseNumber: number, remedies: ["R1" as const], body: "已收回。", seen: 0 };
      for (const by of [officer, approver])
        await expectRefusal(publishReply(engine.db(), by, reply, TODAY), "approval_needed");
      await submit(number, 0, approver);
      expect(await draftOf(number, approver)).toMatchObject({ mayApprove: false, anotherApproves: true });
      expect(await draftOf(number, second)).toMatchObject({ mayApprove: true, anotherApproves: false });
      const before = await readFacts(engine.db());
      await expectRefusal(approve(number, 1, approver), "own_draft");
      for (const by of [officer, other, county.moderator, county.admin]) {
        await expectRefusal(approve(number, 1, by), "forbidden");
        await expectRefusal(
          returnDraft(engine.db(), by, { caseNumber: number, version: 1, note: "不" }, TODAY),
          "forbidden",
        );
      }
      for (const by of [other, county.moderator, county.admin]) {
        await expectRefusal(save(number, 1, by), "forbidden");
        await expectRefusal(submit(number, 1, by), "forbidden");
      }
      expect(await readFacts(engine.db())).toEqual(before);
      expect(await approve(number, 1, second)).toBe("published");
    });

    test("of which a colleague was faster is refused, and what they wrote stands", async () => {
      const number = await open();
      await save(number);
      await expectRefusal(save(number), "stale_draft");
      await save(number, 1, approver, MOVED_BODY);
      await expectRefusal(save(number, 1), "stale_draft");
      await expectRefusal(submit(number, 1), "stale_draft");
      expect(await draftOf(number)).toMatchObject({ version: 2, fields: MOVED_BODY, author: "approver" });
      await submit(number, 2);
      await expectRefusal(approve(number, 2), "stale_draft");
      await save(number, 3);
      // Whoever changes it takes it back from the approver.
      await expectRefusal(approve(number, 3), "stale_draft");
      await expectRefusal(approve(number, 4), "stale_draft");
    });

    test("that two save at once is kept of one", async () => {
      const number = await open();
      const both = await Promise.allSettled([save(number), save(number, 0, approver)]);
      expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(both.flatMap((one) => (one.status === "rejected" ? [(one.reason as { code: string }).code] : []))).toEqual(
        ["stale_draft"],
      );
      expect(await draftOf(number)).toMatchObject({ version: 1 });
    });

    test("which may point to somebody is stopped before it is sent; left in, a moderator looks at it first", async () => {
      const number = await open();
      const doxing = { ...ANSWER, body: DOXING };
      await expectRefusal(submit(number, 0, officer, doxing), "identifying_left");
      await submit(number, 0, officer, { ...doxing, keep: true });
      expect(await approve(number, 1)).toBe("held");
      expect(await answersTo(number)).toEqual([]);
    });

    test("that promises a day which has passed is not approved", async () => {
      const number = await open();
      await submit(number, 0, officer, { ...ANSWER, rest: "装牌子", restBy: addDays(TODAY, 1) });
      await expectRefusal(approve(number, 1, approver, addDays(TODAY, 2)), "draft_past");
      expect(await approve(number, 1, approver, addDays(TODAY, 1))).toBe("published");
    });

    test("needs an approver only as long as there is one, and as the department or an administrator says", async () => {
      const db = engine.db();
      const REASON = { reason: "调离了本部门", today: TODAY };
      const asks = async () => (await readApproval(db, county.admin, "forestry")).asks;
      const set = (required: boolean, by: Actor) => setApproval(db, by, { code: "forestry", required }, TODAY);
      expect(await asks()).toBe(true);
      await setClosed(db, county.admin, other.userId, true, REASON);
      expect(await asks()).toBe(false);
      await setClosed(db, county.admin, other.userId, false, REASON);
      for (const by of [county.officers.forestry, approver, county.moderator])
        await expectRefusal(set(false, by), "forbidden");
      await set(false, other);
      expect(await asks()).toBe(false);
      const { number } = await publishCase(db, county, { newCase: { department: "forestry", duty: "off-list" } });
      const draft = { caseNumber: number, version: 0, fields: FIELDS };
      await expectRefusal(submitDraft(db, county.officers.forestry, draft, ANSWER, TODAY), "wrong_state");
      // A draft ends when its answer is published without an approver.
      await saveDraft(db, county.officers.forestry, draft, TODAY);
      const reply = { caseNumber: number, remedies: ["R1" as const], body: "已收回。", seen: 0 };
      expect(await publishReply(db, county.officers.forestry, reply, TODAY)).toBe("published");
      expect(await draftOf(number)).toBeNull();
      await set(true, county.admin);
      await set(true, county.admin);
      expect(await asks()).toBe(true);
      const acts = await db.selectFrom("staff_acts").select("kind").where("kind", "like", "approval_%").execute();
      expect(acts.map((row) => row.kind)).toEqual(["approval_off", "approval_on"]);
    });

    test("stays to be copied once its case has left, and its words go after a while", async () => {
      const db = await engine.fresh();
      const own = await buildCounty(db);
      const by = own.officers.agriculture;
      const numbers = [];
      for (let at = 0; at < 4; at += 1) numbers.push((await publishCase(db, own)).number);
      const [withdrawn = "", older = "", merged = "", stays = ""] = numbers;
      for (const caseNumber of [withdrawn, merged, stays]) {
        await saveDraft(db, by, { caseNumber, version: 0, fields: FIELDS }, TODAY);
      }
      await withdrawCase(db, own, withdrawn, "not_true");
      await mergeByTwo(db, own, older, merged);
      expect((await readLeftDrafts(db, by)).map((one) => one.number).toSorted()).toEqual(
        [withdrawn, merged].toSorted(),
      );
      expect(await readLeftDrafts(db, own.officers.forestry)).toEqual([]);
      await forgetLeftDrafts(db, TODAY);
      await forgetLeftDrafts(db, addDays(TODAY, DAYS_DRAFT_STAYS - 1));
      expect(await readLeftDrafts(db, by)).toHaveLength(2);
      await forgetLeftDrafts(db, addDays(TODAY, DAYS_DRAFT_STAYS));
      expect(await readLeftDrafts(db, by)).toEqual([]);
      const rows = await db.selectFrom("reply_drafts").select(["fields", "state"]).orderBy("id").execute();
      expect(rows.map((row) => [row.state, row.fields === ""])).toEqual([
        ["emptied", true],
        ["emptied", true],
        ["draft", false],
      ]);
    });

    test("goes past no approver as a correction either; where nobody approves, the department corrects by itself", async () => {
      const number = await open();
      await submit(number);
      await approve(number, 1);
      const revise = (by: Actor) =>
        reviseReply(
          engine.db(),
          by,
          { caseNumber: number, position: 1, reason: "facts", seen: 0, remedies: ["R1"], body: "改口。" },
          TODAY,
        );
      const before = await readFacts(engine.db());
      for (const by of [officer, approver, second]) await expectRefusal(revise(by), "approval_needed");
      await expectRefusal(revise(other), "forbidden");
      expect(await readFacts(engine.db())).toEqual(before);
      const set = (required: boolean) => setApproval(engine.db(), approver, { code: "agriculture", required }, TODAY);
      await set(false);
      await revise(officer);
      await set(true);
      expect(await answersTo(number)).toMatchObject([{ texts: { body: "改口。" }, earlier: [{ reason: "facts" }] }]);
    });
  });
});
