import { type ExpressionBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { Bounds } from "../../../../app/accounts/permissions.ts";
import type { Recused } from "../../../../app/accounts/impartiality.ts";
import type { Flag } from "../../../../app/desk/queue/narrowing/queue-filters.ts";
import type { Db } from "../../../engine.ts";
import type { Database } from "../../../tables/index.ts";
import type { QueueEntriesTable, Stage } from "../../../tables/desk/queue.ts";
import type { RegionLevel } from "../../../tables/regions.ts";
import { looksFor, type WaitingFor } from "../fairness/second-looks.ts";

/** What the list lets through; what is left out lets everything. */
export interface QueueFilter {
  /** Without it, all that is open. */
  stage?: Stage;
  regionId?: number;
  /** null = of no line yet. */
  lineId?: number | null;
  kind?: string;
  departmentId?: number;
  /** Waits since. */
  sinceFrom?: string;
  sinceTo?: string;
  /** Received from a day on, whatever it waits since. */
  arrivedFrom?: string;
  flags?: readonly Flag[];
  /** These reports alone. */
  ids?: readonly number[];
  /** Decided reports that wait for this user as a second look count as waiting, and not as decided. */
  looks?: WaitingFor;
  /** What nobody has to do anything about any more counts too. */
  closedToo?: boolean;
  /** That alone. */
  closedOnly?: boolean;
  /** Without what the reader is recused from: the list marks it, a count of what there is to do leaves it out. */
  apart?: boolean;
}

export type QueueKey = Pick<QueueEntriesTable, "report_id" | "rank" | "since">;

/** Of a region the column that holds it. */
type PlaceColumn = "township_id" | "county_id" | "city_id" | "province_id";
type Place = [PlaceColumn, number];

/** A part of the list that one index gives in order. The parts of one bound have nothing in common. */
interface Part {
  places: readonly Place[];
  lineIds: readonly (number | null)[];
  exceptRegionId: number | null;
  recused?: Recused;
}

const COLUMNS: Record<RegionLevel, PlaceColumn> = {
  township: "township_id",
  county: "county_id",
  city: "city_id",
  province: "province_id",
};

/**
 * Bounds and filter taken apart, so that each part is read in the order of an index: a moderator bound to a line reads
 * the reports of that line and those of none side by side, for an OR would be read whole and sorted.
 */
async function partsOf(db: Db, { within, exceptRegionId, recused }: Bounds, filter: QueueFilter): Promise<Part[]> {
  const bounds = within ?? [{ regionId: null, lineId: null }];
  const ids = [filter.regionId, ...bounds.map((bound) => bound.regionId)].filter((id) => typeof id === "number");
  const regions =
    ids.length === 0 ? [] : await db.selectFrom("regions").select(["id", "level"]).where("id", "in", ids).execute();
  const placeOf = (id: number | null | undefined): Place[] => {
    const region = regions.find((one) => one.id === id);
    return region ? [[COLUMNS[region.level], region.id]] : [];
  };
  return bounds.flatMap(({ regionId, lineId }) => {
    const places = [...placeOf(regionId), ...placeOf(filter.regionId)];
    const lines = lineId === null ? [[]] : [[lineId], [null]];
    const asked = filter.lineId === undefined ? [] : [filter.lineId];
    const apart = filter.apart ? { recused } : {};
    return lines.map((ofBound) => ({ places, lineIds: [...ofBound, ...asked], exceptRegionId, ...apart }));
  });
}

/** True for what few reports are: flags, and every stage but those in which reports pile up. */
function isOfFew({ stage, flags = [] }: QueueFilter): boolean {
  return flags.length > 0 || (stage !== undefined && stage !== "waiting" && stage !== "decided");
}

/** The department of an entry, when it or the body that hosts it sits in the region or just below; for `exists`. */
function sitsIn(eb: ExpressionBuilder<Database, "queue_entries">, regionIds: readonly number[]) {
  return eb
    .selectFrom("departments as d")
    .innerJoin("regions as seat", "seat.id", "d.region_id")
    .leftJoin("departments as host", "host.id", "d.host_id")
    .select("d.id")
    .whereRef("d.id", "=", "queue_entries.department_id")
    .where((eb) =>
      eb.or((["seat.id", "seat.parent_id", "host.region_id"] as const).map((column) => eb(column, "in", regionIds))),
    );
}

/** What is read of each part: what the stage says, and the second looks where they count as waiting. */
function kindsOf({ stage, looks }: QueueFilter): readonly (WaitingFor | null)[] {
  return looks && (stage === undefined || stage === "waiting") ? [null, looks] : [null];
}

/** `look`: the second looks alone, else all that is in the stage. */
function entriesIn(db: Db, part: Part, filter: QueueFilter, look: WaitingFor | null) {
  let query = db.selectFrom("queue_entries");
  if (look) query = query.where((eb) => eb("report_id", "in", looksFor(eb, look)));
  else if (filter.closedOnly) query = query.where("open", "=", 0);
  else if (!filter.closedToo && filter.stage !== "decided") query = query.where("open", "=", 1);
  else if (!filter.closedToo && filter.looks) {
    const { looks } = filter;
    query = query.where((eb) => eb("report_id", "not in", looksFor(eb, looks)));
  }
  // Most of what is open waits: within bounds their own index is the shorter way.
  const bounded = part.places.length + part.lineIds.length > 0;
  const stage = filter.stage === "waiting" && bounded ? sql<Stage>`(stage || '')` : sql<Stage>`stage`;
  if (filter.stage && !look) query = query.where(stage, "=", filter.stage);
  const few = isOfFew(filter);
  // With its sign a column is no key of an index any more: what is rare is found by its own index.
  const place = (column: PlaceColumn) => (few ? sql<number>`+${sql.ref(column)}` : sql<number>`${sql.ref(column)}`);
  const line = few ? sql<number | null>`+line_id` : sql<number | null>`line_id`;
  for (const [column, id] of part.places) query = query.where(place(column), "=", id);
  for (const id of part.lineIds) query = id === null ? query.where(line, "is", null) : query.where(line, "=", id);
  const { exceptRegionId } = part;
  if (exceptRegionId !== null) {
    query = query
      .where("township_id", "!=", exceptRegionId)
      .where((eb) => eb.or([eb("county_id", "is", null), eb("county_id", "!=", exceptRegionId)]))
      .where((eb) => eb.not(eb.exists(sitsIn(eb, [exceptRegionId]))));
  }
  if (part.recused) query = withoutRecused(query, part.recused);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  if (filter.departmentId) query = query.where("department_id", "=", filter.departmentId);
  if (filter.sinceFrom) query = query.where("since", ">=", filter.sinceFrom);
  if (filter.sinceTo) query = query.where("since", "<=", filter.sinceTo);
  if (filter.arrivedFrom) query = query.where("received_on", ">=", filter.arrivedFrom);
  for (const flag of filter.flags ?? []) query = query.where(flag, "=", 1);
  if (filter.ids) query = query.where("report_id", "in", filter.ids.length > 0 ? filter.ids : [0]);
  return query;
}

type Entries = SelectQueryBuilder<Database, "queue_entries", object>;

/** As `reportsWithin` leaves it out, by the columns of the entry and the body that it names. */
function withoutRecused(entries: Entries, { regionIds, departmentIds, lineIds, reportIds }: Recused): Entries {
  let query = entries;
  const out = (column: PlaceColumn | "department_id" | "line_id", ids: readonly number[]) => {
    if (ids.length === 0) return;
    query = query.where((eb) => eb.or([eb(column, "is", null), eb(column, "not in", ids)]));
  };
  for (const column of Object.values(COLUMNS)) out(column, regionIds);
  out("department_id", departmentIds);
  out("line_id", lineIds);
  if (reportIds.length > 0) query = query.where("report_id", "not in", reportIds);
  if (regionIds.length > 0) query = query.where((eb) => eb.not(eb.exists(sitsIn(eb, regionIds))));
  if (departmentIds.length + lineIds.length > 0) {
    query = query.where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("departments as guest")
            .innerJoin("departments as host", "host.id", "guest.host_id")
            .select("guest.id")
            .whereRef("guest.id", "=", "queue_entries.department_id")
            .where((of) =>
              of.or([of("host.id", "in", [0, ...departmentIds]), of("host.line_id", "in", [0, ...lineIds])]),
            ),
        ),
      ),
    );
  }
  return query;
}

/**
 * The keys of a page in order, after the given one: the oldest first, or by rank and then the oldest. Of what is decided
 * nothing waits: there the last received comes first.
 */
export async function listQueueKeys(
  db: Db,
  page: { bounds: Bounds; filter: QueueFilter; by: "priority" | "oldest" | "newest"; after?: QueueKey; limit: number },
): Promise<QueueKey[]> {
  const { bounds, filter, by, after, limit } = page;
  const byRank = by === "priority";
  const back = by === "newest";
  const way = back ? "desc" : "asc";
  const read = (part: Part, look: WaitingFor | null) => {
    let query = entriesIn(db, part, filter, look).select(["report_id", "rank", "since"]);
    if (byRank) query = query.orderBy("rank");
    if (after && byRank) {
      query = query.where((eb) =>
        eb(eb.refTuple("rank", "since", "report_id"), ">", eb.tuple(after.rank, after.since, after.report_id)),
      );
    } else if (after) {
      query = query.where((eb) =>
        eb(eb.refTuple("since", "report_id"), back ? "<" : ">", eb.tuple(after.since, after.report_id)),
      );
    }
    return query.orderBy("since", way).orderBy("report_id", way).limit(limit).execute();
  };
  const inAll = await partsOf(db, bounds, filter);
  const parts = await Promise.all(kindsOf(filter).flatMap((look) => inAll.map((part) => read(part, look))));
  const distinct = new Map(parts.flat().map((key) => [key.report_id, key]));
  return [...distinct.values()].sort((a, b) => (back ? compare(b, a, byRank) : compare(a, b, byRank))).slice(0, limit);
}

function compare(a: QueueKey, b: QueueKey, byRank: boolean): number {
  if (byRank && a.rank !== b.rank) return a.rank - b.rank;
  if (a.since !== b.since) return a.since < b.since ? -1 : 1;
  return a.report_id - b.report_id;
}

/**
 * How many the filter lets through, counted no further than `most` + 1 in each part: then it is "more than". Reports that
 * two bounds of one moderator both hold count twice.
 */
export async function countQueue(db: Db, bounds: Bounds, filter: QueueFilter, most: number): Promise<number> {
  const counts = await Promise.all(
    (await fewOf(db, bounds, filter, most)).map(async (few) => {
      const row = await db
        .selectFrom(few.as("few"))
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow();
      return row.count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What `countQueue` counts, for a query that counts more besides: of each part at most `most` + 1 rows. */
export async function fewOf(db: Db, bounds: Bounds, filter: QueueFilter, most: number) {
  const inAll = await partsOf(db, bounds, filter);
  return kindsOf(filter).flatMap((look) =>
    inAll.map((part) =>
      entriesIn(db, part, filter, look)
        .select("report_id")
        .limit(most + 1),
    ),
  );
}

/** The last received of what is open and of what is not, within the bounds, each at most so many; for a search. */
export async function newestOf(db: Db, bounds: Bounds, most: { open: number; closed: number }) {
  const read = async (filter: QueueFilter, limit: number) =>
    (await partsOf(db, bounds, filter)).map((part) =>
      entriesIn(db, part, filter, null)
        .select("report_id")
        .orderBy("since", "desc")
        .orderBy("report_id", "desc")
        .limit(limit),
    );
  const [open, closed] = await Promise.all([
    read({ apart: true }, most.open),
    read({ apart: true, closedOnly: true }, most.closed),
  ]);
  return [...open, ...closed];
}

/**
 * How many reports came in from a day on within the place, line, kind and days of the filter, whatever has become of them
 * since, counted no further than `most` + 1 in each part. Two counts tell what came between them; no id does, for ids are
 * drawn by lot.
 */
export function countArrivals(
  db: Db,
  bounds: Bounds,
  { regionId, lineId, kind, departmentId, sinceFrom, sinceTo }: QueueFilter,
  day: string,
  most: number,
): Promise<number> {
  const within = { regionId, lineId, kind, departmentId, sinceFrom, sinceTo };
  return countQueue(db, bounds, { ...within, arrivedFrom: day, closedToo: true }, most);
}
