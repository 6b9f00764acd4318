import { describe, expect, test } from "vitest";
import { confirmArrival, noteStep } from "../../app/callouts/answer-call.server.ts";
import { callBody } from "../../app/callouts/call.server.ts";
import { CALL_STEPS } from "../../app/callouts/callout.ts";
import { addDays, noonOf } from "../../app/day.ts";
import { remindBodies } from "../../app/notifications/bodies/remind.server.ts";
import { tellBodies } from "../../app/notifications/bodies/tell-bodies.server.ts";
import { planNotifications, SETTLED_MINUTES } from "../../app/notifications/planning/plan.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, publishCase, TODAY, TOWNSHIP } from "../helpers/factories.ts";
import { giveAddress } from "../notifications/mailboxes.ts";
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
  });
});
