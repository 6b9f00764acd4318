import type { Db } from "../../../db/engine.ts";
import { lastEntryOfKind } from "../../../db/queries/ledger/ledger.ts";
import { countStaffActs } from "../../../db/queries/staff/staff-acts.ts";
import { addDays, type Day } from "../../day.ts";
import { officially } from "../../ledger/ledger.server.ts";

const FIRST_DAY: Day = "2000-01-01";

/** What an entry `staff_changed` says; its subject is `through`. */
export interface StaffCount {
  from: Day;
  through: Day;
  /** How many acts of each kind; no names. */
  acts: Record<string, number>;
}

/**
 * Enters in the public ledger how many acts of each kind the staff record holds of the days since the last such entry,
 * up to the day before yesterday: by then every act that began before midnight is written. Answers what it entered, or
 * null when nobody's account was changed.
 */
export async function enterStaffCount(db: Db, today: Day): Promise<StaffCount | null> {
  const through = addDays(today, -2);
  if (!(await countSince(db, through))) return null;
  return officially(db, today, async (trx, record) => {
    const count = await countSince(trx, through);
    if (!count) throw new Error("another process has entered the count");
    await record("staff_changed", { subject: through, facts: { ...count } });
    return count;
  });
}

async function countSince(db: Db, through: Day): Promise<StaffCount | null> {
  const last = await lastEntryOfKind(db, "staff_changed");
  const from = last ? addDays(last.subject, 1) : FIRST_DAY;
  const acts = await countActs(db, from, through);
  return Object.keys(acts).length === 0 ? null : { from, through, acts };
}

/** How many acts of each kind the staff record holds of these days, both counted: what an entry must say of them. */
export async function countActs(db: Db, from: Day, through: Day): Promise<Record<string, number>> {
  const rows = await countStaffActs(db, from, through);
  return Object.fromEntries(rows.map((row) => [row.kind, Number(row.acts)]));
}
