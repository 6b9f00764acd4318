import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { readQueue, readQueueSize } from "../moderation/queue/queue.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { IntakeNotice } from "../reports/intake/intake-notice.tsx";
import { intakeMode } from "../reports/intake/intake.server.ts";
import { readAppeals } from "../reports/follow-up/appeal.server.ts";
import { readNews, readQueueMarks } from "../reports/follow-up/conversation.server.ts";
import { AppealList, Marks, NewsList } from "../reports/follow-up/desk/desk-lists.tsx";
import { countFlagsFor } from "../reports/follow-up/retaliation.server.ts";
import type { Kind } from "../reports/vocabulary.ts";
import { SitePage } from "../site-page.tsx";
import { EmptyState, Notice } from "../ui/notice.tsx";
import { Tag } from "../ui/figures.tsx";
import { Pager } from "../ui/pager.tsx";
import { DataTable } from "../ui/table.tsx";

const PAGE = 50;

export const handle = { title: (text) => text.desk.queue.title, scripts: true } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:report");
    const { db, url } = visit;
    const after = url.searchParams.get("after") ?? undefined;
    const [queue, size, appeals, news, flags] = await Promise.all([
      readQueue(db, actor, { after, limit: PAGE }),
      readQueueSize(db, actor),
      readAppeals(db, actor),
      readNews(db, actor),
      countFlagsFor(db, actor),
    ]);
    const marks = await readQueueMarks(
      db,
      queue.reports.map((report) => report.id),
    );
    return {
      next: queue.next,
      reports: queue.reports.map((report) => ({ ...report, marks: marks.get(report.id) })),
      appeals,
      news,
      flags,
      intake: intakeMode(),
      person: actor.displayName,
      waiting: size.waiting,
      oldest: size.oldest,
      done: url.searchParams.get("done"),
      paged: after !== undefined,
    };
  });
}

export default function Desk() {
  const { reports, appeals, news, flags, intake, next, person, waiting, oldest, done, paged } =
    useLoaderData<typeof loader>();
  const { site, desk, decision, fairness, followUp, vocabulary } = useText();
  const words = desk.queue;
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title}
      lede={words.waiting(waiting, oldest && site.day(oldest))}
    >
      {done === "decided" && (
        <Notice tone="success" live>
          {words.done}
        </Notice>
      )}
      {(done === "withdrawn" || done === "last") && (
        <Notice live>{done === "withdrawn" ? decision.stale.withdrawn : decision.next.empty}</Notice>
      )}
      <IntakeNotice mode={intake} />
      {done === "appeal" && (
        <Notice tone="success" live>
          {followUp.desk.appeal.done}
        </Notice>
      )}
      <p>
        <a href="/desk/retaliation">{followUp.desk.flags(flags)}</a> ·{" "}
        <a href="/desk/recusals">{fairness.recusal.title}</a> · <a href="/desk/templates">{decision.templates.link}</a>
      </p>
      <AppealList appeals={appeals} />
      <NewsList news={news} />
      {(appeals.length > 0 || news.length > 0) && <h2>{words.title}</h2>}
      <DataTable
        caption={words.caption}
        captionHidden
        columns={[
          {
            key: "received",
            short: true,
            header: words.columns.received,
            cell: (row) => <time dateTime={row.receivedOn}>{site.day(row.receivedOn)}</time>,
          },
          {
            key: "excerpt",
            header: words.columns.excerpt,
            rowHeader: true,
            cell: (row) =>
              row.recused ? (
                <Tag>{fairness.recusal.mark}</Tag>
              ) : (
                <a href={`/desk/reports/${row.id}`} lang="zh-CN">
                  {row.excerpt}
                </a>
              ),
          },
          {
            key: "township",
            short: true,
            header: words.columns.township,
            cell: (row) => <span lang="zh-CN">{row.township}</span>,
          },
          {
            key: "department",
            header: words.columns.department,
            cell: (row) => <span lang="zh-CN">{row.department}</span>,
          },
          { key: "kind", header: words.columns.kind, cell: (row) => vocabulary.kinds[row.kind as Kind].label },
          { key: "marks", header: followUp.desk.marksColumn, cell: (row) => <Marks marks={row.marks} /> },
        ]}
        rows={reports}
        rowKey={(row) => row.id}
        empty={<EmptyState title={words.empty} />}
      />
      <Pager
        label={site.pagerLabel}
        newer={paged ? { href: "/desk", label: words.first } : undefined}
        older={next ? { href: `/desk?after=${next}`, label: words.next } : undefined}
      />
    </SitePage>
  );
}
