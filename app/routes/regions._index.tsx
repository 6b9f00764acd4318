import type { LoaderFunctionArgs, SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readRegion, readTownshipCounts } from "../departments/department.server.ts";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { CountyChooser } from "../register/county-chooser.tsx";
import { readOfferedPlaces } from "../register/register.server.ts";
import { CountyTiles } from "../register/county-tiles.tsx";
import { readScorecards } from "../scorecards/scorecard.server.ts";
import { ShareText } from "../scorecards/share-text.tsx";
import { SitePage } from "../site-page.tsx";
import { DataTable } from "../ui/table.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text) => text.register.regions.title,
  describe: (text) => text.register.regions.lede,
  query: { region: CODE },
  reads: () => [SITE_WIDE],
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const code = url.searchParams.get("region");
    const within = code ? await readRegion(db, code) : null;
    const places = await readOfferedPlaces(db, within);
    if (places.level !== "county") return { places, counties: [] };
    const counties = places.groups.flatMap((group) => group.places);
    const ids = counties.map((county) => county.id);
    const [scorecards, townships] = await Promise.all([
      readScorecards(db, "region", ids, today),
      readTownshipCounts(db, ids),
    ]);
    return {
      places: null,
      counties: counties.map(({ id, code, name, nameEn }) => ({
        code,
        name,
        nameEn,
        townships: townships.get(id) ?? 0,
        scorecard: scorecards.get(id) ?? null,
      })),
    };
  });
}

export default function Regions() {
  const { places, counties } = useLoaderData<typeof loader>();
  const { register } = useText();
  return (
    <SitePage title={register.regions.title} lede={register.regions.lede} variant="wide">
      {places ? (
        <CountyChooser places={places} path="/regions" />
      ) : (
        <>
          <CountyTiles
            counties={counties.map(({ scorecard, ...county }) => ({ ...county, cases: scorecard?.cases ?? 0 }))}
          />
          <CountyTable counties={counties} />
        </>
      )}
    </SitePage>
  );
}

function CountyTable({ counties }: Pick<SerializeFrom<typeof loader>, "counties">) {
  const { site, register } = useText();
  const nameOf = useName();
  const words = register.departments.columns;
  return (
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
        {
          key: "townships",
          header: register.regions.townshipCount,
          numeric: true,
          cell: (row) => site.number(row.townships),
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
  );
}
