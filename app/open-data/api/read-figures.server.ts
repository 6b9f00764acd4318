import type { Db } from "../../../db/engine.ts";
import { monthOfFirstCase } from "../../../db/queries/measures/measures.ts";
import type { Day } from "../../day.ts";
import { readDepartment, readRegion } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import type { AskedFigures } from "../asked.ts";
import { lastWholeMonth, type MeasureFigure } from "../../measures/measure.ts";
import { type FiguresAsked, readFigures } from "../../measures/measure.server.ts";

/**
 * Every figure of the site, of a county or of a body as at the end of a month; without one, of the last that is over.
 * Throws `unknown_department`, `unknown_region`, `not_found` for a month that is not over or before the first case, and `bad_request` for both a
 * body and a county.
 */
export async function listFiguresForApi(db: Db, asked: AskedFigures, today: Day): Promise<MeasureFigure[]> {
  const { department, region } = asked;
  const until = asked.until ?? lastWholeMonth(today);
  const first = await monthOfFirstCase(db);
  const early = asked.until !== null && (first === null || asked.until < first);
  if (early || until > lastWholeMonth(today)) throw new DomainError("not_found");
  if (department !== null && region !== null) throw new DomainError("bad_request");
  const scope = await scopeOf(db, department, region);
  return [...(await readFigures(db, scope, until)).values()].flat();
}

async function scopeOf(db: Db, department: string | null, region: string | null): Promise<FiguresAsked> {
  if (department !== null) return { scope: "department", ids: [(await readDepartment(db, department)).id] };
  if (region === null) return { scope: "site", ids: [0] };
  const { id, level } = await readRegion(db, region);
  if (level !== "county") throw new DomainError("unknown_region");
  return { scope: "region", ids: [id] };
}
