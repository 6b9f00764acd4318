import type { Db } from "../../../db/engine.ts";
import {
  lockPlan,
  runningCallouts,
  runningClocks,
  runningSupport,
  setPlan,
} from "../../../db/queries/notifications/plan.ts";
import { nextStep, callSteps } from "../../callouts/callout.ts";
import { readCalendar } from "../../cases/case.server.ts";
import { dueDay, isWorkingDay } from "../../cases/clock/clock.ts";
import { addDays, type Day } from "../../day.ts";
import { enqueueNotifications } from "../notification.server.ts";
import { type Nearness, REMINDERS } from "../occasion.ts";
import { addressed, type ForBody } from "./tell-bodies.server.ts";

/** So many working days before the last one a body is reminded. */
export const REMINDED_BEFORE = 3;
/** What has been overdue for longer, when this is switched on, is no news. */
const NEWS_DAYS = 14;

/** How near a last day is; null = too far to say anything. `soon`: the last day of which `REMINDED_BEFORE` working days are left. */
export function nearnessOf(last: Day, today: Day, soon: Day): Nearness | null {
  if (last < today) return "overdue";
  if (last === today) return "today";
  return last <= soon ? "soon" : null;
}

/**
 * Reminds bodies of stages that end soon, end today or have ended, of what they lead and of what they support, once each and on working days alone. With a day that
 * the body has promised, in the place of the last one. Looks once a day; answers whether this was the time.
 */
export function remindBodies(db: Db, today: Day): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { reminded_on: last } = await lockPlan(trx);
    if (last >= today) return false;
    await setPlan(trx, { reminded_on: today });
    const calendar = await readCalendar(trx);
    if (!isWorkingDay(today, calendar)) return true;
    const soon = dueDay(today, REMINDED_BEFORE, calendar).dueOn;
    const span = { from: addDays(today, -NEWS_DAYS), through: soon };
    const clocks = [...(await runningClocks(trx, span)), ...(await runningSupport(trx, span))];
    const told = clocks.flatMap(({ number, department_id, stage, due_on, promised_on }) => {
      const until = promised_on !== null && promised_on > due_on ? promised_on : due_on;
      const near = nearnessOf(until, today, soon);
      const occasion = near && REMINDERS[stage][near];
      const facts = { dueOn: due_on };
      const one = { departmentId: department_id, about: number, day: today, once: until, facts };
      return occasion === null ? [] : [{ ...one, occasion }];
    });
    await enqueueNotifications(trx, await addressed(trx, [...told, ...(await callsToRemind(trx, today))]));
    return true;
  });
}

/** The next step of each call of a township that ends today or has ended, once each. */
async function callsToRemind(trx: Db, today: Day): Promise<ForBody[]> {
  const calls = await runningCallouts(trx, { from: addDays(today, -NEWS_DAYS), through: today });
  return calls.flatMap((call): ForBody[] => {
    const next = nextStep(callSteps(call));
    const near = next && nearnessOf(next.dueOn, today, today);
    if (!near) return [];
    const occasion = near === "overdue" ? "call_overdue" : "call_today";
    const once = `${call.position}.${next.step}`;
    const facts = { call: call.position, dueOn: next.dueOn };
    return [{ departmentId: call.department_id, occasion, about: call.number, day: today, once, facts }];
  });
}
