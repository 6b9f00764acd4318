import { sizeWords } from "../../attachments/attachment.ts";
import { useText } from "../../i18n/use-text.ts";
import { fieldId } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/form.tsx";
import { BesideLink } from "../../unsent-notice.tsx";
import { filesSeen } from "./answer-file.ts";
import type { WaitingFile } from "./publish-files.server.ts";

/** Files that are not public yet, each a link to it: by its id below an address. */
export function FileLines({ files, address }: { files: readonly WaitingFile[]; address: string }) {
  const { site, attachments, answerFiles: words } = useText();
  if (files.length === 0) return null;
  return (
    <>
      <p className="label">{words.title}</p>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            {words.file(
              <BesideLink href={`${address}/${file.id}`} lang="zh-CN">
                {file.title}
              </BesideLink>,
              attachments.kinds[file.kind],
              sizeWords(file.bytes),
            )}
            {file.checkedOn === null ? (
              <p className="error">{words.waits}</p>
            ) : (
              <p className="hint">{words.checked(site.day(file.checkedOn))}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Within the form of an answer: the files that go with it, those that its officer sees, and the way to their page. */
export function DraftFiles({
  files,
  address,
  error,
}: {
  files: readonly WaitingFile[];
  /** Of the case among those of the department. */
  address: string;
  error?: string;
}) {
  const { answerFiles: words } = useText();
  return (
    <div id={fieldId("files")} tabIndex={-1}>
      <HiddenFields values={{ files: filesSeen(files) }} />
      {error && <p className="error">{error}</p>}
      <FileLines files={files} address="/office/files" />
      {files.length > 0 && <p className="hint">{words.withAnswer}</p>}
      <p>
        <BesideLink href={`${address}/files`}>{words.link}</BesideLink>
      </p>
    </div>
  );
}
