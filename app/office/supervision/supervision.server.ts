import type { Db } from "../../../db/engine.ts";
import { bodiesOfClocks, type ClocksOf, countiesOfClocks } from "../../../db/queries/office/clock-lists.ts";
import { type Actor, assertCan, boundsOf, can } from "../../accounts/permissions.ts";
import { readCasePage } from "../../cases/read-case.server.ts";
import type { Day } from "../../day.ts";
import { readScope } from "../../departments/department.server.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { readAnswers } from "../../replies/reply.server.ts";
import { clocksCsv, countByTab, MOST_IN_FILE, readClocks } from "../clocks.server.ts";
import { type ClockFilters, type ClockTab, spanOf } from "../inbox.ts";
import { nextNudgeOn, readNudges } from "./nudge.server.ts";

/** The clocks of every department that the actor watches: a page of the list that is asked for, and how many each has. */
export async function readSupervision(db: Db, actor: Actor, filters: ClockFilters<ClockTab>, today: Day) {
  const { of, bodies, counties } = await watchedBy(db, actor, filters);
  const counts = await countByTab(db, of, today);
  const named = (all: readonly { code: string; name: string; name_en: string }[]) =>
    all.map(({ code, name, name_en }) => ({ code, name, nameEn: name_en }));
  return {
    ...(await readClocks(db, of, spanOf(filters.tab, today), filters, today)),
    counts,
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
  return clocksCsv(rows, text, today);
}

async function watchedBy(db: Db, actor: Actor, filters: ClockFilters<ClockTab>) {
  const { within } = boundsOf(actor, "read:clocks");
  const all: ClocksOf = { within };
  const [bodies, counties] = [await bodiesOfClocks(db, all), await countiesOfClocks(db, all)];
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
  assertCan(actor, "read:clocks", scope);
  const [answers, nudges] = [await readAnswers(db, matter.id, today), await readNudges(db, matter.id)];
  const last = nudges.findLast((one) => one.department.code === matter.department.code);
  const again = last ? nextNudgeOn(last.on) : today;
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
    /** The first day on which the department can be reminded again, when that is later than today. */
    againOn: again > today ? again : null,
  };
}
