import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { AskedNotice } from "../redaction/pane/asked-notice.tsx";
import { HOLLOW_GROUNDS } from "../replies/reply.ts";
import { ReplyList } from "../replies/reply-list.tsx";
import { wordsToHide } from "../rulings/hidden-words.server.ts";
import {
  answerToSendBack,
  SEND_BACK_ANSWER_REFUSALS,
  sendBackAnswer,
} from "../rulings/sending-back/send-back.server.ts";
import { type SendBackError, sendBackForm } from "../rulings/sending-back/send-back-form.ts";
import { assertMayJudge, readCaseForDesk } from "../rulings/takedown/read-takedowns.server.ts";
import { SitePage } from "../site-page.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { TextArea } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = {
  title: (text, { matter }) => text.sendingBack.title(matter.number),
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "judge:case");
    const { db, params, today, url } = visit;
    await assertMayJudge(db, actor, params.number ?? "");
    const { matter, answers } = await readCaseForDesk(db, actor, params.number ?? "", today);
    if (matter.number !== params.number) throw redirect(`/desk/cases/${matter.number}/send-back`);
    const { reply, why } = await answerToSendBack(db, matter);
    return {
      matter: { number: matter.number, title: matter.title },
      answer: answers.replies.find((one) => one.position === reply?.position) ?? null,
      why,
      seen: answers.replies.length,
      person: actor.displayName,
      done: url.searchParams.has("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const caseNumber = args.params.number ?? "";
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "judge:case"),
      key: (message: SendBackError) => message,
      show: async ({ visit, who }, { answers, refused }) => ({
        asked: await wordsToHide(visit.db, who, refused, caseNumber, answers),
      }),
    },
    (act) => ({
      return: act({
        schema: sendBackForm,
        codes: SEND_BACK_ANSWER_REFUSALS,
        refusals: {
          ...at("ground", "wrong_state", "sent_back_once", "stale_version"),
          personal_left: ["reason", "personal"],
          unseen_left: ["reason", "personal"],
          ...onPage("clock_jumped", "forbidden", "home_county", "recused", "own_decision", "not_two"),
          ...onPage("unknown_case", "case_withdrawn", "case_hidden", "unknown_region"),
        },
        run: async ({ visit: { db, today }, who }, sent) => {
          await sendBackAnswer(db, who, { caseNumber, ...sent }, today);
          return redirect(`/desk/cases/${caseNumber}/send-back?done`);
        },
      }),
    }),
  );
}

export default function DeskSendBack() {
  const { matter, answer, why, seen, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, sendingBack: words } = useText();
  const errors = failed?.errors ?? {};
  const field = (name: string) => {
    const code = errors[name];
    const error = code && (words.errors[code as SendBackError] ?? site.errors.bad_request.text);
    return { error, errorPrefix: site.errorPrefix };
  };
  const address = `/desk/cases/${matter.number}/send-back`;
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
      {done && (
        <Notice tone="success" live>
          {words.done}
        </Notice>
      )}
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      <AskedNotice words={failed?.asked ?? []} />
      {answer && (
        <>
          <h2>{words.answer(answer.position, site.day(answer.publishedOn))}</h2>
          <ReplyList replies={[answer]} />
        </>
      )}
      {why && !done && <p>{words.none[why]}</p>}
      {(answer ?? failed) && (
        <form method="post" action={address} noValidate>
          <HiddenFields
            values={
              failed
                ? { answer: failed.answers.answer, seen: failed.answers.seen }
                : { answer: answer?.position ?? 0, seen }
            }
          />
          <RadioGroup
            name="ground"
            label={words.ground}
            defaultValue={failed?.answers.ground}
            options={HOLLOW_GROUNDS.map((ground) => ({ value: ground, label: words.grounds[ground] }))}
            {...field("ground")}
          />
          <TextArea
            name="reason"
            rows={4}
            label={words.reason}
            hint={words.reasonHint}
            defaultValue={failed?.answers.reason}
            {...field("reason")}
          />
          <Button name="act" value="return">
            {words.submit}
          </Button>
        </form>
      )}
    </SitePage>
  );
}
