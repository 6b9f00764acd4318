import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { readCasePage } from "../cases/read-case.server.ts";
import { WITHDRAWAL_REASONS } from "../cases/case.ts";
import { VerdictList } from "../cases/verdict-list.tsx";
import { subDutiesOn } from "../duties/duty.server.ts";
import type { Finding } from "../duties/duty.ts";
import { answersOf, parseForm, readForm } from "../http/forms/form.server.ts";
import { attempt, respond, type Visit } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import {
  REFUSAL_CODES,
  REFUSALS,
  toVerdict,
  verdictForm,
  withdrawalForm,
} from "../moderation/decision/decision-form.ts";
import { judgeCase } from "../moderation/decision/decision.server.ts";
import { findingFor, lookUp } from "../moderation/finding/look-up.server.ts";
import { useDeskErrors, useHydrated } from "../moderation/decision/desk-form.ts";
import { VerdictFields } from "../moderation/decision/verdict-fields.tsx";
import { withdrawCase } from "../moderation/takedown/withdraw-case.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { CheckboxGroup, RadioGroup } from "../ui/choices.tsx";
import { Button, ErrorSummary, HiddenFields } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = {
  title: (text, { matter }) => text.desk.matter.title(matter.number),
  scripts: true,
} satisfies PageHandle<typeof loader>;

/** Moderators judge a case, administrators take it down; either may open the page. */
async function requireStaff(visit: Visit) {
  const judge = await attempt(["forbidden"], () => requirePermission(visit, "judge:case"));
  return judge.refused === null ? judge.value : requirePermission(visit, "withdraw:case");
}

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requireStaff(visit);
    const { db, params, today, url } = visit;
    const matter = await readCasePage(db, params.number ?? "", today);
    const parts = await subDutiesOn(db, matter.duty.dutyId, today);
    return {
      matter,
      parts: parts.map(({ code, parentCode, title, holder }) => ({ code, parentCode, title, holder })),
      person: actor.displayName,
      mayJudge: can(actor, "judge:case"),
      mayWithdraw: can(actor, "withdraw:case"),
      judged: url.searchParams.has("judged"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, params, request, today } = visit;
    const number = params.number ?? "";
    const form = await readForm(request);
    const answers = answersOf(form) as Record<string, string>;
    const failed = (errors: Record<string, string>, status: number, finding: Finding | null = null) =>
      data({ answers, errors, finding }, { status });
    if (form.get("act") === "withdraw") {
      const actor = await requirePermission(visit, "withdraw:case");
      const parsed = parseForm(form, withdrawalForm);
      if (!parsed.ok) return failed(parsed.errors, 400);
      await withdrawCase(db, actor, number, parsed.value.reason, today);
      return redirect("/ledger");
    }
    const actor = await requirePermission(visit, "judge:case");
    const looked = await lookUp(visit, answers);
    if (looked) return data({ ...looked, errors: {} as Record<string, string> });
    const parsed = parseForm(form, verdictForm, { groups: ["part"] });
    if (!parsed.ok) return failed(parsed.errors, 400);
    const judged = await attempt(REFUSAL_CODES, () =>
      judgeCase(db, actor, number, toVerdict(parsed.value, today), Number(answers.seen), today),
    );
    if (judged.refused !== null) {
      const [field, message] = REFUSALS[judged.refused];
      return failed({ [field]: message }, 409, await findingFor(visit, answers));
    }
    return redirect(`/desk/cases/${number}?judged`);
  });
}

export default function DeskCase() {
  const { matter, parts, person, mayJudge, mayWithdraw, judged } = useLoaderData<typeof loader>();
  // Kept as it came: a link of the error summary is a navigation to the router, which then forgets it.
  const [failed] = useState(useActionData<typeof action>());
  const { site, desk, vocabulary } = useText();
  const words = desk.matter;
  const errors = failed?.errors ?? {};
  const field = useDeskErrors(errors);
  const hydrated = useHydrated();
  const address = `/desk/cases/${matter.number}`;
  return (
    <SitePage
      variant="desk"
      person={person}
      kicker={matter.number}
      title={<span lang="zh-CN">{matter.title}</span>}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [{ href: `/cases/${matter.number}`, label: words.publicPage }],
      }}
    >
      {judged && (
        <Notice tone="success" live>
          {words.judged}
        </Notice>
      )}
      <ErrorSummary
        title={site.errorSummary}
        errors={Object.keys(errors).map((name) => ({ name, message: field(name).error ?? "" }))}
      />
      <VerdictList verdicts={matter.verdicts} />
      {mayJudge && (
        <form method="post" action={address} noValidate>
          <HiddenFields
            values={{ duty: matter.duty.code, seen: failed ? failed.answers.seen : matter.verdicts.length }}
          />
          <h2>{words.judge}</h2>
          <p className="hint">{words.judgeHint}</p>
          <VerdictFields
            answers={failed?.answers ?? {}}
            errors={errors}
            parts={parts}
            hydrated={hydrated}
            duty={matter.duty.code}
            finding={failed?.finding}
          />
          <Button name="act" value="judge">
            {words.judgeSubmit}
          </Button>
        </form>
      )}
      {mayWithdraw && (
        <form method="post" action={address} noValidate>
          <h2>{words.withdraw}</h2>
          <p className="hint">{words.withdrawHint}</p>
          <RadioGroup
            name="reason"
            label={words.withdrawReason}
            options={WITHDRAWAL_REASONS.map((reason) => ({
              value: reason,
              label: vocabulary.withdrawalReasons[reason],
            }))}
            {...field("reason")}
          />
          <CheckboxGroup
            name="sure"
            label={words.withdrawSubmit}
            labelHidden
            options={[{ value: "yes", label: words.withdrawSure }]}
            {...field("sure")}
          />
          <Button name="act" value="withdraw" look="danger">
            {words.withdrawSubmit}
          </Button>
        </form>
      )}
    </SitePage>
  );
}
