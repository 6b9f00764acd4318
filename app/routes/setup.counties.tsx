import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requirePermission } from "../accounts/guard.server.ts";
import { ASSERT_CAN_REFUSALS } from "../accounts/permissions.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { optionalTextField } from "../http/forms/text-field.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import {
  type CountyHit,
  findCounties,
  LEAVE_COUNTY_REFUSALS,
  leaveCounty,
  countOfServed,
  SERVE_COUNTY_REFUSALS,
  serveCounty,
} from "../setup/setup.server.ts";
import { SetupPage } from "../setup/setup-page.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { TextField } from "../ui/fields.tsx";
import { Actions, Button, ErrorSummary, HiddenFields, sayErrors } from "../ui/form.tsx";
import { DataTable } from "../ui/table.tsx";

const HERE = "/setup/counties";

type CountyError = "unknown" | "several" | "used" | "demonstration" | "real_site";

export const handle = { title: (text) => text.setup.counties.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "set-up:site");
    const counties = await countOfServed(visit.db, visit.today);
    return { counties, person: actor.displayName, done: visit.url.searchParams.has("done") };
  });
}

const typed = optionalTextField("unknown" satisfies CountyError, "unknown", 100);
/** A county by what it is called, or one of several that are called so. */
const countyForm = z.object({ county: typed, choice: typed });

export function action(args: ActionFunctionArgs) {
  const again = (errors: Record<string, CountyError>, hits: CountyHit[] = []) => ({ errors, hits, status: 400 });
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "set-up:site"),
      key: (message: CountyError) => message,
      show: async () => ({ hits: [] as CountyHit[] }),
    },
    (act) => ({
      add: act({
        schema: countyForm,
        codes: SERVE_COUNTY_REFUSALS,
        refusals: {
          ...at("county", "demonstration", "real_site"),
          unknown_region: ["county", "unknown"],
          ...onPage(...ASSERT_CAN_REFUSALS),
        },
        run: async ({ visit: { db, today }, who }, { county, choice }) => {
          const hits = await findCounties(db, choice || county);
          const [hit, another] = hits;
          if (!hit) return again({ county: "unknown" });
          if (another) return again({ choice: "several" }, hits);
          await serveCounty(db, who, hit.id, today);
          return redirect(`${HERE}?done`);
        },
      }),
      remove: act({
        places: ["county"],
        codes: [...LEAVE_COUNTY_REFUSALS, "not_found"],
        refusals: { wrong_state: ["county", "used"], ...onPage(...ASSERT_CAN_REFUSALS, "not_found") },
        run: async ({ visit: { db, today }, who, answers }) => {
          await leaveCounty(db, who, idOf(answers.id), today);
          return redirect(`${HERE}?done`);
        },
      }),
    }),
  );
}

export default function Counties() {
  const { counties, person, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { site, setup } = useText();
  const nameOf = useName();
  const words = setup.counties;
  const errors = sayErrors(answer, words.errors);
  const hits = answer?.hits ?? [];
  const { errorPrefix } = site;
  return (
    <SetupPage title={words.title} lede={words.lede} person={person} done={done && !answer ? setup.saved : null}>
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      <form method="post" action={HERE} noValidate>
        <TextField
          name="county"
          label={words.label}
          hint={words.hint}
          width="medium"
          autoComplete="off"
          defaultValue={answer?.answers.county}
          error={errors.at.county}
          errorPrefix={errorPrefix}
          required
        />
        {hits.length > 0 && (
          <RadioGroup
            name="choice"
            label={words.which}
            options={hits.map((hit) => ({ value: hit.code, label: nameOf({ name: hit.path, nameEn: hit.pathEn }) }))}
            error={errors.at.choice}
            errorPrefix={errorPrefix}
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
