import { createHash } from "node:crypto";
import type { Actor } from "../../app/accounts/permissions.ts";
import type { Day } from "../../app/day.ts";
import {
  type DutyList,
  firstChoices,
  importList,
  proposeList,
  readCountyRegion,
} from "../../app/imports/import.server.ts";
import { enterFromTemplate, readOffer } from "../../app/setup/bodies/enter.server.ts";
import { serveCounty } from "../../app/setup/counties.server.ts";
import type { Db } from "../engine.ts";
import type { Body } from "../../app/register/register.ts";
import { listOf, readCsv } from "./csv.ts";
import { bodiesOfCounties } from "./demo-staff.ts";
import { loadRegions } from "./register.ts";

/** The counties beside the one in depth, by the figures of their codes, and what lists there call them and their townships. */
const NEIGHBOURS = [
  { figures: "990102", level: "区", township: "街道" },
  { figures: "990103", level: "县", township: "乡镇" },
  { figures: "990104", level: "县", township: "乡镇" },
  { figures: "990181", level: "市", township: "乡镇" },
] as const;

/** From which day their lists hold. */
const FROM = "2025-07-01";

/**
 * Enters the other counties of the demonstration's city as an administrator does: served, with the usual bodies of the template,
 * beside those that the city has already, and with a list of duties that is imported.
 */
export async function loadNeighbours(db: Db, admin: Actor, today: Day): Promise<void> {
  await db.transaction().execute((trx) => loadRegions(trx, "neighbours/regions.csv"));
  for (const neighbour of NEIGHBOURS) {
    const county = await readCountyRegion(db, neighbour.figures.padEnd(12, "0"));
    await serveCounty(db, admin, county.id, today);
    const usual = (await readOffer(db, county.id)).filter((one) => one.usual);
    const entered = await enterFromTemplate(
      db,
      admin,
      county.id,
      usual.map(({ key }) => ({ key, name: "" })),
      today,
    );
    if ("problems" in entered) throw new Error(`the bodies of ${county.name}: ${JSON.stringify(entered.problems)}`);
    const list: DutyList = {
      county,
      source: `${county.name}履职事项清单（2025年版，演示）`,
      ...(await dutiesOf(neighbour)),
    };
    const choices = await firstChoices(db, list, FROM);
    const { problems } = await proposeList(db, list, choices);
    if (problems.length > 0) throw new Error(`the duties of ${county.name}: ${JSON.stringify(problems)}`);
    await importList(db, admin, list, choices, { today });
  }
}

/** The bodies that the neighbours' cases are put to, with the hosts of temporary ones: only they have an officer here. */
export async function bodiesOfTheirCases(db: Db, today: Day): Promise<Body[]> {
  const named = new Set((await readCsv<"department">("neighbours/cases.csv")).map((row) => row.department));
  const bodies = await bodiesOfCounties(db, today);
  const hosts = new Set(bodies.filter((body) => named.has(body.code)).map((body) => body.hostId));
  return bodies.filter((body) => named.has(body.code) || hosts.has(body.id));
}

const HEADER = ["编码", "上级编码", "清单类别", "类别", "事项名称", "承担部门", "部门职责", "乡镇职责", "法律依据"];

/** A county's part of the list that the four share, in its own words. */
async function dutiesOf({ figures, level, township }: (typeof NEIGHBOURS)[number]) {
  const rows = await readCsv<
    | "counties"
    | "code"
    | "parent"
    | "band"
    | "category"
    | "title"
    | "holder"
    | "department_duty"
    | "township_duty"
    | "basis"
  >("neighbours/duties.csv");
  const fill = (text: string) => text.replaceAll("{level}", level).replaceAll("{township}", township);
  const own = rows
    .filter((row) => listOf(row.counties).includes(figures))
    .map((row) => [
      row.code,
      row.parent,
      ...[row.band, row.category, row.title, row.holder, row.department_duty, row.township_duty, row.basis].map(fill),
    ]);
  const sheets = [{ name: "", rows: [HEADER, ...own] }];
  return { sheets, sha256: createHash("sha256").update(JSON.stringify(sheets)).digest("hex") };
}
