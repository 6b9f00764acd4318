import { beforeEach, describe, expect, test } from "vitest";
import { findActor } from "../../app/accounts/account.server.ts";
import type { Actor } from "../../app/accounts/permissions.ts";
import { readCase } from "../../app/cases/case.server.ts";
import { readStages } from "../../app/cases/clock/clock.server.ts";
import { recuse } from "../../app/rulings/fairness/recusal/recusal.server.ts";
import { supportSendBackForm } from "../../app/supports/support-form.ts";
import { type SendingSupportBack, sendBackSupport } from "../../app/rulings/sending-back/send-back-support.server.ts";
import { noonOf } from "../../app/day.ts";
import { tellBodies } from "../../app/notifications/bodies/tell-bodies.server.ts";
import { ALWAYS_AT_ONCE } from "../../app/notifications/occasion.ts";
import { planNotifications, SETTLED_MINUTES } from "../../app/notifications/planning/plan.server.ts";
import { returnSupportDraft, submitSupportDraft } from "../../app/supports/answering/draft-support.server.ts";
import { readSupportClocks } from "../../app/supports/support.server.ts";
import { answerSupport } from "../../app/supports/answering/answer-support.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addStaff, buildCounty, type County, DOXING, withdrawCase } from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";
import { giveAddress } from "../notifications/mailboxes.ts";
import { ANSWER_BY, FURTHER, SAID, supporting } from "./asking.ts";

/** A Tuesday: three of the fifteen working days are over before it. */
const ANSWERED = "2026-11-10";
/** A Thursday: the third working day after it is Tuesday the 17th. */
const SENT_BACK = "2026-11-12";
/** The twelve days that are left begin with the 18th. */
const THEN_BY = "2026-12-03";
const REASON = "没有写核对了哪几处。";
const AGAIN = "图斑已经核对，共三处，都是林地。";

describe("an answer without substance of a supporting body", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
    });
    const { asked, answer, end, told, clocks, figures, refuses, whole, own } = supporting(
      () => db,
      () => county,
    );
    const sendBack = (
      number: string,
      sent: Partial<SendingSupportBack> = {},
      day = SENT_BACK,
      by: Actor = county.moderator,
    ) =>
      sendBackSupport(
        db,
        by,
        { ...own(number), answer: 1, ground: "says_nothing", reason: REASON, seen: 1, ...sent },
        day,
      );
    const answered = async (day = ANSWERED) => {
      const number = await asked();
      await answer(number, day);
      return number;
    };

    test("signs for its part and does not answer it: its own clock alone runs on, less the days since and three to mend it", async () => {
      const number = await answered();
      const { id } = await readCase(db, number);
      const [before, lead] = [await clocks(number, ANSWERED), await readStages(db, id, ANSWERED)];
      await sendBack(number);
      const after = await clocks(number, SENT_BACK);
      expect(after.signed).toEqual(before.signed);
      expect(after.answered).toMatchObject({ metOn: null, dueOn: THEN_BY, heldOn: null, daysLate: 0 });
      expect(await readStages(db, id, ANSWERED)).toEqual(lead);
      const [support] = await told(number, SENT_BACK);
      expect(support?.answers).toMatchObject([
        { body: SAID, sentBack: { on: SENT_BACK, ground: "says_nothing", reason: REASON } },
      ]);
      const entry = await db
        .selectFrom("ledger_entries")
        .select("body")
        .where("kind", "=", "support_sent_back")
        .executeTakeFirstOrThrow();
      expect(JSON.parse(entry.body)).toMatchObject({
        to: "forestry",
        position: 1,
        ground: "says_nothing",
        from: ANSWERED,
        until: "2026-11-17",
      });
      expect(entry.body).not.toContain(REASON);
      await whole();
      await answer(number, THEN_BY, { seen: 1, body: AGAIN });
      expect((await clocks(number, THEN_BY)).answered).toMatchObject({ metOn: THEN_BY, dueOn: THEN_BY, daysLate: 0 });
      await whole();
    });

    test("that was late leaves the body late, and the days to mend it are not charged", async () => {
      const number = await answered("2026-11-27");
      const late = async (day: string) => (await clocks(number, day)).answered?.daysLate;
      expect(await late("2026-11-30")).toBe(2);
      await sendBack(number, {}, "2026-11-30");
      expect((await clocks(number, "2026-11-30")).answered).toMatchObject({ metOn: null, dueOn: ANSWER_BY });
      // Mended by Thursday the 3rd of December; the 4th is the body's again.
      expect(await late("2026-12-03")).toBe(2);
      expect(await late("2026-12-04")).toBe(3);
      expect((await figures("forestry", "2026-12-04")).supporting.answered).toMatchObject({ overdue: 1, late: 0 });
      await whole();
    });

    test("gives way to the next that the body has given already, and can be corrected without answering anything", async () => {
      const number = await answered();
      await answer(number, "2026-11-11", { seen: 1, body: AGAIN });
      await sendBack(number, { seen: 2 });
      expect((await clocks(number, SENT_BACK)).answered).toMatchObject({ metOn: "2026-11-11", daysLate: 0 });
      await whole();
      await clearFacts(db);
      const other = await answered();
      await sendBack(other);
      const sent = { ...own(other), ...FURTHER, corrects: 1, reason: "facts", body: AGAIN } as const;
      await answerSupport(db, county.officers.forestry, sent, SENT_BACK);
      expect((await clocks(other, SENT_BACK)).answered?.metOn).toBeNull();
      await whole();
    });

    test("is sent back once, by a moderator who may judge the case, while it is the one that counts", async () => {
      const number = await answered();
      await refuses(() => sendBack(number, {}, SENT_BACK, county.farModerator), "forbidden");
      await refuses(() => sendBack(number, {}, SENT_BACK, county.officers.forestry), "forbidden");
      await refuses(() => sendBack(number, { department: "emergency" }), "support_over");
      await refuses(() => sendBack(number, { answer: 2 }), "wrong_state");
      await refuses(() => sendBack(number, { seen: 0 }), "stale_version");
      await refuses(() => sendBack(number, { reason: DOXING }), "unseen_left");
      const keep = { reason: "kin" as const, note: "", until: null, person: null };
      await recuse(db, county.secondModerator, { ...keep, from: "department", code: "forestry" }, ANSWERED);
      const recused = await findActor(db, county.secondModerator.userId, SENT_BACK);
      if (!recused) throw new Error("no moderator");
      await refuses(() => sendBack(number, {}, SENT_BACK, recused), "recused");
      await sendBack(number);
      await answer(number, "2026-11-16", { seen: 1, body: AGAIN });
      await refuses(() => sendBack(number, { answer: 2, seen: 2 }, "2026-11-17"), "sent_back_once");
      await whole();
      await clearFacts(db);
      const none = await asked();
      await refuses(() => sendBack(none, { seen: 0 }), "wrong_state");
      await clearFacts(db);
      const ended = await answered();
      await end(ended, SENT_BACK);
      await refuses(() => sendBack(ended), "support_over");
      await whole();
    });

    test("is counted up to the end of the support, and its reason keeps no salt once the case is withdrawn", async () => {
      const ended = await answered();
      await sendBack(ended);
      await end(ended, "2026-11-13");
      await whole();
      await clearFacts(db);
      const number = await answered();
      await sendBack(number);
      await withdrawCase(db, county, number, "not_true");
      const rows = await db
        .selectFrom("support_answers as a")
        .innerJoin("watches as w", "w.id", "a.watch_id")
        .innerJoin("cases as c", "c.id", "w.case_id")
        .select("a.hollow_salt")
        .where("c.number", "=", number as never)
        .execute();
      expect(rows).toEqual([{ hollow_salt: null }]);
      await whole();
    });

    test("comes first in the inbox, then a draft that was returned to whoever reads it, then what ends first", async () => {
      const { forestry } = county.officers;
      const [earliest, hollow, returned] = [await asked(), await asked(), await asked()];
      await answer(hollow, ANSWERED);
      await sendBack(hollow);
      const grant = { role: "approver", regionId: null, lineId: null } as const;
      const approver = await addStaff(db, "approver-f", { ...grant, departmentId: county.departments.forestry });
      const draft = { ...own(returned), ...FURTHER, body: SAID };
      await submitSupportDraft(db, forestry, draft, SENT_BACK);
      await returnSupportDraft(db, approver, { ...draft, version: 1, note: "请写明几处。" }, SENT_BACK);
      const listOf = async (first: number) =>
        (
          await readSupportClocks(
            db,
            { departmentIds: [county.departments.forestry] },
            { limit: 9, unanswered: true, first },
            SENT_BACK,
          )
        ).map((row) => [row.number, row.sentBackOn, row.returnedOn]);
      expect(await listOf(forestry.userId)).toEqual([
        [hollow, SENT_BACK, null],
        [returned, null, SENT_BACK],
        [earliest, null, null],
      ]);
      expect((await listOf(approver.userId)).map(([number]) => number)).toEqual([hollow, earliest, returned]);
    });

    test("is told to its body at once", async () => {
      const to = await giveAddress(db, county.departments.forestry);
      const number = await answered();
      await sendBack(number);
      const at = (minutes: number) => new Date(noonOf(SENT_BACK).getTime() + minutes * 60_000);
      await planNotifications(db, [tellBodies], at(0));
      await planNotifications(db, [tellBodies], at(SETTLED_MINUTES));
      const rows = await db
        .selectFrom("notifications")
        .select(["about", "recipient_id", "state"])
        .where("kind", "=", "support_hollow")
        .execute();
      expect(rows).toMatchObject([{ about: number, recipient_id: to }]);
      expect(ALWAYS_AT_ONCE).toContain("support_hollow");
    });

    test("is named by a form that asks for a ground and a reason", () => {
      const { error } = supportSendBackForm.safeParse({
        department: "forestry",
        answer: "1",
        seen: "x",
        ground: "x",
        hollowReason: "长".repeat(301),
      });
      expect(error?.issues.map(({ message }) => message).toSorted()).toEqual(
        ["ground_required", "hollow_reason_long", "stale_answers"].toSorted(),
      );
    });
  });
});
