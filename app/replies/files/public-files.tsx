import { sizeWords } from "../../attachments/attachment.ts";
import { useText } from "../../i18n/use-text.ts";
import type { PublicFile } from "./publish-files.server.ts";
import "./files.css";

/** The files of an answer as the public reads of them: each with what proves that a copy is the one; those taken off by name. */
export function PublicFiles({ files, level }: { files: readonly PublicFile[]; level: 3 | 4 | 5 }) {
  const Heading = `h${level}` as const;
  const { attachments, answerFiles: words } = useText();
  if (files.length === 0) return null;
  return (
    <>
      <Heading>{words.onCase.title}</Heading>
      <ul className="answer-files">
        {files.map((file) => (
          <li key={file.id} lang={file.until === null ? undefined : "zh-CN"}>
            {file.until === null
              ? words.file(
                  <a href={`/files/${file.id}`} lang="zh-CN" download>
                    {file.title}
                  </a>,
                  attachments.kinds[file.kind],
                  sizeWords(file.bytes),
                )
              : words.onCase.takenOff(file.title, attachments.kinds[file.kind])}
            <p className="hint">{words.onCase.hash(<code>{file.sha256}</code>)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
