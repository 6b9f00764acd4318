import type { PendingFile } from "../../attachments/attachment.ts";
import { FileField } from "../../attachments/file-field.tsx";
import { useText } from "../../i18n/use-text.ts";
import { TextArea } from "../../ui/fields.tsx";
import { Actions, Button, HiddenFields } from "../../ui/form.tsx";
import { MAX_MESSAGE } from "./follow-up.ts";

/** The form as it is shown again: what was typed, the files that it holds, and what is wrong, in words. */
interface MessageFailed {
  answers: Record<string, string>;
  files: readonly PendingFile[];
  error: string | undefined;
  fileError: string | undefined;
}

interface MessageFormProps {
  token: string;
  failed?: MessageFailed;
  sealing: boolean;
}

/** The reporter's form on the conversation: a text, and files if there are any. */
export function MessageForm({ token, failed, sealing }: MessageFormProps) {
  const { site, attachments, followUp } = useText();
  const words = followUp.conversation;
  const files = failed?.files ?? [];
  return (
    <form method="post" action="/status/report" encType="multipart/form-data" noValidate>
      <HiddenFields values={{ token: failed?.answers.token || token, file: files.map((file) => file.token) }} />
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
        defaultValue={failed?.answers.body}
        error={failed?.error}
        errorPrefix={site.errorPrefix}
        required
      />
      <details open={failed !== undefined}>
        <summary>{attachments.label}</summary>
        <FileField
          files={files}
          sealing={sealing}
          keepOriginal={failed?.answers.keepOriginal === "yes"}
          error={failed?.fileError}
          errorPrefix={site.errorPrefix}
          labelHidden
        />
      </details>
      <Actions>
        <Button name="go" value="message">
          {words.send}
        </Button>
      </Actions>
    </form>
  );
}
