import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { one } from "../http/forms/answers.ts";
import { answersOf, readForm } from "../http/forms/form.server.ts";
import { pressed } from "../http/forms/pressed.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { readHolidayYears } from "../rulings/calendar/recount-clocks.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { readServed, setReplyDays } from "../setup/setup.server.ts";
import { SetupPage } from "../setup/setup-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Actions, Button, ErrorSummary, HiddenFields, LinkButton } from "../ui/form.tsx";

const HERE = "/setup/calendar";
const DAYS = /^([1-9]|[1-8]\d|90)?$/;

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

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "set-up:site");
    const form = await readForm(visit.request);
    pressed(form, ["days"]);
    const answers = answersOf(form);
    const id = idOf(one(answers.id));
    const typed = one(answers[`days-${id}`]).trim();
    if (!DAYS.test(typed)) return data({ id, typed: typed.slice(0, 100) }, { status: 400 });
    await setReplyDays(visit.db, actor, id, typed === "" ? null : Number(typed), visit.today);
    return redirect(`${HERE}?done`);
  });
}

export default function Calendar() {
  const { counties, years, person, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { site, setup } = useText();
  const nameOf = useName();
  const words = setup.calendar;
  return (
    <SetupPage title={words.title} lede={words.lede} person={person} done={done && !answer ? setup.saved : null}>
      <ErrorSummary
        title={site.errorSummary}
        errors={answer ? [{ name: `days-${answer.id}`, message: words.error }] : []}
      />
      <p>{years.length === 0 ? words.yearsNone : words.years(years.join(site.listSeparator))}</p>
      <Actions>
        <LinkButton href="/staff/calendar" look="secondary">
          {words.holidays}
        </LinkButton>
      </Actions>
      {counties.map((county) => {
        const wrong = answer?.id === county.id;
        return (
          <form key={county.id} method="post" action={HERE} noValidate>
            <HiddenFields values={{ id: county.id }} />
            <TextField
              name={`days-${county.id}`}
              label={words.days(nameOf(county))}
              hint={words.daysHint}
              width="short"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={wrong ? answer.typed : (county.replyDays?.toString() ?? "")}
              error={wrong ? words.error : undefined}
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
