import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { useRoleText } from "../accounts/role-list.tsx";
import { readStaffRecord } from "../accounts/record/read-record.server.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { deskHome } from "../desk/desk-home.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { EmptyState } from "../ui/notice.tsx";
import { Pager } from "../ui/pager.tsx";
import { DataTable } from "../ui/table.tsx";

const HERE = "/desk/staff-record";

export const handle = { title: (text) => text.accounts.record.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:staff-record");
    const before = visit.url.searchParams.get("before");
    return {
      ...(await readStaffRecord(visit.db, actor, before === null ? undefined : idOf(before))),
      paged: before !== null,
      person: actor.displayName,
      decides: can(actor, "decide:report"),
    };
  });
}

export default function StaffRecord() {
  const { acts, older, paged, person, decides } = useLoaderData<typeof loader>();
  const text = useText();
  const { site, accounts } = text;
  const nameOf = useName();
  const roleText = useRoleText();
  const words = accounts.record;
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title}
      lede={words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [deskHome(text, decides)] }}
    >
      <DataTable
        caption={words.title}
        captionHidden
        rows={acts}
        rowKey={(act) => act.id}
        narrow="stack"
        empty={<EmptyState title={words.none} />}
        columns={[
          {
            key: "day",
            header: words.columns.day,
            short: true,
            cell: (act) => <time dateTime={act.day}>{site.day(act.day)}</time>,
          },
          { key: "act", header: words.columns.act, rowHeader: true, cell: (act) => words.acts[act.kind] },
          {
            key: "person",
            header: words.columns.person,
            cell: ({ person, username }) => (username ? site.bracketed(person, username) : person),
          },
          {
            key: "what",
            header: words.columns.what,
            cell: ({ role, ...act }) => {
              if (role) return roleText({ ...act, role });
              const tie = act.region ?? act.department;
              return tie ? nameOf(tie) : "";
            },
          },
          {
            key: "by",
            header: words.columns.by,
            cell: (act) => (act.own ? words.self : (act.by ?? words.machine)),
          },
          { key: "reason", header: words.columns.reason, cell: (act) => <span lang="zh-CN">{act.reason}</span> },
        ]}
      />
      <Pager
        label={site.pagerLabel}
        newer={paged ? { href: HERE, label: site.newest } : undefined}
        older={older === null ? undefined : { href: `${HERE}?before=${older}`, label: site.older }}
      />
    </SitePage>
  );
}
