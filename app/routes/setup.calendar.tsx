import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requirePermission } from "../accounts/guard.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { readHolidayYears } from "../rulings/calendar/recount-clocks.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { readServed, SET_REPLY_DAYS_REFUSALS, setReplyDays } from "../setup/setup.server.ts";
import { SetupPage } from "../setup/setup-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Actions, Button, ErrorSummary, HiddenFields, LinkButton, sayErrors } from "../ui/form.tsx";

const HERE = "/setup/calendar";

export const handle = { title: (text) => text.setup.calendar.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "set-up:site");
    const { db, today } = visit;
    const [counties, { years }] = await Promise.all([readServed(db, today), readHolidayYears(db, actor)]);
    const covered = years.map(({ year }) => year).sort();
    return { counties, years: covered, person: actor.displayName, done: visit.url.searchParams.has("done") };
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

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "set-up:site"), key: (message: "error") => message },
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
    }),
  );
}

export default function Calendar() {
  const { counties, years, person, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { site, setup } = useText();
  const nameOf = useName();
  const words = setup.calendar;
  const errors = sayErrors(answer, { error: words.error });
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
    </SetupPage>
  );
}
