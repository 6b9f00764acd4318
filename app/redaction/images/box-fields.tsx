import { type Box, MAX_BOXES } from "../../attachments/attachment.ts";
import { type Answers, one } from "../../http/forms/answers.ts";
import { useText } from "../../i18n/use-text.ts";
import { SelectField, TextField } from "../../ui/fields.tsx";
import type { FieldErrors } from "../pane/reason-fields.tsx";
import { REASONS } from "../redaction.ts";

/** Empty boxes that are shown at first. */
const BLANK = 3;
const SIDES = ["x", "y", "width", "height"] as const;

/** The boxes as a form holds them. */
export function answersOfBoxes(boxes: readonly Box[]): Answers {
  return Object.fromEntries(
    boxes.flatMap((box, number) => [
      ...SIDES.map((side) => [`${side}.${number}`, String(box[side])] as const),
      [`reason.${number}`, box.reason] as const,
    ]),
  );
}

/** The picture with the boxes drawn over it, as far as they are right; scripts draw on it. */
export function BoxedPicture({
  src,
  width,
  height,
  answers,
}: {
  src: string;
  width: number | undefined;
  height: number | undefined;
  answers: Answers;
}) {
  const { image: words } = useText().redaction;
  return (
    <div className="boxed" data-boxed>
      <img src={src} alt={words.originalAlt} width={width} height={height} />
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" data-boxes>
        {Array.from({ length: MAX_BOXES }, (_, number) => {
          const sides = SIDES.map((side) => one(answers[`${side}.${number}`]));
          return sides.every((side) => side !== "" && Number(side) >= 0) ? (
            <rect key={number} x={sides[0]} y={sides[1]} width={sides[2]} height={sides[3]} />
          ) : null;
        })}
      </svg>
    </div>
  );
}

/** Four numbers and a reason for each box; more of them are folded away. */
export function BoxFields({ answers, field }: { answers: Answers; field: FieldErrors }) {
  const { image: words } = useText().redaction;
  const isFilled = (number: number) => SIDES.some((side) => one(answers[`${side}.${number}`]) !== "");
  const all = Array.from({ length: MAX_BOXES }, (_, number) => number);
  const shown = all.findLastIndex(isFilled) + 1 + BLANK;
  const row = (number: number) => <BoxRow key={number} number={number} answers={answers} field={field} />;
  return (
    <>
      {all.slice(0, shown).map(row)}
      {shown < MAX_BOXES && (
        <details data-more-boxes>
          <summary>{words.more}</summary>
          {all.slice(shown).map(row)}
        </details>
      )}
    </>
  );
}

function BoxRow({ number, answers, field }: { number: number; answers: Answers; field: FieldErrors }) {
  const { redaction: words } = useText();
  const { image } = words;
  return (
    <fieldset className="field box-row" data-box={number}>
      <legend className="label">{image.box(number + 1)}</legend>
      <div className="fields-inline">
        {SIDES.map((side) => (
          <TextField
            key={side}
            name={`${side}.${number}`}
            label={image[side]}
            width="short"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={one(answers[`${side}.${number}`])}
            {...field(`${side}.${number}`)}
          />
        ))}
        <SelectField
          name={`reason.${number}`}
          label={image.reason}
          width="medium"
          defaultValue={one(answers[`reason.${number}`])}
          options={[
            { value: "", label: words.why.choose },
            ...REASONS.filter((reason) => reason !== "wording").map((reason) => ({
              value: reason,
              label: words.reasons[reason],
            })),
          ]}
          {...field(`reason.${number}`)}
        />
      </div>
    </fieldset>
  );
}
