import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { VERDICTS } from "../cases/case.ts";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { CountyField } from "../register/county-field.tsx";
import { chooseCounty, countiesMeant, readCountyOptions } from "../register/register.server.ts";
import { KINDS } from "../reports/vocabulary.ts";
import { FoundThings } from "../search/found-list.tsx";
import { FOUND_CURSOR, foundCursor, publicQueryOf, SEARCHED_NEWEST, SOUGHT, TYPED, YEAR } from "../search/search.ts";
import { searchPublic } from "../search/search.server.ts";
import { MAX_TYPED } from "../search/terms.ts";
import { SitePage } from "../site-page.tsx";
import { FieldRow, SelectField, TextField } from "../ui/fields.tsx";
import { Button, LinkButton } from "../ui/form.tsx";
import { EmptyState } from "../ui/notice.tsx";
import { Pager } from "../ui/pager.tsx";

export const headers = cachePublicly;
export const handle = {
  title: ({ siteSearch }, { typed }) => (typed === "" ? siteSearch.title : siteSearch.of(typed)),
  describe: (text) => text.head.search,
  query: {
    q: TYPED,
    county: CODE,
    kind: SOUGHT,
    type: KINDS,
    verdict: VERDICTS,
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
    const countyCode = asked("county");
    const choice = await chooseCounty(db, countyCode, today);
    const meant = countyCode === undefined ? null : await countiesMeant(db, choice);
    const query = {
      ...typed,
      sought: SOUGHT.find((one) => one === asked("kind")) ?? null,
      type: KINDS.find((one) => one === asked("type")) ?? null,
      verdict: VERDICTS.find((one) => one === asked("verdict")) ?? null,
      year: asked("year") ?? null,
      after: foundCursor(asked("after") ?? ""),
    };
    const found = await searchPublic(
      db,
      query,
      meant && { cases: meant, register: choice.register?.regionIds ?? meant },
      locale,
    );
    if (query.caseAlone && found.numbered) throw redirect(`/cases/${found.numbered.number}`);
    const { terms: _terms, caseNumber: _number, caseAlone: _alone, after, ...shown } = query;
    return {
      ...shown,
      ...found,
      years: yearsUpTo(today.slice(0, 4)),
      asks: typed.terms.length > 0,
      county: countyCode ?? null,
      counties: await readCountyOptions(db, choice),
      paged: after !== null,
    };
  });
}

/** The first year in which there was a site. */
const FIRST_YEAR = 2025;

function yearsUpTo(last: string): string[] {
  const count = Math.max(1, Number(last) - FIRST_YEAR + 1);
  return Array.from({ length: count }, (_, before) => String(Number(last) - before));
}

export default function Search() {
  const data = useLoaderData<typeof loader>();
  const { site, siteSearch: words, vocabulary } = useText();
  const { typed, sought, type, verdict, year, county, lists, numbered } = data;
  const chosen = { q: typed, county, kind: sought, type, verdict, year };
  const address = (change: Partial<Record<keyof typeof chosen | "after", string | null>>) => {
    const pairs = Object.entries({ ...chosen, ...change }).filter((pair): pair is [string, string] => Boolean(pair[1]));
    return `/search?${new URLSearchParams(pairs)}`;
  };
  const narrowed = [county, sought, type, verdict, year].some((one) => one !== null);
  const all = { value: "", label: words.everything };
  return (
    <SitePage title={typed === "" ? words.title : words.of(typed)} variant="wide" region={county}>
      <search>
        <form method="get" action="/search" aria-label={words.title}>
          <TextField
            name="q"
            type="search"
            label={words.label}
            hint={words.hint}
            defaultValue={typed}
            autoComplete="off"
            maxLength={MAX_TYPED}
          />
          <Button>{words.short}</Button>
          <details className="found-filters" open={narrowed}>
            <summary>{words.filter}</summary>
            <FieldRow>
              <CountyField options={data.counties} name="county" />
              <SelectField
                name="kind"
                label={words.sought}
                width="medium"
                defaultValue={sought ?? ""}
                options={[all, ...SOUGHT.map((one) => ({ value: one, label: words.lists[one] }))]}
              />
              <SelectField
                name="type"
                label={words.type}
                width="medium"
                defaultValue={type ?? ""}
                options={[all, ...KINDS.map((kind) => ({ value: kind, label: vocabulary.kinds[kind].label }))]}
              />
              <SelectField
                name="verdict"
                label={words.verdict}
                width="medium"
                defaultValue={verdict ?? ""}
                options={[all, ...VERDICTS.map((code) => ({ value: code, label: vocabulary.verdicts[code].label }))]}
              />
              <SelectField
                name="year"
                label={words.year}
                width="medium"
                defaultValue={year ?? ""}
                options={[all, ...data.years.map((one) => ({ value: one, label: one }))]}
              />
            </FieldRow>
          </details>
        </form>
      </search>
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
          {list.bounded && <p className="hint">{words.bounded(site.number(SEARCHED_NEWEST))}</p>}
          <FoundThings things={list.things} />
          {sought === null && list.next && (
            <p>
              <a href={address({ kind: list.sought })}>{words.all(words.lists[list.sought])}</a>
            </p>
          )}
        </section>
      ))}
      {sought !== null && (
        <Pager
          label={site.pagerLabel}
          newer={data.paged ? { href: address({}), label: site.newest } : undefined}
          older={lists[0]?.next ? { href: address({ after: lists[0].next }), label: site.older } : undefined}
        />
      )}
      {lists.length === 0 && !numbered && (
        <EmptyState
          title={data.asks ? words.none : words.empty}
          action={
            data.asks && narrowed ? (
              <LinkButton href={`/search?${new URLSearchParams({ q: typed })}`} look="secondary">
                {words.without}
              </LinkButton>
            ) : (
              <LinkButton href="/cases" look="secondary">
                {words.browse}
              </LinkButton>
            )
          }
        >
          {data.asks ? words.noneHint : words.emptyHint}
        </EmptyState>
      )}
    </SitePage>
  );
}
