import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { monthBeside } from "../cases/bulletin/bulletin.ts";
import { firstMonth } from "../cases/bulletin/bulletin.server.ts";
import { ToldPairsTable } from "../cases/pairs/told-pairs-table.tsx";
import { readToldPairs } from "../cases/pairs/read-pairs.server.ts";
import { CaseSection } from "../cases/case-section.tsx";
import { listPublicCases } from "../cases/read-case.server.ts";
import { listPlaces, readPlacePath, readRegion } from "../departments/department.server.ts";
import { FeedLink } from "../feeds/feed-link.tsx";
import { pictureOf } from "../head/picture.ts";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { BasesTable } from "../measures/bases/bases-table.tsx";
import { readCaseBases, readTownshipsIn } from "../measures/bases/bases.server.ts";
import { MeasuresSection } from "../measures/measures-section.tsx";
import { readMeasurePage } from "../measures/measure.server.ts";
import { ofRegion } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { daysByStage } from "../cases/clock/clock.ts";
import { WorkingDays } from "../cases/clock/working-days.tsx";
import { readSetDays } from "../cases/clock/clock.server.ts";
import { readBodyMonths } from "../scorecards/months/months.server.ts";
import { SmallMultiples } from "../scorecards/months/small-multiples.tsx";
import { MonthChart } from "../scorecards/month-chart.tsx";
import { ScorecardFigures } from "../scorecards/scorecard-figures.tsx";
import { readMonths, readScorecard } from "../scorecards/scorecard.server.ts";
import { listBodies, registerOf, rememberCounty } from "../register/register.server.ts";
import { listTopics } from "../topics/topic.server.ts";
import { TopicLinks } from "../topics/topic-list.tsx";
import { type Mark, markLabel } from "../reports/vocabulary.ts";
import { SitePage } from "../site-page.tsx";
import { FactList } from "../ui/figures/figures.tsx";

const SHOWN = 10;
const TOPICS = 5;

export const headers = cachePublicly;
export const handle = {
  title: (text, data) => text.site.nameOf(data.region),
  describe: (text, { region, scorecard }) =>
    region.level === "county"
      ? text.head.region(text.site.nameOf(region), scorecard.cases, scorecard.voices)
      : text.register.regions.lede,
  feed: (data) => (data.region.level === "county" ? `/regions/${data.region.code}/feed.atom` : null),
  picture: ({ region }) => (region.level === "county" ? pictureOf("regions", region.code) : null),
  params: { code: CODE },
  reads: ({ params }) => [ofRegion(params.code ?? "")],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, params, today }) => {
    const region = await readRegion(db, params.code ?? "");
    const scope = { scope: "region" as const, id: region.id };
    const [setDays, path, below, bodies, scorecard, months, newest, county, first, measures, bases, topics] =
      await Promise.all([
        readSetDays(db, region.id),
        readPlacePath(db, region.code),
        listPlaces(db, region.code),
        registerOf(db, region.id, today).then((register) => listBodies(db, register)),
        readScorecard(db, scope, today),
        readMonths(db, scope, today),
        listPublicCases(db, { regionId: region.id, limit: SHOWN }, today),
        rememberCounty(db, region.id),
        firstMonth(db, region.id),
        region.level === "county" ? readMeasurePage(db, "region", region.id, today) : null,
        region.level === "county"
          ? registerOf(db, region.id, today).then(({ regionIds }) => readCaseBases(db, region.id, { regionIds }, today))
          : null,
        region.level === "county" ? listTopics(db, { regionIds: [region.id], limit: TOPICS }, today) : null,
      ]);
    const own = bodies.filter((body) => body.regionId === region.id && body.hostId === null);
    const counted = region.level === "county";
    return {
      pairs: counted ? await readToldPairs(db, { regionIds: [region.id] }, today) : null,
      monthly: counted ? await readBodyMonths(db, own, today) : null,
      region: { code: region.code, name: region.name, nameEn: region.name_en, level: region.level },
      above: path.slice(0, -1),
      below,
      townshipsIn: await readTownshipsIn(
        db,
        below.map((one) => one.code),
      ),
      bodies: own,
      days: daysByStage(setDays),
      scorecard,
      months,
      newest: newest.cases,
      county,
      measures,
      bases,
      topics: topics?.topics ?? [],
      month: first === null ? null : [first, monthBeside(today.slice(0, 7), -1)].toSorted().at(-1),
    };
  });
}

export default function Region() {
  const {
    region,
    above,
    below,
    townshipsIn,
    bodies,
    days,
    scorecard,
    months,
    newest,
    county,
    month,
    measures,
    bases,
    topics,
    pairs,
    monthly,
  } = useLoaderData<typeof loader>();
  const text = useText();
  const { site, register, bulletin, topics: ofTopics } = text;
  const nameOf = useName();
  const words = register.regions;
  const query = `region=${region.code}`;
  const counted = region.level === "county";
  return (
    <SitePage
      title={nameOf(region)}
      region={county}
      lede={words.lede}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/regions", label: site.nav.regions },
          ...above.map((one) => ({ href: `/regions/${one.code}`, label: nameOf(one) })),
        ],
      }}
      headline={counted ? <ScorecardFigures scorecard={scorecard} query={query} /> : undefined}
      aside={
        <FactList
          facts={[
            { term: register.cases.clock, detail: <WorkingDays stages={days} /> },
            ...(below.length > 0
              ? [
                  {
                    term: words.townships,
                    detail: (
                      <>
                        <p>{words.townshipsIn(Object.values(townshipsIn).reduce((sum, one) => sum + one, 0))}</p>
                        <ul id="townships">
                          {below.map((one) => (
                            <li key={one.code}>
                              {one.level === "township" ? (
                                nameOf(one)
                              ) : (
                                <>
                                  <a href={`/regions/${one.code}`}>{nameOf(one)}</a>{" "}
                                  {words.townshipsIn(townshipsIn[one.code] ?? 0)}
                                </>
                              )}
                            </li>
                          ))}
                        </ul>
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      }
    >
      {counted && (
        <>
          {bases && (
            <BasesTable
              bases={bases}
              query={query}
              townshipsHref="#townships"
              dutiesHref={`/regions/${region.code}/duties`}
              ofBody={false}
            />
          )}
          {measures && <MeasuresSection page={measures} query={query} />}
          <section aria-labelledby="by-month">
            <h2 id="by-month">{register.departments.byMonth}</h2>
            <MonthChart months={months} />
          </section>
          {monthly && <SmallMultiples {...monthly} />}
          <ToldPairsTable pairs={pairs} labelOf={(code) => markLabel(text, code as Mark)} />
          <CaseSection
            id="newest"
            title={words.newest}
            cases={newest}
            all={`/cases?${query}`}
            empty={<p>{register.cases.empty}</p>}
          />
          <p>
            <a href={`/overdue?region=${region.code}`}>{register.overdue.title}</a>
          </p>
          <TopicLinks title={ofTopics.links.ofRegion} topics={topics} all={`/topics?${query}`} />
          {month && (
            <p>
              <a href={`/regions/${region.code}/bulletin/${month}`}>{bulletin.link(site.month(month))}</a>
            </p>
          )}
          <FeedLink href={`/regions/${region.code}/feed.atom`} follow={{ of: "region", code: region.code }} />
        </>
      )}
      {bodies.length > 0 && (
        <section aria-labelledby="departments">
          <h2 id="departments">{words.departments}</h2>
          <ul className="prose">
            {bodies.map((body) => (
              <li key={body.code}>
                <a href={`/departments/${body.code}`}>{nameOf(body)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </SitePage>
  );
}
