import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { StageTable } from "../cases/clock/stage-table.tsx";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { AskedNotice } from "../redaction/pane/asked-notice.tsx";
import { listBodies, registerOf } from "../register/register.server.ts";
import { wordsToHide } from "../rulings/hidden-words.server.ts";
import {
  SEND_BACK_SUPPORT_REFUSALS,
  sendBackSupport,
  supportToSendBack,
} from "../rulings/sending-back/send-back-support.server.ts";
import {
  ASK_SUPPORT_REFUSALS,
  askSupport,
  END_SUPPORT_REFUSALS,
  endSupport,
} from "../rulings/supporting/ask-support.server.ts";
import { assertMayJudge, readCaseForDesk } from "../rulings/takedown/read-takedowns.server.ts";
import { SitePage } from "../site-page.tsx";
import { SendBackSupport } from "../supports/sending-back/send-back-form.tsx";
import { supportAskForm, supportEndForm, supportSendBackForm, useSupportErrors } from "../supports/support-form.ts";
import { readSupports } from "../supports/support.server.ts";
import {
  endFieldOf,
  groundFieldOf,
  hollowFieldOf,
  isOfOneBody,
  MAX_SUPPORT_REASON,
  MAX_SUPPORTS,
  type SupportError,
} from "../supports/support.ts";
import { SelectField, TextArea, TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = {
  title: (text, { matter }) => text.supports.desk.title(matter.number),
} satisfies PageHandle<typeof loader>;

const DONE = ["ask", "return", "end"] as const;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "judge:case");
    const { db, params, today, url } = visit;
    await assertMayJudge(db, actor, params.number ?? "");
    const { matter } = await readCaseForDesk(db, actor, params.number ?? "", today);
    if (matter.number !== params.number) throw redirect(`/desk/cases/${matter.number}/support`);
    const supports = [];
    for (const support of await readSupports(db, matter.id, today)) {
      if (support.over !== null) continue;
      const { answer, seen = 0 } = await supportToSendBack(db, support.watchId);
      const hollow = support.answers.find((one) => one.position === answer?.position) ?? null;
      supports.push({ ...support, hollow, seen });
    }
    const taken = [matter.department.id, ...supports.map((one) => one.department.id)];
    const bodies = matter.region ? await listBodies(db, await registerOf(db, matter.region.id, today)) : [];
    return {
      matter: { number: matter.number, title: matter.title, department: matter.department, hidden: matter.hiddenUntil },
      supports,
      bodies: bodies
        .filter((body) => !taken.includes(body.hostId ?? body.id))
        .map(({ code, name, nameEn }) => ({ code, name, nameEn })),
      person: actor.displayName,
      done: DONE.find((one) => one === url.searchParams.get("done")) ?? null,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const caseNumber = args.params.number ?? "";
  const stays = onPage("clock_jumped", "forbidden", "home_county", "recused", "unknown_region");
  const gone = onPage("unknown_case", "case_withdrawn", "case_hidden");
  const done = (what: (typeof DONE)[number]) => redirect(`/desk/cases/${caseNumber}/support?done=${what}`);
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "judge:case"),
      key: (message: SupportError) => message,
      show: async ({ visit, who }, { answers, refused }) => ({
        asked: await wordsToHide(visit.db, who, refused, caseNumber, answers),
      }),
    },
    (act) => ({
      ask: act({
        schema: supportAskForm,
        codes: ASK_SUPPORT_REFUSALS,
        refusals: {
          ...at("department", "department_elsewhere", "support_stands", "support_full", "pending_matter"),
          ...at("department", "stale_version"),
          unknown_department: ["department", "department_required"],
          unknown_duty: ["duty", "duty_unknown"],
          duty_not_in_force: ["duty", "duty_unknown"],
          personal_left: ["reason", "personal"],
          unseen_left: ["reason", "personal"],
          ...stays,
          ...gone,
        },
        run: async ({ visit: { db, today }, who }, asked) => {
          await askSupport(db, who, { caseNumber, ...asked }, today);
          return done("ask");
        },
      }),
      return: act({
        schema: supportSendBackForm,
        named: {
          ground: ({ department = "" }) => groundFieldOf(department),
          hollowReason: ({ department = "" }) => hollowFieldOf(department),
        },
        codes: SEND_BACK_SUPPORT_REFUSALS,
        refusals: {
          ...at("ground", "sent_back_once", "support_over"),
          wrong_state: ["ground", "hollow_wrong_state"],
          stale_version: ["ground", "stale_answers"],
          personal_left: ["hollowReason", "personal"],
          unseen_left: ["hollowReason", "personal"],
          ...onPage("own_decision", "not_two"),
          ...stays,
          ...gone,
        },
        run: async ({ visit: { db, today }, who }, { hollowReason: reason, ...sent }) => {
          await sendBackSupport(db, who, { caseNumber, reason, ...sent }, today);
          return done("return");
        },
      }),
      end: act({
        schema: supportEndForm,
        named: { endReason: ({ department = "" }) => endFieldOf(department) },
        codes: END_SUPPORT_REFUSALS,
        refusals: {
          ...at("endReason", "support_over", "stale_version"),
          personal_left: ["endReason", "personal"],
          unseen_left: ["endReason", "personal"],
          ...stays,
          ...gone,
        },
        run: async ({ visit: { db, today }, who }, { department, endReason: reason }) => {
          await endSupport(db, who, { caseNumber, department, reason }, today);
          return done("end");
        },
      }),
    }),
  );
}

export default function DeskSupport() {
  const { matter, supports, bodies, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, reports, matters, supports: text } = useText();
  const nameOf = useName();
  const words = text.desk;
  const errors = failed?.errors ?? {};
  const field = useSupportErrors(errors);
  const answers: Record<string, string | undefined> = failed?.answers ?? {};
  const address = `/desk/cases/${matter.number}/support`;
  const asking = !Object.keys(answers).some(isOfOneBody);
  return (
    <SitePage
      variant="desk"
      person={person}
      kicker={matter.number}
      title={words.heading}
      lede={words.lede}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/desk", label: desk.queue.title },
          { href: `/desk/cases/${matter.number}`, label: matter.title },
        ],
      }}
    >
      {done && !failed && (
        <Notice tone="success" live>
          {words.done[done]}
        </Notice>
      )}
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      <AskedNotice words={failed?.asked ?? []} />
      {matter.hidden && <Notice tone="overdue">{matters.hidden.caseForNow(site.day(matter.hidden))}</Notice>}
      <p>{site.labelled(text.part.lead, nameOf(matter.department))}</p>
      <h2>{words.now}</h2>
      {supports.length === 0 && <p>{words.none}</p>}
      {supports.map(({ hollow, seen, ...support }) => {
        const { id, department, reason, stages } = support;
        return (
          <section key={id} aria-label={nameOf(department)}>
            <h3>{nameOf(department)}</h3>
            <p lang="zh-CN">{text.onCase.reason(reason)}</p>
            <StageTable stages={stages} caption={text.onCase.caption(nameOf(department))} />
            <SendBackSupport {...{ support, seen, address, answers, field }} answer={hollow} />
            <form method="post" action={address} noValidate>
              <h4>{words.end(nameOf(department))}</h4>
              <p>{words.endText}</p>
              <HiddenFields values={{ act: "end", department: department.code }} />
              <TextArea
                name={endFieldOf(department.code)}
                rows={3}
                label={words.endReason}
                hint={words.endReasonHint}
                limit={reports.form.bodyLimit(MAX_SUPPORT_REASON)}
                defaultValue={answers[endFieldOf(department.code)]}
                required
                {...field(endFieldOf(department.code))}
              />
              <Button look="secondary">{words.endSubmit}</Button>
            </form>
          </section>
        );
      })}
      {supports.length >= MAX_SUPPORTS && <Notice>{words.full}</Notice>}
      {(supports.length < MAX_SUPPORTS || (failed && asking)) && (
        <form method="post" action={address} noValidate>
          <h2>{words.heading}</h2>
          <HiddenFields values={{ act: "ask" }} />
          <SelectField
            name="department"
            label={words.department}
            width="medium"
            defaultValue={asking ? (answers.department ?? "") : ""}
            options={[
              { value: "", label: words.departmentNone },
              ...bodies.map((body) => ({ value: body.code, label: nameOf(body) })),
            ]}
            {...field("department")}
          />
          <TextField
            name="duty"
            width="medium"
            label={words.duty}
            hint={words.dutyHint}
            defaultValue={asking ? answers.duty : undefined}
            {...field("duty")}
          />
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            limit={reports.form.bodyLimit(MAX_SUPPORT_REASON)}
            defaultValue={answers.reason}
            required
            {...field("reason")}
          />
          <Button>{words.submit}</Button>
        </form>
      )}
    </SitePage>
  );
}
