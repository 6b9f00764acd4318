import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TOWNSHIPS_OWN } from "../cases/case.ts";
import { countByVerdict } from "../cases/read-case.server.ts";
import { countedFor, readDepartment } from "../departments/department.server.ts";
import "../ui/css/base.css";
import "../embeds/embed.css";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useSite, useText } from "../i18n/use-text.ts";
import { ofDepartment } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { MonthChart } from "../scorecards/month-chart.tsx";
import { HeadlineFigures } from "../scorecards/scorecard-figures.tsx";
import { readMonths, readScorecard } from "../scorecards/scorecard.server.ts";

export const headers = cachePublicly;
export const handle = {
  title: (text, data) => text.register.departments.scorecardOf(text.site.nameOf(data.department)),
  describe: (text, data) => text.embeds.describe(text.site.nameOf(data.department)),
  framed: true,
  params: { code: CODE },
  reads: ({ params }) => [ofDepartment(params.code ?? "")],
} satisfies PageHandle<typeof loader>;

/** The headline figures of a body, as other sites show them in a frame. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, params, today }) => {
    const department = await readDepartment(db, params.code ?? "");
    const scope = { scope: "department" as const, id: department.id };
    return {
      department,
      scorecard: await readScorecard(db, scope, today),
      months: await readMonths(db, scope, today),
      byVerdict: await countByVerdict(db, await countedFor(db, department.id)),
    };
  });
}

export default function EmbeddedScorecard() {
  const { department, scorecard, months, byVerdict } = useLoaderData<typeof loader>();
  const { demo } = useSite();
  const { site, register, embeds } = useText();
  const name = useName()(department);
  const townships = byVerdict.find((row) => row.code === TOWNSHIPS_OWN)?.cases ?? 0;
  return (
    <main className="embed">
      {demo && <p className="hint">{site.demo}</p>}
      <h1>
        <a href={`/departments/${department.code}`}>{register.departments.scorecardOf(name)}</a>
      </h1>
      {scorecard.cases === 0 ? (
        <p>{register.departments.summaryNone(name)}</p>
      ) : (
        <>
          {townships > 0 && (
            <p>
              <a href={`/cases?department=${department.code}&verdict=${TOWNSHIPS_OWN}`}>
                {register.departments.townships(townships)}
              </a>
            </p>
          )}
          <HeadlineFigures scorecard={scorecard} query={`department=${department.code}`} />
          <section aria-labelledby="by-month">
            <h2 id="by-month">{register.departments.byMonth}</h2>
            <MonthChart months={months} />
          </section>
        </>
      )}
      <p className="hint">{embeds.from(site.name)}</p>
    </main>
  );
}
