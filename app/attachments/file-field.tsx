import { useText } from "../i18n/use-text.ts";
import { CheckboxGroup } from "../ui/choices.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button } from "../ui/form.tsx";
import { ACCEPT, MAX_FILE_MEGABYTES, MAX_FILES, type PendingFile, type RefusedFile, sizeWords } from "./attachment.ts";
import "./file-field.css";

export interface FileFieldProps {
  /** What the form holds already; its tokens travel in hidden fields of the page's own. */
  files: readonly PendingFile[];
  /** Originals can be sealed: there is a contact key. */
  sealing: boolean;
  keepOriginal: boolean;
  /** See `useFileError`. */
  error?: string;
  errorPrefix?: string;
  /** A line above says what it is. */
  labelHidden?: boolean;
}

/**
 * Everything that went wrong with the files, a line each, for the field and for the summary on top of the page: which were
 * refused, and how many expired while the form was filled in.
 */
export function useFileError(problems: readonly RefusedFile[] = [], missing = 0): string | undefined {
  const { attachments: words } = useText();
  const said = problems.map(({ name, problem }) => words.problems[problem](name));
  if (missing > 0) said.unshift(words.expired(missing));
  return said.join("\n") || undefined;
}

/**
 * The choice of files in a form with `encType="multipart/form-data"`: field `upload`, buttons `go=file-add` and
 * `go=file-drop:TOKEN`, box `keepOriginal=yes`.
 */
export function FileField(props: FileFieldProps) {
  const { files, sealing, keepOriginal, error, errorPrefix, labelHidden } = props;
  const { attachments: words } = useText();
  return (
    <>
      <TextField
        name="upload"
        type="file"
        multiple
        accept={ACCEPT}
        label={words.label}
        labelHidden={labelHidden}
        hint={
          <>
            <p>{words.hint(MAX_FILES, MAX_FILE_MEGABYTES)}</p>
            <p>{words.cover}</p>
          </>
        }
        error={error}
        errorPrefix={errorPrefix}
      />
      <details>
        <summary>{words.privacyTitle}</summary>
        <p>{words.withNext}</p>
        <p>{words.privacy}</p>
        <p>{words.expiry}</p>
      </details>
      <Chosen />
      {sealing && (
        <CheckboxGroup
          name="keepOriginal"
          label={words.originals}
          labelHidden
          defaultValue={keepOriginal ? ["yes"] : []}
          options={[{ value: "yes", label: words.keepOriginal, hint: words.keepOriginalHint }]}
        />
      )}
      <p>
        <Button name="go" value="file-add" look="secondary">
          {words.add}
        </Button>
      </p>
      {files.length > 0 && (
        <>
          <p>{words.held(files.length)}</p>
          <ul>
            {files.map((file) => (
              <li key={file.token}>
                {words.file(file.number, words.kinds[file.kind], sizeWords(file.bytes))}{" "}
                <Button
                  name="go"
                  value={`file-drop:${file.token}`}
                  look="secondary"
                  aria-label={words.dropFile(file.number)}
                >
                  {words.drop}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Stands in a sentence for the file's own name, which only the script knows. */
const NAME = "{name}";

/** Where a script shows what was chosen before it is sent; empty without one. */
function Chosen() {
  const { attachments: words } = useText();
  const { problems, chosen, uploading, uploadingAt } = words;
  const said = {
    large: problems.file_large(NAME),
    recording: problems.file_recording(NAME),
    heic: problems.file_heic(NAME),
    empty: problems.file_empty(NAME),
    many: problems.file_many(NAME),
    again: words.chooseAgain,
    chosen,
    uploading,
    uploadingAt,
  };
  return (
    <div className="chosen" data-chosen={JSON.stringify(said)}>
      <div role="alert" className="error" hidden />
      <p data-chosen-title hidden />
      <ul />
      <output />
    </div>
  );
}
