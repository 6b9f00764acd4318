import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { requirePermission } from "../accounts/guard.server.ts";
import { listAttachments } from "../attachments/attachment.server.ts";
import { FileList } from "../attachments/file-list.tsx";
import { CaseTable } from "../cases/case-table.tsx";
import { listPublicCases } from "../cases/read-case.server.ts";
import { listBodies, readDepartment } from "../departments/department.server.ts";
import { accountableId } from "../departments/department.ts";
import { listDuties } from "../duties/duty.server.ts";
import { answersOf, parseForm, readForm } from "../http/forms/form.server.ts";
import { idOf } from "../http/query.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { DecisionFields } from "../moderation/decision/decision-fields.tsx";
import { decisionForm, REFUSAL_CODES, REFUSALS, toDecision } from "../moderation/decision/decision-form.ts";
import { decideReport } from "../moderation/decision/decision.server.ts";
import { useDeskErrors } from "../moderation/decision/desk-form.ts";
import { OriginalReport } from "../moderation/decision/original-report.tsx";
import { readReportForDesk } from "../moderation/decision/desk-report.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { AppealNotice } from "../reports/follow-up/desk/appeal-notice.tsx";
import { readAppeal } from "../reports/follow-up/appeal.server.ts";
import { AskForm } from "../reports/follow-up/desk/ask-form.tsx";
import { noteRead, readConversation } from "../reports/follow-up/conversation.server.ts";
import { newSubmissionToken } from "../reports/receipt/receipt.server.ts";
import { hasSealedContact } from "../sealing/sealing.server.ts";
import { SuggestionPanel } from "../suggestions/suggestion-panel.tsx";
import { suggestForReport } from "../suggestions/suggestion.server.ts";
import { SitePage } from "../site-page.tsx";
import { CheckboxGroup } from "../ui/choices.tsx";
import { TextArea } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { TwoPane } from "../ui/two-pane.tsx";

const SIMILAR = 10;

export const handle = {
  title: (text, { report }) => text.desk.report.title(report.id),
  scripts: true,
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:report");
    const { db, params, today, url } = visit;
    const report = await readReportForDesk(db, actor, idOf(params.id));
    const [conversation, appeal] = await Promise.all([
      readConversation(db, report.id, "moderator"),
      readAppeal(db, report.id),
    ]);
    await noteRead(db, report.id, "moderator", conversation.messages, today);
    const department = report.department && (await readDepartment(db, report.department.code));
    const [bodies, duties, similar] = await Promise.all([
      listBodies(db),
      listDuties(db, { day: today }),
      department ? listPublicCases(db, { departmentIds: [accountableId(department)], limit: SIMILAR }) : null,
    ]);
    return {
      report,
      suggestions: report.state === "received" ? await suggestForReport(db, actor, report.id, today) : null,
      files: await listAttachments(db, report.id),
      sealedContact: await hasSealedContact(db, report.id),
      conversation,
      appeal,
      own: report.decidedBy === actor.userId && (report.state === "received" || appeal?.state === "waiting"),
      token: newSubmissionToken(),
      asked: url.searchParams.get("done") === "asked",
      person: actor.displayName,
      choices: {
        bodies: bodies.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
        duties: duties.map(({ code, parentCode, title, category, holder }) => ({
          code,
          parentCode,
          title,
          category,
          holder,
        })),
      },
      similar: similar?.cases ?? [],
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "decide:report");
    const { db, params, request, today } = visit;
    const id = idOf(params.id);
    const form = await readForm(request);
    const answers = answersOf(form) as Record<string, string>;
    const parsed = parseForm(form, decisionForm, { groups: ["part"] });
    if (!parsed.ok) return data({ answers, errors: parsed.errors }, { status: 400 });
    const version = Number(answers.version);
    const decided = await attempt(REFUSAL_CODES, () =>
      decideReport(db, actor, id, version, toDecision(parsed.value, today), today),
    );
    if (decided.refused !== null) {
      const [field, message] = REFUSALS[decided.refused];
      return data({ answers, errors: { [field]: message } as Record<string, string> }, { status: 409 });
    }
    return redirect(`/desk?done=${decided.value ?? "declined"}`);
  });
}

export default function DeskReport() {
  const {
    report,
    suggestions,
    files,
    sealedContact,
    conversation,
    appeal,
    own,
    token,
    asked,
    person,
    choices,
    similar,
  } = useLoaderData<typeof loader>();
  // Kept as it came: a link of the error summary is a navigation to the router, which then forgets it.
  const [failed] = useState(useActionData<typeof action>());
  const { site, desk, followUp, contact } = useText();
  const words = desk.report;
  const errors = failed?.errors ?? {};
  const answers: Record<string, string | undefined> = failed?.answers ?? {
    publicText: report.body,
    kind: report.kind,
    department: report.department?.code,
  };
  const field = useDeskErrors(errors);
  const open = report.state === "received";
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title(report.id)}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/desk", label: desk.queue.title }] }}
    >
      <ErrorSummary
        title={site.errorSummary}
        errors={Object.keys(errors).map((name) => ({ name, message: field(name).error ?? "" }))}
      />
      {asked && (
        <Notice tone="success" live>
          {followUp.desk.asked}
        </Notice>
      )}
      {!open && <Notice>{words.decided}</Notice>}
      <AppealNotice report={report.id} appeal={appeal} own={own} />
      <form method="post" action={`/desk/reports/${report.id}`} noValidate>
        <HiddenFields values={{ version: failed ? answers.version : report.version }} />
        <TwoPane
          left={{
            title: words.original,
            body: (
              <>
                <OriginalReport report={report} />
                <FileList files={files} />
                {sealedContact && <Notice title={contact.kept}>{contact.keptHint}</Notice>}
              </>
            ),
          }}
          right={{
            title: words.publicVersion,
            body: (
              <>
                <TextArea
                  name="publicText"
                  rows={12}
                  label={words.publicText}
                  labelHidden
                  hint={words.publicTextHint}
                  defaultValue={answers.publicText}
                  {...field("publicText")}
                />
                <CheckboxGroup
                  name="unchanged"
                  label={words.unchangedLabel}
                  labelHidden
                  defaultValue={answers.unchanged ? [answers.unchanged] : []}
                  options={[{ value: "yes", label: words.unchanged }]}
                />
              </>
            ),
          }}
        />
        {open && (
          <>
            {suggestions && <SuggestionPanel suggestions={suggestions} />}
            <DecisionFields
              answers={answers}
              errors={errors}
              choices={choices}
              similar={
                similar.length > 0 && (
                  <>
                    <h3>{words.sameDepartment}</h3>
                    <CaseTable cases={similar} caption={words.sameDepartment} withDepartment={false} withNumber />
                  </>
                )
              }
            />
            <Button>{words.submit}</Button>
          </>
        )}
      </form>
      <AskForm report={report.id} conversation={conversation} token={token} />
    </SitePage>
  );
}
