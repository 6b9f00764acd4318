import type { Insertable, Updateable } from "kysely";
import type { CaseState } from "../../tables/cases/cases.ts";
import type { MentionsTable } from "../../tables/open-data/mentions.ts";
import type { Db } from "../../engine.ts";

/** A page of this site, as a mention cites it. */
type Page = Pick<MentionsTable, "of" | "code">;

/** Keeps what somebody told, unless it is there already. */
export async function insertMention(db: Db, mention: Insertable<MentionsTable>): Promise<void> {
  await db
    .insertInto("mentions")
    .values(mention)
    .onConflict((conflict) => conflict.columns(["of", "code", "address"]).doNothing())
    .execute();
}

/** How many wait for a moderator. */
export async function countWaitingMentions(db: Db): Promise<number> {
  const { waiting } = await db
    .selectFrom("mentions")
    .select((eb) => eb.fn.countAll<number>().as("waiting"))
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  return waiting;
}

/** By row id; undefined when there is none. */
export function findMention(db: Db, id: number) {
  return db.selectFrom("mentions").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Decides on one that stands in a state; false when it stands in another. */
export async function changeMention(
  db: Db,
  id: number,
  from: "waiting" | "accepted",
  change: Required<Pick<Updateable<MentionsTable>, "state" | "decided_on" | "decided_by" | "reason">>,
): Promise<boolean> {
  const row = await db
    .updateTable("mentions")
    .set(change)
    .where("id", "=", id)
    .where("state", "=", from)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Up to `limit` in a state: of these counties and of none, or of all; the first first where they wait, else the last. */
export function mentionsInState(
  db: Db,
  state: "waiting" | "accepted",
  { regionIds, limit }: { regionIds?: readonly number[]; limit: number },
) {
  let query = db
    .selectFrom("mentions as m")
    .leftJoin("departments as d", "d.id", "m.department_id")
    .selectAll("m")
    .select(["d.name as body_name", "d.name_en as body_name_en"])
    .where("m.state", "=", state)
    .orderBy("m.id", state === "waiting" ? "asc" : "desc")
    .limit(limit);
  if (regionIds)
    query = query.where((eb) => eb.or([eb("m.region_id", "is", null), eb("m.region_id", "in", [0, ...regionIds])]));
  return query.execute();
}

/** Those that were accepted and cite no case that is not public now: of one page, or of all. */
function publicMentions(db: Db, of: Page | null, states: readonly CaseState[]) {
  let query = db
    .selectFrom("mentions as m")
    .leftJoin("departments as d", "d.id", "m.department_id")
    .leftJoin("cases as c", (join) => join.onRef("c.number", "=", "m.code").on("m.of", "=", "case"))
    .where("m.state", "=", "accepted")
    .where((eb) =>
      eb.or([
        eb("m.of", "<>", "case"),
        eb.and([
          eb("c.state", "in", [...states]),
          eb("c.merged_into_id", "is", null),
          eb("c.hidden_until", "is", null),
        ]),
      ]),
    );
  if (of) query = query.where("m.of", "=", of.of).where("m.code", "=", of.code);
  return query;
}

/** A page of what is listed, the newest first: of one page of this site, or of all; from before this row id on. */
export function listedMentions(
  db: Db,
  of: Page | null,
  { states, before, limit }: { states: readonly CaseState[]; before?: number; limit: number },
) {
  let query = publicMentions(db, of, states)
    .select(["m.id", "m.title", "m.publisher", "m.published_on", "m.address", "m.of", "m.code"])
    .select(["d.name as body_name", "d.name_en as body_name_en"])
    .orderBy("m.id", "desc")
    .limit(limit);
  if (before !== undefined) query = query.where("m.id", "<", before);
  return query.execute();
}

/** How many are listed of one page of this site. */
export async function countMentions(db: Db, of: Page, states: readonly CaseState[]): Promise<number> {
  const { listed } = await publicMentions(db, of, states)
    .select((eb) => eb.fn.countAll<number>().as("listed"))
    .executeTakeFirstOrThrow();
  return listed;
}

/** The row id of what was told under an address; undefined when nothing was. */
export async function mentionAt(db: Db, address: string): Promise<number | undefined> {
  const row = await db.selectFrom("mentions").select("id").where("address", "=", address).executeTakeFirst();
  return row?.id;
}
