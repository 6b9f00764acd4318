import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CASE_STATES, VERDICTS } from "../cases/case.ts";
import { countedFor, readDepartment } from "../departments/department.server.ts";
import type { DepartmentName } from "../departments/department.ts";
import { readDuty } from "../duties/duty.server.ts";
import { OFF_LIST } from "../duties/duty.ts";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import {
  chooseCounty,
  countiesMeant,
  countyCodeOf,
  listBodies,
  listDuties,
  readCountyOptions,
} from "../register/register.server.ts";
import { answersIn, type RegionName } from "../register/register.ts";
import { KINDS } from "../reports/vocabulary.ts";
import { FoundThings } from "../search/found-list.tsx";
import { NothingFound } from "../search/nothing-found.tsx";
import { narrowingValues, narrowingWords, searchHref } from "../search/narrowed.ts";
import { ChosenNarrowing, SearchForm } from "../search/search-form.tsx";
import { FOUND_CURSOR, foundCursor, publicQueryOf, SEARCHED_NEWEST, SOUGHT, TYPED, YEAR } from "../search/search.ts";
import { searchPublic } from "../search/search.server.ts";
import { SitePage } from "../site-page.tsx";
import { Pager } from "../ui/pager.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text, { typed, by }) =>
    text.head.narrowed(
      typed === "" ? text.siteSearch.title : text.siteSearch.of(typed),
      narrowingWords(text, by).map(({ label }) => label),
    ),
  describe: (text) => text.head.search,
  query: {
    q: TYPED,
    county: CODE,
    body: CODE,
    duty: CODE,
    kind: SOUGHT,
    type: KINDS,
    verdict: VERDICTS,
    state: CASE_STATES,
    year: YEAR,
    after: FOUND_CURSOR,
  },
  unkept: true,
  reads: () => [SITE_WIDE],
} satisfies PageHandle<typeof loader>;

/** What everybody may read and has the words that were typed. A number that names its year leads to its case. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today, locale }) => {
    const asked = (name: string) => url.searchParams.get(name) || undefined;
    const typed = publicQueryOf(asked("q") ?? "", today.slice(0, 4));
    const [countyCode, bodyCode, dutyCode] = [asked("county"), asked("body"), asked("duty")];
    const named = bodyCode ? await readDepartment(db, bodyCode) : null;
    const offList = dutyCode === OFF_LIST;
    const item = dutyCode && !offList ? await readDuty(db, dutyCode, today) : null;
    const of = named?.regionId ?? item?.regionId;
    const choice = await chooseCounty(
      db,
      countyCode ?? (of === undefined ? undefined : await countyCodeOf(db, of)),
      today,
    );
    const { register, within, several } = choice;
    // Whoever goes on to another county leaves behind what does not answer there.
    const here = <One extends { regionId: number }>(one: One | null) =>
      one && (!countyCode || !register || answersIn(register, one)) ? one : null;
    const [body, duty] = [here(named), here(item)];
    const meant = countyCode === undefined ? null : await countiesMeant(db, choice);
    const state = CASE_STATES.find((one) => one === asked("state"));
    const query = {
      ...typed,
      sought: SOUGHT.find((one) => one === asked("kind")) ?? null,
      type: KINDS.find((one) => one === asked("type")) ?? null,
      verdict: VERDICTS.find((one) => one === asked("verdict")) ?? null,
      year: asked("year") ?? null,
      bodies: body && (await countedFor(db, body.id)),
      duty: offList ? { id: null } : duty && { id: duty.id },
      clock: state ? { state, today } : null,
      after: foundCursor(asked("after") ?? ""),
    };
    const found = await searchPublic(
      db,
      query,
      meant && { cases: meant, register: register?.regionIds ?? meant },
      locale,
    );
    if (query.caseAlone && found.numbered) throw redirect(`/cases/${found.numbered.number}`);
    const place = register ? register.county : within && { ...within, nameEn: within.name_en };
    const titled = duty && { code: duty.code, title: duty.versions[0]?.title ?? duty.code };
    const bodies = register ? await listBodies(db, register) : [];
    const held = body && register ? await listDuties(db, register, { holderId: body.id }) : [];
    return {
      ...found,
      typed: typed.typed,
      asks: typed.terms.length > 0,
      by: {
        place: countyCode !== undefined && several ? place && placeOnly(place) : null,
        body: body && nameOnly(body),
        duty: offList ? { code: OFF_LIST, title: null } : titled,
        sought: query.sought,
        type: query.type,
        verdict: query.verdict,
        state: state ?? null,
        year: query.year,
      },
      choices: {
        counties: await readCountyOptions(db, choice),
        bodies: withChosen(bodies.filter(({ hostId }) => hostId === null).map(nameOnly), body && nameOnly(body)),
        duties: withChosen(
          held.map(({ code, title }) => ({ code, title })),
          titled,
        ),
        years: yearsUpTo(today.slice(0, 4)),
      },
      paged: query.after !== null,
    };
  });
}

const placeOnly = ({ code, name, nameEn }: Omit<RegionName, "id">) => ({ code, name, nameEn });
const nameOnly = ({ code, name, nameEn }: DepartmentName) => ({ code, name, nameEn });

/** What is chosen stays to be seen in the form, also where it is not among what is offered. */
function withChosen<One extends { code: string }>(offered: readonly One[], chosen: One | null): One[] {
  return chosen && offered.every(({ code }) => code !== chosen.code) ? [chosen, ...offered] : [...offered];
}

/** The first year in which there was a site. */
const FIRST_YEAR = 2025;

function yearsUpTo(last: string): string[] {
  const count = Math.max(1, Number(last) - FIRST_YEAR + 1);
  return Array.from({ length: count }, (_, before) => String(Number(last) - before));
}

export default function Search() {
  const { typed, asks, by, choices, lists, numbered, paged } = useLoaderData<typeof loader>();
  const { site, siteSearch: words } = useText();
  const { sought } = by;
  const chosen = narrowingValues(by);
  return (
    <SitePage title={typed === "" ? words.title : words.of(typed)} variant="wide" region={by.place?.code ?? null}>
      <SearchForm typed={typed} by={by} choices={choices} />
      {(lists.length > 0 || !asks) && <ChosenNarrowing typed={typed} by={by} />}
      {numbered && (
        <section>
          <h2>{words.numbered}</h2>
          <p>
            <a href={`/cases/${numbered.number}`}>
              <span lang="zh-CN">{numbered.title}</span> {numbered.number}
            </a>
          </p>
        </section>
      )}
      {lists.length > 0 && <p className="hint">{words.ranked}</p>}
      {lists.map((list) => (
        <section key={list.sought}>
          <h2>{words.lists[list.sought]}</h2>
          <p className="hint">
            {list.bounded
              ? words.bounded(site.number(SEARCHED_NEWEST), site.number(list.count))
              : words.count(list.count, site.number(list.count))}
          </p>
          <FoundThings things={list.things} />
          {sought === null && list.next && (
            <p>
              <a href={searchHref(typed, { ...chosen, kind: list.sought })}>{words.all(words.lists[list.sought])}</a>
            </p>
          )}
        </section>
      ))}
      {sought !== null && (
        <Pager
          label={site.pagerLabel}
          newer={paged ? { href: searchHref(typed, chosen), label: site.newest } : undefined}
          older={
            lists[0]?.next
              ? { href: searchHref(typed, { ...chosen, after: lists[0].next }), label: site.older }
              : undefined
          }
        />
      )}
      {lists.length === 0 && !numbered && <NothingFound typed={typed} asks={asks} by={by} />}
    </SitePage>
  );
}
