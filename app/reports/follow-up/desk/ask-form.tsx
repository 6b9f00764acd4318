import type { ReactNode } from "react";
import { useText } from "../../../i18n/use-text.ts";
import { TextArea } from "../../../ui/fields.tsx";
import { Button, HiddenFields } from "../../../ui/form.tsx";
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
}) {
  const { site, followUp } = useText();
  const words = followUp.desk;
  return (
    <section id="conversation" aria-labelledby="conversation-title">
      <h2 id="conversation-title">{words.conversation}</h2>
      {conversation.messages.length > 0 ? (
        <Conversation messages={conversation.messages} label={words.conversation} reader="moderator" />
      ) : (
        <p>{words.none}</p>
      )}
      {conversation.open ? (
        <form method="post" action={`/desk/reports/${report}/messages`} noValidate>
          <HiddenFields values={{ token }} />
          {templates}
          <TextArea
            name="body"
            rows={4}
            label={words.ask}
            hint={site.sentences([words.conversationHint, words.askHint])}
            limit={followUp.conversation.limit(MAX_MESSAGE)}
            defaultValue={typed}
            error={failed && followUp.errors[failed]}
            errorPrefix={site.errorPrefix}
          />
          <Button look="secondary">{words.send}</Button>
        </form>
      ) : (
        <p>{words.closed}</p>
      )}
    </section>
  );
}
