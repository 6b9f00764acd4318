import { FileField } from "../../attachments/file-field.tsx";
import { useText } from "../../i18n/use-text.ts";
import { TextArea } from "../../ui/fields.tsx";
import { Actions, Button, HiddenFields } from "../../ui/form.tsx";
import { MAX_MESSAGE } from "./follow-up.ts";
import type { MessageTurn } from "./message-turn.server.ts";

/** The reporter's form on the conversation: a text, and files if there are any. */
export function MessageForm({ token, turn, sealing }: { token: string; turn?: MessageTurn; sealing: boolean }) {
  const { site, attachments, followUp } = useText();
  const words = followUp.conversation;
  const files = turn?.files ?? [];
  return (
    <form method="post" action="/status/report" encType="multipart/form-data" noValidate>
      <HiddenFields values={{ token: turn?.token || token, file: files.map((file) => file.token) }} />
      <TextArea
        name="body"
        rows={5}
        label={words.label}
        hint={
          <>
            <p>{words.lede}</p>
            <p>{words.hint}</p>
          </>
        }
        limit={words.limit(MAX_MESSAGE)}
        defaultValue={turn?.body}
        error={turn?.error ? followUp.errors[turn.error] : undefined}
        errorPrefix={site.errorPrefix}
        required
      />
      <details open={turn !== undefined}>
        <summary>{attachments.label}</summary>
        <FileField
          files={files}
          sealing={sealing}
          keepOriginal={turn?.keepOriginal ?? false}
          problems={turn?.refused}
          missing={turn?.missing}
          errorPrefix={site.errorPrefix}
          labelHidden
        />
      </details>
      <Actions>
        <Button name="act" value="message">
          {words.send}
        </Button>
      </Actions>
    </form>
  );
}
