import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { ChoiceFields } from "../imports/choice-fields.tsx";
import { showApart, writeApart } from "../imports/apart/run-apart.server.ts";
import { chooseKept, dropKept, readKeptChoices } from "../imports/import.server.ts";
import { choicesForm, type ImportError, readAlike, readChoices } from "../imports/import-form.ts";
import { ChangeTable, ItemTable, ProblemTable } from "../imports/preview-tables.tsx";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { CheckboxGroup } from "../ui/choices.tsx";
import { addDays } from "../day.ts";
import { Figure, FigureRow } from "../ui/figures/figures.tsx";
import { Actions, Button, ErrorSummary, HiddenFields } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

const ALL = "/staff/register/import";

export const handle = { title: (text) => text.imports.preview.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "import:duties");
    const { today, now, params } = visit;
    const preview = await showApart(visit.env, { by: actor, token: params.token ?? "", today, now });
    const { searchParams } = visit.url;
    const look = searchParams.has("stale") ? ("stale" as const) : searchParams.has("again") ? ("again" as const) : null;
    return { preview, look, person: actor.displayName };
  });
}

export function action(args: ActionFunctionArgs) {
  const token = args.params.token ?? "";
  const here = `${ALL}/${token}`;
  const gone = ["import_over", "forbidden", "home_county", "recused", "unknown_region"] as const;
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "import:duties"),
      key: (message: ImportError) => message,
    },
    (act) => ({
      update: act({
        schema: choicesForm,
        codes: gone,
        refusals: onPage(...gone),
        run: async ({ visit, who, answers }, { from }) => {
          const choices = await readKeptChoices(visit.db, who, token, visit.now);
          await chooseKept(visit.db, who, token, readChoices(answers, from, choices), visit.now);
          return redirect(`${here}?again`);
        },
      }),
      confirm: act({
        schema: choicesForm,
        codes: [...gone, "stale_version", "busy"],
        refusals: { ...onPage(...gone, "busy"), stale_version: { to: `${here}?stale` } },
        run: async ({ visit, who, answers }, { from }) => {
          const before = await readKeptChoices(visit.db, who, token, visit.now);
          const choices = readChoices(answers, from, before);
          await chooseKept(visit.db, who, token, choices, visit.now);
          // What was chosen otherwise has not been seen yet.
          if (!readAlike(before, choices)) return redirect(`${here}?again`);
          const { today, now } = visit;
          const asked = { by: who, token, seen: answers.seen ?? "", today, now };
          const counts = await writeApart(visit.env, asked);
          const { created, changed, ended, unchanged } = counts;
          return redirect(`${ALL}?done=${[created, changed, ended, unchanged].join(".")}`);
        },
      }),
      drop: act({
        codes: gone,
        refusals: onPage(...gone),
        run: async ({ visit, who }) => {
          await dropKept(visit.db, who, token, visit.now);
          return redirect(`${ALL}?dropped`);
        },
      }),
    }),
  );
}

export default function PreviewImport() {
  const { preview, look, person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { token = "" } = useParams();
  const { site, imports } = useText();
  const nameOf = useName();
  const words = imports.preview;
  const { counts } = preview;
  const said = { ...imports.tables, ...imports.errors };
  const messages = Object.entries(answer?.errors ?? {}).map(([name, key]) => ({
    name,
    message: said[key as ImportError],
  }));
  const writes = counts.created + counts.changed;
  return (
    <SitePage
      variant="desk"
      title={words.title}
      lede={words.lede(nameOf(preview.county), preview.source)}
      person={person}
      formId="import"
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: ALL, label: imports.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={messages} />
      {look ? <Notice live>{words[look]}</Notice> : <Notice>{words.nothingYet}</Notice>}
      <FigureRow>
        <Figure label={words.counts.created} value={site.number(counts.created)} unit={words.unit} />
        <Figure label={words.counts.changed} value={site.number(counts.changed)} unit={words.unit} />
        <Figure label={words.counts.unchanged} value={site.number(counts.unchanged)} unit={words.unit} />
        <Figure label={words.counts.missing} value={site.number(counts.missing)} unit={words.unit} />
        <Figure
          label={words.counts.problems}
          value={site.number(counts.problems)}
          unit={words.unitProblems}
          tone={counts.problems > 0 ? "overdue" : "plain"}
        />
      </FigureRow>
      <form id="import" method="post" action={`${ALL}/${token}`} noValidate>
        {counts.problems > 0 && <ProblemTable problems={preview.problems} all={counts.places} />}
        <h2>{words.choicesTitle}</h2>
        <ChoiceFields preview={preview} error={messages.find((one) => one.name === "from")?.message} />
        <Actions>
          <Button name="act" value="update" look="secondary">
            {words.update}
          </Button>
        </Actions>
        {counts.created > 0 && (
          <ItemTable id="created" title={words.createdTitle} items={preview.created} all={counts.created} />
        )}
        {counts.changed > 0 && <ChangeTable changes={preview.changed} all={counts.changed} />}
        {counts.missing > 0 && (
          <>
            <ItemTable id="missing" title={words.missingTitle} items={preview.missing} all={counts.missing} />
            <p>{words.missingNote}</p>
            {counts.endable > 0 ? (
              <CheckboxGroup
                name="endMissing"
                label={words.missingTitle}
                labelHidden
                defaultValue={preview.endMissing ? ["yes"] : []}
                options={[
                  { value: "yes", label: words.endMissing(counts.endable, site.day(addDays(preview.from, -1))) },
                ]}
              />
            ) : (
              <p>{words.endNone}</p>
            )}
          </>
        )}
        <HiddenFields values={{ seen: preview.seen }} />
        <Actions>
          {writes + counts.endable > 0 ? (
            <Button name="act" value="confirm">
              {words.confirm(writes)}
            </Button>
          ) : (
            <p>{words.confirmNothing}</p>
          )}
          <Button name="act" value="drop" look="danger">
            {words.drop}
          </Button>
        </Actions>
      </form>
      <p className="hint">{words.digest(preview.sha256)}</p>
    </SitePage>
  );
}
