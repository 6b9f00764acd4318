import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { answersOf, parseForm, readForm } from "../http/forms/form.server.ts";
import { idOf } from "../http/query.ts";
import { pressed } from "../http/forms/pressed.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { readReportForDesk } from "../moderation/decision/desk-report.server.ts";
import { TemplateChoice } from "../moderation/templates/template-choice.tsx";
import { listTemplates } from "../moderation/templates/template.server.ts";
import { withTemplate } from "../moderation/templates/template.ts";
import type { PageHandle } from "../page-handle.ts";
import { AskForm } from "../reports/follow-up/desk/ask-form.tsx";
import { askReporter, readConversation } from "../reports/follow-up/conversation.server.ts";
import { type FollowUpError, messageForm } from "../reports/follow-up/follow-up-form.ts";
import { newSubmissionToken } from "../reports/receipt/receipt.server.ts";
import { SitePage } from "../site-page.tsx";
import { ErrorSummary } from "../ui/form.tsx";

export const handle = { title: (text) => text.followUp.desk.conversation } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "decide:report");
    const { id } = await readReportForDesk(visit.db, actor, idOf(visit.params.id), visit.today);
    const conversation = await readConversation(visit.db, id, "moderator");
    const templates = (await listTemplates(visit.db, actor)).filter((one) => one.purpose === "question");
    return { id, conversation, templates, person: actor.displayName, token: newSubmissionToken() };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "decide:report");
    const id = idOf(visit.params.id);
    const form = await readForm(visit.request);
    const answers = answersOf(form) as Record<string, string>;
    const failed = (error: string, status: number) =>
      data({ error: error as FollowUpError | null, answers }, { status });
    if (pressed(form, ["ask", "template"]) === "template") {
      const templates = await listTemplates(visit.db, actor);
      const chosen = templates.find((one) => String(one.id) === answers.questionTemplate);
      if (chosen) answers.body = withTemplate(answers.body ?? "", chosen.body);
      return data({ error: null, answers });
    }
    const parsed = parseForm(form, messageForm);
    if (!parsed.ok) return failed(parsed.errors.token ?? parsed.errors.body ?? "token_wrong", 400);
    const asked = await attempt(["too_many_messages", "wrong_state"], () =>
      askReporter(visit.db, actor, id, parsed.value, visit.today),
    );
    return asked.refused ? failed(asked.refused, 409) : redirect(`/desk/reports/${id}?done=asked#conversation`);
  });
}

export default function DeskMessages() {
  const { id, conversation, templates, person, token } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, followUp } = useText();
  const words = followUp.desk;
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.report(id)}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: `/desk/reports/${id}`, label: words.back(id) }] }}
    >
      {failed?.error && (
        <ErrorSummary title={site.errorSummary} errors={[{ name: "body", message: followUp.errors[failed.error] }]} />
      )}
      <AskForm
        report={id}
        conversation={conversation}
        token={failed?.answers.token ?? token}
        typed={failed?.answers.body}
        failed={failed?.error ?? undefined}
        templates={
          <TemplateChoice
            name="questionTemplate"
            templates={templates}
            target="body"
            chosen={failed?.answers.questionTemplate}
          />
        }
      />
    </SitePage>
  );
}
