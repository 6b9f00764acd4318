import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { townshipsOf } from "../accounts/permissions.ts";
import { calloutState } from "../callouts/callout.ts";
import { listTownshipCallouts, readTownships } from "../callouts/callout.server.ts";
import { isCaseNumber, typedCaseNumber } from "../cases/case.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button } from "../ui/form.tsx";
import { EmptyState } from "../ui/notice.tsx";
import { DataTable } from "../ui/table.tsx";

export const handle = { title: (text) => text.callouts.township.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "call:body");
    const { db, url, today } = visit;
    const typed = url.searchParams.get("case") ?? "";
    const number = typedCaseNumber(typed, today.slice(0, 4));
    if (isCaseNumber(number)) throw redirect(`/township/cases/${number}`);
    return {
      typed,
      townships: await readTownships(db, townshipsOf(actor)),
      calls: await listTownshipCallouts(db, actor, today),
      person: actor.displayName,
    };
  });
}

export default function Township() {
  const { typed, townships, calls, person } = useLoaderData<typeof loader>();
  const { site, callouts } = useText();
  const nameOf = useName();
  const words = callouts.township;
  return (
    <SitePage variant="desk" person={person} title={words.title} lede={words.lede(site.list(townships.map(nameOf)))}>
      <form method="get" action="/township">
        <TextField
          name="case"
          width="medium"
          label={words.find}
          hint={words.findHint}
          defaultValue={typed}
          error={typed === "" ? undefined : words.unknown}
          errorPrefix={site.errorPrefix}
        />
        <Button>{words.findSubmit}</Button>
      </form>
      {calls.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <DataTable
          caption={words.list}
          narrow="stack"
          rows={calls}
          rowKey={(row) => String(row.id)}
          columns={[
            {
              key: "number",
              header: words.columns.number,
              rowHeader: true,
              cell: (row) => (
                <>
                  <a href={`/township/calls/${row.id}`} lang="zh-CN">
                    {row.title}
                  </a>{" "}
                  {row.title !== row.number && <span className="row-number">{row.number}</span>}
                </>
              ),
            },
            { key: "body", header: words.columns.body, cell: (row) => nameOf(row.department) },
            { key: "called", header: words.columns.called, short: true, cell: (row) => site.day(row.calledOn) },
            {
              key: "came",
              header: words.columns.came,
              short: true,
              cell: (row) => site.day(row.steps.at(-1)?.dueOn ?? row.calledOn),
            },
            { key: "state", header: words.columns.state, cell: (row) => callouts.states[calloutState(row)] },
          ]}
        />
      )}
    </SitePage>
  );
}
