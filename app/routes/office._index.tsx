import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can, departmentsOf } from "../accounts/permissions.ts";
import { readDepartmentById } from "../departments/department.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useSite, useText } from "../i18n/use-text.ts";
import { ClockNotice } from "../ledger/clock-notice.tsx";
import { lookAtClock } from "../ledger/ledger.server.ts";
import { ClockFilter, ClockTabs } from "../office/clock-tabs.tsx";
import { ClockList } from "../office/clock-list.tsx";
import { clockFiltersOf, clocksHref, INBOX_TABS, stageOfTab } from "../office/inbox.ts";
import { readInbox } from "../office/inbox.server.ts";
import { OwnDisputes } from "../office/own-disputes.tsx";
import { noteInboxVisit } from "../notifications/addresses/visit.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { readLeftDrafts } from "../replies/drafts/draft.server.ts";
import { LeftDrafts } from "../replies/drafts/draft-panel.tsx";
import { jointDone } from "../replies/joint/joint.ts";
import { JointButton, JointDone, JointTick } from "../replies/joint/joint-ticks.tsx";
import { SupportInbox } from "../supports/support-inbox.tsx";
import { readSupportClocks } from "../supports/support.server.ts";
import { AskedTransfers } from "../transfers/asked-list.tsx";
import { listAskedTransfers } from "../transfers/read-transfers.server.ts";
import { CalledList } from "../callouts/called-list.tsx";
import { listCallouts } from "../callouts/callout.server.ts";
import { HeldList } from "../replies/held-list.tsx";
import { listHeldReplies } from "../replies/read-held.server.ts";
import { SitePage } from "../site-page.tsx";
import { EmptyState, Notice } from "../ui/notice.tsx";
import { Pager } from "../ui/pager.tsx";

/** Cases to support that are listed. */
const SUPPORTS = 50;

export const handle = { title: (text) => text.desk.office.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:own-case");
    const { db, url, today } = visit;
    const ids = departmentsOf(actor);
    await noteInboxVisit(db, ids, today);
    const filters = clockFiltersOf(url.searchParams, INBOX_TABS);
    const [departments, inbox, held, asked, called, supports, clock] = await Promise.all([
      Promise.all(ids.map((id) => readDepartmentById(db, id))),
      readInbox(db, actor, filters, today),
      listHeldReplies(db, ids),
      listAskedTransfers(db, actor, today),
      listCallouts(db, actor, today),
      readSupportClocks(db, { departmentIds: ids }, { limit: SUPPORTS, unanswered: true, first: actor.userId }, today),
      lookAtClock(db, today),
    ]);
    const left = filters.tab === "mine" ? await readLeftDrafts(db, actor) : [];
    const approves = can(actor, "approve:reply");
    return {
      ...inbox,
      filters,
      clock: clock.jump === null ? null : clock,
      person: actor.displayName,
      departments: departments.map(({ name, nameEn }) => ({ name, nameEn })),
      held,
      asked,
      called,
      supports,
      left,
      approves,
      done: url.searchParams.get("done"),
      together: jointDone(url.searchParams),
      answered: url.searchParams.has("answered"),
    };
  });
}

export default function Office() {
  const data = useLoaderData<typeof loader>();
  const {
    filters,
    rows,
    disputes,
    counts,
    counties,
    next,
    clock,
    person,
    departments,
    held,
    asked,
    called,
    supports,
    left,
    approves,
    done,
    answered,
  } = data;
  const { site, desk, answers, inbox, drafts, notifications } = useText();
  const { today } = useSite();
  const nameOf = useName();
  const words = desk.office;
  const { tab } = filters;
  const joint = rows.filter(({ metOn }) => metOn === null).length > 1;
  return (
    <SitePage variant="desk" person={person} title={words.title} lede={words.lede(site.list(departments.map(nameOf)))}>
      <ClockNotice clock={clock} />
      {answered && (
        <Notice tone="success" live>
          {words.published}
        </Notice>
      )}
      <JointDone {...data} />
      {done === "held" && (
        <Notice tone="success" live>
          {answers.office.heldDone}
        </Notice>
      )}
      {(done === "submitted" || done === "returned") && (
        <Notice tone="success" live>
          {done === "submitted" ? drafts.submitted : drafts.returnedDone}
        </Notice>
      )}
      <ClockTabs path="/office" tabs={INBOX_TABS} filters={filters} counts={counts} />
      {(tab === "open" || tab === "mine") && <CalledList called={called} />}
      {(tab === "open" || tab === "mine") && <AskedTransfers asked={asked} />}
      {tab === "open" && <SupportInbox rows={supports} withDepartment={departments.length > 1} />}
      {(tab === "open" || tab === "mine") && <HeldList held={held} />}
      <LeftDrafts left={left} />
      {tab === "disputes" ? (
        <OwnDisputes disputes={disputes} />
      ) : (
        <>
          <ClockFilter path="/office" filters={filters} counties={counties} />
          <form method="get" action="/office/together">
            <ClockList
              rows={rows}
              caption={inbox.tabs[tab]}
              linkTo="/office/cases"
              withDepartment={departments.length > 1}
              withCounty={counties.length > 1}
              stage={stageOfTab(tab)}
              tick={joint ? (row) => row.metOn === null && <JointTick number={row.number} /> : undefined}
              empty={<EmptyState title={inbox.empty[tab]} />}
            />
            {joint && <JointButton />}
          </form>
        </>
      )}
      <Pager
        label={site.pagerLabel}
        newer={
          filters.after
            ? { href: clocksHref("/office", { ...filters, after: undefined }), label: inbox.pager.first }
            : undefined
        }
        older={
          next ? { href: clocksHref("/office", { ...filters, after: next }), label: inbox.pager.further } : undefined
        }
      />
      <p className="clock-links">
        {tab !== "disputes" && (
          <a href={clocksHref("/office/clocks.csv", { ...filters, after: undefined })}>{inbox.download}</a>
        )}
        <a href="/office/calendar">{inbox.calendar.link}</a>
        <a href="/office/notifications">{notifications.settings.title}</a>
        {approves && <a href="/office/approval">{drafts.approval.link}</a>}
      </p>
      <p className="hint">{inbox.asOf(site.day(today))}</p>
    </SitePage>
  );
}
