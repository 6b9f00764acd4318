import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
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
    return { disputes, person: actor.displayName, done: visit.url.searchParams.has("done") };
  });
}

export default function DeskDisputes() {
  const { disputes, person, done } = useLoaderData<typeof loader>();
  const { site, desk, matters } = useText();
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
    </SitePage>
  );
}
