import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { readCasePage } from "../cases/read-case.server.ts";
import { DomainError } from "../domain-error.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { disputeForm } from "../rulings/disputes/dispute-form.ts";
import { disputeMoments } from "../rulings/disputes/dispute-moments.tsx";
import { GROUNDS, MAX_DISPUTE } from "../rulings/disputes/dispute.ts";
import { fileDispute, FILE_DISPUTE_REFUSALS } from "../rulings/disputes/file-dispute.server.ts";
import { readDisputes } from "../rulings/disputes/read-disputes.server.ts";
import { useMatterErrors, matterKey } from "../rulings/matter-errors.ts";
import type { PageHandle } from "../page-handle.ts";
import { FoundNotice } from "../redaction/pane/found-notice.tsx";
import { findInCase } from "../replies/reply.server.ts";
import { SitePage } from "../site-page.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { TextArea } from "../ui/fields.tsx";
import { Button, ErrorSummary, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { Timeline } from "../ui/timeline.tsx";

export const handle = {
  title: (text, { matter }) => text.matters.dispute.fileTitle(matter.number),
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "file:dispute");
    const { db, params, today, url } = visit;
    const matter = await readCasePage(db, params.number ?? "", today, "department");
    const said = await readDisputes(db, matter.id);
    // Whoever disputed it before it was moved away may read what became of that.
    const own = can(actor, "file:dispute", { departmentId: matter.department.id });
    const once = said.disputes.some((one) => can(actor, "file:dispute", { departmentId: one.department.id }));
    if (!own && !once) throw new DomainError("forbidden");
    if (matter.number !== params.number) throw redirect(`/office/cases/${matter.number}/dispute`);
    return {
      matter: { number: matter.number, title: matter.title, verdicts: matter.verdicts, offList: matter.duty === null },
      said,
      own,
      person: actor.displayName,
      filed: url.searchParams.has("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const caseNumber = args.params.number ?? "";
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "file:dispute"),
      key: matterKey,
      show: async ({ visit }, { answers: { body = "" }, refused }) => ({
        findings: refused === "identifying_left" ? await findInCase(visit.db, caseNumber, body) : [],
      }),
    },
    (act) => ({
      file: act({
        schema: disputeForm,
        places: ["found"],
        codes: FILE_DISPUTE_REFUSALS,
        refusals: {
          ...at("of", "already_disputed", "not_found", "stale_version"),
          ...at("found", "identifying_left"),
          ...onPage(
            "clock_jumped",
            "forbidden",
            "home_county",
            "recused",
            "unknown_case",
            "case_withdrawn",
            "transfer_open",
          ),
          ...onPage("personal_left", "unseen_left", "unknown_region"),
        },
        run: async ({ visit: { db, today }, who }, { of, ...dispute }) => {
          const verdictId = of === "link" ? null : Number(of);
          await fileDispute(db, who, { caseNumber, verdictId, ...dispute }, today);
          return redirect(`/office/cases/${caseNumber}/dispute?done`);
        },
      }),
    }),
  );
}

export default function OfficeDispute() {
  const { matter, said, own, person, filed } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const text = useText();
  const { site, register, desk, reports, matters, vocabulary, answers } = text;
  const words = matters.dispute;
  const errors = failed?.errors ?? {};
  const field = useMatterErrors(errors);
  const address = `/office/cases/${matter.number}`;
  const open = said.disputes.some((one) => one.outcome === null);
  return (
    <SitePage
      person={person}
      kicker={matter.number}
      title={words.file}
      lede={words.fileLede}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/office", label: desk.office.title },
          { href: address, label: matter.title },
        ],
      }}
    >
      {filed && (
        <Notice tone="success" live>
          {words.filed}
        </Notice>
      )}
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      {said.disputes.length > 0 && (
        <>
          <h2>{register.cases.timeline}</h2>
          <Timeline label={register.cases.timeline} entries={disputeMoments(said, text)} />
        </>
      )}
      {open && !failed && <Notice>{words.open}</Notice>}
      {!own && <Notice>{words.movedAway}</Notice>}
      {own && (!open || failed) && (
        <form method="post" action={`${address}/dispute`} noValidate>
          <RadioGroup
            name="of"
            label={words.of}
            defaultValue={failed?.answers.of}
            options={[
              { value: "link", label: words.link },
              ...matter.verdicts.map((one) => ({
                value: String(one.id),
                label: words.verdict(vocabulary.verdicts[one.code].label, site.day(one.decidedOn)),
              })),
            ]}
            {...field("of")}
          />
          <RadioGroup
            name="ground"
            label={words.ground}
            hint={matter.offList ? words.offListGround : undefined}
            defaultValue={failed?.answers.ground}
            options={GROUNDS.map((value) => ({ value, label: words.grounds[value] }))}
            {...field("ground")}
          />
          <TextArea
            name="body"
            label={words.body}
            hint={words.bodyHint}
            limit={reports.form.bodyLimit(MAX_DISPUTE)}
            defaultValue={failed?.answers.body}
            required
            {...field("body")}
          />
          {failed && failed.findings.length > 0 && (
            <FoundNotice
              texts={[{ text: failed.answers.body ?? "", findings: failed.findings }]}
              hint={answers.office.disputeFound}
              keep={answers.office.disputeKeep}
              ticked={failed.answers.keep === "yes"}
            />
          )}
          <Button>{words.fileSubmit}</Button>
        </form>
      )}
    </SitePage>
  );
}
