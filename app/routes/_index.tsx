import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readSession } from "../accounts/session.server.ts";
import { CaseSection } from "../cases/case-section.tsx";
import { countTownshipsOwn, listPublicCases } from "../cases/read-case.server.ts";
import { FeedLink } from "../feeds/feed-link.tsx";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { HomeTrust } from "../home-trust.tsx";
import { ScorecardFigures } from "../scorecards/scorecard-figures.tsx";
import { readScorecard, SITE } from "../scorecards/scorecard.server.ts";
import { countStepsLeft } from "../setup/setup.server.ts";
import { SetupNotice } from "../setup/setup-notice.tsx";
import { listTopics } from "../topics/topic.server.ts";
import { TopicLinks } from "../topics/topic-list.tsx";
import { SitePage } from "../site-page.tsx";
import { Actions, LinkButton } from "../ui/form.tsx";

const SHOWN = 6;
const TOPICS = 3;

export const headers = cachePublicly;
export const handle = {
  title: (text) => text.site.tagline,
  describe: (text) => text.head.home,
  about: ({ site }) => ({ "@type": "WebSite", name: site.name, alternateName: site.tagline }),
  feed: () => "/feed.atom",
  tellsStaff: true,
  reads: () => [SITE_WIDE],
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, request, today, now }) => {
    const staff = await readSession(db, request.headers.get("Cookie"), now);
    const [stepsLeft, scorecard, newest, overdue, topics, townshipsOwn] = await Promise.all([
      staff ? countStepsLeft(db, today) : 0,
      readScorecard(db, SITE, today),
      listPublicCases(db, { limit: SHOWN }, today),
      listPublicCases(db, { clock: { state: "overdue", today }, longestDue: true, limit: SHOWN }, today),
      listTopics(db, { limit: TOPICS }, today),
      countTownshipsOwn(db),
    ]);
    return { townshipsOwn, stepsLeft, scorecard, newest: newest.cases, overdue: overdue.cases, topics: topics.topics };
  });
}

export default function Home() {
  const { townshipsOwn, stepsLeft, scorecard, newest, overdue, topics } = useLoaderData<typeof loader>();
  const { site, register, topics: ofTopics } = useText();
  const words = site.home;
  return (
    <SitePage
      title={words.title}
      lede={
        <>
          <p>{words.lede}</p>
          <Actions>
            <LinkButton href="/report">{words.report}</LinkButton>
            <LinkButton href="/status" look="secondary">
              {site.nav.status}
            </LinkButton>
          </Actions>
        </>
      }
      headline={<ScorecardFigures scorecard={scorecard} />}
      variant="wide"
    >
      <SetupNotice left={stepsLeft} />
      <HomeTrust scorecard={scorecard} townshipsOwn={townshipsOwn} />
      <CaseSection
        id="overdue"
        title={words.overdue}
        cases={overdue}
        all="/cases?state=overdue"
        empty={<p>{words.overdueNone}</p>}
      />
      <p>
        <a href="/overdue">{register.overdue.title}</a>
      </p>
      <TopicLinks title={ofTopics.links.home} topics={topics} all="/topics" />
      <CaseSection id="newest" title={words.newest} cases={newest} all="/cases" empty={<p>{register.cases.empty}</p>} />
      <FeedLink href="/feed.atom" />
      <section aria-labelledby="how">
        <h2 id="how">{words.how}</h2>
        <ol className="prose">
          {words.steps.map((step) => (
            <li key={step.title}>{site.labelled(<strong>{step.title}</strong>, step.text)}</li>
          ))}
        </ol>
      </section>
    </SitePage>
  );
}
