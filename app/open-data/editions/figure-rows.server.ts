import type { Db } from "../../../db/engine.ts";
import { allDepartments } from "../../../db/queries/open-data/register-rows.ts";
import { listCountiesInUse } from "../../../db/queries/regions/in-use.ts";
import type { MeasureFigure } from "../../measures/measure.ts";
import { readFigures } from "../../measures/measure.server.ts";
import type { EditionRow } from "./tables.ts";

/** Bodies whose figures are asked for at once. */
const AT_ONCE = 200;

/** One that says nothing of anything is left out. */
const says = ({ numerator, denominator }: MeasureFigure) => numerator !== 0 || (denominator ?? 0) !== 0;

/** Every figure of the site, of each county and of each body as at the end of a month; those of nothing at all are left out. */
export async function* figureRows(db: Db, until: string): AsyncIterable<EditionRow<"figures">> {
  const counties = await listCountiesInUse(db);
  const bodies = (await allDepartments(db)).filter(({ successor }) => successor === null);
  const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
  const asked = [
    { scope: "site", members: [{ id: 0, code: "" }] },
    { scope: "region", members: counties.toSorted(byCode) },
    { scope: "department", members: bodies.toSorted(byCode) },
  ] as const;
  for (const { scope, members } of asked) {
    for (let from = 0; from < members.length; from += AT_ONCE) {
      const ids = members.slice(from, from + AT_ONCE).map(({ id }) => id);
      const figures = await readFigures(db, { scope, ids }, until);
      for (const id of ids) for (const figure of figures.get(id)?.filter(says) ?? []) yield rowOf(figure);
    }
  }
}

function rowOf({ measure, scope, scope_code, window, ...figure }: MeasureFigure): EditionRow<"figures"> {
  const { until, numerator, denominator, value, low, high } = figure;
  const rounded = { value: round(value), low: round(low), high: round(high) };
  return { measure, scope, scope_code, window, until, numerator, denominator, ...rounded };
}

/** To six digits behind the point: more than any page shows, and the same by any order of adding up. */
const round = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6);
