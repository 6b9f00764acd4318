import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { takeApart } from "../imports/apart/run-apart.server.ts";
import { type ImportError, listForm } from "../imports/import-form.ts";
import { readWaiting } from "../imports/preview.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { listCounties } from "../register/register.server.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Actions, Button, ErrorSummary } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

const HERE = "/staff/register/import";
const COUNTS = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/;

export const handle = { title: (text) => text.imports.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "import:duties");
    const counties = await listCounties(visit.db);
    const done = COUNTS.exec(visit.url.searchParams.get("done") ?? "");
    return {
      counties: counties.map(({ name, nameEn, code }) => ({ name, nameEn, code })),
      waiting: await readWaiting(visit.db, actor, visit.now),
      done: done ? done.slice(1).map(Number) : null,
      dropped: visit.url.searchParams.has("dropped"),
      person: actor.displayName,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "import:duties"),
      key: (message: ImportError) => message,
    },
    (act) => ({
      send: act({
        schema: listForm,
        codes: ["unknown_region", "forbidden", "home_county", "recused", "busy"],
        refusals: {
          unknown_region: ["county", "county"],
          busy: ["upload", "busy"],
          ...onPage("forbidden", "home_county", "recused"),
        },
        run: async ({ visit, who }, { county, source }) => {
          const [file] = visit.uploads;
          if (!file || file.size === 0) return { errors: { upload: "file" }, status: 400 };
          if (file.truncated) return { errors: { upload: "large" }, status: 400 };
          const { today, now } = visit;
          const kept = await takeApart(visit.env, { by: who, county, source, today, now }, file.open());
          if ("problem" in kept) return { errors: { upload: kept.problem }, status: 400 };
          return redirect(`${HERE}/${kept.token}`);
        },
      }),
    }),
  );
}

export default function ImportDuties() {
  const { counties, waiting, done, dropped, person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { site, accounts, imports: words } = useText();
  const nameOf = useName();
  const said = { ...words.tables, ...words.errors };
  const messages = Object.entries(answer?.errors ?? {}).map(([name, key]) => ({
    name,
    message: said[key as ImportError],
  }));
  const asked = (name: "county" | "source" | "upload") => ({
    error: messages.find((one) => one.name === name)?.message,
    errorPrefix: site.errorPrefix,
    defaultValue: answer?.answers[name],
  });
  const only = counties.length === 1 ? counties[0]?.name : undefined;
  const [created = 0, changed = 0, ended = 0, unchanged = 0] = done ?? [];
  return (
    <SitePage
      variant="desk"
      title={words.title}
      lede={words.lede}
      person={person}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/staff", label: accounts.staff.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={messages} />
      {done && (
        <Notice tone="success" live>
          {words.done(created, changed, ended, unchanged)}
        </Notice>
      )}
      {dropped && <Notice live>{words.dropped}</Notice>}
      {waiting && (
        <Notice>
          <p>
            {words.waiting(waiting.source)} <a href={`${HERE}/${waiting.token}`}>{words.toPreview}</a>
          </p>
        </Notice>
      )}
      <form method="post" action={`${HERE}?index`} encType="multipart/form-data" noValidate>
        <TextField
          name="county"
          label={words.county}
          hint={words.countyHint}
          width="medium"
          autoComplete="off"
          suggestions={counties.map((county) => county.name)}
          required
          {...asked("county")}
          defaultValue={answer?.answers.county ?? only}
        />
        <TextField
          name="source"
          label={words.source}
          hint={words.sourceHint}
          autoComplete="off"
          required
          {...asked("source")}
        />
        <TextField
          name="upload"
          type="file"
          accept=".csv,.txt,.xlsx,.xls,.et"
          label={words.file}
          hint={words.fileHint}
          required
          {...asked("upload")}
          defaultValue={undefined}
        />
        <Actions>
          <Button name="act" value="send">
            {words.submit}
          </Button>
        </Actions>
      </form>
      <section aria-labelledby="export">
        <h2 id="export">{words.export.title}</h2>
        <p>{words.export.lede}</p>
        <ul>
          {counties.map((county) => (
            <li key={county.code}>
              {words.export.of(
                nameOf(county),
                <a href={`/staff/register/${county.code}/duties.csv`}>{words.csv}</a>,
                <a href={`/staff/register/${county.code}/duties.xlsx`}>{words.xlsx}</a>,
              )}
            </li>
          ))}
        </ul>
      </section>
    </SitePage>
  );
}
