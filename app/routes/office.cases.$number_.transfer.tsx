import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { readCaseForStaff } from "../cases/case.server.ts";
import { readCasePage } from "../cases/read-case.server.ts";
import { DomainError } from "../domain-error.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { listBodies, listDuties, registerOf } from "../register/register.server.ts";
import { SitePage } from "../site-page.tsx";
import {
  ACCEPT_TRANSFER_REFUSALS,
  acceptTransfer,
  ASK_TRANSFER_REFUSALS,
  askTransfer,
  DECLINE_TRANSFER_REFUSALS,
  declineTransfer,
  whyNoTransfer,
} from "../transfers/ask-transfer.server.ts";
import { AskFields, AnswerForms } from "../transfers/office-forms.tsx";
import { declineForm, passOnForm, useTransferErrors } from "../transfers/transfer-form.ts";
import { transferMoments } from "../transfers/transfer-moments.tsx";
import { readTransfers } from "../transfers/transfer.server.ts";
import { transferKey } from "../transfers/transfer.ts";
import { ErrorSummary, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { Timeline } from "../ui/timeline.tsx";

export const handle = {
  title: (text, { matter }) => text.transfers.title(matter.number),
} satisfies PageHandle<typeof loader>;

const DONE = ["ask", "accept", "decline"] as const;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "file:dispute");
    const { db, params, today, url } = visit;
    const row = await readCaseForStaff(db, params.number ?? "");
    const matter = await readCasePage(db, row.number, today, "department");
    const transfers = await readTransfers(db, row.id, today);
    const answersFor = (departmentId: number) => can(actor, "file:dispute", { departmentId });
    const own = answersFor(row.department_id);
    // Whoever asked or was asked may read what became of it.
    if (!own && !transfers.some((one) => answersFor(one.from.id) || answersFor(one.to.id))) {
      throw new DomainError("forbidden");
    }
    if (row.number !== params.number) throw redirect(`/office/cases/${row.number}/transfer`);
    const why = own ? await whyNoTransfer(db, row, today) : null;
    const register = own && why === null ? await registerOf(db, row.region_id, today) : null;
    const bodies = register ? await listBodies(db, register) : [];
    const items = register ? await listDuties(db, register) : [];
    return {
      matter: { number: row.number, title: matter.title, demand: matter.demand, hidden: row.hidden_until !== null },
      transfers,
      asked: transfers.find((one) => one.state === "asked" && today <= one.answerBy && answersFor(one.to.id)) ?? null,
      own,
      why,
      bodies: bodies.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
      // What is the townships' own, or the body's, goes to no other body.
      items: items.flatMap(({ code, title, holder }) =>
        holder === null || holder.code === matter.department.code ? [] : [{ code, title, holder }],
      ),
      person: actor.displayName,
      done: DONE.find((one) => one === url.searchParams.get("done")) ?? null,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const caseNumber = args.params.number ?? "";
  const stays = onPage("clock_jumped", "forbidden", "home_county", "recused", "unknown_case", "case_withdrawn");
  const unseen = onPage("personal_left", "unseen_left", "unknown_region");
  const done = (what: (typeof DONE)[number]) => redirect(`/office/cases/${caseNumber}/transfer?done=${what}`);
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "file:dispute"), key: transferKey },
    (act) => ({
      ask: act({
        schema: passOnForm,
        codes: ASK_TRANSFER_REFUSALS,
        refusals: {
          ...at("department", "department_elsewhere", "transfer_back", "stale_version", "case_hidden"),
          unknown_department: ["department", "department_required"],
          unknown_duty: ["duty", "duty_unknown"],
          duty_not_in_force: ["duty", "duty_unknown"],
          ...at("basis", "identifying_left"),
          ...onPage("pending_matter", "transfer_late", "transfer_used", "transfer_signed", "wrong_state"),
          ...stays,
          ...unseen,
        },
        run: async ({ visit: { db, today }, who }, asked) => {
          await askTransfer(db, who, { caseNumber, ...asked }, today);
          return done("ask");
        },
      }),
      accept: act({
        onlyPressed: true,
        codes: ACCEPT_TRANSFER_REFUSALS,
        refusals: {
          ...stays,
          ...onPage("case_hidden", "transfer_over", "unknown_department", "unknown_duty"),
        },
        run: async ({ visit: { db, today }, who }) => {
          await acceptTransfer(db, who, caseNumber, today);
          return done("accept");
        },
      }),
      decline: act({
        schema: declineForm,
        codes: DECLINE_TRANSFER_REFUSALS,
        refusals: {
          ...at("reason", "identifying_left"),
          ...stays,
          ...unseen,
          ...onPage("case_hidden", "transfer_over"),
        },
        run: async ({ visit: { db, today }, who }, { reason }) => {
          await declineTransfer(db, who, { caseNumber, reason }, today);
          return done("decline");
        },
      }),
    }),
  );
}

export default function OfficeTransfer() {
  const { matter, transfers, asked, own, why, bodies, items, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const text = useText();
  const nameOf = useName();
  const { site, register, desk, transfers: words } = text;
  const errors = failed?.errors ?? {};
  const field = useTransferErrors(errors);
  const address = `/office/cases/${matter.number}`;
  const answers: Record<string, string | undefined> = failed?.answers ?? {};
  return (
    <SitePage
      person={person}
      kicker={matter.number}
      title={asked ? words.asked.title : words.heading}
      lede={asked ? words.asked.lede(nameOf(asked.from)) : words.lede}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/office", label: desk.office.title },
          { href: own ? address : `/cases/${matter.number}`, label: matter.title },
        ],
      }}
    >
      {done && !failed && (
        <Notice tone="success" live>
          {words.done[done]}
        </Notice>
      )}
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      {asked && matter.hidden && <Notice>{words.errors.case_hidden}</Notice>}
      {asked && !matter.hidden && (
        <>
          <h2>{register.cases.demand}</h2>
          <p lang="zh-CN">{matter.demand}</p>
        </>
      )}
      {transfers.length > 0 && (
        <>
          <h2>{words.see}</h2>
          <Timeline label={words.see} entries={transferMoments(transfers, text)} />
        </>
      )}
      {asked && !matter.hidden && (
        <AnswerForms asked={asked} action={`${address}/transfer`} answers={answers} field={field} />
      )}
      {own && <p className="hint">{words.rule}</p>}
      {own && why !== null && transfers.every((one) => one.state !== "asked" && one.state !== "at_desk") && (
        <Notice>{words.noTransfer[why]}</Notice>
      )}
      {own && why === null && (
        <AskFields bodies={bodies} items={items} action={`${address}/transfer`} answers={answers} field={field} />
      )}
    </SitePage>
  );
}
