import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CaseTable } from "../cases/case-table.tsx";
import { clockState } from "../cases/clock/clock.ts";
import { FeedLink } from "../feeds/feed-link.tsx";
import { pictureOf } from "../head/picture.ts";
import { CiteThis } from "../head/cite-this.tsx";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { listHref } from "../register/register.ts";
import { rememberCounty } from "../register/register.server.ts";
import { readWordsInList } from "../rulings/checking/words-in-list.server.ts";
import { WordsInRow } from "../rulings/checking/words-in-row.tsx";
import { SitePage } from "../site-page.tsx";
import { allSayGone, TOPIC_CODE } from "../topics/topic.ts";
import { readTopicPage } from "../topics/topic.server.ts";
import { PlanProgressText, planProgressWords, TopicPlan } from "../topics/topic-plan.tsx";
import { TopicSalts } from "../topics/topic-salts.tsx";
import { FactList } from "../ui/figures/figures.tsx";
import { Notice, Paragraphs } from "../ui/notice.tsx";

export const headers = cachePublicly;
export const handle = {
  title: ({ site }, { topic }) => site.bracketed(topic.question, topic.code),
  describe: (text, { topic }) =>
    text.topics.page.describe(topic.question, text.site.nameOf(topic.lead), planProgressWords(text, topic.progress)),
  about: (_, { topic }) => ({
    "@type": "WebPage",
    name: topic.question,
    datePublished: topic.openedOn,
    about: { "@type": "GovernmentOrganization", name: topic.lead.name, url: `/departments/${topic.lead.code}` },
    mentions: topic.cases.map((one) => ({ "@type": "WebPage", name: one.title, url: `/cases/${one.number}` })),
  }),
  feed: ({ topic }) => `/topics/${topic.code}/feed.atom`,
  picture: ({ topic }) => pictureOf("topics", topic.code),
  params: { code: TOPIC_CODE },
  reads: () => [SITE_WIDE],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, params, today }) => {
    const page = await readTopicPage(db, params.code ?? "", today);
    const cases = await readWordsInList(db, page.cases, today);
    const states = cases.map((one) => clockState(one, today));
    return {
      topic: { ...page, cases },
      counted: {
        cases: cases.length,
        answered: cases.filter((one) => one.metOn !== null).length,
        overdue: states.filter((state) => state === "overdue").length,
        gone: cases.filter((one) => allSayGone(one.words?.reporters ?? null)).length,
      },
      county: await rememberCounty(db, page.region.id),
    };
  });
}

export default function Topic() {
  const { topic, counted, county } = useLoaderData<typeof loader>();
  const { site, topics } = useText();
  const nameOf = useName();
  const words = topics.page;
  const bodies = [...new Map(topic.cases.map(({ department }) => [department.code, department])).values()];
  const link = (body: { code: string; name: string; nameEn: string }) => (
    <a href={`/departments/${body.code}`}>{nameOf(body)}</a>
  );
  return (
    <SitePage
      kicker={topic.code}
      title={<span lang="zh-CN">{topic.question}</span>}
      region={county}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [{ href: listHref("/topics", county), label: topics.title }],
      }}
      aside={
        <FactList
          facts={[
            { term: words.facts.lead, detail: link(topic.lead) },
            {
              term: words.facts.bodies,
              detail: (
                <ul>
                  {bodies.map((body) => (
                    <li key={body.code}>{link(body)}</li>
                  ))}
                </ul>
              ),
            },
            { term: words.facts.region, detail: <a href={`/regions/${topic.region.code}`}>{nameOf(topic.region)}</a> },
            { term: words.facts.opened, detail: site.day(topic.openedOn) },
            ...(topic.closedOn === null ? [] : [{ term: words.facts.closed, detail: site.day(topic.closedOn) }]),
            { term: words.facts.code, detail: topic.code },
          ]}
        />
      }
    >
      {topic.closedOn !== null && <Notice>{words.closedOn(site.day(topic.closedOn))}</Notice>}
      <section aria-labelledby="progress">
        <h2 id="progress">{words.progress}</h2>
        <p>
          <PlanProgressText progress={topic.progress} />
        </p>
        <p>
          {words.casesLine(
            site.number(counted.cases),
            site.number(counted.answered),
            site.number(counted.overdue),
            site.number(counted.gone),
          )}
        </p>
      </section>
      {topic.closing !== null && (
        <section aria-labelledby="closing">
          <h2 id="closing">{words.closing}</h2>
          <Paragraphs text={topic.closing} lang="zh-CN" />
        </section>
      )}
      <section aria-labelledby="why">
        <h2 id="why">{words.why}</h2>
        <Paragraphs text={topic.why} lang="zh-CN" />
      </section>
      <section aria-labelledby="plan">
        <h2 id="plan">{words.plan}</h2>
        <TopicPlan steps={topic.steps} />
      </section>
      <section aria-labelledby="cases">
        <h2 id="cases">{words.cases}</h2>
        <CaseTable
          cases={topic.cases}
          caption={words.cases}
          withNumber
          more={(row) => <WordsInRow words={row.words} />}
          empty={<p>{words.casesNone}</p>}
        />
        <p className="hint">{words.casesNote}</p>
        {topic.out.length > 0 && (
          <>
            <h3>{words.out}</h3>
            <ul className="prose">
              {topic.out.map((one) => (
                <li key={one.salt}>{words.outOne(one.number, site.day(one.on), one.reason)}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <CiteThis
        title={site.bracketed(topic.question, topic.code)}
        publishedOn={topic.openedOn}
        path={`/topics/${topic.code}`}
      />
      <TopicSalts topic={topic} />
      <FeedLink href={`/topics/${topic.code}/feed.atom`} />
    </SitePage>
  );
}
