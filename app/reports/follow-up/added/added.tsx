import type { Answers } from "../../../http/forms/answers.ts";
import { useText } from "../../../i18n/use-text.ts";
import { FactList } from "../../../ui/figures/figures.tsx";
import { NOTHING_SHOWN } from "../../form/question.ts";
import type { Reporter } from "../../report.ts";
import { questionsOf } from "./added.ts";

/** What a reporter added to the parts that were left out, as the form's last page tells it. */
export function AddedFacts({ added, reporter, today }: { added: Answers; reporter: Reporter; today: string }) {
  const text = useText();
  const { added: words } = text.followUp;
  const answers = { ...added, reporter, ...(added.contact && { contact: words.contactLeft }) };
  const view = { ...NOTHING_SHOWN, today };
  const told = questionsOf(["channel", "needs", "burden", "contact"]).flatMap(
    (question) => question.told?.({ text, answers, view }) ?? [],
  );
  return (
    <>
      <p className="hint">{words.heading}</p>
      <FactList
        facts={told.filter(({ answer }) => answer).map(({ question, answer }) => ({ term: question, detail: answer }))}
      />
    </>
  );
}
