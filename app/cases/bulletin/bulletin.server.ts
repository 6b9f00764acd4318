import type { Db } from "../../../db/engine.ts";
import { answeredWithin, firstPublication, overdueAt, publishedWithin } from "../../../db/queries/bulletin.ts";
import { addDays, type Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { readLateness } from "../clock/clock.server.ts";
import { type Bulletin, type BulletinList, monthBeside } from "./bulletin.ts";

/** So many cases each list names; the others are in the list of cases. */
const NAMED = 200;

/** The month of a county's first bulletin: that in which its first case was published; null while there is none. */
export async function firstMonth(db: Db, countyId: number): Promise<string | null> {
  return (await firstPublication(db, countyId))?.slice(0, 7) ?? null;
}

/**
 * The bulletin of a county for a month (YYYY-MM), the same three lists each month: what was published, which clocks of an
 * answer were met, and which had run out unmet at its end. Of the month that runs, up to today. It is read from what stands
 * today: a case that was taken down or merged since is in none. Throws `not_found` for a month that has not
 * begun, and for one before the first.
 */
export async function readBulletin(db: Db, countyId: number, month: string, today: Day): Promise<Bulletin> {
  const from = `${month}-01`;
  const first = await firstMonth(db, countyId);
  if (from > today || first === null || month < first) throw new DomainError("not_found");
  const last = addDays(`${monthBeside(month, 1)}-01`, -1);
  const until = last < today ? last : today;
  const asked = { regionIds: [countyId], from, until, limit: NAMED };
  const published = await publishedWithin(db, asked);
  const [answered, overdue] = [await answeredWithin(db, asked), await overdueAt(db, asked)];
  const lateOf = await readLateness(db, [...answered.rows, ...overdue.rows], today);
  const clocks = ({ count, rows }: typeof answered, on: "met_on" | "due_on"): BulletinList => ({
    count,
    rows: rows.map((row) => ({
      ...named(row),
      on: row[on] ?? row.due_on,
      daysLate: lateOf(row),
      answeredOn: row.met_on,
    })),
  });
  return {
    month,
    first,
    until,
    published: {
      count: published.count,
      rows: published.rows.map((row) => ({ ...named(row), on: row.on, daysLate: null, answeredOn: null })),
    },
    answered: clocks(answered, "met_on"),
    overdue: clocks(overdue, "due_on"),
  };
}

function named({
  number,
  title,
  code,
  name,
  name_en: nameEn,
}: {
  number: string;
  title: string;
  code: string;
  name: string;
  name_en: string;
}) {
  return { number, title, department: { code, name, nameEn } };
}
