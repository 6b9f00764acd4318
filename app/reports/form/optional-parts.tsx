import { useText } from "../../i18n/use-text.ts";
import { many } from "../../http/forms/answers.ts";
import type { Question, QuestionProps } from "./question.ts";
import "./optional-parts.css";

interface OptionalPartsProps extends QuestionProps {
  questions: readonly Question[];
  /** The name of the one to open. */
  open?: string;
}

/** Questions that may be left out, each to be opened; one that has an answer or an error is open. */
export function OptionalParts({ questions, open, ...props }: OptionalPartsProps) {
  const words = useText().reports.form;
  const titles: Partial<Record<string, string>> = words.questions;
  const hints: Partial<Record<string, string>> = words.hints;
  const isOpen = ({ name, fields }: Question) =>
    name === open ||
    fields.some((field) => props.errors[field] !== undefined || many(props.answers[field]).some(Boolean));
  return questions.map((question) => (
    <details key={question.name} className="optional-part" open={isOpen(question)}>
      <summary>{titles[question.name]}</summary>
      {hints[question.name] && <p className="hint">{hints[question.name]}</p>}
      <question.Fields {...props} />
    </details>
  ));
}
