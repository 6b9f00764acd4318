import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { CaseDuty } from "../cases/case-duty.tsx";
import { readCasePage } from "../cases/read-case.server.ts";
import { VerdictList } from "../cases/verdict-list.tsx";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { idOf } from "../http/query.ts";
import { respond, type Visit } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { AskedNotice } from "../redaction/pane/asked-notice.tsx";
import { KeepFields } from "../redaction/pane/keep-fields.tsx";
import { readLocalPlacesAt } from "../redaction/redaction.server.ts";
import { wordsToHide } from "../rulings/hidden-words.server.ts";
import { DECIDE_TRANSFER_REFUSALS, decideTransfer } from "../rulings/transfers/decide-transfer.server.ts";
import { readRuling } from "../rulings/transfers/read-rulings.server.ts";
import { rulingForm } from "../rulings/transfers/ruling-form.ts";
import { SitePage } from "../site-page.tsx";
import { useTransferErrors } from "../transfers/transfer-form.ts";
import { MAX_TRANSFER_WORDS, transferKey } from "../transfers/transfer.ts";
import { RadioGroup } from "../ui/choices.tsx";
import { TextArea } from "../ui/fields.tsx";
import { FactList } from "../ui/figures/figures.tsx";
import { Button, ErrorSummary, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { BesideLink } from "../unsent-notice.tsx";

export const handle = {
  title: (text, { matter }) => text.transfers.desk.title(matter.number),
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "decide:dispute");
    const { db, params, today } = visit;
    const { transfer, number, notTwo } = await readRuling(db, actor, idOf(params.id), today);
    const matter = await readCasePage(db, number, today, "staff");
    return {
      transfer,
      notTwo,
      matter,
      places: await readLocalPlacesAt(db, matter.region?.code ?? ""),
      person: actor.displayName,
    };
  });
}

/** Who rules, and on which case. */
async function readJudge(visit: Visit) {
  const actor = await requirePermission(visit, "decide:dispute");
  const { number } = await readRuling(visit.db, actor, idOf(visit.params.id), visit.today);
  return { actor, number };
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: ({ visit }) => readJudge(visit),
      key: transferKey,
      show: async ({ visit, who: { actor, number } }, { answers, refused }) => ({
        asked: await wordsToHide(visit.db, actor, refused, number, answers),
      }),
    },
    (act) => ({
      decide: act({
        schema: rulingForm,
        shape: { groups: ["keep"] },
        codes: DECIDE_TRANSFER_REFUSALS,
        refusals: {
          ...at("whose", "own_decision", "not_two", "stale_version", "case_hidden"),
          personal_left: ["keep", "keep_open"],
          unseen_left: ["keep", "keep_open"],
          ...onPage("clock_jumped", "forbidden", "home_county", "recused", "not_found", "unknown_region"),
          ...onPage("unknown_department", "unknown_duty"),
        },
        run: async ({ visit: { db, params, today }, who }, ruling) => {
          await decideTransfer(db, who.actor, idOf(params.id), ruling, today);
          return redirect("/desk/disputes?done");
        },
      }),
    }),
  );
}

export default function DeskTransfer() {
  const { transfer, notTwo, matter, places, person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, register, reports, matters, transfers } = useText();
  const nameOf = useName();
  const words = transfers.desk;
  const errors = failed?.errors ?? {};
  const answers: Record<string, string | undefined> = failed?.answers ?? {};
  const field = useTransferErrors(errors);
  return (
    <SitePage
      variant="desk"
      person={person}
      kicker={matter.number}
      title={words.heading}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [{ href: "/desk/disputes", label: matters.dispute.listTitle }],
      }}
    >
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      <AskedNotice words={failed?.asked ?? []} />
      <FactList
        title={<BesideLink href={`/desk/cases/${matter.number}`}>{matter.title}</BesideLink>}
        facts={[
          { term: words.columns.from, detail: nameOf(transfer.from) },
          { term: words.columns.to, detail: nameOf(transfer.to) },
          ...(transfer.body ? [{ term: transfers.asked.body, detail: nameOf(transfer.body) }] : []),
          {
            term: transfers.asked.item,
            detail: transfer.duty ? `${transfer.duty.code} ${transfer.duty.title}` : matters.dispute.offListCode,
          },
          { term: register.cases.duty, detail: <CaseDuty duty={matter.duty} /> },
          { term: words.columns.since, detail: site.day(transfer.atDeskOn ?? transfer.askedOn) },
        ]}
      />
      <h2>{transfers.basis}</h2>
      <p lang="zh-CN">{transfer.basis}</p>
      <h2>{words.answer}</h2>
      {transfer.answerReason === null ? <p>{words.answers.none}</p> : <p lang="zh-CN">{transfer.answerReason}</p>}
      <h2>{register.cases.demand}</h2>
      <p lang="zh-CN">{matter.demand}</p>
      <VerdictList verdicts={matter.verdicts} />
      {transfer.state !== "at_desk" && <Notice>{words.over}</Notice>}
      {transfer.state === "at_desk" && matter.hiddenUntil && <Notice>{words.hidden}</Notice>}
      {transfer.state === "at_desk" && notTwo && (
        <Notice>{notTwo === "not_two" ? site.errors.not_two.text : words.own}</Notice>
      )}
      {transfer.state === "at_desk" && !notTwo && !matter.hiddenUntil && (
        <form method="post" action={`/desk/transfers/${transfer.id}`} noValidate>
          <RadioGroup
            name="whose"
            label={words.whose}
            defaultValue={answers.whose}
            options={[
              { value: "first", label: words.first(nameOf(transfer.from)) },
              { value: "second", label: words.second(nameOf(transfer.to)) },
            ]}
            {...field("whose")}
          />
          <TextArea
            name="reasons"
            label={words.reasons}
            limit={reports.form.bodyLimit(MAX_TRANSFER_WORDS)}
            defaultValue={answers.reasons}
            required
            {...field("reasons")}
          />
          <KeepFields
            fields={[{ name: "reasons", label: words.reasons, text: answers.reasons ?? "", source: "official" }]}
            places={places}
            answers={answers}
            field={field}
          />
          <Button name="act" value="decide">
            {words.submit}
          </Button>
        </form>
      )}
    </SitePage>
  );
}
