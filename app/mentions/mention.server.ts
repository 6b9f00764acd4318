import type { Db } from "../../db/engine.ts";
import {
  changeMention,
  countMentions,
  countWaitingMentions,
  findMention,
  insertMention,
  listedMentions,
  mentionsInState,
} from "../../db/queries/mentions/mentions.ts";
import { findEdition } from "../../db/queries/open-data/editions.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS, boundsOf, can, type Scope } from "../accounts/permissions.ts";
import { readCase, READ_CASE_REFUSALS } from "../cases/case.server.ts";
import { PUBLIC_STATES } from "../cases/case.ts";
import type { Day } from "../day.ts";
import { readDepartment, READ_DEPARTMENT_REFUSALS, readScope } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { makeStale } from "../ledger/ledger.server.ts";
import { MENTIONS, ofCase, ofDepartment } from "../ledger/ledger.ts";
import { GATE_OF_REFUSALS, gateOf, gateOfNoPlace } from "../redaction/redaction.server.ts";
import { hostOfAddress, type Mentioned, MENTIONS_ON_PAGE, MOST_MENTIONS_WAITING } from "./mention.ts";

/** What `tellMention` refuses with. */
export const TELL_MENTION_REFUSALS = [
  ...READ_CASE_REFUSALS,
  ...READ_DEPARTMENT_REFUSALS,
  "not_found",
  "day_ahead",
  "mentions_full",
] as const;

/** What `acceptMention` refuses with. */
export const ACCEPT_MENTION_REFUSALS = [
  ...ASSERT_CAN_REFUSALS,
  ...GATE_OF_REFUSALS,
  "not_found",
  "stale_version",
] as const;

/** What `declineMention` refuses with. */
export const DECLINE_MENTION_REFUSALS = [...ASSERT_CAN_REFUSALS, "not_found", "stale_version"] as const;

export interface ToldMention {
  title: string;
  publisher: string;
  publishedOn: Day;
  /** As `webAddress` has it. */
  address: string;
  page: Mentioned;
}

/** Where the page that is cited belongs. Throws for one that the public does not see, or that is none. */
async function placeOf(db: Db, { of, code }: Mentioned) {
  if (of === "case") {
    const matter = await readCase(db, code);
    if ((matter.number as string) !== code) throw new DomainError("unknown_case");
    return { region_id: matter.region_id, department_id: matter.department_id };
  }
  if (of === "department") {
    const body = await readDepartment(db, code);
    return { region_id: body.regionId, department_id: body.id };
  }
  if (of === "edition" && !(await findEdition(db, code))) throw new DomainError("not_found");
  return { region_id: null, department_id: null };
}

/**
 * Keeps what somebody, who may be anybody, tells of where this site was used, for a moderator to look at. Answers nothing:
 * whether it was there already, nobody is told. Throws `day_ahead` for a day that has not come; what reading the page that is
 * cited throws, `not_found` for an edition that is none; `mentions_full` while `MOST_MENTIONS_WAITING` wait.
 */
export async function tellMention(db: Db, told: ToldMention, today: Day): Promise<void> {
  if (told.publishedOn > today) throw new DomainError("day_ahead");
  const place = await placeOf(db, told.page);
  if ((await countWaitingMentions(db)) >= MOST_MENTIONS_WAITING) throw new DomainError("mentions_full");
  const { title, publisher, publishedOn, address, page } = told;
  await insertMention(db, { title, publisher, published_on: publishedOn, address, ...page, ...place, told_on: today });
}

type Row = NonNullable<Awaited<ReturnType<typeof findMention>>>;

/** What a decision touches: the county and the body that are cited; nothing where none is. */
async function scopeOfMention(db: Db, { region_id, department_id }: Row): Promise<Scope> {
  return region_id === null ? {} : readScope(db, region_id, department_id);
}

async function ownMention(db: Db, actor: Actor, id: number): Promise<Row> {
  const row = await findMention(db, id);
  if (!row) throw new DomainError(can(actor, "judge:case") ? "not_found" : "forbidden");
  assertCan(actor, "judge:case", await scopeOfMention(db, row));
  return row;
}

/** The pages that show a mention are rendered anew. */
const staleBy = ({ of, code }: Row) => [
  MENTIONS,
  ...(of === "case" ? [ofCase(code)] : of === "department" ? [ofDepartment(code)] : []),
];

/**
 * Lists a mention in public. Throws `not_found`; `forbidden`, `home_county`, `recused`; `stale_version` when it waits no more;
 * what the gate throws for a title or a publisher that may point to somebody.
 */
export async function acceptMention(db: Db, actor: Actor, id: number, today: Day): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await ownMention(trx, actor, id);
    const gate = row.region_id === null ? gateOfNoPlace() : await gateOf(trx, row.region_id);
    // The moderator has both before their eyes.
    for (const text of [row.title, row.publisher]) gate.vet(text, "official", "looked");
    const accepted = { state: "accepted", decided_on: today, decided_by: actor.userId, reason: null } as const;
    if (!(await changeMention(trx, id, "waiting", accepted))) throw new DomainError("stale_version");
    await makeStale(trx, staleBy(row));
  });
}

/**
 * Declines a mention that waits, or takes one off the list, with a reason that stays inside. Throws `not_found`; `forbidden`,
 * `home_county`, `recused`; `stale_version` when it does not stand as it was `seen`.
 */
export async function declineMention(
  db: Db,
  actor: Actor,
  { id, seen, reason }: { id: number; seen: "waiting" | "accepted"; reason: string },
  today: Day,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await ownMention(trx, actor, id);
    const declined = { state: "declined", decided_on: today, decided_by: actor.userId, reason } as const;
    if (!(await changeMention(trx, id, seen, declined))) throw new DomainError("stale_version");
    await makeStale(trx, staleBy(row));
  });
}

const ON_DESK = 50;

/** What waits for the actor, the first first, and what is listed of theirs, the newest first. */
export async function listMentionsForDesk(db: Db, actor: Actor) {
  const { within } = boundsOf(actor, "judge:case");
  const regions = within?.map(({ regionId }) => regionId) ?? [null];
  const regionIds = regions.includes(null) ? undefined : regions.filter((id) => id !== null);
  const mine = async (state: "waiting" | "accepted") => {
    const rows: Awaited<ReturnType<typeof mentionsInState>> = [];
    for (const row of await mentionsInState(db, state, { regionIds, limit: ON_DESK }))
      if (can(actor, "judge:case", await scopeOfMention(db, row))) rows.push(row);
    return rows.map((row) => ({ ...shown(row), toldOn: row.told_on, state }));
  };
  return { waiting: await mine("waiting"), accepted: await mine("accepted") };
}

type Told = Pick<Row, "id" | "title" | "publisher" | "published_on" | "address" | "of" | "code"> & {
  body_name: string | null;
  body_name_en: string | null;
};

const shown = (row: Told) => ({
  id: row.id,
  title: row.title,
  publisher: row.publisher,
  publishedOn: row.published_on,
  address: row.address,
  host: hostOfAddress(row.address),
  page: { of: row.of, code: row.code } satisfies Mentioned,
  /** The body that is cited, or that has the case. */
  body: row.body_name === null ? null : { name: row.body_name, nameEn: row.body_name_en ?? "" },
});

/** A page of what is listed, the newest first; `next`: from where the following page begins. */
export async function listMentions(db: Db, { before, limit }: { before?: number; limit: number }) {
  const rows = await listedMentions(db, null, { states: PUBLIC_STATES, before, limit: limit + 1 });
  const page = rows.slice(0, limit);
  return { mentions: page.map(shown), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** What is listed of one page of this site: how many, and the newest. */
export async function readMentionsOf(db: Db, page: Mentioned) {
  const newest = await listedMentions(db, page, { states: PUBLIC_STATES, limit: MENTIONS_ON_PAGE });
  const count = newest.length < MENTIONS_ON_PAGE ? newest.length : await countMentions(db, page, PUBLIC_STATES);
  return { page, count, newest: newest.map(shown) };
}
