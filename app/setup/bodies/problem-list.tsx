import { useText } from "../../i18n/use-text.ts";
import { ErrorSummary } from "../../ui/form.tsx";
import type { BodyProblem } from "./body.ts";

/** More problems than this are told by their number alone. */
const SHOWN = 30;

/** What is wrong with a list of bodies, by row and column, on top of the page; each leads to the list. */
export function ProblemList({ problems, name }: { problems: readonly BodyProblem[]; name: string }) {
  const { setup } = useText();
  const words = setup.bodies.list;
  if (problems.length === 0) return null;
  return (
    <ErrorSummary
      title={words.problems(problems.length)}
      errors={problems.slice(0, SHOWN).map((problem) => ({
        name,
        message: words.problem(problem, problem.column && words.columns[problem.column]),
      }))}
    />
  );
}
