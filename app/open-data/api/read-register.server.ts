import type { Db } from "../../../db/engine.ts";
import { departmentsAfter, dutiesAfter } from "../../../db/queries/open-data/register-rows.ts";
import { regionsWithAbove, allDepartments } from "../../../db/queries/open-data/register-rows.ts";
import type { Day } from "../../day.ts";
import { readRegion } from "../../departments/department.server.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { MEASURE_CODES, measureOf } from "../../measures/measure.ts";
import { API_PAGE } from "./operations.server.ts";

/** A page of rows and the key of the last, where there are more. */
export interface Paged<Row> {
  rows: Row[];
  after: string | null;
}

function paged<Row extends { id: number }>(found: readonly Row[]): Paged<Row> {
  const rows = found.slice(0, API_PAGE);
  return { rows, after: found.length > API_PAGE ? String(rows.at(-1)?.id) : null };
}

const regionIdOf = async (db: Db, code: string | null) => (code === null ? undefined : (await readRegion(db, code)).id);

/** Bodies, in the order of their row ids. Throws `unknown_region`. */
export async function listDepartmentsForApi(db: Db, asked: { region: string | null; after: number }) {
  const regionId = await regionIdOf(db, asked.region);
  const { rows, after } = paged(await departmentsAfter(db, { regionId, after: asked.after, limit: API_PAGE + 1 }));
  const items = rows.map(({ code, name, name_en, line, type, region, host, ended_on, successor, reachable_since }) => {
    const url = `/departments/${encodeURIComponent(code)}`;
    return { code, url, name, name_en, line, type, region, host, ended_on, successor, reachable_since };
  });
  return { items, after };
}

/** Items of the registers in force on a day, in the order of their row ids. Throws `unknown_region`. */
export async function listDutiesForApi(db: Db, asked: { region: string | null; after: number }, day: Day) {
  const regionId = await regionIdOf(db, asked.region);
  const { rows, after } = paged(await dutiesAfter(db, { regionId, after: asked.after, day, limit: API_PAGE + 1 }));
  const items = rows.map(({ code, county, parent, title, band, holder, effective_from, effective_to }) => {
    const url = `/duties/${encodeURIComponent(code)}`;
    return { code, url, county, parent, title, band, holder, effective_from, effective_to };
  });
  return { items, after };
}

/** Regions that have bodies and those above them, by code. */
export async function listRegionsForApi(db: Db, after: string) {
  const codes = new Set((await allDepartments(db)).map(({ region }) => region));
  const all = (await regionsWithAbove(db, [...codes]))
    .filter(({ code }) => code > after)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const items = all
    .slice(0, API_PAGE)
    .map(({ code, name, name_en, level, parent }) => ({ code, url: `/regions/${code}`, name, name_en, level, parent }));
  return { items, after: all.length > API_PAGE ? (items.at(-1)?.code ?? null) : null };
}

/** Every measure with its definition in both languages. */
export function listMeasuresForApi() {
  const [zh, en] = [dictionary("zh-CN").measureTexts, dictionary("en").measureTexts];
  return MEASURE_CODES.map((code) => {
    const both = (of: "name" | "question" | "numerator" | "denominator" | "leftOut") => ({
      "zh-CN": zh[code][of],
      en: en[code][of],
    });
    const { kind, unit, direction, since } = measureOf(code);
    return {
      code,
      url: `/measures#${code}`,
      kind,
      unit,
      direction,
      since,
      name: both("name"),
      question: both("question"),
      numerator: both("numerator"),
      denominator: both("denominator"),
      left_out: both("leftOut"),
    };
  });
}
