import { sizeWords } from "../../attachments/attachment.ts";
import { useText } from "../../i18n/use-text.ts";
import { filesAt } from "./answer-file.ts";
import type { PublicFile } from "./publish-files.server.ts";
import "./files.css";

/**
 * The files of a version of an answer as the public reads of them, 0 before any correction: each with what proves that a
 * copy is the one, and whether it came or went with a correction; those that are destroyed by name.
 */
export function PublicFiles({
  files,
  version,
  level,
}: {
  files: readonly PublicFile[];
  version: number;
  level: 3 | 4 | 5;
}) {
  const Heading = `h${level}` as const;
  const { attachments, answerFiles: words } = useText();
  const had = filesAt(files, version);
  if (had.length === 0) return null;
  return (
    <>
      <Heading>{words.onCase.title}</Heading>
      <ul className="answer-files">
        {had.map((file) => (
          <li key={file.id}>
            {file.destroyed
              ? words.onCase.destroyed(<span lang="zh-CN">{file.title}</span>, attachments.kinds[file.kind])
              : words.file(
                  <a href={`/files/${file.id}`} lang="zh-CN" download>
                    {file.title}
                  </a>,
                  attachments.kinds[file.kind],
                  sizeWords(file.bytes),
                )}
            {file.since > 0 && file.since === version && <p className="hint">{words.onCase.added}</p>}
            {file.until === version + 1 && <p className="hint">{words.onCase.leftOff}</p>}
            <p className="hint">{words.onCase.hash(<code>{file.sha256}</code>)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
