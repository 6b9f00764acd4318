import { one } from "../../http/forms/answers.ts";
import { useText } from "../../i18n/use-text.ts";
import { RadioGroup } from "../../ui/choices.tsx";
import { fieldId } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { examine, type Finding, KEPT_REASONS, keyOfFinding, type LocalPlaces, type Source } from "../redaction.ts";
import type { FieldErrors, TypedAnswers } from "./reason-fields.tsx";
import "../redaction.css";

/** Characters shown on either side of what is found. */
const AROUND = 8;
/** As many as a form has room for; who sees more masks some first. */
const MAX_SHOWN = 60;

/** A text of the form that the public will read. */
export interface PublicField {
  name: string;
  label: string;
  text: string;
  source: Source;
}

/**
 * What in the public texts of a form could tell a person or a place, each in its words. What is likely is kept with one
 * press and a reason; what is certain has to go. Works in the form around it; says nothing where nothing is found.
 */
export function KeepFields({
  fields,
  places,
  answers,
  field,
}: {
  fields: readonly PublicField[];
  /** Of all, or by the name of the field. */
  places: LocalPlaces | ((name: string) => LocalPlaces);
  answers: TypedAnswers;
  field: FieldErrors;
}) {
  const { redaction: words, site } = useText();
  const found = new Map<string, { finding: Finding; of: PublicField }>();
  for (const of of fields) {
    for (const finding of examine(of.text, typeof places === "function" ? places(of.name) : places, of.source)) {
      const key = keyOfFinding(finding);
      if (!found.has(key)) found.set(key, { finding, of });
    }
  }
  const { error } = field("keep");
  if (found.size === 0) {
    // Words that a reporter wants hidden are found by nobody else; the summary leads here all the same.
    return error ? (
      <p className="error" id={fieldId("keep")} tabIndex={-1}>
        {error}
      </p>
    ) : null;
  }
  const shown = [...found].slice(0, MAX_SHOWN);
  return (
    <section id={fieldId("keep")} className="keep" aria-labelledby="keep-title" tabIndex={-1}>
      <Notice tone="overdue" title={<span id="keep-title">{words.keep.title(found.size)}</span>}>
        {words.keep.hint}
      </Notice>
      {error && <p className="error">{error}</p>}
      {shown.map(([key, { finding, of }]) => {
        const name = `keep.${key}`;
        const label = (
          <>
            {site.row(of.label, words.kinds[finding.kind])} <Around finding={finding} text={of.text} />
          </>
        );
        return finding.certain ? (
          <p key={key}>
            {label} <strong>{finding.asked ? words.asked.must : words.keep.must}</strong>
          </p>
        ) : (
          <RadioGroup
            key={key}
            name={name}
            label={label}
            inline
            defaultValue={one(answers[name])}
            options={[
              { value: "", label: words.keep.open },
              ...KEPT_REASONS.map((reason) => ({ value: reason, label: words.keep.because[reason] })),
            ]}
            {...field(name)}
          />
        );
      })}
      {found.size > shown.length && <p className="hint">{words.keep.more(found.size - shown.length)}</p>}
    </section>
  );
}

/** What is found, marked among the words around it. */
export function Around({ finding: { start, end }, text }: { finding: Finding; text: string }) {
  return (
    <q lang="zh-CN">
      {text.slice(Math.max(0, start - AROUND), start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, end + AROUND)}
    </q>
  );
}
