import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { readReportForDesk } from "../desk/report/desk-report.server.ts";
import { TemplateChoice } from "../desk/templates/template-choice.tsx";
import { listTemplates, LIST_TEMPLATES_REFUSALS } from "../desk/templates/template.server.ts";
import { withTemplate } from "../desk/templates/template.ts";
import type { PageHandle } from "../page-handle.ts";
import { AskForm } from "../reports/follow-up/desk/ask-form.tsx";
import { askReporter, readConversation, ASK_REPORTER_REFUSALS } from "../reports/follow-up/conversation.server.ts";
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
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "decide:report"),
      key: (message: FollowUpError) => message,
    },
    (act) => ({
      ask: act({
        schema: messageForm,
        codes: ASK_REPORTER_REFUSALS,
        refusals: {
          ...at("body", "too_many_messages", "wrong_state"),
          ...onPage("forbidden", "home_county", "recused", "not_found"),
        },
        run: async ({ visit: { db, params, today }, who }, message) => {
          const id = idOf(params.id);
          await askReporter(db, who, id, message, today);
          return redirect(`/desk/reports/${id}?done=asked#conversation`);
        },
      }),
      template: act({
        codes: LIST_TEMPLATES_REFUSALS,
        refusals: onPage("forbidden", "home_county", "recused"),
        run: async ({ visit, who, answers }) => {
          const templates = await listTemplates(visit.db, who);
          const chosen = templates.find((one) => String(one.id) === answers.questionTemplate);
          return chosen ? { answers: { ...answers, body: withTemplate(answers.body ?? "", chosen.body) } } : {};
        },
      }),
    }),
  );
}

export default function DeskMessages() {
  const { id, conversation, templates, person, token } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, followUp } = useText();
  const words = followUp.desk;
  const [error] = Object.values(failed?.errors ?? {}) as FollowUpError[];
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.report(id)}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: `/desk/reports/${id}`, label: words.back(id) }] }}
    >
      {error && <ErrorSummary title={site.errorSummary} errors={[{ name: "body", message: followUp.errors[error] }]} />}
      <AskForm
        report={id}
        conversation={conversation}
        token={failed?.answers.token ?? token}
        typed={failed?.answers.body}
        failed={error}
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
