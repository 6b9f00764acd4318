import { useText } from "../../i18n/use-text.ts";
import { SitePage } from "../../site-page.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Button, ErrorSummary } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { LeaveButton } from "../leave-button.tsx";
import { type AskAgain, CODE_FIELD, type CodeError } from "./ask-again.ts";

/** Asks for the receipt code; `fields` of another form are carried along. */
export function CodeForm({
  action,
  typed,
  error,
  fields = [],
}: {
  action: string;
  typed: string;
  error: CodeError | null;
  fields?: AskAgain["fields"];
}) {
  const { site, reports } = useText();
  const words = reports.status;
  const message = error === null ? undefined : error === "required" ? words.required : site.errors[error].text;
  return (
    <>
      {message && <ErrorSummary title={site.errorSummary} errors={[{ name: CODE_FIELD, message }]} />}
      <form method="post" action={action} noValidate autoComplete="off">
        {fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <TextField
          name={CODE_FIELD}
          label={words.code}
          hint={words.codeHint}
          width="medium"
          defaultValue={typed}
          error={message}
          errorPrefix={site.errorPrefix}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <Button>{words.submit}</Button>
      </form>
    </>
  );
}

/** In place of a page under the receipt code whose session is over: why, and the code once more. Nothing typed is lost. */
export function AskAgainPage({ ask, address }: { ask: AskAgain; address: string }) {
  const words = useText().reports.status.again;
  const wrote = ask.fields.length > 0;
  return (
    <SitePage title={words.title} lede={wrote ? words.kept : words[ask.why]} quickExit={<LeaveButton />}>
      {ask.why === "none" && wrote && <Notice>{words.none}</Notice>}
      <CodeForm action={wrote ? address : "/status?index"} typed={ask.typed} error={ask.error} fields={ask.fields} />
    </SitePage>
  );
}
