import { one } from "../http/forms/answers.ts";
import { useText } from "../i18n/use-text.ts";
import { CheckboxGroup } from "../ui/choices.tsx";
import { TextArea } from "../ui/fields.tsx";
import { Button, Kbd } from "../ui/form.tsx";
import { DiffView } from "./pane/diff-view.tsx";
import { FoundList } from "./pane/found-list.tsx";
import { KeepFields, type PublicField } from "./pane/keep-fields.tsx";
import { type PictureChoice, PictureFields } from "./pane/picture-fields.tsx";
import { DefaultReason, type FieldErrors, OwnReasons, type TypedAnswers } from "./pane/reason-fields.tsx";
import { unsigned } from "./redaction.ts";
import type { Redaction } from "./use-redaction.ts";
import "./redaction.css";

export type { PictureChoice };

/**
 * The public version of a report, within the form that decides it: masking, the text, what changed, why, the pictures,
 * and the preview. Everything works without scripts, by buttons that send the form and keep its answers.
 */
export function PublicVersionPane({
  redaction,
  answers,
  field,
  pictures,
  href,
  beside,
}: {
  redaction: Redaction;
  answers: TypedAnswers;
  field: FieldErrors;
  pictures: readonly PictureChoice[];
  /** Address of the report, which the form is sent to. */
  href: string;
  /** What else of the form becomes public; it is looked through when the form was sent. */
  beside: readonly Omit<PublicField, "text">[];
}) {
  const { desk, redaction: words } = useText();
  const here = `${href}#public-version`;
  return (
    <div id="public-version" className="public-version">
      <FoundList redaction={redaction} here={here} />
      <div {...redaction.field}>
        <TextArea
          name="publicText"
          rows={5}
          label={desk.report.publicText}
          labelHidden
          hint={desk.report.publicTextHint}
          defaultValue={one(answers.publicText)}
          {...field("publicText")}
        />
      </div>
      <div className="public-row">
        <CheckboxGroup
          name="unchanged"
          label={desk.report.unchangedLabel}
          labelHidden
          defaultValue={answers.unchanged ? [one(answers.unchanged)] : []}
          options={[
            {
              value: "yes",
              label: (
                <>
                  {desk.report.unchanged} <Kbd>u</Kbd>
                </>
              ),
            },
          ]}
        />
        <DiffView redaction={redaction}>
          <OwnReasons redaction={redaction} answers={answers} field={field} />
        </DiffView>
        <Button name="go" value="preview" look="secondary" formAction={`${href}#preview`}>
          {words.preview.button}
        </Button>
        {!redaction.live && (
          <Button name="go" value="check" look="secondary" formAction={here}>
            {words.diff.check}
          </Button>
        )}
      </div>
      <KeepFields
        fields={[
          { name: "publicText", label: desk.report.publicText, text: redaction.text, source: "told" },
          ...beside.map((each) => ({ ...each, text: one(answers[each.name]) })),
        ]}
        places={(name) => (name === "publicText" ? redaction.places : unsigned(redaction.places))}
        answers={answers}
        field={field}
      />
      <PictureFields pictures={pictures} href={href} answers={answers} field={field} />
      {/* Without scripts nobody knows what has changed before the form is sent. */}
      <div hidden={redaction.live && redaction.hunks.length === 0 && !field("whyDefault").error}>
        <DefaultReason answers={answers} field={field} />
      </div>
    </div>
  );
}
