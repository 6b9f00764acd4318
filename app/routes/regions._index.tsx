import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCounties } from "../departments/department.server.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { readScorecards } from "../scorecards/scorecard.server.ts";
import { ShareText } from "../scorecards/share-text.tsx";
import { SitePage } from "../site-page.tsx";
import { DataTable } from "../ui/table.tsx";

export const headers = cachePublicly;
export const handle = { title: (text) => text.register.regions.title, reads: () => [SITE_WIDE] } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, today }) => {
    const [counties, scorecards] = await Promise.all([listCounties(db), readScorecards(db, "region", today)]);
    return {
      counties: counties.map(({ id, code, name, name_en }) => ({
        code,
        name,
        nameEn: name_en,
        scorecard: scorecards.get(id) ?? null,
      })),
    };
  });
}

export default function Regions() {
  const { counties } = useLoaderData<typeof loader>();
  const { site, register } = useText();
  const nameOf = useName();
  const words = register.departments.columns;
  return (
    <SitePage title={register.regions.title} lede={register.regions.lede} variant="wide">
      <DataTable
        caption={register.regions.title}
        captionHidden
        columns={[
          {
            key: "name",
            header: register.cases.region,
            rowHeader: true,
            cell: (row) => <a href={`/regions/${row.code}`}>{nameOf(row)}</a>,
          },
          { key: "cases", header: words.cases, numeric: true, cell: (row) => site.number(row.scorecard?.cases ?? 0) },
          {
            key: "onTime",
            header: words.onTime,
            numeric: true,
            cell: (row) => (row.scorecard ? <ShareText share={row.scorecard.onTime} /> : "—"),
          },
          {
            key: "overdue",
            header: words.overdue,
            numeric: true,
            cell: (row) => site.number(row.scorecard?.overdue ?? 0),
          },
        ]}
        rows={counties}
        rowKey={(row) => row.code}
      />
    </SitePage>
  );
}
