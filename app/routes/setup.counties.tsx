import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { one } from "../http/forms/answers.ts";
import { answersOf, readForm } from "../http/forms/form.server.ts";
import { pressed } from "../http/forms/pressed.ts";
import { idOf } from "../http/query.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { type CountyHit, findCounties, leaveCounty, readServed, serveCounty } from "../setup/setup.server.ts";
import { SetupPage } from "../setup/setup-page.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { TextField } from "../ui/fields.tsx";
import { Actions, Button, ErrorSummary, HiddenFields } from "../ui/form.tsx";
import { DataTable } from "../ui/table.tsx";

const HERE = "/setup/counties";

type CountyError = "unknown" | "several" | "used" | "demonstration" | "real_site";

export const handle = { title: (text) => text.setup.counties.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "set-up:site");
    const counties = await readServed(visit.db, visit.today);
    return { counties, person: actor.displayName, done: visit.url.searchParams.has("done") };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, today, request } = visit;
    const actor = await requirePermission(visit, "set-up:site");
    const form = await readForm(request);
    const answers = answersOf(form);
    const typed = (name: string) => one(answers[name]).slice(0, 100);
    const failed = (error: CountyError, status = 400, hits: CountyHit[] = []) =>
      data({ error, hits, typed: typed("county") }, { status });
    if (pressed(form, ["add", "remove"]) === "remove") {
      const left = await attempt(["wrong_state"], () => leaveCounty(db, actor, idOf(typed("id")), today));
      return left.refused ? failed("used", 409) : redirect(`${HERE}?done`);
    }
    const hits = await findCounties(db, typed("choice") || typed("county"));
    const [hit, another] = hits;
    if (!hit) return failed("unknown");
    if (another) return failed("several", 400, hits);
    const served = await attempt(["demonstration", "real_site"], () => serveCounty(db, actor, hit.id, today));
    return served.refused ? failed(served.refused, 409) : redirect(`${HERE}?done`);
  });
}

export default function Counties() {
  const { counties, person, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { site, setup } = useText();
  const nameOf = useName();
  const words = setup.counties;
  const error = answer && words.errors[answer.error];
  const hits = answer?.hits ?? [];
  const asked = { error, errorPrefix: site.errorPrefix };
  const field = hits.length > 0 ? "choice" : "county";
  return (
    <SetupPage title={words.title} lede={words.lede} person={person} done={done && !answer ? setup.saved : null}>
      <ErrorSummary title={site.errorSummary} errors={error ? [{ name: field, message: error }] : []} />
      <form method="post" action={HERE} noValidate>
        <TextField
          name="county"
          label={words.label}
          hint={words.hint}
          width="medium"
          autoComplete="off"
          defaultValue={answer?.typed}
          required
          {...(hits.length === 0 && asked)}
        />
        {hits.length > 0 && (
          <RadioGroup
            name="choice"
            label={words.which}
            options={hits.map((hit) => ({ value: hit.code, label: nameOf({ name: hit.path, nameEn: hit.pathEn }) }))}
            {...asked}
          />
        )}
        <Actions>
          <Button name="act" value="add">
            {words.add}
          </Button>
        </Actions>
      </form>
      <h2>{words.caption}</h2>
      <DataTable
        caption={words.caption}
        captionHidden
        narrow="stack"
        rows={counties}
        rowKey={(row) => row.code}
        empty={<p>{words.none}</p>}
        columns={[
          {
            key: "name",
            header: words.columns.name,
            rowHeader: true,
            cell: (row) => <a href={`/setup/bodies?county=${row.code}`}>{nameOf(row)}</a>,
          },
          { key: "bodies", header: words.columns.bodies, numeric: true, cell: (row) => site.number(row.bodies) },
          { key: "duties", header: words.columns.duties, numeric: true, cell: (row) => site.number(row.duties) },
          {
            key: "moderators",
            header: words.columns.moderators,
            numeric: true,
            cell: (row) => site.number(row.moderators),
          },
          {
            key: "act",
            header: words.columns.act,
            cell: (row) =>
              row.bodies === 0 && (
                <form method="post" action={HERE}>
                  <HiddenFields values={{ id: row.id }} />
                  <button
                    type="submit"
                    name="act"
                    value="remove"
                    className="plain"
                    aria-label={words.removeNamed(nameOf(row))}
                  >
                    {words.remove}
                  </button>
                </form>
              ),
          },
        ]}
      />
    </SetupPage>
  );
}
