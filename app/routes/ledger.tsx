import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FeedLink } from "../feeds/feed-link.tsx";
import { NUMBER } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { readLedger } from "../ledger/ledger.server.ts";
import { type Act, aboutOf } from "../ledger/ledger.ts";
import { LEDGER } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { Pager } from "../ui/pager.tsx";
import { DataTable } from "../ui/table.tsx";

const PAGE = 50;
/** Entry numbers are 32-bit integers. */
const MAX_SEQ = 2 ** 31 - 1;

export const headers = cachePublicly;
export const handle = {
  title: (text) => text.register.ledger.title,
  describe: (text) => text.head.ledger,
  feed: () => "/ledger/feed.atom",
  query: { before: NUMBER },
  reads: () => [LEDGER],
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const asked = Number(url.searchParams.get("before"));
    const before = Number.isInteger(asked) && asked > 0 && asked <= MAX_SEQ ? asked : undefined;
    const entries = await readLedger(db, today, { before, limit: PAGE });
    return {
      entries: entries.map((entry) => ({ ...entry, kind: entry.kind as Act })),
      older: entries.length === PAGE ? (entries.at(-1)?.seq ?? null) : null,
      paged: before !== undefined,
    };
  });
}

export default function Ledger() {
  const { entries, older, paged } = useLoaderData<typeof loader>();
  const { site, register, vocabulary } = useText();
  const words = register.ledger;
  return (
    <SitePage title={words.title} lede={words.lede} variant="wide">
      <DataTable
        caption={words.caption}
        captionHidden
        columns={[
          { key: "seq", header: words.columns.seq, numeric: true, rowHeader: true, cell: (entry) => entry.seq },
          {
            key: "day",
            short: true,
            header: words.columns.day,
            cell: (entry) => <time dateTime={entry.day}>{site.day(entry.day)}</time>,
          },
          { key: "act", short: true, header: words.columns.act, cell: (entry) => vocabulary.acts[entry.kind] },
          {
            key: "subject",
            short: true,
            header: words.columns.subject,
            cell: ({ kind, subject }) => {
              switch (aboutOf(kind)) {
                case "case":
                  return <a href={`/cases/${subject}`}>{subject}</a>;
                case "report":
                  return words.report(subject);
                case "topic":
                  return <a href={`/topics/${subject}`}>{subject}</a>;
                case "day":
                  return site.day(subject);
              }
            },
          },
          { key: "body", header: words.columns.facts, cell: (entry) => <code>{entry.body}</code> },
          { key: "hash", header: words.columns.hash, cell: (entry) => <code>{entry.hash}</code> },
        ]}
        rows={entries}
        rowKey={(entry) => entry.seq}
        empty={<p>{words.empty}</p>}
      />
      <p>
        <a href="/ledger.json">{words.raw}</a>
      </p>
      <FeedLink href="/ledger/feed.atom" />
      <Pager
        label={site.pagerLabel}
        newer={paged ? { href: "/ledger", label: site.newest } : undefined}
        older={older ? { href: `/ledger?before=${older}`, label: site.older } : undefined}
      />
    </SitePage>
  );
}
