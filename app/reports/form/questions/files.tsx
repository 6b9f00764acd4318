import { FileField, useFileError } from "../../../attachments/file-field.tsx";
import { useText } from "../../../i18n/use-text.ts";
import { HiddenFields } from "../../../ui/form.tsx";
import { useFieldErrors } from "../field-errors.ts";
import type { Question, QuestionProps } from "../question.ts";

/** What shows it: photographs, documents. The tokens of those held travel in the form. */
export const files = {
  name: "files",
  optional: true,
  fields: ["file", "upload", "keepOriginal"],
  schema: {},
  shows: ["files", "sealing"],
  upload: true,
  Fields: FilesFields,
  told: ({ text: { reports, attachments }, view }) => [
    { question: reports.form.questions.files, answer: view.files.length > 0 && attachments.held(view.files.length) },
  ],
} as const satisfies Question;

function FilesFields({ answers, errors, view }: QuestionProps) {
  const { site } = useText();
  const fileError = useFileError(view.refused, view.missing);
  const field = useFieldErrors(errors);
  return (
    <>
      <HiddenFields values={{ file: view.files.map((file) => file.token) }} />
      <FileField
        files={view.files}
        sealing={view.sealing}
        keepOriginal={answers.keepOriginal === "yes"}
        error={fileError ?? field("upload").error}
        errorPrefix={site.errorPrefix}
      />
    </>
  );
}
