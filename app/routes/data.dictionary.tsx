import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { EDITION_TABLES } from "../open-data/editions/edition.ts";
import { columnsIn } from "../open-data/editions/edition.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { DataTable } from "../ui/table.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text) => text.openData.dictionaryTitle,
  describe: (text) => text.openData.dictionaryLede,
  reads: () => [],
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ locale }) => ({
    tables: EDITION_TABLES.map((table) => ({ table, columns: columnsIn(locale, table) })),
  }));
}

export default function OpenDataDictionary() {
  const { tables } = useLoaderData<typeof loader>();
  const { site, openData: words } = useText();
  return (
    <SitePage
      title={words.dictionaryTitle}
      lede={words.dictionaryLede}
      variant="wide"
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/data", label: words.title }] }}
    >
      {tables.map(({ table, columns }) => (
        <section key={table} aria-labelledby={table}>
          <h2 id={table}>
            {words.tables[table].title} <code>{table}</code>
          </h2>
          <p>{words.tables[table].what}</p>
          <DataTable
            caption={words.tables[table].title}
            captionHidden
            narrow="stack"
            columns={[
              {
                key: "column",
                header: words.dictionaryColumns.column,
                rowHeader: true,
                cell: (row) => <code>{row.column}</code>,
              },
              { key: "type", header: words.dictionaryColumns.type, cell: (row) => words.types[row.type] },
              { key: "meaning", header: words.dictionaryColumns.meaning, cell: (row) => row.meaning },
            ]}
            rows={columns}
            rowKey={(row) => row.column}
          />
        </section>
      ))}
    </SitePage>
  );
}
