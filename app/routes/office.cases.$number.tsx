import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { assertCan } from "../accounts/permissions.ts";
import { ClockTag } from "../cases/clock-tag.tsx";
import { readCasePage } from "../cases/read-case.server.ts";
import { VerdictList } from "../cases/verdict-list.tsx";
import { BasisList } from "../duties/basis-list.tsx";
import { answersOf, parseForm, readForm } from "../http/forms/form.server.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { type ReplyError, replyForm } from "../replies/reply-form.ts";
import { publishReply, readAnswers } from "../replies/reply.server.ts";
import { MAX_REPLY, REMEDIES } from "../replies/reply.ts";
import { SitePage } from "../site-page.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { FactList } from "../ui/figures.tsx";
import { TextArea } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields } from "../ui/form.tsx";

export const handle = {
  title: (text, { matter }) => text.desk.office.replyTitle(matter.number),
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:own-case");
    const { db, params, today } = visit;
    const matter = await readCasePage(db, params.number ?? "", today);
    assertCan(actor, "read:own-case", { departmentId: matter.department.id });
    if (matter.number !== params.number) throw redirect(`/office/cases/${matter.number}`);
    return { matter, answers: await readAnswers(db, matter.id, today), person: actor.displayName };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "reply:case");
    const { db, params, request, today } = visit;
    const form = await readForm(request);
    const parsed = parseForm(form, replyForm);
    if (!parsed.ok) {
      return data({ errors: parsed.errors, answers: answersOf(form) as Record<string, string> }, { status: 400 });
    }
    const seen = Number(form.get("seen"));
    const published = await attempt(["stale_version"], () =>
      publishReply(db, actor, { caseNumber: params.number ?? "", ...parsed.value, seen }, today),
    );
    if (published.refused !== null) {
      return data(
        {
          errors: { body: published.refused } as Record<string, string>,
          answers: answersOf(form) as Record<string, string>,
        },
        { status: 409 },
      );
    }
    return redirect("/office?answered");
  });
}

export default function OfficeCase() {
  const { matter, answers, person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, register, desk, matters, reports, vocabulary } = useText();
  const words = desk.office;
  const field = (name: string) => {
    const key = failed?.errors[name];
    const error = key && (words.errors[key as ReplyError] ?? site.errors.bad_request.text);
    return { error, errorPrefix: site.errorPrefix };
  };
  return (
    <SitePage
      person={person}
      kicker={matter.number}
      title={<span lang="zh-CN">{matter.title}</span>}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/office", label: words.title }] }}
      aside={
        <FactList
          title={register.cases.facts}
          facts={[
            {
              term: register.cases.clock,
              detail: <ClockTag dueOn={answers.clock.dueOn} metOn={answers.clock.metOn} />,
            },
            {
              term: register.cases.duty,
              detail: (
                <a href={`/duties/${matter.duty.code}`} lang="zh-CN">
                  {matter.duty.title}
                </a>
              ),
            },
            { term: desk.matter.publicPage, detail: <a href={`/cases/${matter.number}`}>{matter.number}</a> },
          ]}
        />
      }
    >
      <ErrorSummary
        title={site.errorSummary}
        errors={Object.keys(failed?.errors ?? {}).map((name) => ({ name, message: field(name).error ?? "" }))}
      />
      <h2>{register.cases.demand}</h2>
      <p lang="zh-CN">{matter.demand}</p>
      <VerdictList verdicts={matter.verdicts} />
      <h3>{register.cases.legalBasis}</h3>
      <BasisList bases={matter.duty.bases} />
      <p>
        <a href={`/cases/${matter.number}#voices`}>{register.cases.voicesTitle(matter.voices.length)}</a>
      </p>
      <p>
        <a href={`/office/cases/${matter.number}/dispute`}>{matters.dispute.fileLink}</a>
      </p>
      <form method="post" action={`/office/cases/${matter.number}`} noValidate>
        <HiddenFields values={{ seen: failed ? failed.answers.seen : answers.replies.length }} />
        <h2>{answers.replies.length > 0 ? words.answerMore : words.answer}</h2>
        <RadioGroup
          name="remedy"
          label={words.remedy}
          required
          defaultValue={failed?.answers.remedy}
          options={REMEDIES.map((remedy) => ({ value: remedy, ...vocabulary.remedies[remedy] }))}
          {...field("remedy")}
        />
        <TextArea
          name="body"
          label={words.body}
          hint={words.bodyHint}
          limit={reports.form.bodyLimit(MAX_REPLY)}
          defaultValue={failed?.answers.body}
          required
          {...field("body")}
        />
        <Button>{words.submit}</Button>
      </form>
    </SitePage>
  );
}
