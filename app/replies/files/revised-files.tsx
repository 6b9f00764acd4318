import type { ReactNode } from "react";
import { sizeWords } from "../../attachments/attachment.ts";
import { useText } from "../../i18n/use-text.ts";
import { CheckboxGroup } from "../../ui/choices.tsx";
import { fieldId } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/form.tsx";
import { BesideLink } from "../../unsent-notice.tsx";
import { filesSeen, MAX_ANSWER_FILES } from "./answer-file.ts";
import type { PublicFile, WaitingFile } from "./publish-files.server.ts";

/** Which files a corrected answer goes on with, as the form comes back. */
interface Chosen {
  kept: readonly string[];
  added: readonly string[];
  /** What lay beside the draft when it was sent. */
  seen: string;
}

/** Within the form of a correction: the files that the answer has, each kept unless it is unticked, and those that can be added. */
export function RevisedFileFields({
  standing,
  waiting,
  drafted,
  address,
  chosen,
  error,
}: {
  standing: readonly PublicFile[];
  /** What lies beside the draft. */
  waiting: readonly WaitingFile[];
  /** Another answer is being drafted: what lies there may be meant for that. */
  drafted: boolean;
  /** Of the case among those of the department. */
  address: string;
  chosen?: Chosen;
  error?: string;
}) {
  const { site, attachments, answerFiles } = useText();
  const words = answerFiles.revision;
  const line = ({ title, kind, bytes }: PublicFile | WaitingFile, href: string): ReactNode =>
    answerFiles.file(
      <BesideLink href={href} lang="zh-CN">
        {title}
      </BesideLink>,
      attachments.kinds[kind],
      sizeWords(bytes),
    );
  const isAdded = ({ id, checkedOn }: WaitingFile) =>
    chosen ? chosen.added.includes(id) || !chosen.seen.includes(id) : !drafted && checkedOn !== null;
  return (
    <div id={fieldId("files")} tabIndex={-1}>
      <HiddenFields values={{ files: filesSeen(waiting) }} />
      {error && <p className="error">{error}</p>}
      {standing.length > 0 && (
        <CheckboxGroup
          name="keepFiles"
          label={words.keep}
          hint={words.keepHint}
          defaultValue={chosen?.kept ?? standing.map(({ id }) => id)}
          options={standing.map((file) => ({
            value: file.id,
            label: words.keepFile(file.title),
            hint: line(file, `/files/${file.id}`),
          }))}
        />
      )}
      {waiting.length > 0 && (
        <CheckboxGroup
          name="addFiles"
          label={words.add}
          hint={drafted ? words.drafted : undefined}
          defaultValue={waiting.filter(isAdded).map(({ id }) => id)}
          options={waiting.map((file) => ({
            value: file.id,
            label: words.addFile(file.title),
            hint: (
              <>
                {line(file, `/office/files/${file.id}`)}
                {file.checkedOn === null ? (
                  <p className="error">{answerFiles.waits}</p>
                ) : (
                  <p>{answerFiles.checked(site.day(file.checkedOn))}</p>
                )}
              </>
            ),
          }))}
        />
      )}
      <p>
        <BesideLink href={`${address}/files`}>{words.link}</BesideLink>
      </p>
      <p className="hint">{words.linkHint(MAX_ANSWER_FILES)}</p>
    </div>
  );
}
