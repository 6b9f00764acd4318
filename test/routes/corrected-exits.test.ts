// Long: reads every public exit, before and after every text of a case is corrected.
import { beforeAll, describe, expect, test } from "vitest";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { ANSWER_TEXTS, type AnswerTexts } from "../../app/replies/reply.ts";
import { correct, type Correction } from "../../app/rulings/corrections/correct.server.ts";
import {
  CASE_FIELDS,
  type CorrectedPart,
  CORRECTION_REASONS,
  type CorrectionReason,
} from "../../app/rulings/corrections/correction.ts";
import { connect, type Db } from "../../db/engine.ts";
import { answerCase, buildCounty, type County, publishCase } from "../helpers/factories.ts";
import { routeFiles } from "../helpers/routes.ts";
import type { Site } from "../helpers/site.ts";
import { forEachSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";
import { DAY, EXITS, PUBLISHED } from "./exits.ts";

/** The site asks for the versions twice a second. */
const NOTICED_MS = 700;

/** Every text of each part of a case that can be corrected; its kind is no text, and looked at by itself. */
const CORRECTED = {
  case: CASE_FIELDS.filter((field) => field !== "kind"),
  voice: ["text"],
  reply: ANSWER_TEXTS,
  verdict: ["text"],
} as const satisfies Record<CorrectedPart, readonly string[]>;
type Key = { [P in CorrectedPart]: `${P}.${(typeof CORRECTED)[P][number]}` }[CorrectedPart];
const KEYS = Object.entries(CORRECTED).flatMap(([part, fields]) => fields.map((field) => `${part}.${field}` as Key));
type Words = Readonly<Record<Key, string>>;

/** What stands there at first: the words that go, and beside them, where words are only taken out, some that stay. */
const old = (mark: string): Words => ({
  "case.title": `${mark}题名旧话暗语`,
  "case.demand": `${mark}要求旧话暗语`,
  "case.claimedBasis": `${mark}依据旧话暗语`,
  "voice.text": `${mark}反映旧话暗语`,
  "verdict.text": `${mark}认定旧话暗语`,
  "reply.body": `${mark}答复旧话暗语`,
  "reply.checked": `${mark}核查旧话暗语`,
  "reply.rest": `${mark}余下旧话暗语`,
  "reply.contact": `${mark}科室旧话暗语`,
  "reply.telephone": mark === "甲" ? "0371-66000001" : mark === "乙" ? "0371-66000002" : "0371-66000003",
  "reply.documentNumber": `${mark}旧字〔2026〕7号`,
});
const stays = (mark: string, what: string) => `${mark}${what}照旧明说。`;
/** And afterwards; nothing where it was taken away as a whole. */
const after = (mark: string): Words => ({
  "case.title": `${mark}题名新话明说`,
  "case.demand": `${mark}要求新话明说`,
  "case.claimedBasis": `${mark}依据新话明说`,
  "voice.text": `${stays(mark, "反映")}……`,
  "verdict.text": `${mark}认定新话明说`,
  "reply.body": `${stays(mark, "答复")}……`,
  "reply.checked": `${stays(mark, "核查")}……`,
  "reply.rest": "",
  "reply.contact": "",
  "reply.telephone": "",
  "reply.documentNumber": "",
});

/** One case for each reason: of one nobody keeps what stood there, of the others the staff do. */
const MARKS = { identifies: "甲", typo: "乙", wrong: "丙" } as const satisfies Record<CorrectionReason, string>;

interface Played {
  county: County;
  numbers: Record<CorrectionReason, string>;
}

async function play(databaseUrl: string): Promise<Played> {
  const db = connect(databaseUrl);
  try {
    const county = await buildCounty(db);
    const numbers = {} as Played["numbers"];
    for (const reason of CORRECTION_REASONS) {
      const mark = MARKS[reason];
      const was = old(mark);
      const newCase = { title: was["case.title"], demand: was["case.demand"], claimedBasis: was["case.claimedBasis"] };
      const publicText = stays(mark, "反映") + was["voice.text"];
      const verdict = { reasons: was["verdict.text"] };
      const { number } = await publishCase(db, county, { newCase, publicText, verdict, today: PUBLISHED });
      await answerCase(db, county, number, PUBLISHED, {
        body: stays(mark, "答复") + was["reply.body"],
        checked: stays(mark, "核查") + was["reply.checked"],
        rest: was["reply.rest"],
        contact: was["reply.contact"],
        telephone: was["reply.telephone"],
        documentNumber: was["reply.documentNumber"],
      });
      numbers[reason] = number;
    }
    return { county, numbers };
  } finally {
    await db.destroy();
  }
}

/** Corrects everything of a case, one part after another. */
async function correctAll(db: Db, { county, numbers }: Played, reason: CorrectionReason): Promise<void> {
  const caseNumber = numbers[reason];
  const now = after(MARKS[reason]);
  const { verdicts } = await readCasePage(db, caseNumber, DAY);
  const texts = Object.fromEntries(ANSWER_TEXTS.map((field) => [field, now[`reply.${field}`]])) as AnswerTexts;
  const parts = {
    case: {
      part: "case",
      title: now["case.title"],
      demand: now["case.demand"],
      claimedBasis: now["case.claimedBasis"],
      kind: "K2",
    },
    voice: { part: "voice", place: 1, text: now["voice.text"] },
    reply: { part: "reply", place: 1, texts },
    verdict: { part: "verdict", place: verdicts[0]?.id ?? 0, text: now["verdict.text"] },
  } as const satisfies Record<CorrectedPart, object>;
  for (const [seen, part] of Object.values(parts).entries()) {
    const told = { caseNumber, reason, words: "更正了几处。", seen };
    await correct(db, county.moderator, { ...told, ...part } as Correction, DAY);
  }
}

/** Which of some words each exit tells of a case; of the search those by which it is found. */
async function tellOf(site: Site, number: string, words: Words): Promise<Record<string, Key[]>> {
  const pages = new Set(routeFiles().flatMap(({ file }) => /routes\/(.*)\.tsx$/.exec(file)?.[1] ?? []));
  const file = await site.db
    .selectFrom("edition_files")
    .select(["month", "name"])
    .where("part", "=", "cases")
    .where("format", "=", "csv")
    .executeTakeFirst();
  const asked = KEYS.filter((key) => words[key] !== "");
  const told: Record<string, Key[]> = {};
  for (const [route, { at }] of Object.entries(EXITS)) {
    if (route === "topics.$code" || (route === "data.$month_.$name" && !file)) continue;
    const found = new Set<Key>();
    if (route === "search") {
      for (const key of asked) {
        const { html } = await visitor(site).get(`/search?q=${encodeURIComponent(words[key])}`);
        if (html.includes(`/cases/${number}`)) found.add(key);
      }
    } else {
      for (const pattern of [at].flat()) {
        const path = pattern
          .replace("NUMBER", number)
          .replace("EDITION", file?.month ?? "")
          .replace("CASES", file?.name ?? "");
        const data = `${path}${path.includes("?") ? "&" : "?"}_data=${encodeURIComponent(`routes/${route}`)}`;
        for (const one of pages.has(route) ? [path, data] : [path]) {
          const { html } = await visitor(site).get(one);
          for (const key of asked) if (html.includes(words[key])) found.add(key);
        }
      }
    }
    told[route] = KEYS.filter((key) => found.has(key));
  }
  return told;
}

describe("what is corrected", () => {
  let played: Played;
  forEachSite({ empty: true, prepare: async (url) => void (played = await play(url)) }, (site) => {
    const was = new Map<CorrectionReason, Record<string, Key[]>>();
    beforeAll(async () => {
      await new Promise((resolve) => setTimeout(resolve, NOTICED_MS));
      for (const reason of CORRECTION_REASONS) {
        was.set(reason, await tellOf(site(), played.numbers[reason], old(MARKS[reason])));
      }
      for (const reason of CORRECTION_REASONS) await correctAll(site().db, played, reason);
      await new Promise((resolve) => setTimeout(resolve, NOTICED_MS));
    });

    test.each(CORRECTION_REASONS)("since it %s: every exit has the new words and none of the old", async (reason) => {
      const number = played.numbers[reason];
      const before = was.get(reason) ?? {};
      // Every text stands on the page of the case, and titles in every list, or the rest says nothing.
      expect(before["cases.$number"]).toEqual(KEYS);
      expect(Object.values(before).filter((keys) => keys.includes("case.title")).length).toBeGreaterThan(10);
      expect(before["search"]?.length).toBeGreaterThan(4);
      const left = await tellOf(site(), number, old(MARKS[reason]));
      expect(Object.fromEntries(Object.entries(left).filter(([, keys]) => keys.length > 0))).toEqual({});
      const now = after(MARKS[reason]);
      const told = await tellOf(site(), number, now);
      for (const [route, keys] of Object.entries(before)) {
        expect([route, told[route]]).toEqual([route, expect.arrayContaining(keys.filter((key) => now[key] !== ""))]);
      }
    });

    test.each(CORRECTION_REASONS)(
      "since it %s: its kind is the new one wherever it is told or asked for",
      async (reason) => {
        const number = played.numbers[reason];
        const get = async (path: string) => (await visitor(site()).get(path)).html;
        for (const list of ["/cases", "/cases.csv", "/api/v1/cases", "/cases/feed.atom"]) {
          expect(await get(`${list}?kind=K1`), list).not.toContain(number);
          expect(await get(`${list}?kind=K2`), list).toContain(number);
        }
        expect(JSON.parse(await get(`/api/v1/cases/${number}`))).toMatchObject({ kind: "K2" });
      },
    );
  });
});
