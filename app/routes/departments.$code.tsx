import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CaseSection } from "../cases/case-section.tsx";
import { CaseDuty } from "../cases/case-duty.tsx";
import { TOWNSHIPS_OWN } from "../cases/case.ts";
import { OverdueNotice } from "../cases/overdue/overdue-notice.tsx";
import { countByDuty, countByVerdict, listPublicCases } from "../cases/read-case.server.ts";
import { HoursNote } from "../cases/voices/hours-note.tsx";
import { readHoursAcross } from "../cases/voices/read-told.server.ts";
import { countedFor, readDepartment, readDepartmentFacts } from "../departments/department.server.ts";
import { ChangeList, SuccessionNotice } from "../departments/department-changes.tsx";
import { DepartmentFacts } from "../departments/department-facts.tsx";
import { countByBand } from "../duties/duty.server.ts";
import { OFF_LIST } from "../duties/duty.ts";
import { EmbedCode } from "../embeds/embed-code.tsx";
import { FeedLink } from "../feeds/feed-link.tsx";
import { pictureOf } from "../head/picture.ts";
import { CiteThis } from "../head/cite-this.tsx";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { BasesTable } from "../measures/bases/bases-table.tsx";
import { readCaseBases } from "../measures/bases/bases.server.ts";
import { MeasuresSection } from "../measures/measures-section.tsx";
import { readMeasurePage } from "../measures/measure.server.ts";
import { ofDepartment } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { listHref } from "../register/register.ts";
import { rememberCounty } from "../register/register.server.ts";
import { countChecked } from "../rulings/checking/check-answer.server.ts";
import { WordsOfDepartment } from "../rulings/checking/words-of-department.tsx";
import { DisputeShareTable } from "../rulings/disputes/dispute-share.tsx";
import { readDisputeShare } from "../rulings/disputes/read-disputes.server.ts";
import { MonthChart } from "../scorecards/month-chart.tsx";
import { ScorecardFigures } from "../scorecards/scorecard-figures.tsx";
import { SupportFiguresTable } from "../scorecards/stage-figures-table.tsx";
import { readOverdueBelow } from "../scorecards/below.server.ts";
import { BelowTable } from "../scorecards/below-table.tsx";
import { CalloutsOfDepartment } from "../callouts/callouts-of-department.tsx";
import { countCallouts } from "../callouts/callout.server.ts";
import { readMentionsOf } from "../mentions/mention.server.ts";
import { MentionsOfPage } from "../mentions/mention-list.tsx";
import { listTopicsOf } from "../topics/topic.server.ts";
import { TopicLinks } from "../topics/topic-list.tsx";
import { BouncesNote } from "../transfers/bounces-note.tsx";
import { countBounces } from "../transfers/transfer.server.ts";
import { readMonths, readScorecard } from "../scorecards/scorecard.server.ts";
import { SitePage } from "../site-page.tsx";
import { DataTable } from "../ui/table.tsx";

const SHOWN = 8;

export const headers = cachePublicly;
export const handle = {
  title: (text, data) => text.register.departments.scorecardOf(text.site.nameOf(data.department)),
  describe: (text, { department, scorecard }) =>
    scorecard.cases > 0
      ? text.register.departments.summary(text.site.nameOf(department), scorecard.cases, scorecard.voices)
      : text.register.departments.summaryNone(text.site.nameOf(department)),
  about: (text, { department, facts }) => ({
    "@type": "GovernmentOrganization",
    name: department.name,
    alternateName: department.nameEn,
    ...(facts.region && {
      areaServed: { "@type": "AdministrativeArea", name: facts.region.name, url: `/regions/${facts.region.code}` },
    }),
  }),
  frame: (data) => `/departments/${data.department.code}`,
  feed: (data) => `/departments/${data.department.code}/feed.atom`,
  picture: (data) => pictureOf("departments", data.department.code),
  params: { code: CODE },
  reads: ({ params }) => [ofDepartment(params.code ?? "")],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, params, today }) => {
    const department = await readDepartment(db, params.code ?? "");
    const scope = { scope: "department" as const, id: department.id };
    const counted = await countedFor(db, department.id);
    const [
      facts,
      scorecard,
      months,
      byDuty,
      byVerdict,
      newest,
      duties,
      county,
      below,
      checked,
      bounces,
      disputed,
      callouts,
      measures,
      bases,
      hours,
    ] = await Promise.all([
      readDepartmentFacts(db, department),
      readScorecard(db, scope, today),
      readMonths(db, scope, today),
      countByDuty(db, counted, today),
      countByVerdict(db, counted),
      listPublicCases(db, { departmentIds: counted, limit: SHOWN }, today),
      countByBand(db, { day: today, holderId: department.id }),
      rememberCounty(db, department.regionId),
      readOverdueBelow(db, department.id, today),
      countChecked(db, counted),
      countBounces(db, counted),
      readDisputeShare(db, counted),
      countCallouts(db, counted, today),
      readMeasurePage(db, "department", department.id, today),
      readCaseBases(db, department.regionId, { departmentIds: counted }, today),
      readHoursAcross(db, { departmentIds: counted }, today),
    ]);
    return {
      department,
      facts,
      scorecard,
      months,
      byDuty,
      byVerdict,
      newest: newest.cases,
      duties: Object.values(duties).reduce((sum, items) => sum + items, 0),
      county,
      below,
      checked,
      bounces,
      disputed,
      callouts,
      measures,
      bases,
      hours,
      topics: await listTopicsOf(db, { departmentIds: counted }),
      used: await readMentionsOf(db, { of: "department", code: department.code }),
    };
  });
}

/** As the list of cases is narrowed by it. */
const codeOf = ({ duty }: { duty: { code: string } | null }) => duty?.code ?? OFF_LIST;

export default function Department() {
  const {
    department,
    facts,
    scorecard,
    months,
    byDuty,
    byVerdict,
    newest,
    duties,
    county,
    below,
    checked,
    bounces,
    disputed,
    callouts,
    topics,
    ...data
  } = useLoaderData<typeof loader>();
  const { site, register, vocabulary, topics: ofTopics } = useText();
  const nameOf = useName();
  const words = register.departments;
  const name = nameOf(department);
  const query = `department=${department.code}`;
  const temporary = department.hostId !== null;
  const townships = byVerdict.find((row) => row.code === TOWNSHIPS_OWN)?.cases ?? 0;
  return (
    <SitePage
      kicker={words.scorecard}
      title={name}
      lede={
        <>
          <p>
            {scorecard.cases > 0
              ? site.sentences([
                  words.summary(name, scorecard.cases, scorecard.voices),
                  ...(townships > 0 ? [words.townships(townships)] : []),
                ])
              : temporary
                ? words.temporaryLede
                : words.summaryNone(name)}
          </p>
          <OverdueNotice count={scorecard.overdue} code={department.code} since={facts.reach.since} />
        </>
      }
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [{ href: listHref("/departments", county), label: site.nav.departments }],
      }}
      region={county}
      headline={scorecard.cases > 0 ? <ScorecardFigures scorecard={scorecard} query={query} /> : undefined}
      aside={<DepartmentFacts department={department} facts={facts} />}
    >
      <SuccessionNotice department={department} changes={facts.changes} />
      {scorecard.cases > 0 && (
        <>
          <BasesTable
            bases={data.bases}
            query={query}
            townshipsHref={`/regions/${facts.region?.code ?? ""}#townships`}
            dutiesHref={`/departments/${department.code}/duties`}
            ofBody
          />
          <MeasuresSection page={data.measures} query={query} />
          <HoursNote hours={data.hours} />
          <section aria-labelledby="by-month">
            <h2 id="by-month">{words.byMonth}</h2>
            <MonthChart months={months} />
          </section>
          <section aria-labelledby="by-verdict">
            <h2 id="by-verdict">{words.byVerdict}</h2>
            <DataTable
              caption={words.byVerdict}
              captionHidden
              columns={[
                {
                  key: "verdict",
                  header: words.byVerdictColumns.verdict,
                  rowHeader: true,
                  cell: (row) => vocabulary.verdicts[row.code].label,
                },
                {
                  key: "cases",
                  header: words.byVerdictColumns.cases,
                  numeric: true,
                  cell: (row) => <a href={`/cases?${query}&verdict=${row.code}`}>{site.number(row.cases)}</a>,
                },
              ]}
              rows={byVerdict}
              rowKey={(row) => row.code}
            />
          </section>
          <DisputeShareTable share={disputed} />
          {checked.answered > 0 && <WordsOfDepartment checked={checked} />}
          <section aria-labelledby="by-duty">
            <h2 id="by-duty">{words.byDuty}</h2>
            <DataTable
              caption={words.byDuty}
              captionHidden
              columns={[
                {
                  key: "duty",
                  header: words.byDutyColumns.duty,
                  rowHeader: true,
                  cell: (row) => <CaseDuty duty={row.duty} />,
                },
                {
                  key: "cases",
                  header: words.byDutyColumns.cases,
                  numeric: true,
                  cell: (row) => <a href={`/cases?${query}&duty=${codeOf(row)}`}>{site.number(row.cases)}</a>,
                },
                {
                  key: "voices",
                  header: words.byDutyColumns.voices,
                  numeric: true,
                  cell: (row) => site.number(row.voices),
                },
              ]}
              rows={byDuty}
              rowKey={codeOf}
            />
          </section>
          <CaseSection id="newest" title={words.newest} cases={newest} all={`/cases?${query}`} withDepartment={false} />
        </>
      )}
      {scorecard.cases === 0 && <SupportFiguresTable figures={scorecard.supporting} />}
      <TopicLinks
        title={ofTopics.links.ofDepartment}
        lede={ofTopics.links.departmentLede(name)}
        topics={topics}
        all={listHref("/topics", county)}
      />
      <BouncesNote name={name} count={bounces} />
      <CalloutsOfDepartment name={name} counted={callouts} />
      <BelowTable below={below} />
      {duties > 0 && (
        <section aria-labelledby="duties">
          <h2 id="duties">{words.duties}</h2>
          <p>
            <a href={`/duties?holder=${department.code}${county ? `&region=${county}` : ""}`}>
              {words.allDuties(duties)}
            </a>
          </p>
        </section>
      )}
      <ChangeList changes={facts.changes} />
      <CiteThis title={words.scorecardOf(name)} publishedOn={null} path={`/departments/${department.code}`} />
      <MentionsOfPage used={data.used} />
      <EmbedCode title={words.scorecardOf(name)} path={`/departments/${department.code}`} />
      <FeedLink
        href={`/departments/${department.code}/feed.atom`}
        follow={{ of: "department", code: department.code }}
      />
    </SitePage>
  );
}
