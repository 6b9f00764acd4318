import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { API, listOperations, OPENAPI } from "../open-data/api/operations.server.ts";
import { GEOREPORT } from "../open-data/open311/georeport.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { DataTable } from "../ui/table.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text) => text.openData.api.title,
  describe: (text) => text.openData.api.lede,
  reads: () => [],
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async () => ({ root: API, described: OPENAPI, operations: listOperations() }));
}

export default function OpenDataApi() {
  const { root, described, operations } = useLoaderData<typeof loader>();
  const { site, openData } = useText();
  const words = openData.api;
  return (
    <SitePage
      title={words.title}
      lede={words.lede}
      variant="wide"
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/data", label: openData.title }] }}
    >
      <p>
        {words.described} <a href={described}>openapi.json</a>
      </p>
      <DataTable
        caption={words.addresses}
        narrow="stack"
        columns={[
          {
            key: "path",
            header: words.columns.path,
            rowHeader: true,
            cell: (row) => <code>{row.path.slice(root.length)}</code>,
          },
          { key: "what", header: words.columns.what, cell: (row) => words.operations[row.id] },
          {
            key: "query",
            header: words.columns.query,
            cell: (row) =>
              row.query.length === 0
                ? openData.none
                : site.row(...row.query.map((name) => <span key={name}>{name}</span>)),
          },
        ]}
        rows={operations}
        rowKey={(row) => row.id}
      />
      <p>
        {words.open311} <a href={`${GEOREPORT}/discovery.json`}>discovery.json</a>
      </p>
      <section aria-labelledby="rules">
        <h2 id="rules">{words.rulesTitle}</h2>
        <ul>
          {words.rules(root).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
    </SitePage>
  );
}
