import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { answersOf, parseForm, readForm } from "../http/forms/form.server.ts";
import { attempt, respond, type Visit } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { RecusalFields } from "../moderation/fairness/recusal/recusal-fields.tsx";
import {
  endForm,
  type RecusalError,
  fromToday,
  recusalForm,
  REFUSED_RECUSALS,
  reportRecusalForm,
  toRecusal,
} from "../moderation/fairness/recusal/recusal-form.ts";
import {
  endRecusalOf,
  readRecusalChoices,
  readRecusals,
  recuse,
  recuseFromReport,
} from "../moderation/fairness/recusal/recusal.server.ts";
import { RecusalTable } from "../moderation/fairness/recusal/recusal-table.tsx";
import { deskHome } from "../moderation/desk-home.ts";
import type { PageHandle } from "../page-handle.ts";
import { CountyOfForm } from "../register/county-field.tsx";
import { SitePage } from "../site-page.tsx";
import { Button, ErrorSummary } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

const HERE = "/desk/recusals";

export const handle = { title: (text) => text.fairness.recusal.title } satisfies PageHandle;

/** Moderators keep out themselves, administrators enter it for others; either may open the page. */
async function requireStaff(visit: Visit) {
  const moderator = await attempt(["forbidden"], () => requirePermission(visit, "decide:report"));
  return moderator.refused === null ? moderator.value : requirePermission(visit, "manage:staff");
}

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requireStaff(visit);
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
  return respond(args, async (visit) => {
    const actor = await requireStaff(visit);
    const { db, today } = visit;
    const form = await readForm(visit.request);
    const answers = answersOf(form) as Record<string, string>;
    const failed = (errors: Record<string, string>, status: number) => data({ answers, errors }, { status });
    if (form.has("end")) {
      const ending = parseForm(form, endForm);
      if (!ending.ok) return failed({ from: "from_required" }, 400);
      await endRecusalOf(db, actor, ending.value.end, today);
      return redirect(`${HERE}?done=ended`);
    }
    if (form.has("report")) {
      const leaving = parseForm(form, reportRecusalForm);
      if (!leaving.ok) return failed(leaving.errors, 400);
      await recuseFromReport(db, actor, leaving.value.report, leaving.value, today);
      return redirect(`${HERE}?done=entered`);
    }
    const parsed = parseForm(form, fromToday(recusalForm, visit.today));
    if (!parsed.ok) return failed(parsed.errors, 400);
    const entered = await attempt(["not_found", "unknown_department", "unknown_region", "bad_request"], () =>
      recuse(db, actor, toRecusal(parsed.value), today),
    );
    if (entered.refused !== null) {
      const [field, message] = REFUSED_RECUSALS[entered.refused];
      return failed({ [field]: message }, 400);
    }
    return redirect(`${HERE}?done=entered`);
  });
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
          name,
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
      <CountyOfForm action={HERE} groups={choices.counties} chosen={choices.county} />
      <form method="post" action={choices.county ? `${HERE}?county=${choices.county}` : HERE} noValidate>
        <RecusalFields
          answers={failed?.answers ?? {}}
          errors={errors}
          bodies={choices.bodies}
          lines={choices.lines}
          withPerson={forOthers}
        />
        <Button>{words.submit}</Button>
      </form>
    </SitePage>
  );
}
