import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { calendarFrom, HOUR } from "../open-data/editions/edition.ts";
import { readEditions } from "../open-data/editions/edition.server.ts";
import { HowToCheck } from "../open-data/editions/how-to-check.tsx";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { EmptyState } from "../ui/notice.tsx";
import { DataTable } from "../ui/table.tsx";

export const headers = cachePublicly;
// A new edition makes every page stale.
export const handle = {
  title: (text) => text.openData.title,
  describe: (text) => text.openData.lede,
  about: ({ openData }) => ({
    "@type": "Dataset",
    name: openData.title,
    description: openData.lede,
    isAccessibleForFree: "true",
  }),
  reads: () => [],
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, locale, today }) => ({
    ...(await readEditions(db, locale)),
    calendar: calendarFrom(today),
  }));
}

export default function OpenData() {
  const { editions, licence, seenBefore, calendar } = useLoaderData<typeof loader>();
  const { site, openData: words, mentions } = useText();
  const newest = editions[0]?.month;
  return (
    <SitePage title={words.title} lede={words.lede} variant="wide">
      <p>{words.licence(licence)}</p>
      <p>
        <a href="/data/dictionary">{words.dictionaryTitle}</a> <a href="/data/api">{words.api.title}</a>{" "}
        <a href="/data/used">{mentions.title}</a>
      </p>
      <section aria-labelledby="editions">
        <h2 id="editions">{words.editions}</h2>
        <DataTable
          caption={words.editions}
          captionHidden
          columns={[
            {
              key: "month",
              header: words.columns.month,
              rowHeader: true,
              cell: (row) => <a href={`/data/${row.month}`}>{site.month(row.month)}</a>,
            },
            { key: "asAt", header: words.columns.asAt, short: true, cell: (row) => row.asAt },
            { key: "frozenOn", header: words.columns.frozenOn, short: true, cell: (row) => row.frozenOn },
            { key: "cases", header: words.columns.cases, numeric: true, cell: (row) => site.number(row.cases) },
            {
              key: "revisions",
              header: words.columns.revisions,
              numeric: true,
              cell: (row) => site.number(row.revisions),
            },
          ]}
          rows={editions}
          rowKey={(row) => row.month}
          empty={<EmptyState title={words.editionsNone} />}
        />
      </section>
      {newest && <HowToCheck month={newest} />}
      <section aria-labelledby="calendar">
        <h2 id="calendar">{words.calendarTitle}</h2>
        <p>{words.calendarLede(HOUR)}</p>
        <p>{words.seenBefore(seenBefore)}</p>
        <DataTable
          caption={words.calendarTitle}
          captionHidden
          columns={[
            {
              key: "month",
              header: words.calendarColumns.month,
              rowHeader: true,
              cell: (row) => site.month(row.month),
            },
            { key: "on", header: words.calendarColumns.on, short: true, cell: (row) => row.on },
          ]}
          rows={calendar}
          rowKey={(row) => row.month}
        />
      </section>
    </SitePage>
  );
}
