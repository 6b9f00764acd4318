import type { Db } from "../../db/engine.ts";
import { publicCases, textsOfCases } from "../../db/queries/search/case-texts.ts";
import { narrowing } from "../../db/queries/search/narrowing.ts";
import {
  searchedBodies,
  searchedDuties,
  textsOfBodies,
  textsOfDuties,
} from "../../db/queries/search/register-texts.ts";
import { searchedTopics, textsOfTopics } from "../../db/queries/search/topic-texts.ts";
import type { AskedOfRows } from "../../db/queries/search/search-terms.ts";
import { readCase } from "../cases/case.server.ts";
import { DomainError } from "../domain-error.ts";
import type { Locale } from "../i18n/locale.ts";
import { findThings, type FoundRef } from "./find-things.server.ts";
import { searchMethod } from "./method.server.ts";
import {
  AT_FIRST,
  type FoundOfSort,
  type FoundThing,
  ON_A_PAGE,
  type PublicQuery,
  SEARCHED_NEWEST,
  SOUGHT,
  type Sought,
} from "./search.ts";
import { bestText, excerptOf, markedText, type SearchedText } from "./terms.ts";

/** What is found by the index. */
type Indexed = Exclude<Sought, "method">;

/** The regions that a search is narrowed to, by row id; null = everywhere. */
export interface SearchedRegions {
  /** Of topics, too. */
  cases: readonly number[];
  /** Of bodies and duty items: those above the county answer there, too. */
  register: readonly number[];
}

/** What was found. */
export interface PublicFound {
  /** The public case whose number was typed; of one that was merged, that which it went into. */
  numbered: { number: string; title: string } | null;
  lists: FoundOfSort[];
}

/**
 * What everybody may read and has all the words: cases, topics, duty items, bodies and what the page on the figures says in this language; each sort by the weight of the words, of the
 * same weight the newest first. Looks among the newest `SEARCHED_NEWEST` with the rarest word.
 */
export async function searchPublic(
  db: Db,
  asked: PublicQuery,
  regions: SearchedRegions | null,
  locale: Locale,
): Promise<PublicFound> {
  const numbered = asked.caseNumber === null || asked.after ? null : await findNumbered(db, asked.caseNumber);
  if (asked.terms.length === 0) return { numbered, lists: [] };
  const lists: FoundOfSort[] = [];
  for (const sought of soughtBy(asked)) {
    if (sought !== "method") lists.push(await findOf(db, sought, asked, regions));
    // A page of its own has no place, and few sections.
    else if (!regions && !asked.after) lists.push(await findInMethod(asked, locale));
  }
  return { numbered, lists: lists.filter(({ things }) => things.length > 0) };
}

/** Kind, verdict, year, body, duty and clock narrow cases alone. */
function soughtBy({ sought, type, verdict, year, bodies, duty, clock }: PublicQuery): readonly Sought[] {
  if (type || verdict || year || bodies || duty || clock) return sought === null || sought === "case" ? ["case"] : [];
  return sought === null ? SOUGHT : [sought];
}

async function findInMethod({ sought, terms }: PublicQuery, locale: Locale): Promise<FoundOfSort> {
  const { things, count } = await searchMethod(terms, locale, sought === null ? AT_FIRST : ON_A_PAGE);
  return { sought: "method", things, count, next: null, bounded: false };
}

async function findNumbered(db: Db, number: string): Promise<PublicFound["numbered"]> {
  try {
    const matter = await readCase(db, number);
    return { number: matter.number, title: matter.title };
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

async function findOf(
  db: Db,
  sought: Indexed,
  asked: PublicQuery,
  regions: SearchedRegions | null,
): Promise<FoundOfSort> {
  const none = { sought, things: [], count: 0, next: null, bounded: false };
  const within = regions?.[sought === "case" || sought === "topic" ? "cases" : "register"] ?? null;
  const { bodies, duty, clock } = asked;
  const terms = [
    ...asked.terms,
    // One is a term by which few are left; of several the rows are asked.
    ...(within?.length === 1 ? within.map(narrowing.region) : []),
    ...(bodies?.length === 1 ? bodies.map(narrowing.body) : []),
    ...(duty ? [narrowing.duty(duty.id)] : []),
    ...(clock?.state === "overdue" ? [narrowing.unanswered] : []),
    ...(asked.type ? [narrowing.kind(asked.type)] : []),
    ...(asked.verdict ? [narrowing.verdict(asked.verdict)] : []),
    ...(asked.year ? [narrowing.year(asked.year)] : []),
  ];
  if (within?.length === 0) return none;
  const limit = asked.sought === null ? AT_FIRST : ON_A_PAGE;
  const { refs, count, bounded } = await findThings(db, {
    kind: sought,
    terms,
    rows: rowsAsked({
      regionIds: within && within.length > 1 ? within : null,
      bodyIds: bodies && bodies.length > 1 ? bodies : null,
      clock,
    }),
    among: SEARCHED_NEWEST,
    after: asked.after,
    limit: limit + 1,
  });
  const page = refs.slice(0, limit);
  const last = page.at(-1);
  const found = await READ[sought](
    db,
    page.map(({ id }) => id),
    asked.terms,
  );
  return {
    sought,
    things: inOrder(page, found),
    count,
    next: refs.length > limit && last ? `${last.score}.${last.id}` : null,
    bounded,
  };
}

const rowsAsked = (of: AskedOfRows) => (of.regionIds || of.bodyIds || of.clock ? of : null);

function inOrder(refs: readonly FoundRef[], found: ReadonlyMap<number, FoundThing>): FoundThing[] {
  return refs.flatMap(({ id }) => found.get(id) ?? []);
}

type Read = (db: Db, ids: readonly number[], terms: readonly string[]) => Promise<Map<number, FoundThing>>;

/** Reads what is shown of each from the rows of now: the index alone never shows anything. */
const READ: Record<Indexed, Read> = {
  case: async (db, ids, terms) => {
    const cases = await publicCases(db, ids);
    const texts = await textsOfCases(db, cases);
    return new Map(
      cases.map((matter) => [
        matter.id,
        {
          href: `/cases/${matter.number}`,
          title: markedText(matter.title, terms),
          titleEn: null,
          code: matter.number,
          on: matter.published_on,
          department: {
            code: matter.department_code,
            name: matter.department_name,
            nameEn: matter.department_name_en,
          },
          excerpt: excerptFrom(texts.get(matter.id) ?? [], terms),
        },
      ]),
    );
  },
  topic: async (db, ids, terms) => {
    const topics = await searchedTopics(db, ids);
    const texts = await textsOfTopics(db, topics);
    return new Map(
      topics.map((topic) => [
        topic.id,
        {
          href: `/topics/${topic.code}`,
          title: markedText(topic.question, terms),
          titleEn: null,
          code: topic.code,
          on: topic.opened_on,
          department: { code: topic.lead_code, name: topic.lead_name, nameEn: topic.lead_name_en },
          excerpt: excerptFrom(texts.get(topic.id) ?? [], terms),
        },
      ]),
    );
  },
  duty: async (db, ids, terms) => {
    const duties = await searchedDuties(db, ids);
    const texts = await textsOfDuties(db, duties);
    return new Map(
      duties.map((duty) => {
        const said = texts.get(duty.id) ?? [];
        const thing: FoundThing = {
          href: `/duties/${duty.code}`,
          title: markedText(said[0]?.text ?? duty.code, terms),
          titleEn: null,
          code: duty.code,
          on: null,
          department: null,
          excerpt: excerptFrom(said, terms),
        };
        return [duty.id, thing];
      }),
    );
  },
  body: async (db, ids, terms) => {
    const bodies = await searchedBodies(db, ids);
    const texts = await textsOfBodies(db, bodies);
    return new Map(
      bodies.map((body) => [
        body.id,
        {
          href: `/departments/${body.code}`,
          title: markedText(body.name, terms),
          titleEn: body.name_en,
          code: "",
          on: null,
          department: null,
          excerpt: excerptFrom(texts.get(body.id) ?? [], terms),
        },
      ]),
    );
  },
};

/** The best place beside the title, which is shown anyway. */
function excerptFrom(texts: readonly SearchedText[], terms: readonly string[]): FoundThing["excerpt"] {
  const best = bestText(
    texts.filter(({ of }) => of !== "title"),
    terms,
  );
  return best ? { of: best.of, pieces: excerptOf(best.text, terms) } : null;
}
