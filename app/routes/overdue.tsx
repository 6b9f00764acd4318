import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OVERDUE_CURSOR } from "../cases/overdue/overdue.ts";
import { listOverdue } from "../cases/overdue/overdue.server.ts";
import { OverdueSections } from "../cases/overdue/overdue-sections.tsx";
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
import { FieldRow } from "../ui/fields.tsx";
import { Button } from "../ui/form.tsx";
import { EmptyState } from "../ui/notice.tsx";
import { Pager } from "../ui/pager.tsx";

const PAGE = 50;

export const headers = cachePublicly;
export const handle = {
  title: (text, { county }) =>
    county
      ? text.register.county.titleOf(text.register.overdue.title, text.site.nameOf(county))
      : text.register.overdue.title,
  describe: (text) => text.register.overdue.lede,
  feed: ({ region }) => listHref("/overdue/feed.atom", region),
  query: { region: CODE, after: OVERDUE_CURSOR },
  reads: () => [SITE_WIDE],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const asked = (name: string) => url.searchParams.get(name) || undefined;
    const region = asked("region");
    const choice = await chooseCounty(db, region, today);
    const regionIds = region ? await countiesMeant(db, choice) : undefined;
    const after = asked("after");
    return {
      ...(await listOverdue(db, { regionIds, order: "body", after, limit: PAGE }, today)),
      counties: await readCountyOptions(db, choice),
      county: choice.several && choice.register ? choice.register.county : null,
      region: (choice.several && region) || null,
      paged: after !== undefined,
    };
  });
}

export default function Overdue() {
  const { cases, next, counties, county, region, paged } = useLoaderData<typeof loader>();
  const { site, register } = useText();
  const words = register.overdue;
  const further = next && `${listHref("/overdue", region)}${region ? "&" : "?"}after=${encodeURIComponent(next)}`;
  return (
    <SitePage title={words.title} lede={words.lede} variant="wide" region={county?.code}>
      {counties.groups.length > 0 && (
        <form method="get" action="/overdue" aria-label={register.cases.filterLabel}>
          <FieldRow>
            <CountyField options={counties} />
            <Button look="secondary">{register.cases.filterLabel}</Button>
          </FieldRow>
        </form>
      )}
      {cases.length === 0 ? <EmptyState title={words.empty} /> : <OverdueSections cases={cases} />}
      <Pager
        label={site.pagerLabel}
        newer={paged ? { href: listHref("/overdue", region), label: site.newest } : undefined}
        older={further ? { href: further, label: site.more } : undefined}
      />
      <p>
        <a href={`/cases?state=overdue${region ? `&region=${region}` : ""}`}>{words.allOpen}</a>
      </p>
      <FeedLink href={listHref("/overdue/feed.atom", region)} />
    </SitePage>
  );
}
