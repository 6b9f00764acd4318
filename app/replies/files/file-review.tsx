import type { FoundInFile } from "../../attachments/attachment.ts";
import { sizeWords } from "../../attachments/attachment.ts";
import { useText } from "../../i18n/use-text.ts";
import { CheckboxGroup } from "../../ui/choices.tsx";
import { Actions, Button } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { BesideLink } from "../../unsent-notice.tsx";
import { sortFound } from "./answer-file.ts";
import type { WaitingFile } from "./publish-files.server.ts";
import "./files.css";

/** What cleaning found in a file: what is gone, and what somebody has to see to. */
function FoundInside({ found }: { found: readonly FoundInFile[] }) {
  const { answerFiles: words } = useText();
  const { out, still } = sortFound(found);
  const list = (codes: readonly FoundInFile[]) => (
    <ul>
      {codes.map((one) => (
        <li key={one}>{words.found[one]}</li>
      ))}
    </ul>
  );
  return (
    <>
      {still.length > 0 && (
        <Notice tone="overdue" title={words.stillTitle}>
          {list(still)}
        </Notice>
      )}
      {out.length > 0 && <Notice title={words.outTitle}>{list(out)}</Notice>}
      {found.length === 0 && <p className="hint">{words.clean}</p>}
    </>
  );
}

/** Name of the box of a file. */
export const readField = (id: string) => `read-${id}`;

/** One file beside a draft: what it is, what was found in it, and the forms that say it was checked or take it away. */
export function FileReview({ file, address, error }: { file: WaitingFile; address: string; error?: string }) {
  const { site, attachments, answerFiles: words } = useText();
  const { still } = sortFound(file.found);
  return (
    <section aria-labelledby={`file-${file.id}`} className="answer-files">
      <h3 id={`file-${file.id}`}>
        <span lang="zh-CN">{file.title}</span>
      </h3>
      <p>
        {words.file(
          <BesideLink href={`/office/files/${file.id}`}>{words.open}</BesideLink>,
          attachments.kinds[file.kind],
          sizeWords(file.bytes),
        )}
      </p>
      <p className="hint">{words.onCase.hash(<code>{file.sha256}</code>)}</p>
      <FoundInside found={file.found} />
      {file.checkedOn !== null && <p>{words.checked(site.day(file.checkedOn))}</p>}
      <form method="post" action={address} noValidate>
        {file.checkedOn === null && (
          <CheckboxGroup
            name={readField(file.id)}
            label={words.waits}
            options={[{ value: "yes", label: words.read, hint: still.length > 0 && words.readHint }]}
            error={error}
            errorPrefix={site.errorPrefix}
          />
        )}
        <Actions>
          {file.checkedOn === null && (
            <Button name="act" value={`check:${file.id}`}>
              {words.confirm}
            </Button>
          )}
          <Button name="act" value={`drop:${file.id}`} look="secondary" aria-label={words.dropFile(file.title)}>
            {words.drop}
          </Button>
        </Actions>
      </form>
    </section>
  );
}
