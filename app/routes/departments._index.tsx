import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { ChosenCounty, CountyChooser } from "../register/county-chooser.tsx";
import { chooseCounty, listBodies, readOfferedPlaces } from "../register/register.server.ts";
import { AsAt } from "../scorecards/as-at.tsx";
import { DepartmentTable } from "../scorecards/department-table.tsx";
import { readScorecards } from "../scorecards/scorecard.server.ts";
import { SitePage } from "../site-page.tsx";
import { DataTable } from "../ui/table.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text, { county }) =>
    county
      ? text.register.county.titleOf(text.register.departments.title, text.site.nameOf(county))
      : text.register.departments.title,
  describe: (text) => text.register.departments.lede,
  query: { region: CODE },
  reads: () => [SITE_WIDE],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const { register, within, several } = await chooseCounty(db, url.searchParams.get("region") ?? undefined, today);
    const bodies = register ? await listBodies(db, register) : [];
    const ids = bodies.map((body) => body.id);
    const scorecards = await readScorecards(db, "department", ids, today);
    const lasting = bodies.filter((body) => body.hostId === null);
    return {
      county: several && register ? register.county : null,
      choices: register ? null : await readOfferedPlaces(db, within),
      scored: lasting
        .flatMap((body) => {
          const scorecard = scorecards.get(body.id);
          return scorecard && scorecard.cases > 0 ? [{ ...body, scorecard }] : [];
        })
        .sort((a, b) => b.scorecard.cases - a.scorecard.cases),
      others: lasting.filter((body) => !scorecards.get(body.id)?.cases),
      temporary: bodies.filter((body) => body.hostId !== null),
    };
  });
}

export default function Departments() {
  const { county, choices, scored, others, temporary } = useLoaderData<typeof loader>();
  const { register, comparing } = useText();
  const nameOf = useName();
  const words = register.departments;
  return (
    <SitePage title={words.title} lede={words.lede} variant="wide" region={county?.code}>
      {choices && <CountyChooser places={choices} path="/departments" />}
      <ChosenCounty county={county} path="/departments" />
      <p>
        <a href="/compare">{comparing.fromDepartments}</a>
      </p>
      {scored.length > 0 && (
        <>
          <AsAt />
          <DepartmentTable departments={scored} />
        </>
      )}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{words.othersTitle}</h2>
          <ul className="prose">
            {others.map((body) => (
              <li key={body.code}>
                <a href={`/departments/${body.code}`}>{nameOf(body)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {temporary.length > 0 && (
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
      )}
    </SitePage>
  );
}
