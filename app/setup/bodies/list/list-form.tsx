import { useText } from "../../../i18n/use-text.ts";
import { TextArea } from "../../../ui/fields.tsx";
import { Actions, Button, ErrorSummary } from "../../../ui/form.tsx";
import type { BodyProblem } from "../body.ts";
import { ProblemList } from "./problem-list.tsx";

export interface BodyFormProps {
  county: { code: string };
  errors: Record<string, string>;
  problems: readonly BodyProblem[];
  answers: Record<string, string>;
  lists: Record<string, string[]>;
}

/** Bodies out of a table that was copied from a spreadsheet. */
export function ListForm({ county, errors, problems, answers }: Omit<BodyFormProps, "lists">) {
  const { site, setup } = useText();
  const words = setup.bodies.list;
  const error = errors.list !== undefined;
  const wrong = error ? words.empty : problems.length > 0 ? words.problems(problems.length) : undefined;
  return (
    <section aria-labelledby="from-list">
      <ErrorSummary title={site.errorSummary} errors={error ? [{ name: "list", message: words.empty }] : []} />
      <ProblemList problems={problems} name="list" />
      <h2 id="from-list">{words.title}</h2>
      <p>{words.lede}</p>
      <form method="post" action={`/setup/bodies?index&county=${county.code}`} noValidate>
        <TextArea
          name="list"
          label={words.label}
          hint={
            <>
              <p>{words.hint}</p>
              <p>
                <code>{Object.values(words.columns).join(",")}</code>
              </p>
            </>
          }
          rows={8}
          spellCheck={false}
          defaultValue={answers.list}
          error={wrong}
          errorPrefix={site.errorPrefix}
          required
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
