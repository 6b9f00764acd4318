import { useText } from "../i18n/use-text.ts";
import { type FileKind, sizeWords } from "./attachment.ts";

interface ListedFile {
  id: number;
  number: number;
  kind: FileKind;
  bytes: number;
  addedOn: string;
}

/** The files of a report at the desk; each is downloaded, never shown in the page. */
export function FileList({ files }: { files: readonly ListedFile[] }) {
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
          <ul>
            {files.map((file) => (
              <li key={file.id}>
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
