import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { readUndoable } from "../desk/bulk/undo.server.ts";
import { HandedList } from "../desk/colleagues/handed-list.tsx";
import { UndoStrip } from "../desk/bulk/undo-strip.tsx";
import { readQueueChoices } from "../desk/queue/narrowing/choices.server.ts";
import { DeskNotices } from "../desk/queue/desk-notices.tsx";
import { QueueFacets, QueueViews } from "../desk/queue/narrowing/queue-facets.tsx";
import { QueueFilterForm } from "../desk/queue/narrowing/queue-filter-form.tsx";
import { cursorOf, filtersOf, hrefOf, queryOf } from "../desk/queue/narrowing/queue-filters.ts";
import { QueueKeyList } from "../desk/queue/queue-key-list.tsx";
import { QueueList } from "../desk/queue/queue-list.tsx";
import { QueueSummary } from "../desk/queue/queue-summary.tsx";
import { countQueueFor, digestOf, readQueue, readSeen } from "../desk/queue/queue.server.ts";
import { rowAt } from "../desk/queue/way-back.ts";
import { readViews } from "../desk/queue/views/views.server.ts";
import { ClockNotice } from "../ledger/clock-notice.tsx";
import { lookAtClock } from "../ledger/ledger.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { IntakeNotice } from "../reports/intake/intake-notice.tsx";
import { intakeMode } from "../reports/intake/intake.server.ts";
import { countStepsLeft } from "../setup/setup.server.ts";
import { SetupNotice } from "../setup/setup-notice.tsx";
import { readHanded } from "../rulings/colleagues/colleague.server.ts";
import { SitePage } from "../site-page.tsx";
import { Pager } from "../ui/pager.tsx";

const PAGE = 50;

export const handle = { title: (text) => text.desk.queue.title, scripts: true } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:report");
    const { db, url, today, now } = visit;
    const filters = filtersOf(url.searchParams);
    const asked = url.searchParams.get("after");
    const after = cursorOf(asked, filters.order) ? (asked ?? undefined) : undefined;
    // First of all: what comes while the rest is read is new.
    const seen = await readSeen(db, actor, filters, today, now);
    const [queue, counts, views, undoable, choices, clock] = await Promise.all([
      readQueue(db, actor, { filters, after, limit: PAGE, today, now }),
      countQueueFor(db, actor, filters, today, now),
      readViews(db, actor),
      readUndoable(db, actor, now),
      readQueueChoices(db, actor, filters, today),
      lookAtClock(db, today),
    ]);
    const from = [queryOf(filters), after && `after=${after}`].filter(Boolean).join("&");
    const asking = [from, `seen=${seen}`].filter(Boolean).join("&");
    return {
      ...queue,
      filters,
      from,
      counts,
      views,
      undoable,
      handed: after === undefined ? await readHanded(db, actor, today) : { count: 0, shown: [] },
      clock: clock.jump === null ? null : clock,
      choices,
      live: { href: hrefOf(filters, after), pulse: `/desk/queue.json?${asking}`, digest: digestOf(queue.reports) },
      intake: intakeMode(now.getTime()),
      person: actor.displayName,
      done: url.searchParams.get("done"),
      stepsLeft: await countStepsLeft(db, today),
      paged: after !== undefined,
      here: rowAt(queue.reports, url.searchParams.get("at")),
      all: { ticked: url.searchParams.get("all") === "1", href: `/desk?${[from, "all=1"].filter(Boolean).join("&")}` },
    };
  });
}

export default function Desk() {
  const page = useLoaderData<typeof loader>();
  const { filters, counts, choices, live } = page;
  const { site, desk } = useText();
  const words = desk.queue;
  return (
    <SitePage variant="desk" person={page.person} title={words.title}>
      <UndoStrip acts={page.undoable} />
      <SetupNotice left={page.stepsLeft} />
      <ClockNotice clock={page.clock} />
      <DeskNotices done={page.done} />
      <IntakeNotice mode={page.intake} />
      <HandedList handed={page.handed} from={page.from} />
      <QueueViews filters={filters} views={page.views} />
      <QueueFacets filters={filters} counts={counts} />
      <QueueFilterForm key={queryOf(filters)} filters={filters} choices={choices} />
      <QueueSummary filters={filters} choices={choices} shown={counts.shown} live={live} />
      <QueueList
        key={live.href}
        rows={page.reports}
        filters={filters}
        from={page.from}
        here={page.here}
        all={page.all}
      />
      <Pager
        label={site.pagerLabel}
        newer={page.paged ? { href: hrefOf(filters), label: words.first } : undefined}
        older={page.next ? { href: hrefOf(filters, page.next), label: words.next } : undefined}
      />
      <QueueKeyList />
    </SitePage>
  );
}
