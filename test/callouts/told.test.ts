import { describe, expect, test } from "vitest";
import { confirmArrival, noteStep } from "../../app/callouts/answer-call.server.ts";
import { callBody, takeCallBack } from "../../app/callouts/call.server.ts";
import { CALL_STEPS } from "../../app/callouts/callout.ts";
import type { Actor } from "../../app/accounts/permissions.ts";
import { addDays, type Day, noonOf } from "../../app/day.ts";
import { gatherDigests } from "../../app/notifications/bodies/digest.server.ts";
import { remindBodies } from "../../app/notifications/bodies/remind.server.ts";
import { tellBodies } from "../../app/notifications/bodies/tell-bodies.server.ts";
import { planNotifications, SETTLED_MINUTES } from "../../app/notifications/planning/plan.server.ts";
import { deliverDue } from "../../app/notifications/sending/deliver.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, OTHER_TOWNSHIP, publishCase, TODAY, TOWNSHIP } from "../helpers/factories.ts";
import { giveAddress, LINKS, postOffice } from "../notifications/mailboxes.ts";
import { addCallers } from "./playing.ts";

const at = (minutes: number) => new Date(noonOf(TODAY).getTime() + minutes * 60_000);
const told = async (db: Db) =>
  (await db.selectFrom("notifications").selectAll().orderBy("id").execute()).map(
    ({ kind, about, recipient_id }) => `${recipient_id} ${kind} ${about}`,
  );

/** Looks, waits, and plans what was there. */
async function settle(db: Db, from = 0) {
  await planNotifications(db, [tellBodies], at(from));
  return planNotifications(db, [tellBodies], at(from + SETTLED_MINUTES));
}

describe("a call of a township", () => {
  forEachEngine((engine) => {
    test("is told to the body at once, and what the township says; the body is reminded of its next step", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { township } = await addCallers(db, county);
      const to = await giveAddress(db, county.departments.agriculture);
      await giveAddress(db, county.departments.forestry);
      const { number } = await publishCase(db, county);
      await settle(db);
      const before = (await told(db)).length;
      const asked = { caseNumber: number, township: TOWNSHIP, reason: "请到现场。", wantedOn: addDays(TODAY, 2) };
      const id = await callBody(db, township, asked, TODAY);
      await settle(db, 30);
      expect((await told(db)).slice(before)).toEqual([`${to} called ${number}`]);
      const waiting = await db.selectFrom("notifications").select("kind").where("state", "=", "waiting").execute();
      expect(waiting).toEqual([{ kind: "called" }]);
      for (const step of CALL_STEPS) await noteStep(db, county.officers.agriculture, id, step, TODAY);
      await confirmArrival(db, township, { id, came: true }, TODAY);
      await settle(db, 60);
      expect((await told(db)).slice(before + 1)).toEqual([`${to} call_result ${number}`]);
      const second = await callBody(db, township, asked, TODAY);
      const reminders = () =>
        db
          .selectFrom("notifications")
          .select(["kind", "day"])
          .where("kind", "in", ["call_today", "call_overdue"])
          .orderBy("id")
          .execute();
      // Signed for by Tuesday, in touch by Wednesday.
      for (const day of [addDays(TODAY, 1), addDays(TODAY, 2)]) await remindBodies(db, day);
      expect(await reminders()).toEqual([
        { kind: "call_today", day: addDays(TODAY, 1) },
        { kind: "call_overdue", day: addDays(TODAY, 2) },
      ]);
      for (const step of CALL_STEPS) await noteStep(db, county.officers.agriculture, second, step, addDays(TODAY, 2));
      await remindBodies(db, addDays(TODAY, 3));
      expect(await reminders()).toHaveLength(2);
    });

    test("is told with the way to its own page and the last day of its next step, one beside the other", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { township, otherTownship } = await addCallers(db, county);
      await giveAddress(db, county.departments.agriculture, { atOnce: ["call_today", "call_result"] });
      const { number } = await publishCase(db, county);
      await settle(db);
      await db.deleteFrom("notifications").execute();
      const call = (by: Actor, code: string) =>
        callBody(
          db,
          by,
          { caseNumber: number, township: code, reason: "请到现场。", wantedOn: addDays(TODAY, 2) },
          TODAY,
        );
      const first = await call(township, TOWNSHIP);
      const second = await call(otherTownship, OTHER_TOWNSHIP);
      await noteStep(db, county.officers.agriculture, second, "signed", TODAY);
      await settle(db, 30);
      const read = async (day: Day) => {
        const { letters, delivery } = postOffice(db, () => noonOf(day));
        await deliverDue(delivery);
        return letters.map(({ letter }) => {
          const [what = "", where] = letter.paragraphs;
          return `${what.split("\n").at(-1)} ${where}`;
        });
      };
      const page = (id: number) => `${LINKS.origin}/office/calls/${id}`;
      expect(await read(addDays(TODAY, 1))).toEqual([
        `· ${number} 要求乡镇上路设卡（下一步：签收，期限 2026年11月24日） ${page(first)}`,
        `· ${number} 要求乡镇上路设卡（下一步：联系，期限 2026年11月25日） ${page(second)}`,
      ]);
      await remindBodies(db, addDays(TODAY, 2));
      await gatherDigests(db, noonOf(addDays(TODAY, 2)));
      const { letters, delivery } = postOffice(db, () => noonOf(addDays(TODAY, 2)));
      await deliverDue(delivery);
      expect(letters.flatMap(({ letter }) => letter.data.cases)).toEqual([
        { occasion: "call_today", number, url: page(second), dueOn: addDays(TODAY, 2) },
        { occasion: "call_overdue", number, url: page(first), dueOn: addDays(TODAY, 1) },
      ]);
      // What is over leads there, too, and has no day left.
      await takeCallBack(db, township, first, addDays(TODAY, 2));
      await settle(db, 3 * 24 * 60);
      expect(await read(addDays(TODAY, 4))).toEqual([`· ${number} 要求乡镇上路设卡 ${page(first)}`]);
    });
  });
});
