import { createHash } from "node:crypto";
import type { Db } from "../../../db/engine.ts";
import { findLineByCode } from "../../../db/queries/register/lines.ts";
import { findDepartmentByCode } from "../../../db/queries/register/departments.ts";
import { findRegionByCode } from "../../../db/queries/regions/regions.ts";
import { countArrivals, countQueue, listQueueKeys, type QueueFilter } from "../../../db/queries/reports/queue/list.ts";
import { claimsOf, readQueueRows } from "../../../db/queries/reports/queue/rows.ts";
import { queueSize } from "../../../db/queries/reports/reports.ts";
import { type Actor, assertCan, boundsOf } from "../../accounts/permissions.ts";
import type { Day } from "../../day.ts";
import type { ReportState } from "../../reports/report.ts";
import type { ReportKind } from "../../reports/vocabulary.ts";
import { recusedAmong } from "../../rulings/fairness/recusal/impartial.server.ts";
import { waitingFor } from "../../rulings/fairness/second-look/second-look.server.ts";
import {
  COUNTED,
  cursorOf,
  cursorText,
  daysOf,
  DEFAULT_ORDER,
  type Flag,
  FLAGS,
  hrefOf,
  NO_LINE,
  type Order,
  type QueueFilters,
  type Stage,
  STAGES,
  standsBy,
} from "./narrowing/queue-filters.ts";

/** Characters of a report's text shown in the list. */
const EXCERPT = 80;
/** New reports are counted up to this many. */
const NEWER = 99;
/** What comes in on a day and after is counted up to this many. */
const ARRIVALS = 5000;

const EVERYTHING: QueueFilters = { flags: [], mine: false, order: DEFAULT_ORDER };

export interface QueuePage {
  filters?: QueueFilters;
  /** Cursor of the page; what is none stands for the beginning. */
  after?: string;
  limit: number;
  today: Day;
  now: Date;
}

/** A line of the list. */
export interface QueueRow {
  id: number;
  version: number;
  state: ReportState;
  stage: Stage;
  kind: ReportKind;
  receivedOn: Day;
  /** The day since which it waits for us. */
  since: Day;
  township: string;
  county: string | null;
  /** The register's name, else the reporter's words. */
  department: string;
  /**
   * The beginning of the raw text, of a report that the actor has claimed and has opened, which was noted; else empty: a
   * list leaves no trace.
   */
  excerpt: string;
  /** Of the raw text, in characters. */
  length: number;
  flags: Flag[];
  /** The actor decided it last: what comes now is for somebody else. */
  own: boolean;
  /** The actor keeps out of it: of such a report the list tells the day and the kind alone. */
  recused: boolean;
  /** A part of it is public already; the rest waits. */
  remains: boolean;
  /** It is told in the name of a unit, whatever its letter is worth. */
  signed: boolean;
  claim: { mine: boolean; name: string } | null;
  /** Where it stands in the order of the list. */
  key: string;
  /** The list of those that are alike; null unless several are. */
  group: string | null;
}

/**
 * A page of the reports of the actor's regions and lines that the filters let through, and the cursor of the next page.
 * What waits for the actor as a second look stands among what waits, in no way different. An unknown region or line lets
 * nothing through. Throws `forbidden`.
 */
export async function readQueue(
  db: Db,
  actor: Actor,
  { filters = EVERYTHING, after, limit, today, now }: QueuePage,
): Promise<{ reports: QueueRow[]; next: string | null }> {
  assertCan(actor, "read:report", {});
  const cursor = cursorOf(after ?? null, filters.order);
  const keys = await listQueueKeys(db, {
    bounds: boundsOf(actor),
    filter: await toFilter(db, actor, filters, today, now),
    by: standsBy(filters, filters.order),
    after: cursor && { rank: cursor.rank, since: cursor.day, report_id: cursor.id },
    limit: limit + 1,
  });
  const shown = keys.slice(0, limit);
  const last = shown.at(-1);
  const reports = await readRows(
    db,
    actor,
    shown.map((key) => key.report_id),
    today,
    now,
    filters.order,
  );
  return {
    reports,
    next:
      keys.length > limit && last
        ? cursorText({ rank: last.rank, day: last.since, id: last.report_id }, filters.order)
        : null,
  };
}

/**
 * The lines of these reports, in the order of the ids; none of those whose texts are gone. The caller has looked at the
 * actor's bounds; what they keep out of is marked.
 */
export async function readRows(
  db: Db,
  actor: Actor,
  ids: readonly number[],
  today: Day,
  now: Date,
  order: Order = DEFAULT_ORDER,
): Promise<QueueRow[]> {
  const rows = await readQueueRows(db, ids, now.toISOString(), waitingFor(actor, today));
  const byId = new Map(rows.map((row) => [row.report_id, row]));
  const recused = await recusedAmong(
    db,
    actor,
    rows.map(({ report_id: id, region_id, department_id }) => ({ id, region_id, department_id })),
  );
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toRow(row, actor, recused.has(id), order)] : [];
  });
}

type Row = Awaited<ReturnType<typeof readQueueRows>>[number];

function toRow(row: Row, actor: Actor, recused: boolean, order: Order): QueueRow {
  const looked = row.look === null ? null : ({ version: row.look, state: "received", stage: "waiting" } as const);
  return {
    id: row.report_id,
    ...(looked ?? { version: row.version, state: row.state, stage: row.stage }),
    recused,
    signed: !recused && row.unit !== null,
    remains: !looked && row.state === "received" && (row.parts ?? 0) > 0,
    kind: row.kind as ReportKind,
    receivedOn: row.received_on,
    since: looked ? row.received_on : row.since,
    township: recused ? "" : row.township,
    county: recused ? null : row.county,
    department: recused ? "" : (row.department ?? row.department_text),
    excerpt: !recused && row.claimed_by === actor.userId && row.opened_on !== null ? excerptOf(row.body ?? "") : "",
    length: recused ? 0 : Array.from(row.body ?? "").length,
    flags: recused ? [] : FLAGS.filter((flag) => row[flag] === 1),
    own: !looked && row.decided_by === actor.userId && row.stage !== "decided",
    key: cursorText({ rank: row.rank, day: row.since, id: row.report_id }, order),
    group:
      !recused && row.alike === 1 && row.county_code !== null && row.department_code !== null
        ? hrefOf({
            region: row.county_code,
            body: row.department_code,
            kind: row.kind as ReportKind,
            flags: ["alike"],
            mine: false,
            order: DEFAULT_ORDER,
          })
        : null,
    claim:
      recused || row.claimed_by === null
        ? null
        : { mine: row.claimed_by === actor.userId, name: row.claimed_by_name ?? "" },
  };
}

function excerptOf(body: string): string {
  const characters = Array.from(body);
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join("")}…` : body;
}

/** Lets nothing through. */
const NOTHING: QueueFilter = { ids: [] };

async function toFilter(db: Db, actor: Actor, filters: QueueFilters, today: Day, now: Date): Promise<QueueFilter> {
  const region = filters.region === undefined ? undefined : await findRegionByCode(db, filters.region);
  if (filters.region !== undefined && !region) return NOTHING;
  const named = filters.line !== undefined && filters.line !== NO_LINE;
  const line = named ? await findLineByCode(db, filters.line ?? "") : undefined;
  if (named && !line) return NOTHING;
  const body = filters.body === undefined ? undefined : await findDepartmentByCode(db, filters.body);
  if (filters.body !== undefined && !body) return NOTHING;
  const days = filters.age && daysOf(filters.age, today);
  return {
    stage: filters.state,
    regionId: region?.id,
    lineId: filters.line === NO_LINE ? null : line?.id,
    kind: filters.kind,
    departmentId: body?.id,
    sinceFrom: days?.from ?? undefined,
    sinceTo: days?.to,
    flags: filters.flags,
    ids: filters.mine ? await claimsOf(db, waitingFor(actor, today), now.toISOString()) : undefined,
    looks: waitingFor(actor, today),
  };
}

/**
 * How many reports the filters let through, and how many would be there with another stage, with one flag more, or with
 * the actor's own alone; see `COUNTED`.
 */
export async function countQueueFor(db: Db, actor: Actor, filters: QueueFilters = EVERYTHING, today: Day, now: Date) {
  assertCan(actor, "read:report", {});
  const bounds = boundsOf(actor);
  const filter = await toFilter(db, actor, filters, today, now);
  const count = (change: QueueFilter) => countQueue(db, bounds, { ...filter, ...change }, COUNTED);
  const withFlag = (flag: Flag) => [...filters.flags.filter((one) => one !== flag), flag];
  const [shown, open, mine, stages, flags] = await Promise.all([
    count({}),
    count({ stage: undefined }),
    claimsOf(db, waitingFor(actor, today), now.toISOString()).then((ids) => count({ ids })),
    Promise.all(STAGES.map(async (stage) => [stage, await count({ stage })] as const)),
    Promise.all(FLAGS.map(async (flag) => [flag, await count({ flags: withFlag(flag) })] as const)),
  ]);
  return {
    shown,
    open,
    mine,
    stages: Object.fromEntries(stages) as Record<Stage, number>,
    flags: Object.fromEntries(flags) as Record<Flag, number>,
  };
}

/** What a page tells from now on: how many have come since, and whether what it shows has changed. */
export interface Pulse {
  newer: number;
  digest: string;
}

/** The mark by which a page is compared with what it would be now; without the texts. */
export function digestOf(reports: readonly QueueRow[]): string {
  const said = reports.map(({ id, version, stage, flags, claim }) => [id, version, stage, flags, claim]);
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 16);
}

/** What a page has seen of what came in: the day, and how many had come on it within the actor's bounds and filters. */
export async function readSeen(db: Db, actor: Actor, filters: QueueFilters, today: Day, now: Date): Promise<string> {
  const filter = await toFilter(db, actor, filters, today, now);
  return `${today}.${await countArrivals(db, boundsOf(actor), filter, today, ARRIVALS)}`;
}

/** As `readQueue`, in a few bytes for a page that asks again and again. `seen` is what `readSeen` answered then. */
export async function readPulse(db: Db, actor: Actor, page: QueuePage, seen: string): Promise<Pulse> {
  const { filters = EVERYTHING, today, now } = page;
  const { reports } = await readQueue(db, actor, page);
  const filter = await toFilter(db, actor, filters, today, now);
  return { newer: await countNewer(db, actor, filter, seen), digest: digestOf(reports) };
}

/** How many of those that came since would stand in the list. */
async function countNewer(db: Db, actor: Actor, filter: QueueFilter, seen: string): Promise<number> {
  const [, day, count] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,6})$/.exec(seen) ?? [];
  if (day === undefined) return 0;
  const came = (await countArrivals(db, boundsOf(actor), filter, day, ARRIVALS)) - Number(count);
  if (came <= 0) return 0;
  const shown = await countQueue(db, boundsOf(actor), { ...filter, arrivedFrom: day }, NEWER);
  return Math.min(came, shown, NEWER);
}

/** How many wait on the whole site, and the day of the oldest. */
export const readQueueSize = queueSize;
