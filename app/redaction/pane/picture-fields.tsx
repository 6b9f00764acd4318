import { many } from "../../http/forms/answers.ts";
import { useText } from "../../i18n/use-text.ts";
import { CheckboxGroup } from "../../ui/choices.tsx";
import type { FieldErrors, TypedAnswers } from "./reason-fields.tsx";
import { BesideLink } from "../../unsent-notice.tsx";

/** A picture of the report, and the one drawn from it for the public, if there is one. */
export interface PictureChoice {
  fileId: number;
  number: number;
  drawn: { id: string; alt: string } | null;
}

/** Which pictures are published with the report, and the way to black them out. */
export function PictureFields({
  pictures,
  href,
  answers,
  field,
}: {
  pictures: readonly PictureChoice[];
  /** Address of the report. */
  href: string;
  answers: TypedAnswers;
  field: FieldErrors;
}) {
  const { images: words } = useText().redaction;
  const drawn = pictures.flatMap(({ number, drawn: one }) => (one ? [{ number, ...one }] : []));
  if (pictures.length === 0) return null;
  return (
    <section aria-labelledby="redaction-pictures">
      <h3 id="redaction-pictures">{words.title}</h3>
      <p className="hint">{words.hint}</p>
      <ul>
        {pictures.map(({ fileId, number, drawn: one }) => (
          <li key={fileId}>
            <BesideLink href={`${href}/images/${fileId}`}>
              {one ? words.again(number) : words.prepare(number)}
            </BesideLink>
          </li>
        ))}
      </ul>
      <p className="hint">{words.unsaved}</p>
      {drawn.length > 0 && (
        <CheckboxGroup
          name="image"
          label={words.label}
          labelHidden
          defaultValue={many(answers.image)}
          options={drawn.map(({ id, number, alt }) => ({ value: id, label: words.publish(number, alt) }))}
          {...field("image")}
        />
      )}
    </section>
  );
}
