import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { MENTIONS, SITE_WIDE } from "../ledger/scopes.ts";
import { MENTION_CURSOR } from "../mentions/mention.ts";
import { listMentions } from "../mentions/mention.server.ts";
import { MentionedPage, MentionLink } from "../mentions/mention-list.tsx";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { EmptyState } from "../ui/notice.tsx";
import { Pager } from "../ui/pager.tsx";
import { DataTable } from "../ui/table.tsx";

const PAGE = 30;

export const headers = cachePublicly;
export const handle = {
  title: (text) => text.mentions.title,
  describe: (text) => text.mentions.lede,
  query: { after: MENTION_CURSOR },
  // Which of the cases that are cited are public.
  reads: () => [MENTIONS, SITE_WIDE],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url }) => {
    const after = url.searchParams.get("after") ?? "";
    const before = MENTION_CURSOR.test(after) ? Number(after) : undefined;
    return { ...(await listMentions(db, { before, limit: PAGE })), paged: before !== undefined };
  });
}

export default function Used() {
  const { mentions: rows, next, paged } = useLoaderData<typeof loader>();
  const { site, mentions, openData } = useText();
  return (
    <SitePage
      title={mentions.title}
      lede={mentions.lede}
      variant="wide"
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/data", label: openData.title }] }}
    >
      <DataTable
        caption={mentions.listCaption}
        captionHidden
        narrow="stack"
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={mentions.empty} />}
        columns={[
          { key: "what", header: mentions.columns.what, rowHeader: true, cell: (row) => <MentionLink mention={row} /> },
          {
            key: "page",
            header: mentions.columns.page,
            cell: (row) => <MentionedPage page={row.page} body={row.body} />,
          },
        ]}
      />
      <Pager
        label={site.pagerLabel}
        newer={paged ? { href: "/data/used", label: site.newest } : undefined}
        older={next ? { href: `/data/used?after=${next}`, label: site.older } : undefined}
      />
      <p>
        <a href="/data/used/tell" rel="nofollow">
          {mentions.tellAny}
        </a>
      </p>
    </SitePage>
  );
}
