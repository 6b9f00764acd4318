import type { Answers } from "../../http/forms/answers.ts";
import { one } from "../../http/forms/answers.ts";
import { useText } from "../../i18n/use-text.ts";
import type { TableProblem } from "../../tables/table.ts";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { Actions, Button, ErrorSummary } from "../../ui/form.tsx";
import type { BodyProblem } from "./body.ts";
import { ProblemList } from "./problem-list.tsx";

/** Messages of the forms on the page of bodies: nothing is ticked, nothing was pasted, or the file is no table. */
export type BodiesError = "nothing" | "noList" | TableProblem;

/** What the page says when one of its forms comes back. */
export interface BodyAnswer {
  error: { name: string; message: string } | null;
  problems: readonly BodyProblem[];
  answers: Answers;
  /** What was ticked. */
  taken: readonly string[];
}

export type BodyFormProps = BodyAnswer & { county: { code: string } };

/** Bodies out of a file, or of a table that was copied from a spreadsheet. */
export function ListForm({
  county,
  lines,
  error,
  problems,
  answers,
}: BodyFormProps & {
  /** Names of the lines. */
  lines: readonly string[];
}) {
  const { site, setup } = useText();
  const words = setup.bodies.list;
  const wrong = problems.length > 0 ? words.problems(problems.length) : undefined;
  const asked = (name: "upload" | "list") => ({
    name,
    error: error?.name === name ? error.message : undefined,
    errorPrefix: site.errorPrefix,
  });
  return (
    <section aria-labelledby="from-list">
      <ErrorSummary title={site.errorSummary} errors={error ? [error] : []} />
      <ProblemList problems={problems} name="list" />
      <h2 id="from-list">{words.title}</h2>
      <p>{words.lede}</p>
      <p>{words.hint}</p>
      <p>
        <code>{Object.values(words.columns).join(",")}</code>
      </p>
      <details>
        <summary>{words.lines}</summary>
        <p lang="zh-CN">{lines.join("、")}</p>
      </details>
      <form method="post" action={`/setup/bodies?index&county=${county.code}`} encType="multipart/form-data" noValidate>
        <TextField
          {...asked("upload")}
          type="file"
          accept=".csv,.txt,.xlsx,.xls,.et"
          label={words.file}
          hint={words.fileHint}
        />
        <TextArea
          {...asked("list")}
          label={words.label}
          hint={words.pasteHint}
          rows={8}
          spellCheck={false}
          defaultValue={one(answers.list)}
          error={asked("list").error ?? wrong}
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
