import { Fragment } from "react";
import { fieldId } from "../../ui/fields.tsx";
import { CheckboxGroup } from "../../ui/choices.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useText } from "../../i18n/use-text.ts";
import type { Finding } from "../redaction.ts";
import { MarkedText } from "./marked-text.tsx";

/** Shows whoever writes for the public what in it may point to a person, and lets them say that it stays. */
export function FoundNotice({
  texts,
  hint,
  keep,
  keepHint,
  ticked,
}: {
  /** Each text in which there is something, under its name where there may be several. */
  texts: readonly { label?: string; text: string; findings: readonly Finding[] }[];
  hint: string;
  keep: string;
  /** What follows when it stays. */
  keepHint?: string;
  ticked: boolean;
}) {
  const { answers } = useText();
  const words = answers.office;
  return (
    <div id={fieldId("found")} tabIndex={-1}>
      <Notice tone="overdue" title={words.found(texts.reduce((sum, { findings }) => sum + findings.length, 0))}>
        <p>{hint}</p>
        {texts.map(({ label, text, findings }) => (
          <Fragment key={label ?? ""}>
            {label && <p className="label">{label}</p>}
            <MarkedText text={text} findings={findings} />
          </Fragment>
        ))}
      </Notice>
      <CheckboxGroup
        name="keep"
        label={words.keepLabel}
        hint={keepHint}
        defaultValue={ticked ? ["yes"] : []}
        options={[{ value: "yes", label: keep }]}
      />
    </div>
  );
}
