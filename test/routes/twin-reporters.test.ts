// Long: reads every page of two worlds.
import { expect, test, describe } from "vitest";
import { addDays, type Day, mondayOf } from "../../app/day.ts";
import { publicVersion, settleLedger, touchPublic } from "../../app/ledger/ledger.server.ts";
import { freezeDue } from "../../app/open-data/editions/edition.server.ts";
import type { NewReport } from "../../app/reports/report.server.ts";
import { confirmRelief } from "../../app/replies/reply.server.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { markLabel } from "../../app/reports/vocabulary.ts";
import { realDay } from "../helpers/clock.ts";
import { OTHER_TOWNSHIP, TOWNSHIP } from "../helpers/county.ts";
import { crawl } from "../helpers/crawl.ts";
import {
  answerCase,
  buildCounty,
  type County,
  decide,
  declining,
  linking,
  opening,
  sendReport,
} from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";
import type { Site } from "../helpers/site.ts";
import { forEachSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

/** The site asks for the versions twice a second. */
const NOTICED_MS = 600;
const noticed = () => new Promise((resolve) => setTimeout(resolve, NOTICED_MS));

/** What is a reporter's own: where and what they are, what they ticked, on which day of the week they came. */
interface Own extends Partial<NewReport> {
  /** Days after the Monday of the week in which they came. */
  came: number;
}

/** Where and who somebody is; `marks`: of the staff of townships. */
const CADRE: Own = { reporter: "cadre", region: TOWNSHIP, people: 3, came: 0 };
const OTHER: Own = {
  ...CADRE,
  region: OTHER_TOWNSHIP,
  people: 40,
  came: 3,
  channels: ["document", "meeting"],
  document: "农发〔2026〕12号",
  kind: "K2",
};
const CITIZEN: Own = {
  ...CADRE,
  reporter: "citizen",
  region: OTHER_TOWNSHIP,
  people: null,
  came: 4,
  channels: ["notice", "told"],
  department: "",
  departmentText: "县里来的人",
};

/**
 * Two worlds with the same voices, words and acts of everybody else. The first five of the case: in both worlds at least three ticked M1
 * and at most two anything else, and the middle one of the hours lies in the same step; who it was differs. The two after them, who complete
 * no five, differ in everything.
 */
const WORLDS: readonly (readonly Own[])[] = [
  [
    { ...CADRE, marks: ["M1", "G2"], hoursPerMonth: 40 },
    { ...CADRE, marks: ["M1"], hoursPerMonth: 40 },
    { ...CADRE, marks: ["M1", "C1"], hoursPerMonth: 40 },
    { ...CADRE, marks: [], hoursPerMonth: null },
    { ...OTHER, marks: ["M2"], hoursPerMonth: 300 },
    { ...CADRE, marks: ["M1", "M3", "G1"], hoursPerMonth: 500 },
    { ...OTHER, marks: ["G3"], hoursPerMonth: 8 },
    { ...CADRE, marks: ["M1"], hoursPerMonth: 40 },
    { ...CADRE, marks: [] },
  ],
  [
    { ...CITIZEN, marks: [], hoursPerMonth: null },
    { ...OTHER, marks: ["M1", "M2", "G1"], hoursPerMonth: 41 },
    { ...OTHER, marks: ["M1"], hoursPerMonth: 40 },
    { ...CADRE, marks: ["M1", "G1"], hoursPerMonth: 42 },
    { ...CADRE, marks: ["M1"], hoursPerMonth: 200, came: 2 },
    { ...CITIZEN, marks: ["C3", "C2"], hoursPerMonth: null },
    { ...CADRE, marks: ["M2", "G2"], hoursPerMonth: 90, came: 1 },
    { ...CITIZEN, marks: ["C2"], hoursPerMonth: 3 },
    { ...OTHER, marks: ["M1"], hoursPerMonth: 5 },
  ],
];

/**
 * Two cases, an answer, words on the burden and one report declined: of the Monday ten weeks ago and later. Moderators and the
 * department act on the same days in both worlds.
 */
async function play({ db }: Site, county: County, world: readonly Own[], today: Day): Promise<void> {
  const begin = mondayOf(addDays(today, -70));
  const inWeek = (week: number, day: number) => addDays(begin, 7 * week + day);
  const came = async (index: number, week: number) => {
    const { came: day, ...report } = world[index] ?? CADRE;
    return { id: await sendReport(db, report, inWeek(week, day)), day };
  };
  const first = await came(0, 0);
  const number = await decide(db, county, first.id, opening({ verdict: { appliesOn: begin } }), inWeek(0, 6));
  const ids = [first.id];
  for (const [index, week] of [1, 1, 2, 2, 3, 4].entries()) {
    const { id } = await came(index + 1, week);
    await decide(db, county, id, linking(number), inWeek(week, 6));
    ids.push(id);
  }
  await answerCase(db, county, number, inWeek(5, 2));
  for (const [index, outcome] of (["gone", "not", "gone"] as const).entries()) {
    await confirmRelief(db, ids[index] ?? 0, outcome, inWeek(6 + index, world[index]?.came ?? 0));
  }
  const other = await came(7, 9);
  await decide(
    db,
    county,
    other.id,
    opening({ newCase: { title: "另一件" }, verdict: { appliesOn: begin } }),
    inWeek(9, 6),
  );
  const declined = await came(8, 9);
  await decide(db, county, declined.id, declining(), inWeek(9, 6));
}

/** The first of the cases: its year is that of the day. */
const caseOf = (pages: ReadonlyMap<string, string>) =>
  [...pages.keys()].find((path) => /^\/cases\/GW-\d{4}-000001$/.test(path)) ?? "";

/** What no link leads to. */
const MORE = [
  "/embed/departments/agriculture",
  "/api/v1/cases",
  "/api/v1/figures",
  "/cases.csv?kind=K1",
  "/ledger.json",
  "/open311/v2/requests.json?page_size=100",
  "/sitemap-cases?block=1",
  ...["第一乡", "第二乡", "干部", "督查", "设卡"].map((words) => `/search?q=${encodeURIComponent(words)}`),
];

/** The beginning of what differs in two texts, with what stands around it. */
function whereDifferent(path: string, one: string, other: string): [path: string, one: string, other: string][] {
  if (one === other) return [];
  const at =
    Array.from({ length: one.length }, (_, index) => index).find((index) => one[index] !== other[index]) ?? one.length;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  return [[path, around(one), around(other)]];
}

/** Commitments, digests and salts are drawn by lot: each is as good as another. */
const withoutLots = (text: string) => text.replace(/[0-9a-f]{8,}…|[0-9a-f]{16,}|[\w-]{22,}(?=["<])/g, "*");

/** Every public page, feed and file, without what is drawn by lot. */
async function readAll(site: Site): Promise<Map<string, string>> {
  const only = (path: string) => !/^\/(report|status|sign-in|leave|method|privacy)/.test(path);
  const found = await crawl(site, visitor(site), { only });
  const reader = visitor(site);
  for (const path of MORE) found.set(path, await reader.get(path));
  return new Map([...found].map(([path, { status, html }]) => [path, `${status} ${withoutLots(html)}`]));
}

describe("two worlds that differ only in who the reporters are, what fewer than three of five ticked, and on which day of a week they came", () => {
  forEachSite({ empty: true }, (site) => {
    test("look the same to the public, on every page, in feeds, files, the interface and the search", async () => {
      const { db } = site();
      const today = realDay();
      const county = await buildCounty(db);
      const seen: Map<string, string>[] = [];
      const live = async (world: readonly Own[]) => {
        // The process knows the changes up to this one: numbers that begin anew would tell it of none.
        const last = await publicVersion(db);
        await clearFacts(db);
        await db.insertInto("sequences").values({ name: "public-version", value: last }).execute();
        await play(site(), county, world, today);
        await settleLedger(db, today);
        // The site may have frozen editions by itself meanwhile.
        for (const table of ["edition_chunks", "edition_files", "editions"] as const)
          await db.deleteFrom(table).execute();
        expect(await freezeDue(db, today)).not.toEqual([]);
        await touchPublic(db);
        await noticed();
      };
      for (const world of WORLDS) {
        await live(world);
        seen.push(await readAll(site()));
      }
      const [one = new Map<string, string>(), other = new Map<string, string>()] = seen;
      // A page says which day it is of: once midnight has passed between, every page is another.
      if (realDay() !== today) return;
      expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
      const differing = [...one].flatMap(([path, text]) => whereDifferent(path, text, other.get(path) ?? ""));
      expect(differing).toEqual([]);
      expect(one.size).toBeGreaterThan(60);
      // What three of five ticked is told, and a world in which they ticked something else looks different.
      const page = caseOf(one);
      expect(one.get(page)).toContain(markLabel(zhCN, "M1"));
      await live((WORLDS[0] ?? []).map((own) => ({ ...own, marks: ["M2"] })));
      expect((await visitor(site()).get(page)).html).not.toContain(markLabel(zhCN, "M1"));
    });
  });
});
