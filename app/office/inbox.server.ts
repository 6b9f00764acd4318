import type { Db } from "../../db/engine.ts";
import { type ClocksOf, countiesOfClocks, countClocks } from "../../db/queries/office/clock-lists.ts";
import { countOpenDisputes, disputesOfDepartments } from "../../db/queries/rulings/disputes.ts";
import { type Actor, can, departmentsOf } from "../accounts/permissions.ts";
import type { Day } from "../day.ts";
import { clocksCsv, countByTab, MOST_IN_FILE, readClocks } from "./clocks.server.ts";
import type { Dictionary } from "../i18n/dictionary.ts";
import { asFileRow, supportsLike } from "./supporting-clocks.server.ts";
import { type ClockFilters, type InboxTab, spanOf } from "./inbox.ts";

const DISPUTES = 50;

/** What a department has before it: a page of the list that is asked for, and how much there is in every list. */
export async function readInbox(db: Db, actor: Actor, filters: ClockFilters, today: Day) {
  const own: ClocksOf = { departmentIds: departmentsOf(actor) };
  const counties = await countiesOfClocks(db, own);
  const of = narrowed(own, counties, filters);
  const [counts, mend, disputes, page, filed] = [
    await countByTab(db, of, today),
    await countClocks(db, of, { mine: waitingFor(actor) }),
    await countOpenDisputes(db, departmentsOf(actor)),
    filters.tab === "disputes" ? null : await readClocks(db, of, listOf(actor, filters.tab, today), filters, today),
    filters.tab === "disputes" ? await readOwnDisputes(db, actor, filters.after) : null,
  ];
  return {
    rows: page?.rows ?? [],
    disputes: filed?.disputes ?? [],
    next: page?.next ?? filed?.next ?? null,
    /** By tab; of disputes those that wait. */
    counts: { ...counts, mine: mend.mine, disputes } satisfies Record<InboxTab, number>,
    /** To choose from, where there are several. */
    counties: counties.length > 1 ? counties.map(({ code, name, name_en }) => ({ code, name, nameEn: name_en })) : [],
  };
}

/** One's own clocks as a file, as the list that is asked for has them. */
export async function inboxCsv(
  db: Db,
  actor: Actor,
  filters: ClockFilters,
  text: Dictionary,
  today: Day,
): Promise<string> {
  const own: ClocksOf = { departmentIds: departmentsOf(actor) };
  const of = narrowed(own, await countiesOfClocks(db, own), filters);
  const { rows } = await readClocks(db, of, listOf(actor, filters.tab, today), { limit: MOST_IN_FILE }, today);
  const supporting =
    filters.tab === "mine" || filters.tab === "disputes" ? [] : await supportsLike(db, of, filters.tab, today);
  return clocksCsv([...rows, ...supporting.map(asFileRow)], text, today);
}

function waitingFor(actor: Actor) {
  const approves = departmentsOf(actor).filter((departmentId) => can(actor, "approve:reply", { departmentId }));
  return { mine: { userId: actor.userId, approves } };
}

/** What is to be done is read by day, after what was sent back to the actor. */
function listOf(actor: Actor, tab: InboxTab, today: Day) {
  const list =
    tab === "mine"
      ? ({ span: waitingFor(actor), order: "due" } as const)
      : spanOf(tab === "disputes" ? "all" : tab, today);
  return list.order === "due" ? { ...list, first: actor.userId } : list;
}

function narrowed(own: ClocksOf, counties: readonly { id: number; code: string }[], filters: ClockFilters): ClocksOf {
  const county = counties.find((one) => one.code === filters.region);
  return { ...own, regionId: county?.id, kind: filters.kind };
}

/** The department's disputes and what became of each, the newest first; of cases that were moved away too. */
async function readOwnDisputes(db: Db, actor: Actor, after: string | undefined) {
  const before = after === undefined ? undefined : Number(after.split(".")[1]);
  const rows = await disputesOfDepartments(db, departmentsOf(actor), { before, limit: DISPUTES + 1 });
  const page = rows.slice(0, DISPUTES);
  const last = page.at(-1);
  return {
    disputes: page.map((row) => ({
      id: row.id,
      number: row.number,
      title: row.hidden_until === null && row.state !== "withdrawn" ? row.title : row.number,
      /** Its page is gone with the case. */
      withdrawn: row.state === "withdrawn",
      of: row.verdict_id === null ? ("link" as const) : ("verdict" as const),
      ground: row.ground,
      filedOn: row.filed_on,
      decidedOn: row.decided_on,
      outcome: row.outcome,
    })),
    next: rows.length > DISPUTES && last ? `${last.filed_on}.${last.id}` : null,
  };
}
