import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { type HolidayError, holidayForm } from "../rulings/calendar/holiday-form.ts";
import { type HolidayProblem, readHolidays, yearsToEnter } from "../rulings/calendar/holidays.ts";
import {
  enterHolidays,
  readHolidayYears,
  readRecounted,
  ENTER_HOLIDAYS_REFUSALS,
} from "../rulings/calendar/recount-clocks.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { SelectField, TextArea, TextField } from "../ui/fields.tsx";
import { Actions, Button, ErrorSummary } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { DataTable } from "../ui/table.tsx";

const HERE = "/staff/calendar";
const SHOWN = 100;

export const handle = { title: (text) => text.calendar.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "enter:holidays");
    const { db, url, today } = visit;
    const choices = yearsToEnter(today);
    const done = choices.find((year) => year === url.searchParams.get("done")) ?? null;
    return {
      ...(await readHolidayYears(db, actor)),
      choices,
      done,
      recounted: done === null ? null : await readRecounted(db, actor, today, SHOWN),
      person: actor.displayName,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "enter:holidays"),
      key: (message: HolidayError) => message,
      show: async () => ({ problem: null as HolidayProblem | null }),
    },
    (act) => ({
      enter: act({
        schema: holidayForm,
        codes: ENTER_HOLIDAYS_REFUSALS,
        refusals: {
          clock_jumped: ["list", "clock"],
          reason_needed: ["reason", "reason"],
          personal_left: ["reason", "personal"],
          unseen_left: ["reason", "personal"],
          ...onPage("forbidden", "home_county", "recused", "unknown_case", "wrong_state"),
        },
        run: async ({ visit: { db, today }, who }, { year, list, reason }) => {
          if (!yearsToEnter(today).includes(year)) return { errors: { year: "year" }, status: 400 };
          const read = readHolidays(list, year);
          if ("problem" in read) return { problem: read.problem, status: 400 };
          await enterHolidays(db, who, { year, holidays: read.holidays, reason }, today);
          return redirect(`${HERE}?done=${year}`);
        },
      }),
    }),
  );
}

export default function Holidays() {
  const { years, provisional, choices, done, recounted, person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { site, accounts, calendar: words } = useText();
  const messages = Object.entries(answer?.errors ?? {}).flatMap(([name, key]) =>
    key ? [{ name, message: words.errors[key as HolidayError] }] : [],
  );
  if (answer?.problem) messages.push({ name: "list", message: words.problem(answer.problem) });
  const errors = Object.fromEntries(messages.map(({ name, message }) => [name, message]));
  const asked = (name: "year" | "list" | "reason") => ({ error: errors[name], errorPrefix: site.errorPrefix });
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
          {words.done(done)}
        </Notice>
      )}
      {recounted && (
        <section aria-labelledby="recounted">
          <h2 id="recounted">{words.recounted}</h2>
          <DataTable
            caption={words.recounted}
            captionHidden
            columns={[
              {
                key: "number",
                header: words.recountedColumns.number,
                rowHeader: true,
                cell: (row) => <a href={`/cases/${row.number}`}>{row.number}</a>,
              },
              { key: "before", header: words.recountedColumns.before, cell: (row) => site.day(row.before) },
              { key: "now", header: words.recountedColumns.now, cell: (row) => site.day(row.dueOn) },
            ]}
            rows={recounted.clocks}
            rowKey={(row) => row.number}
            empty={<p>{words.recountedNone}</p>}
            note={recounted.count > recounted.clocks.length ? words.recountedMore(recounted.count) : undefined}
          />
        </section>
      )}
      <form method="post" action={HERE} noValidate>
        <SelectField
          name="year"
          label={words.year}
          width="medium"
          defaultValue={answer?.answers.year ?? choices.at(-1)}
          options={choices.map((year) => ({ value: year, label: year }))}
          {...asked("year")}
        />
        <TextArea
          name="list"
          label={words.list}
          hint={words.listHint}
          rows={16}
          defaultValue={answer?.answers.list}
          required
          {...asked("list")}
        />
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          defaultValue={answer?.answers.reason}
          autoComplete="off"
          required
          {...asked("reason")}
        />
        <Actions>
          <Button>{words.submit}</Button>
        </Actions>
      </form>
      <section aria-labelledby="entered">
        <h2 id="entered">{words.entered}</h2>
        <p>{words.provisional(provisional)}</p>
        <DataTable
          caption={words.entered}
          captionHidden
          columns={[
            { key: "year", header: words.columns.year, rowHeader: true, cell: (row) => row.year },
            { key: "off", header: words.columns.off, numeric: true, cell: (row) => site.number(row.off) },
            { key: "working", header: words.columns.working, numeric: true, cell: (row) => site.number(row.working) },
          ]}
          rows={years}
          rowKey={(row) => row.year}
          empty={<p>{words.none}</p>}
        />
      </section>
    </SitePage>
  );
}
