import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requirePermission } from "../accounts/guard.server.ts";
import { CLOCK_STAGES, MOST_WORKING_DAYS } from "../cases/clock/clock.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import type { Dictionary } from "../i18n/dictionary.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { KINDS } from "../reports/vocabulary.ts";
import { readHolidayYears } from "../rulings/calendar/recount-clocks.server.ts";
import { StageDays } from "../rulings/calendar/stage-days.tsx";
import { readStageDays, SET_STAGE_DAYS_REFUSALS, setStageDays } from "../rulings/calendar/stage-days.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { readServed, SET_REPLY_DAYS_REFUSALS, setReplyDays } from "../setup/setup.server.ts";
import { SetupPage } from "../setup/setup-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Actions, Button, ErrorSummary, HiddenFields, LinkButton, sayErrors } from "../ui/form.tsx";

const HERE = "/setup/calendar";

/** Keys of the error messages of the days of a stage. */
type StageError = keyof Dictionary["setup"]["calendar"]["stages"]["errors"];

export const handle = { title: (text) => text.setup.calendar.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "set-up:site");
    const { db, today } = visit;
    const [counties, { years }] = await Promise.all([readServed(db, today), readHolidayYears(db, actor)]);
    const covered = years.map(({ year }) => year).sort();
    const set = await readStageDays(
      db,
      counties.map(({ id }) => id),
    );
    return { counties, set, years: covered, person: actor.displayName, done: visit.url.searchParams.has("done") };
  });
}

/** Of each county a field of its own; left empty, the site's days hold. */
const daysForm = z.object({
  days: z
    .string()
    .trim()
    .regex(/^([1-9]|[1-8]\d|90)$/, "error")
    .transform(Number)
    .optional(),
});

/** Days of a stage, or of a stage for one kind of case. */
const stageForm = z
  .object({
    county: z.string({ error: "county" }),
    stage: z.enum(CLOCK_STAGES, { error: "stage" }),
    kind: z.enum(KINDS, { error: "kind" }).optional(),
    working: z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,2}$/, "days")
      .transform(Number)
      .optional(),
  })
  .refine(({ stage, kind }) => stage !== "answered" || kind !== undefined, { path: ["kind"], message: "kind" })
  .refine(({ stage, working = 1 }) => working <= MOST_WORKING_DAYS[stage], { path: ["working"], message: "days" });

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "set-up:site"), key: (message: "error" | StageError) => message },
    (act) => ({
      days: act({
        schema: daysForm,
        named: { days: ({ id = "" }) => `days-${id}` },
        codes: [...SET_REPLY_DAYS_REFUSALS, "not_found"],
        refusals: onPage(...SET_REPLY_DAYS_REFUSALS, "not_found"),
        run: async ({ visit, who, answers }, { days = null }) => {
          await setReplyDays(visit.db, who, idOf(answers.id), days, visit.today);
          return redirect(`${HERE}?done`);
        },
      }),
      stage: act({
        schema: stageForm,
        codes: [...SET_STAGE_DAYS_REFUSALS, "not_found"],
        refusals: onPage(...SET_STAGE_DAYS_REFUSALS, "not_found"),
        run: async ({ visit, who }, { county, stage, kind, working = null }) => {
          const of = { countyId: idOf(county), stage, kind: kind ?? ("" as const) };
          await setStageDays(visit.db, who, of, working, visit.today);
          return redirect(`${HERE}?done`);
        },
      }),
    }),
  );
}

export default function Calendar() {
  const { counties, set, years, person, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { site, setup } = useText();
  const nameOf = useName();
  const words = setup.calendar;
  const errors = sayErrors(answer, { error: words.error, ...words.stages.errors });
  return (
    <SetupPage title={words.title} lede={words.lede} person={person} done={done && !answer ? setup.saved : null}>
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      <p>{years.length === 0 ? words.yearsNone : words.years(site.list(years))}</p>
      <Actions>
        <LinkButton href="/staff/calendar" look="secondary">
          {words.holidays}
        </LinkButton>
      </Actions>
      {counties.map((county) => {
        const name = `days-${county.id}`;
        return (
          <form key={county.id} method="post" action={HERE} noValidate>
            <HiddenFields values={{ id: county.id }} />
            <TextField
              name={name}
              label={words.days(nameOf(county))}
              hint={words.daysHint}
              width="short"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={answer?.answers[name] ?? county.replyDays?.toString()}
              error={errors.at[name]}
              errorPrefix={site.errorPrefix}
            />
            <Actions>
              <Button name="act" value="days">
                {words.submit}
              </Button>
            </Actions>
          </form>
        );
      })}
      {counties.length > 0 && (
        <StageDays counties={counties} set={set} typed={answer?.answers ?? {}} errors={errors.at} />
      )}
    </SetupPage>
  );
}
