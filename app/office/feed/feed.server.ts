import { createHash, randomBytes } from "node:crypto";
import type { Db } from "../../../db/engine.ts";
import { deleteFeed, feedOf, findFeed, putFeed } from "../../../db/queries/office/feeds.ts";
import { findActor } from "../../accounts/account.server.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS, departmentsOf } from "../../accounts/permissions.ts";
import { onRecord } from "../../accounts/record/record.server.ts";
import type { ClockStage } from "../../cases/clock/clock.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { readSupportClocks } from "../../supports/support.server.ts";
import { readClocks } from "../clocks.server.ts";
import { spanOf, stageOfTab } from "../inbox.ts";
import { type DueEvent, toCalendar } from "./ics.ts";

/** What `makeFeed` refuses with. */
export const MAKE_FEED_REFUSALS = [...ASSERT_CAN_REFUSALS] as const;

/** What `revokeFeed` refuses with. */
export const REVOKE_FEED_REFUSALS = [...ASSERT_CAN_REFUSALS] as const;

/** Due days of a stage in a calendar; the nearest first. */
const MOST_EVENTS = 500;

/** What tells the due day of a stage from the others of a case. */
const UID: Record<ClockStage, string> = { signed: "sign", answered: "answer", remedied: "remedy" };

/** As an address carries it; whatever else comes is not even looked up. */
const TOKEN = /^([\w-]{32})(?:\.ics)?$/;

/**
 * Makes the secret address of the actor's calendar, in place of the one that they had; answers what it carries, to be shown
 * once: only a hash is kept. Throws `forbidden`.
 */
export async function makeFeed(db: Db, actor: Actor, today: Day): Promise<string> {
  assertCan(actor, "read:own-case", {});
  const token = randomBytes(24).toString("base64url");
  await onRecord(db, actor.userId, today, async (trx, enter) => {
    await putFeed(trx, { user_id: actor.userId, token_hash: hashOf(token), made_on: today });
    await enter({ kind: "calendar_made", userId: actor.userId });
  });
  return token;
}

/** Takes the address of the actor's calendar away; nothing happens when they have none. Throws `forbidden`. */
export async function revokeFeed(db: Db, actor: Actor, today: Day): Promise<void> {
  assertCan(actor, "read:own-case", {});
  await onRecord(db, actor.userId, today, async (trx, enter) => {
    const gone = await deleteFeed(trx, actor.userId);
    await enter(gone ? { kind: "calendar_revoked", userId: actor.userId } : null);
  });
}

/** The day on which the actor's address was made; null when they have none. */
export async function readFeed(db: Db, actor: Actor): Promise<Day | null> {
  return (await feedOf(db, actor.userId))?.made_on ?? null;
}

/**
 * The calendar behind an address: the days by which its owner's departments of today have to sign, answer and remedy,
 * each with number and title and nothing that a reporter wrote. Throws `not_found`, whatever is wrong with the address:
 * made up, revoked, of an account that is closed or answers for nobody any more.
 */
export async function calendarAt(db: Db, token: string, origin: string, text: Dictionary, today: Day): Promise<string> {
  const [, secret] = TOKEN.exec(token) ?? [];
  const feed = secret === undefined ? undefined : await findFeed(db, hashOf(secret));
  const actor = feed && (await findActor(db, feed.user_id, today));
  const departmentIds = actor ? departmentsOf(actor) : [];
  if (departmentIds.length === 0) throw new DomainError("not_found");
  const words = text.inbox.calendar;
  const events: DueEvent[] = [];
  for (const tab of ["sign", "open", "remedy"] as const) {
    const stage = stageOfTab(tab);
    const { rows } = await readClocks(db, { departmentIds }, spanOf(tab, today), { limit: MOST_EVENTS }, today);
    for (const row of rows) {
      const clock = stage === "answered" ? row : row[stage];
      // One that stands still has no last day yet.
      if (clock === null || clock.heldOn !== null) continue;
      events.push({
        uid: `${row.number}-${UID[stage]}@guiwei`,
        day: clock.dueOn,
        summary: words.events[stage](row.number, row.title === row.number ? "" : row.title),
        url: `${origin}/office/cases/${row.number}`,
      });
    }
  }
  return toCalendar(words.name, [...events, ...(await supportEvents(db, departmentIds, origin, text, today))], today);
}

/** The same of what these departments support, by their own clocks. */
async function supportEvents(
  db: Db,
  departmentIds: readonly number[],
  origin: string,
  { supports }: Dictionary,
  today: Day,
): Promise<DueEvent[]> {
  const rows = await readSupportClocks(db, { departmentIds }, { limit: MOST_EVENTS, unanswered: true }, today);
  return rows.flatMap((row) =>
    (["signed", "answered"] as const).flatMap((stage) => {
      const { dueOn, metOn, heldOn } = stage === "signed" ? row.signed : row;
      if (metOn !== null || heldOn !== null) return [];
      const { code } = row.department;
      return [
        {
          uid: `${row.number}-${code}-support-${UID[stage]}@guiwei`,
          day: dueOn,
          summary: supports.calendar[stage](row.number, row.title === row.number ? "" : row.title),
          url: `${origin}/office/cases/${row.number}/support?department=${code}`,
        },
      ];
    }),
  );
}

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");
