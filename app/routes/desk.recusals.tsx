import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireAnyOf } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { RecusalFields } from "../rulings/fairness/recusal/recusal-fields.tsx";
import {
  endForm,
  type RecusalError,
  fromToday,
  recusalForm,
  reportRecusalForm,
  toRecusal,
} from "../rulings/fairness/recusal/recusal-form.ts";
import {
  endRecusalOf,
  readRecusalChoices,
  readRecusals,
  recuse,
  recuseFromReport,
  END_RECUSAL_OF_REFUSALS,
  RECUSE_FROM_REPORT_REFUSALS,
  RECUSE_REFUSALS,
} from "../rulings/fairness/recusal/recusal.server.ts";
import { RecusalTable } from "../rulings/fairness/recusal/recusal-table.tsx";
import { deskHome } from "../desk/desk-home.ts";
import type { PageHandle } from "../page-handle.ts";
import { CountyOfForm } from "../register/county-field.tsx";
import { SitePage } from "../site-page.tsx";
import { Button, ErrorSummary } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

const HERE = "/desk/recusals";

export const handle = { title: (text) => text.fairness.recusal.title } satisfies PageHandle;

/** Moderators keep out themselves, administrators enter it for others; either may open the page. */
const MAY_OPEN = ["decide:report", "manage:staff"] as const;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requireAnyOf(visit, MAY_OPEN);
    const { db, today, url } = visit;
    const [recusals, choices] = await Promise.all([
      readRecusals(db, actor, today),
      readRecusalChoices(db, actor, url.searchParams.get("county") || undefined, today),
    ]);
    return {
      recusals,
      choices,
      person: actor.displayName,
      forOthers: can(actor, "manage:staff"),
      decides: can(actor, "decide:report"),
      done: url.searchParams.get("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const entered = () => redirect(`${HERE}?done=entered`);
  return formAction(
    args,
    { who: ({ visit }) => requireAnyOf(visit, MAY_OPEN), key: (message: RecusalError) => message },
    (act) => ({
      enter: act({
        schema: ({ today }) => fromToday(recusalForm, today),
        codes: RECUSE_REFUSALS,
        refusals: {
          not_found: ["person", "person_unknown"],
          unknown_department: ["department", "department_required"],
          unknown_region: ["region", "region_required"],
          bad_request: ["line", "line_required"],
          ...onPage("forbidden", "home_county", "recused"),
        },
        run: async ({ visit: { db, today }, who }, recusal) => {
          await recuse(db, who, toRecusal(recusal), today);
          return entered();
        },
      }),
      report: act({
        schema: reportRecusalForm,
        codes: RECUSE_FROM_REPORT_REFUSALS,
        refusals: onPage("forbidden", "home_county", "recused", "not_found", "unknown_department"),
        run: async ({ visit: { db, today }, who }, leaving) => {
          await recuseFromReport(db, who, leaving.report, leaving, today);
          return entered();
        },
      }),
      end: act({
        schema: endForm,
        codes: END_RECUSAL_OF_REFUSALS,
        refusals: onPage("forbidden", "home_county", "recused", "not_found", "own_account", "unknown_department"),
        run: async ({ visit: { db, today }, who }, { end }) => {
          await endRecusalOf(db, who, end, today);
          return redirect(`${HERE}?done=ended`);
        },
      }),
    }),
  );
}

export default function DeskRecusals() {
  const { recusals, choices, person, forOthers, decides, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const text = useText();
  const { site, fairness } = text;
  const words = fairness.recusal;
  const errors: Record<string, string> = failed?.errors ?? {};
  return (
    <SitePage
      variant="desk"
      person={person}
      title={forOthers ? words.titleOfAll : words.title}
      lede={words.lede}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [deskHome(text, decides)],
      }}
    >
      <ErrorSummary
        title={site.errorSummary}
        errors={Object.entries(errors).map(([name, error]) => ({
          name: name === "person" && !forOthers ? "from" : name,
          message: words.errors[error as RecusalError],
        }))}
      />
      {(done === "entered" || done === "ended") && !failed && (
        <Notice tone="success" live>
          {done === "ended" ? words.ended : words.done}
        </Notice>
      )}
      <RecusalTable recusals={recusals} withPerson={forOthers} />
      <h2>{words.add}</h2>
      <CountyOfForm action={HERE} options={choices.counties} county={choices.county} />
      <form method="post" action={choices.county ? `${HERE}?county=${choices.county}` : HERE} noValidate>
        <RecusalFields
          answers={failed?.answers ?? {}}
          errors={errors}
          bodies={choices.bodies}
          lines={choices.lines}
          withPerson={forOthers}
        />
        <Button name="act" value="enter">
          {words.submit}
        </Button>
      </form>
    </SitePage>
  );
}
