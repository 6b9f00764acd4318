import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listBodies } from "../departments/department.server.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { readScorecards } from "../scorecards/scorecard.server.ts";
import { ShareText } from "../scorecards/share-text.tsx";
import { SitePage } from "../site-page.tsx";
import { Tag } from "../ui/figures.tsx";
import { DataTable } from "../ui/table.tsx";

export const headers = cachePublicly;
export const handle = { title: (text) => text.register.departments.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, today }) => {
    const [bodies, scorecards] = await Promise.all([listBodies(db), readScorecards(db, "department", today)]);
    const accountable = bodies
      .filter((body) => body.hostId === null)
      .map((body) => ({ ...body, scorecard: scorecards.get(body.id) ?? null }))
      .sort((a, b) => (b.scorecard?.cases ?? 0) - (a.scorecard?.cases ?? 0));
    return { accountable, temporary: bodies.filter((body) => body.hostId !== null) };
  });
}

export default function Departments() {
  const { accountable, temporary } = useLoaderData<typeof loader>();
  const { site, register } = useText();
  const nameOf = useName();
  const words = register.departments;
  type Row = (typeof accountable)[number];
  const number = (value: number | undefined) => (value === undefined ? "—" : site.number(value));
  return (
    <SitePage title={words.title} lede={words.lede} variant="wide">
      <DataTable<Row>
        caption={words.caption}
        captionHidden
        narrow="stack"
        columns={[
          {
            key: "name",
            header: words.columns.name,
            rowHeader: true,
            cell: (row) => <a href={`/departments/${row.code}`}>{nameOf(row)}</a>,
          },
          {
            key: "cases",
            header: words.columns.cases,
            numeric: true,
            cell: (row) =>
              row.scorecard ? <a href={`/cases?department=${row.code}`}>{number(row.scorecard.cases)}</a> : "—",
          },
          {
            key: "onTime",
            header: words.columns.onTime,
            numeric: true,
            cell: (row) => (row.scorecard ? <ShareText share={row.scorecard.onTime} /> : "—"),
          },
          {
            key: "overdue",
            header: words.columns.overdue,
            numeric: true,
            cell: (row) =>
              row.scorecard?.overdue ? (
                <a href={`/cases?department=${row.code}&state=overdue`}>
                  <Tag tone="overdue">{number(row.scorecard.overdue)}</Tag>
                </a>
              ) : (
                number(row.scorecard?.overdue)
              ),
          },
          {
            key: "gone",
            header: words.columns.gone,
            numeric: true,
            cell: (row) => (row.scorecard ? <ShareText share={row.scorecard.gone} /> : "—"),
          },
        ]}
        rows={accountable}
        rowKey={(row) => row.code}
      />
      <section aria-labelledby="temporary">
        <h2 id="temporary">{words.temporaryTitle}</h2>
        <p>{words.temporaryLede}</p>
        <DataTable
          caption={words.temporaryTitle}
          captionHidden
          narrow="stack"
          columns={[
            {
              key: "name",
              header: words.columns.name,
              rowHeader: true,
              cell: (row) => <a href={`/departments/${row.code}`}>{nameOf(row)}</a>,
            },
            {
              key: "host",
              header: words.hostedBy,
              cell: (row) => row.host && <a href={`/departments/${row.host.code}`}>{nameOf(row.host)}</a>,
            },
          ]}
          rows={temporary}
          rowKey={(row) => row.code}
        />
      </section>
    </SitePage>
  );
}
