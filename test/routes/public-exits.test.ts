// Long: reads every public exit, once before and once after what takes something from the public.
import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { monthAfter } from "../../app/measures/measure.ts";
import { freezeEdition, readEdition } from "../../app/open-data/editions/edition.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { correct } from "../../app/rulings/corrections/correct.server.ts";
import { connect } from "../../db/engine.ts";
import { buildCounty, type County, mergeByTwo, proposeFor, publishCase } from "../helpers/factories.ts";
import { routeFiles } from "../helpers/routes.ts";
import type { Site } from "../helpers/site.ts";
import { forEachSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";
import { playingTopics } from "../topics/playing.ts";
import { type Act, ACTS, DAY, EXITS, MONTH, NAMES, OF_TOPIC, type Part, PARTS, PUBLISHED } from "./exits.ts";
import { OPEN } from "./roles/rows.ts";

/** The site asks for the versions twice a second. */
const NOTICED_MS = 700;

type Matter = Record<Part, string> & { reportId: number };

/** The same in another format, read above. */
const TWINS = Object.keys(OPEN).filter((route) => /feed\[\.\]json$|requests\[\.\]xml$/.test(route));

/** What tells of no case by itself: figures, the register, words about the site, forms, and what is one person's. */
const QUIET = [
  "departments.$code_.duties regions.$code_.duties",
  "$ $page calendar.$token compare compare_.bodies compare_.example departments._index embed.departments.$code embed.compare",
  "oembed opensearch[.]xml",
  "robots[.]txt sitemap[.]xml sitemap-pages[.]xml measures data._index data.api data.dictionary data.used data.used_.tell",
  // Acts on topics, and entries that name no case.
  "topics._index topics_.feed[.]atom topics.$code_.feed[.]atom ledger_.feed[.]atom",
  "open311.v2.discovery[.]json open311.v2.discovery[.]xml open311.v2.services[.]json open311.v2.services[.]xml",
  "api.v1.departments api.v1.duties api.v1.figures api.v1.measures api.v1.openapi[.]json api.v1.regions",
  // Pictures and files are called by letters drawn by lot: `routes/leaks.test.ts` follows one.
  "files.$id images.$id",
  "follow follow_.confirm duties._index regions._index transparency report report_.places invitation.$token leave stop",
  "passkey-options sign-in sign-in_.passkey sign-out",
]
  .flatMap((some) => some.split(" "))
  .concat(Object.keys(OPEN).filter((route) => route.startsWith("status.")));

/** Told of below: the page of an edition names the cases that are gone since, and a picture has no letters to be found. */
const APART = ["data.$month", "pictures.$of.$picture"];

test("every public exit has a row", () => {
  const rows = [...Object.keys(EXITS), ...TWINS, ...QUIET, ...APART];
  expect(Object.keys(OPEN).filter((route) => !rows.includes(route))).toEqual([]);
  expect(rows.filter((route) => !(route in OPEN))).toEqual([]);
});

interface Played {
  county: County;
  matters: Record<Act | "into", Matter>;
  topic: string;
}

/** A county with a case for each act, before the site is there: it lets nobody act on days gone by. */
async function play(databaseUrl: string): Promise<Played> {
  const db = connect(databaseUrl);
  try {
    const county = await buildCounty(db);
    const matters: Partial<Played["matters"]> = {};
    // The older of two takes the other in.
    for (const name of ["into", ...NAMES] as const) {
      const words = { title: `${name}题名暗语`, demand: `${name}要求暗语`, voice: `${name}反映暗语` };
      const { title, demand, voice: publicText } = words;
      const made = await publishCase(db, county, { newCase: { title, demand }, publicText, today: PUBLISHED });
      matters[name] = { ...words, ...made };
    }
    const whole = matters as Played["matters"];
    const topics = playingTopics(
      () => db,
      () => county,
    );
    const cases = [...OF_TOPIC.map((name) => whole[name].number), await topics.matter("forestry", PUBLISHED)];
    const topic = await topics.open({ cases: cases.join(" ") }, PUBLISHED);
    // The list of what became overdue is of a week.
    await db
      .updateTable("stages")
      .set({ due_on: addDays(DAY, -3) })
      .where("stage", "=", "answered")
      .execute();
    return { county, matters: whole, topic };
  } finally {
    await db.destroy();
  }
}

/** What each exit tells of each case, with the data behind a page and where an answer leads. */
async function tellOf(site: Site, { matters, topic }: Played): Promise<Record<string, Partial<Record<Act, Part[]>>>> {
  const told: Record<string, Partial<Record<Act, Part[]>>> = {};
  const file = await site.db
    .selectFrom("edition_files")
    .select(["month", "name"])
    .where("part", "=", "cases")
    .where("format", "=", "csv")
    .executeTakeFirstOrThrow();
  const pages = new Set(routeFiles().flatMap(({ file: one }) => /routes\/(.*)\.tsx$/.exec(one)?.[1] ?? []));
  for (const [route, { at, of = NAMES }] of Object.entries(EXITS)) {
    const row: Partial<Record<Act, Part[]>> = (told[route] = {});
    for (const name of of) {
      const matter = matters[name];
      const words = { TITLE: matter.title, DEMAND: matter.demand, VOICE: matter.voice, NUMBER: matter.number };
      const all = { ...words, TOPIC: topic, EDITION: file.month, CASES: file.name };
      const found = new Set<Part>();
      for (const pattern of [at].flat()) {
        const path = pattern.replace(/[A-Z]{4,}/g, (word) => encodeURIComponent(all[word as keyof typeof all] ?? word));
        const asked = new URL(path, site.url).searchParams.get("q");
        const data = `_data=${encodeURIComponent(`routes/${route}`)}`;
        for (const one of pages.has(route) ? [path, `${path}${path.includes("?") ? "&" : "?"}${data}`] : [path]) {
          const { headers, html } = await visitor(site).get(one);
          const said = `${headers.get("location") ?? ""} ${html}`;
          // Of a search counts what a case is found by: what was asked for stands on its answer again.
          if (asked === null) PARTS.filter((part) => said.includes(matter[part])).forEach((part) => found.add(part));
          else if (said.includes(`/cases/${matter.number}`))
            PARTS.filter((part) => matter[part] === asked).forEach((part) => found.add(part));
        }
      }
      row[name] = PARTS.filter((part) => found.has(part));
    }
  }
  return told;
}

const figureOf = async (site: Site) => {
  const { items } = JSON.parse((await visitor(site).get(`/api/v1/figures?until=${MONTH}`)).html) as {
    items: { measure: string; window: string; numerator: number }[];
  };
  return items.find(({ measure, window }) => measure === "cases" && window === "all")?.numerator;
};
/** The picture of a case's page: its status, where it leads, and its bytes by their digest. */
const pictureOf = async (site: Site, { number }: Matter) => {
  const got = await fetch(`${site.url}/pictures/cases/${number}.png`, { redirect: "manual" });
  const digest = createHash("sha256").update(Buffer.from(await got.arrayBuffer()));
  return { status: got.status, to: got.headers.get("location"), digest: digest.digest("hex") };
};
const picturesOf = async (site: Site, { matters }: Played) =>
  new Map(await Promise.all(NAMES.map(async (name) => [name, await pictureOf(site, matters[name])] as const)));

const embedded = async (site: Site) => (await visitor(site).get("/embed/departments/agriculture")).text;

describe("what is no more public leaves every exit at once", () => {
  let played: Played;
  forEachSite({ empty: true, prepare: async (url) => void (played = await play(url)) }, (site) => {
    let before: Awaited<ReturnType<typeof tellOf>>;
    let after: Awaited<ReturnType<typeof tellOf>>;
    let figures: (number | undefined)[];
    let embeds: string[];
    let frozen: string[];
    let pictures: Awaited<ReturnType<typeof picturesOf>>[];
    beforeAll(async () => {
      const { db } = site();
      const { county, matters } = played;
      expect(await freezeEdition(db, MONTH, DAY)).toBe("frozen");
      const bytes = async () =>
        JSON.stringify(await db.selectFrom("edition_files").select(["name", "sha256"]).orderBy("name").execute());
      await new Promise((resolve) => setTimeout(resolve, NOTICED_MS));
      pictures = [await picturesOf(site(), played)];
      [before, figures, embeds, frozen] = [
        await tellOf(site(), played),
        [await figureOf(site())],
        [await embedded(site())],
        [await bytes()],
      ];
      await proposeFor(db, county.moderator, matters.hidden.number, "identifies_reporter", DAY);
      await mergeByTwo(db, county, matters.merged.number, matters.into.number, DAY);
      await withdrawReport(db, await readReport(db, matters.stripped.reportId), DAY);
      const { number: caseNumber } = matters.corrected;
      const now = { title: "另一个题名", demand: "另一个要求", claimedBasis: "", kind: "K1" as const };
      const why = { reason: "identifies" as const, words: "题名里有人名。", seen: 0 };
      await correct(db, county.moderator, { part: "case", caseNumber, ...why, ...now }, DAY);
      await new Promise((resolve) => setTimeout(resolve, NOTICED_MS));
      after = await tellOf(site(), played);
      figures.push(await figureOf(site()));
      embeds.push(await embedded(site()));
      frozen.push(await bytes());
      pictures.push(await picturesOf(site(), played));
    });

    const rows = Object.entries(EXITS);

    test.each(rows)("%s tells what it is there for", (route, { tells, of = NAMES }) => {
      expect(before[route]).toEqual(Object.fromEntries(of.map((name) => [name, [...tells]])));
    });

    test.each(rows)("%s tells no more of it afterwards", (route, { tells, keeps, of = NAMES }) => {
      const left = (name: Act) => {
        const gone: readonly Part[] = ACTS[name].gone;
        return tells.filter((part) => !gone.includes(part) || (part === "number" && keeps !== undefined));
      };
      const expected = Object.fromEntries(of.map((name) => [name, left(name)]));
      // The address of what went into another leads to that one.
      if (route === "cases.$number") expected.merged = [];
      expect(after[route]).toEqual(expected);
    });

    test("is drawn no more: its picture is gone, leads to another, or is drawn anew", () => {
      const [was, is] = pictures;
      expect([...(was?.values() ?? [])].map(({ status }) => status)).toEqual(NAMES.map(() => 200));
      expect(new Set([...(was?.values() ?? [])].map(({ digest }) => digest)).size).toBe(NAMES.length);
      expect(is?.get("hidden")?.status).toBe(404);
      expect(is?.get("merged")?.to).toBe(`/pictures/cases/${played.matters.into.number}.png`);
      expect(is?.get("corrected")?.status).toBe(200);
      expect(is?.get("corrected")?.digest).not.toBe(was?.get("corrected")?.digest);
    });

    test("is counted no more, and the edition stays as it is and names what is gone since", async () => {
      expect(figures).toEqual([NAMES.length + 2, NAMES.length]);
      expect(embeds[0]).not.toBe(embeds[1]);
      expect(frozen[1]).toBe(frozen[0]);
      const { matters } = played;
      const gone = [matters.hidden.number, matters.merged.number].toSorted();
      expect((await readEdition(site().db, MONTH)).gone).toEqual(gone);
      const page = (await visitor(site()).get(`/data/${MONTH}`)).html;
      expect(Object.values(matters).filter(({ number }) => page.includes(number))).toHaveLength(gone.length);
      expect((await visitor(site()).get(`/data/${monthAfter(MONTH, 1)}`)).status).toBe(404);
    });
  });
});
