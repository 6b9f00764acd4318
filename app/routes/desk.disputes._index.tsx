import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { listTransfersAtDesk } from "../rulings/transfers/read-rulings.server.ts";
import { listDisputes } from "../rulings/disputes/read-disputes.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { EmptyState, Notice } from "../ui/notice.tsx";
import { DataTable } from "../ui/table.tsx";

export const handle = { title: (text) => text.matters.dispute.listTitle, scripts: true } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "decide:dispute");
    const disputes = await listDisputes(visit.db, actor, visit.today);
    const transfers = await listTransfersAtDesk(visit.db, actor, visit.today);
    return { disputes, transfers, person: actor.displayName, done: visit.url.searchParams.has("done") };
  });
}

export default function DeskDisputes() {
  const { disputes, transfers, person, done } = useLoaderData<typeof loader>();
  const { site, desk, matters, transfers: transferWords } = useText();
  const nameOf = useName();
  const words = matters.dispute;
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.listTitle}
      lede={words.listLede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/desk", label: desk.queue.title }] }}
    >
      {done && (
        <Notice tone="success" live>
          {words.decided}
        </Notice>
      )}
      <DataTable
        caption={words.listTitle}
        captionHidden
        narrow="stack"
        columns={[
          {
            key: "number",
            header: words.columns.number,
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={`/desk/disputes/${row.id}`} lang="zh-CN">
                  {row.title}
                </a>{" "}
                {row.number}
                {row.notTwo && (
                  <div className="hint">{row.notTwo === "not_two" ? site.errors.not_two.text : words.own}</div>
                )}
              </>
            ),
          },
          { key: "department", header: words.columns.department, cell: (row) => nameOf(row.department) },
          { key: "ground", header: words.columns.ground, cell: (row) => words.grounds[row.ground] },
          {
            key: "filed",
            short: true,
            header: words.columns.filed,
            cell: (row) => <time dateTime={row.filedOn}>{site.day(row.filedOn)}</time>,
          },
        ]}
        rows={disputes}
        rowKey={(row) => row.id}
        empty={<EmptyState title={words.none} />}
      />
      <h2 id="transfers">{transferWords.desk.list}</h2>
      <p>{transferWords.desk.lede}</p>
      <DataTable
        caption={transferWords.desk.list}
        captionHidden
        narrow="stack"
        columns={[
          {
            key: "number",
            header: transferWords.desk.columns.number,
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={`/desk/transfers/${row.id}`} lang="zh-CN">
                  {row.title}
                </a>{" "}
                {row.number}
                {row.notTwo && (
                  <div className="hint">
                    {row.notTwo === "not_two" ? site.errors.not_two.text : transferWords.desk.own}
                  </div>
                )}
              </>
            ),
          },
          { key: "from", header: transferWords.desk.columns.from, cell: (row) => nameOf(row.from) },
          { key: "to", header: transferWords.desk.columns.to, cell: (row) => nameOf(row.to) },
          {
            key: "answer",
            header: transferWords.desk.columns.answer,
            cell: (row) => transferWords.desk.answers[row.answer === "declined" ? "declined" : "none"],
          },
          {
            key: "since",
            short: true,
            header: transferWords.desk.columns.since,
            cell: (row) => <time dateTime={row.atDeskOn}>{site.day(row.atDeskOn)}</time>,
          },
        ]}
        rows={transfers}
        rowKey={(row) => row.id}
        empty={<EmptyState title={transferWords.desk.none} />}
      />
    </SitePage>
  );
}
