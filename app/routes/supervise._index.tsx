import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { respond } from "../http/respond.server.ts";
import { useSite, useText } from "../i18n/use-text.ts";
import { ClockFilter, ClockTabs } from "../office/clock-tabs.tsx";
import { ClockList } from "../office/clock-list.tsx";
import { CLOCK_TABS, clockFiltersOf, clocksHref, stageOfTab } from "../office/inbox.ts";
import { readSupervision } from "../office/supervision/supervision.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SupportInbox } from "../supports/support-inbox.tsx";
import { SitePage } from "../site-page.tsx";
import { EmptyState } from "../ui/notice.tsx";
import { Pager } from "../ui/pager.tsx";

export const handle = { title: (text) => text.supervision.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:clocks");
    const { db, url, today } = visit;
    const filters = clockFiltersOf(url.searchParams, CLOCK_TABS);
    return { ...(await readSupervision(db, actor, filters, today)), filters, person: actor.displayName };
  });
}

export default function Supervision() {
  const { rows, supports, next, counts, bodies, counties, filters, person } = useLoaderData<typeof loader>();
  const { site, inbox, supervision } = useText();
  const { today } = useSite();
  return (
    <SitePage variant="desk" person={person} title={supervision.title} lede={supervision.lede}>
      <ClockTabs path="/supervise" tabs={CLOCK_TABS} filters={filters} counts={counts} />
      <ClockFilter path="/supervise" filters={filters} counties={counties} bodies={bodies} />
      <ClockList
        rows={rows}
        caption={supervision.caption}
        linkTo="/supervise/cases"
        withDepartment
        withCounty={counties.length > 1}
        stage={stageOfTab(filters.tab)}
        empty={<EmptyState title={inbox.empty[filters.tab]} />}
      />
      <Pager
        label={site.pagerLabel}
        newer={
          filters.after
            ? { href: clocksHref("/supervise", { ...filters, after: undefined }), label: inbox.pager.first }
            : undefined
        }
        older={
          next ? { href: clocksHref("/supervise", { ...filters, after: next }), label: inbox.pager.further } : undefined
        }
      />
      <SupportInbox rows={supports} withDepartment watched />
      <p className="clock-links">
        <a href={clocksHref("/supervise/clocks.csv", { ...filters, after: undefined })}>{inbox.download}</a>
      </p>
      <p className="hint">{inbox.asOf(site.day(today))}</p>
    </SitePage>
  );
}
