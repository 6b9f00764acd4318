import type { Db } from "../../../db/engine.ts";
import { bodiesOfClocks, type ClocksOf, countiesOfClocks } from "../../../db/queries/office/clock-lists.ts";
import { bodiesOfSupports } from "../../../db/queries/office/support-clocks.ts";
import { type Actor, assertCan, boundsOf, can } from "../../accounts/permissions.ts";
import { readCasePage } from "../../cases/read-case.server.ts";
import type { Day } from "../../day.ts";
import { readDepartmentById, readScope } from "../../departments/department.server.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { readAnswers } from "../../replies/reply.server.ts";
import { readSupports } from "../../supports/support.server.ts";
import { clocksCsv, countByTab, MOST_IN_FILE, readClocks } from "../clocks.server.ts";
import { asFileRow, supportsLike } from "../supporting-clocks.server.ts";
import { type ClockFilters, type ClockTab, spanOf } from "../inbox.ts";
import { nextNudgeOn, readNudges } from "./nudge.server.ts";

/** So many of what bodies support are listed; the file has all. */
const SUPPORTS = 50;

/** The clocks of every department that the actor watches: a page of the list that is asked for, and how many each has. */
export async function readSupervision(db: Db, actor: Actor, filters: ClockFilters<ClockTab>, today: Day) {
  const { of, bodies, counties } = await watchedBy(db, actor, filters);
  const supports = filters.after === undefined ? await supportsLike(db, of, filters.tab, today) : [];
  const counts = await countByTab(db, of, today);
  const named = (all: readonly { code: string; name: string; name_en: string }[]) =>
    all.map(({ code, name, name_en }) => ({ code, name, nameEn: name_en }));
  return {
    ...(await readClocks(db, of, spanOf(filters.tab, today), filters, today)),
    counts,
    /** What bodies support, each by its own clock; on the first page, the first `SUPPORTS` of them. */
    supports: supports.slice(0, SUPPORTS),
    bodies: named(bodies),
    counties: named(counties),
  };
}

/** The same list as a file. */
export async function supervisionCsv(
  db: Db,
  actor: Actor,
  filters: ClockFilters<ClockTab>,
  text: Dictionary,
  today: Day,
): Promise<string> {
  const { of } = await watchedBy(db, actor, filters);
  const { rows } = await readClocks(db, of, spanOf(filters.tab, today), { limit: MOST_IN_FILE }, today);
  const supporting = await supportsLike(db, of, filters.tab, today);
  return clocksCsv([...rows, ...supporting.map(asFileRow)], text, today);
}

async function watchedBy(db: Db, actor: Actor, filters: ClockFilters<ClockTab>) {
  const { within } = boundsOf(actor, "read:clocks");
  const all: ClocksOf = { within };
  const supporting = await bodiesOfSupports(db, all);
  const bodies = [
    ...new Map([...(await bodiesOfClocks(db, all)), ...supporting].map((one) => [one.code, one])).values(),
  ];
  bodies.sort((a, b) => (a.code < b.code ? -1 : 1));
  const counties = await countiesOfClocks(db, all);
  const body = bodies.find((one) => one.code === filters.body);
  const county = counties.find((one) => one.code === filters.region);
  const of: ClocksOf = {
    ...all,
    departmentIds: body && [body.id],
    regionId: county?.id,
    kind: filters.kind,
  };
  return { of, bodies, counties };
}

/**
 * A case for whoever watches its department: the clock, the answers as the public reads them, the reminders. Throws
 * `unknown_case`, `case_withdrawn`, `forbidden`.
 */
export async function readWatchedCase(db: Db, actor: Actor, number: string, today: Day) {
  const matter = await readCasePage(db, number, today, "department");
  const scope = await readScope(db, matter.department.regionId, matter.department.id);
  const [answers, nudges] = [await readAnswers(db, matter.id, today), await readNudges(db, matter.id)];
  /** The first day on which a body can be reminded again, when that is later than today. */
  const againOn = (code: string) => {
    const last = nudges.findLast((one) => one.department.code === code);
    return last && nextNudgeOn(last.on) > today ? nextNudgeOn(last.on) : null;
  };
  const supports = [];
  for (const { over, watchId: _, ...one } of await readSupports(db, matter.id, today)) {
    const { regionId } = await readDepartmentById(db, one.department.id);
    const theirs = await readScope(db, regionId, one.department.id);
    if (over !== null || !can(actor, "read:clocks", theirs)) continue;
    const answered = one.stages.some(({ stage, metOn }) => stage === "answered" && metOn !== null);
    supports.push({
      department: one.department,
      stages: one.stages,
      answered,
      mayNudge: can(actor, "nudge:case", theirs) && !answered && matter.hiddenUntil === null,
      againOn: againOn(one.department.code),
    });
  }
  // Whoever watches a supporting body alone sees the case, and reminds that body.
  if (supports.length === 0) assertCan(actor, "read:clocks", scope);
  return {
    number: matter.number,
    title: matter.title,
    kind: matter.kind,
    hiddenUntil: matter.hiddenUntil,
    department: matter.department,
    clock: answers.clock,
    answers: answers.replies.map(({ position, remedies, publishedOn, setAside }) => ({
      position,
      remedies,
      publishedOn,
      setAside,
    })),
    nudges,
    mayNudge: can(actor, "nudge:case", scope) && answers.clock.metOn === null && matter.hiddenUntil === null,
    againOn: againOn(matter.department.code),
    /** They watch the body that leads. */
    leads: can(actor, "read:clocks", scope),
    /** The supporting bodies that they watch. */
    supports,
  };
}
