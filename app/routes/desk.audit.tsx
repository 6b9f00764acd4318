import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { deskHome } from "../desk/desk-home.ts";
import { readAudit, readAuditLooks, readViewsOf } from "../rulings/fairness/audit/audit.server.ts";
import { AuditTable, LooksTable, PairsTable, ViewsTable } from "../rulings/fairness/audit/audit-tables.tsx";
import { readPairs } from "../rulings/fairness/second-look/agreement.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary } from "../ui/form.tsx";

export const handle = { title: (text) => text.fairness.audit.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "audit:views");
    const { db, today, url } = visit;
    const typed = url.searchParams.get("report")?.trim() ?? "";
    const report = /^\d{1,9}$/.test(typed) ? Number(typed) : null;
    const views = report === null ? [] : await readViewsOf(db, actor, report, today);
    const rows = await readAudit(db, actor, "list", today);
    const [looks, pairs] = await Promise.all([readAuditLooks(db, actor), readPairs(db, actor)]);
    return {
      typed,
      report,
      views,
      rows,
      looks,
      pairs,
      person: actor.displayName,
      decides: can(actor, "decide:report"),
    };
  });
}

export default function DeskAudit() {
  const { typed, report, views, rows, looks, pairs, person, decides } = useLoaderData<typeof loader>();
  const text = useText();
  const { site, fairness } = text;
  const words = fairness.audit;
  const wrong = typed !== "" && report === null ? words.wrongNumber : undefined;
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title}
      lede={words.lede}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [deskHome(text, decides)],
      }}
    >
      {wrong && <ErrorSummary title={site.errorSummary} errors={[{ name: "report", message: wrong }]} />}
      <AuditTable rows={rows} />
      <p>
        <a href="/desk/audit.csv">{words.csv}</a>
      </p>
      <h2>{words.search}</h2>
      <form method="get" action="/desk/audit" noValidate>
        <TextField
          name="report"
          label={words.number}
          width="short"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={typed}
          error={wrong}
          errorPrefix={site.errorPrefix}
        />
        <Button look="secondary">{words.find}</Button>
      </form>
      {report !== null && <ViewsTable report={report} views={views} />}
      <h2>{words.pairs}</h2>
      <PairsTable pairs={pairs} />
      <h2>{words.looks}</h2>
      <LooksTable looks={looks} />
      <p className="hint">{words.retention}</p>
    </SitePage>
  );
}
