import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FeedLink } from "../feeds/feed-link.tsx";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { CountyField } from "../register/county-field.tsx";
import { listHref } from "../register/register.ts";
import { chooseCounty, countiesMeant, readCountyOptions } from "../register/register.server.ts";
import { SitePage } from "../site-page.tsx";
import { TOPIC_CURSOR } from "../topics/topic.ts";
import { listTopics } from "../topics/topic.server.ts";
import { TopicTable } from "../topics/topic-list.tsx";
import { FieldRow } from "../ui/fields.tsx";
import { Button } from "../ui/form.tsx";
import { EmptyState } from "../ui/notice.tsx";
import { Pager } from "../ui/pager.tsx";

const PAGE = 20;

export const headers = cachePublicly;
export const handle = {
  title: (text, { county }) =>
    county ? text.register.county.titleOf(text.topics.title, text.site.nameOf(county)) : text.topics.title,
  describe: (text) => text.topics.lede,
  about: ({ topics }, { topics: rows }) => ({
    "@type": "CollectionPage",
    name: topics.title,
    hasPart: rows.map((row) => ({ "@type": "WebPage", name: row.question, url: `/topics/${row.code}` })),
  }),
  feed: ({ region }) => listHref("/topics/feed.atom", region),
  query: { region: CODE, after: TOPIC_CURSOR },
  reads: () => [SITE_WIDE],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const asked = (name: string) => url.searchParams.get(name) || undefined;
    const region = asked("region");
    const choice = await chooseCounty(db, region, today);
    const regionIds = region ? await countiesMeant(db, choice) : undefined;
    const after = asked("after");
    const before = after && TOPIC_CURSOR.test(after) ? Number(after) : undefined;
    const { topics, next } = await listTopics(db, { regionIds, before, limit: PAGE }, today);
    return {
      topics,
      next,
      counties: await readCountyOptions(db, choice),
      county: choice.several && choice.register ? choice.register.county : null,
      region: (choice.several && region) || null,
      paged: before !== undefined,
    };
  });
}

export default function Topics() {
  const { topics: rows, next, counties, county, region, paged } = useLoaderData<typeof loader>();
  const { site, register, topics } = useText();
  const own = listHref("/topics", region);
  return (
    <SitePage title={topics.title} lede={topics.lede} variant="wide" region={county?.code}>
      {counties.groups.length > 0 && (
        <form method="get" action="/topics" aria-label={register.cases.filterLabel}>
          <FieldRow>
            <CountyField options={counties} />
            <Button look="secondary">{register.cases.filterLabel}</Button>
          </FieldRow>
        </form>
      )}
      {rows.length === 0 ? <EmptyState title={topics.empty} /> : <TopicTable topics={rows} />}
      <Pager
        label={site.pagerLabel}
        newer={paged ? { href: own, label: site.newest } : undefined}
        older={next ? { href: `${own}${region ? "&" : "?"}after=${next}`, label: site.older } : undefined}
      />
      <FeedLink href={listHref("/topics/feed.atom", region)} />
    </SitePage>
  );
}
