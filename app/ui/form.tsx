import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import { fieldId } from "./fields.tsx";
import "./css/form.css";

export type FieldError = { name: string; message: string };

/** Every error of a form on top of the page, each a link to its field. */
export function ErrorSummary({ title, errors }: { title: string; errors: FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <div className="errors" role="alert" tabIndex={-1} id="errors">
      <h2>{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.name + error.message}>
            <a href={`#${fieldId(error.name)}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The errors of a form for its summary, in the words that each field says. */
export function listErrors(
  errors: Readonly<Record<string, string>>,
  field: (name: string) => { error: string | undefined },
): FieldError[] {
  return Object.keys(errors).map((name) => ({ name, message: field(name).error ?? "" }));
}

export interface FormErrors {
  /** For the summary on top of the page. */
  list: FieldError[];
  /** For each field its own. */
  at: Record<string, string | undefined>;
}

/** What is wrong with a form that came back, in words: `words` has one for each message that its action gives. */
export function sayErrors(
  failed: { errors: Record<string, string> } | undefined,
  words: Readonly<Record<string, string>>,
): FormErrors {
  const list = Object.entries(failed?.errors ?? {}).flatMap(([name, key]) => {
    const message = words[key];
    return message === undefined ? [] : [{ name, message }];
  });
  return { list, at: Object.fromEntries(list.map(({ name, message }) => [name, message])) };
}

type Look = { look?: "primary" | "secondary" | "danger" };

/** A button that says what happens. Submits unless told otherwise. */
export function Button({
  look = "primary",
  type = "submit",
  ...rest
}: Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "style">) {
  return <button {...rest} type={type} className={`button button-${look}`} />;
}

/** A link that looks like a button: the way into a task. */
export function LinkButton({
  look = "primary",
  ...rest
}: Look & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "className" | "style">) {
  return <a {...rest} className={`button button-${look}`} />;
}

/** The key that does what stands beside it, for the eyes: to others `aria-keyshortcuts` tells it. Not there without scripts. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="key" aria-hidden="true">
      {children}
    </kbd>
  );
}

/** Buttons side by side, the main act first. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}

type HiddenValue = string | number | null | undefined;

/** Answers given on earlier steps, carried along in the form. */
export function HiddenFields({ values }: { values: Record<string, HiddenValue | readonly HiddenValue[]> }) {
  const pairs = Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));
  return (
    <>
      {pairs.map(([name, value], index) =>
        value === null || value === undefined ? null : <input key={index} type="hidden" name={name} value={value} />,
      )}
    </>
  );
}

export type AnswerRow = { question: ReactNode; answer: ReactNode; action?: ReactNode };

/** "Check your answers": each question, what was answered, and a slot for the way to change it. */
export function CheckAnswers({ answers }: { answers: AnswerRow[] }) {
  return (
    <dl className="answers">
      {answers.map((item, index) => (
        <div key={index}>
          <dt>{item.question}</dt>
          <dd>{item.answer}</dd>
          {item.action && <dd className="answers-action">{item.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
