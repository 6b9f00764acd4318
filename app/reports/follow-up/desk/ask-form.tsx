import type { ReactNode } from "react";
import { useText } from "../../../i18n/use-text.ts";
import { TextArea } from "../../../ui/fields.tsx";
import { Button, HiddenFields, Kbd } from "../../../ui/form.tsx";
import type { Message } from "../conversation.server.ts";
import { Conversation } from "../conversation.tsx";
import type { FollowUpError } from "../follow-up-form.ts";
import { MAX_MESSAGE } from "../follow-up.ts";

/** For the desk: what was said on a report, and a form that asks its reporter. */
export function AskForm({
  report,
  conversation,
  token,
  typed,
  failed,
  templates,
  form,
}: {
  /** Row id. */
  report: number;
  conversation: {
    messages: readonly Message[];
    open: boolean;
  };
  token: string;
  /** What was typed, and what is wrong with it. */
  typed?: string;
  failed?: FollowUpError;
  /** A choice of ready questions for the field `body`. */
  templates?: ReactNode;
  /** Id of a form beside it that the question is sent with, by its button `act=ask`; else it is a form of its own. */
  form?: string;
}) {
  const { site, followUp } = useText();
  const words = followUp.desk;
  const Heading = form ? "h3" : "h2";
  const fields = (
    <>
      {templates}
      <TextArea
        name="body"
        form={form}
        rows={4}
        label={words.ask}
        labelHidden={form !== undefined}
        hint={site.sentences([words.conversationHint, words.askHint])}
        limit={followUp.conversation.limit(MAX_MESSAGE)}
        defaultValue={typed}
        error={failed && followUp.errors[failed]}
        errorPrefix={site.errorPrefix}
      />
    </>
  );
  return (
    <section id="conversation" aria-labelledby="conversation-title">
      <Heading id="conversation-title">{words.conversation}</Heading>
      {conversation.messages.length > 0 ? (
        <Conversation messages={conversation.messages} label={words.conversation} reader="moderator" />
      ) : (
        <p>{words.none}</p>
      )}
      {!conversation.open && <p>{words.closed}</p>}
      {conversation.open && form && (
        <details className="ask" open={Boolean(typed || failed)}>
          <summary>
            {words.ask} <Kbd>a</Kbd>
          </summary>
          <input type="hidden" name="token" value={token} form={form} />
          {fields}
          <Button look="secondary" form={form} name="act" value="ask">
            {words.send}
          </Button>
        </details>
      )}
      {conversation.open && !form && (
        <form method="post" action={`/desk/reports/${report}/messages`} noValidate>
          <HiddenFields values={{ token }} />
          {fields}
          <Button look="secondary">{words.send}</Button>
        </form>
      )}
    </section>
  );
}
