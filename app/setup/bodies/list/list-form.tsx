import { useText } from "../../../i18n/use-text.ts";
import type { TableProblem } from "../../../tables/table.ts";
import { TextArea, TextField } from "../../../ui/fields.tsx";
import { Actions, Button, ErrorSummary } from "../../../ui/form.tsx";
import type { BodyProblem } from "../body.ts";
import { ProblemList } from "../problem-list.tsx";

export interface BodyFormProps {
  county: { code: string };
  errors: Record<string, string>;
  problems: readonly BodyProblem[];
  answers: Record<string, string>;
  lists: Record<string, string[]>;
}

/** Bodies out of a file, or of a table that was copied from a spreadsheet. */
export function ListForm({
  county,
  lines,
  errors,
  problems,
  answers,
}: Omit<BodyFormProps, "lists"> & {
  /** Names of the lines. */
  lines: readonly string[];
}) {
  const { site, setup, imports } = useText();
  const words = setup.bodies.list;
  const wrong = {
    upload: errors.upload && imports.tables[errors.upload as TableProblem],
    list: errors.list && words.empty,
  };
  const messages = (["upload", "list"] as const).flatMap((name) => {
    const message = wrong[name];
    return message ? [{ name, message }] : [];
  });
  return (
    <section aria-labelledby="from-list">
      <ErrorSummary title={site.errorSummary} errors={messages} />
      <ProblemList problems={problems} name="list" />
      <h2 id="from-list">{words.title}</h2>
      <p>{words.lede}</p>
      <p>{words.hint}</p>
      <p>
        <code>{Object.values(words.columns).join(",")}</code>
      </p>
      <details>
        <summary>{words.lines}</summary>
        <p lang="zh-CN">{site.list(lines)}</p>
      </details>
      <form method="post" action={`/setup/bodies?index&county=${county.code}`} encType="multipart/form-data" noValidate>
        <TextField
          name="upload"
          type="file"
          accept=".csv,.txt,.xlsx,.xls,.et"
          label={words.file}
          hint={words.fileHint}
          error={wrong.upload}
          errorPrefix={site.errorPrefix}
        />
        <TextArea
          name="list"
          label={words.label}
          hint={words.pasteHint}
          rows={8}
          spellCheck={false}
          defaultValue={answers.list}
          error={wrong.list ?? (problems.length > 0 ? words.problems(problems.length) : undefined)}
          errorPrefix={site.errorPrefix}
        />
        <Actions>
          <Button name="act" value="list" look="secondary">
            {words.submit}
          </Button>
        </Actions>
      </form>
    </section>
  );
}
