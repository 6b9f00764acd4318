import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { listMergers } from "../rulings/merging/list-mergers.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { EmptyState, Notice } from "../ui/notice.tsx";
import { DataTable } from "../ui/table.tsx";

export const handle = { title: (text) => text.matters.merge.listTitle, scripts: true } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "merge:case");
    return {
      waiting: await listMergers(visit.db, actor, visit.today),
      person: actor.displayName,
      closed: visit.url.searchParams.get("done") === "closed",
    };
  });
}

/** The mergers that wait for a second person; each is decided where the two cases stand side by side. */
export default function DeskMergers() {
  const { waiting, person, closed } = useLoaderData<typeof loader>();
  const { site, desk, matters } = useText();
  const words = matters.merge;
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.listTitle}
      lede={words.listLede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/desk", label: desk.queue.title }] }}
    >
      {closed && <Notice live>{words.closed}</Notice>}
      <DataTable
        caption={words.listTitle}
        captionHidden
        narrow="stack"
        columns={[
          {
            key: "matters",
            header: words.columns.matters,
            rowHeader: true,
            cell: ({ younger, older }) => (
              <a href={`/desk/cases/${younger.number}/merge?with=${older.number}`}>
                {words.waiting(younger.number, older.number)}
              </a>
            ),
          },
          {
            key: "title",
            header: words.columns.title,
            cell: ({ younger, changed, notTwo }) => (
              <>
                <span lang="zh-CN">{younger.title}</span>
                {changed && <div className="hint">{words.changed}</div>}
                {notTwo && <div className="hint">{notTwo === "not_two" ? matters.errors.not_two : words.own}</div>}
              </>
            ),
          },
          { key: "reason", header: words.columns.reason, cell: ({ reason }) => words.reasons[reason] },
          { key: "by", header: words.columns.by, cell: ({ proposedBy }) => proposedBy },
          {
            key: "on",
            short: true,
            header: words.columns.on,
            cell: ({ proposedOn }) => <time dateTime={proposedOn}>{site.day(proposedOn)}</time>,
          },
        ]}
        rows={waiting}
        rowKey={(row) => row.id}
        empty={<EmptyState title={words.none} />}
      />
    </SitePage>
  );
}
