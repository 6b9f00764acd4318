import { useText } from "../i18n/use-text.ts";
import { BesideLink } from "../unsent-notice.tsx";
import { type FileKind, isPicture, sizeWords } from "./attachment.ts";
import "./file-list.css";

interface ListedFile {
  id: number;
  number: number;
  kind: FileKind;
  bytes: number;
  addedOn: string;
}

/**
 * The files of a report at the desk. Of pictures the cleaned copy is shown small, and leads to the page that blackens parts of
 * it; every file can be downloaded, and no other is shown in the page.
 */
export function FileList({ files, report }: { files: readonly ListedFile[]; report: number }) {
  const { attachments: words, site } = useText();
  const { desk } = words;
  return (
    <>
      <h3>{desk.title}</h3>
      {files.length === 0 ? (
        <p>{desk.none}</p>
      ) : (
        <>
          <p>{desk.notice}</p>
          <ul className="files">
            {files.map((file) => (
              <li key={file.id}>
                {isPicture(file.kind) && (
                  <BesideLink href={`/desk/reports/${report}/images/${file.id}`}>
                    <img
                      src={`/desk/files/${file.id}`}
                      alt={desk.picture(file.number)}
                      width="160"
                      height="120"
                      loading="lazy"
                      decoding="async"
                    />
                  </BesideLink>
                )}
                {desk.file(
                  <a href={`/desk/files/${file.id}`} download>
                    {desk.download(file.number, words.kinds[file.kind])}
                  </a>,
                  sizeWords(file.bytes),
                  site.day(file.addedOn),
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
