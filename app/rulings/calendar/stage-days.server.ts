import type { Db } from "../../../db/engine.ts";
import { putStageDays, stageDaysOf } from "../../../db/queries/regions/stage-days.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { onRecord } from "../../accounts/record/record.server.ts";
import { type ClockStage, MOST_WORKING_DAYS, type SetDays } from "../../cases/clock/clock.ts";
import type { Day } from "../../day.ts";
import { touchPublic } from "../../ledger/ledger.server.ts";
import type { Kind } from "../../reports/vocabulary.ts";
import { assertServed } from "../../setup/setup.server.ts";

/** What `setStageDays` refuses with. */
export const SET_STAGE_DAYS_REFUSALS = [...ASSERT_CAN_REFUSALS, "wrong_state"] as const;

/**
 * Sets the working days of a stage, or of a stage for cases of one kind, in a served county; null = no other than elsewhere.
 * Clocks that run already keep their day. Those of the answer for every kind are `setReplyDays`. Throws `forbidden`,
 * `wrong_state` for a county that is not served, RangeError unless there are 1 to `MOST_WORKING_DAYS`.
 */
export async function setStageDays(
  db: Db,
  by: Actor | null,
  { countyId, stage, kind }: { countyId: number; stage: ClockStage; kind: Kind | "" },
  days: number | null,
  today: Day,
): Promise<void> {
  if (by) assertCan(by, "set-up:site", {});
  if (stage === "answered" && kind === "") throw new RangeError("the answer of every kind is set by setReplyDays");
  if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= MOST_WORKING_DAYS[stage]))
    throw new RangeError(`1 to ${MOST_WORKING_DAYS[stage]} working days`);
  await onRecord(db, by?.userId ?? null, today, async (trx, enter) => {
    await assertServed(trx, countyId);
    const before = (await stageDaysOf(trx, [countyId])).find((row) => row.stage === stage && row.kind === kind);
    if ((before?.working_days ?? null) === days) return enter(null);
    await putStageDays(trx, { region_id: countyId, stage, kind }, days);
    await touchPublic(trx);
    const about = [stage, kind, days].filter((one) => one !== "" && one !== null).join(" ");
    await enter({ kind: "stage_days_set", userId: null, regionId: countyId, about });
  });
}

/** What the served counties have set for stages and kinds, besides the answer of every kind. */
export async function readStageDays(db: Db, countyIds: readonly number[]): Promise<SetDays[]> {
  return (await stageDaysOf(db, countyIds)).map((row) => ({
    regionId: row.region_id,
    stage: row.stage,
    kind: row.kind,
    days: row.working_days,
  }));
}
