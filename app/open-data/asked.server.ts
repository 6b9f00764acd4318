import type { Db } from "../../db/engine.ts";
import { CASE_STATES, VERDICTS } from "../cases/case.ts";
import type { CaseListFilter } from "../cases/read-case.server.ts";
import { type Day, mondayOf } from "../day.ts";
import { countedFor, readDepartment } from "../departments/department.server.ts";
import { readDuty } from "../duties/duty.server.ts";
import { OFF_LIST } from "../duties/duty.ts";
import { measureAsked, listBehind } from "../measures/measure-list.server.ts";
import type { FiguresAsked } from "../measures/measure.server.ts";
import { chooseCounty, countiesMeant } from "../register/register.server.ts";
import { KINDS } from "../reports/vocabulary.ts";
import { lastAnswerAsked, OCCASIONS } from "../scorecards/occasions.ts";
import type { AskedCases } from "./asked.ts";
import { EDITION_MONTH } from "./editions/edition.ts";

/**
 * What an address asks of the cases, as the list of cases understands it; all that it asks has to be met. Throws
 * `unknown_department`, `unknown_duty`, `unknown_region`; `figure_by_body` where there are too many cases behind a figure.
 */
export async function readAskedCases(db: Db, asked: AskedCases, today: Day): Promise<Omit<CaseListFilter, "limit">> {
  const { department, duty, region, after } = asked;
  const occasion = OCCASIONS.find((one) => one === asked.asked);
  const state = CASE_STATES.find((one) => one === asked.state);
  const filter: Omit<CaseListFilter, "limit"> = {
    kind: KINDS.find((one) => one === asked.kind),
    verdict: VERDICTS.find((one) => one === asked.verdict),
    clock: state && { state, today },
    answeredUpTo: occasion && lastAnswerAsked(occasion, mondayOf(today)),
    after: after ?? undefined,
  };
  const body = department ? await readDepartment(db, department) : null;
  if (duty) filter.dutyId = duty === OFF_LIST ? null : (await readDuty(db, duty, today)).id;
  if (region) filter.regionIds = await countiesMeant(db, await chooseCounty(db, region, today));
  const behind = figureAsked(asked, today);
  if (behind) filter.measure = await listBehind(db, behind, scopeOf(body?.id, filter.regionIds));
  // Behind a figure stand also cases that have gone to another body since.
  else if (body) filter.departmentIds = await countedFor(db, body.id);
  return filter;
}

/** Whose figure it is: the body's that is named, else the region's, else the site's. */
function scopeOf(department: number | undefined, regionIds: readonly number[] | undefined): FiguresAsked {
  if (department !== undefined) return { scope: "department", ids: [department] };
  return regionIds ? { scope: "region", ids: regionIds } : { scope: "site", ids: [] };
}

/** The figure that an address names; a month that is none is not taken for one. */
function figureAsked({ measure, part, window, until }: AskedCases, today: Day) {
  const month = until && EDITION_MONTH.test(until) ? until : undefined;
  return measureAsked(
    { measure: measure ?? undefined, part: part ?? undefined, window: window ?? undefined, until: month },
    today,
  );
}
