import { z } from "zod";
import { one } from "../../../http/forms/answers.ts";
import { useText } from "../../../i18n/use-text.ts";
import { SelectField } from "../../../ui/fields.tsx";
import { HiddenFields } from "../../../ui/form.tsx";
import { key } from "../answers.ts";
import { useFieldErrors } from "../field-errors.ts";
import { PlaceQuestion } from "../place/place-question.tsx";
import type { Question, QuestionProps } from "../question.ts";

/** In which township: by name, or step by step. The code of the one that is chosen travels in the form. */
export const place = {
  name: "place",
  fields: ["region", "placeText"],
  schema: { region: z.string({ error: key("region_required") }).regex(/^\d{12}$/, key("region_required")) },
  shows: ["places"],
  Fields: PlaceFields,
  told: ({ text: { reports, site }, view }) => [
    { question: reports.form.questions.place, answer: site.path(view.path.map(site.nameOf)) },
  ],
} as const satisfies Question;

function PlaceFields({ answers, errors, view }: QuestionProps) {
  const { reports, site } = useText();
  const field = useFieldErrors(errors);
  if (view.joined) {
    const { townships } = view.joined;
    return (
      <SelectField
        name="region"
        label={reports.form.questions.place}
        hint={reports.form.ledes.place}
        required
        width="medium"
        defaultValue={one(answers.region)}
        options={[
          { value: "", label: reports.form.choose },
          ...townships.map((place) => ({ value: place.code, label: site.nameOf(place) })),
        ]}
        {...field("region")}
      />
    );
  }
  if (!view.places) return null;
  return (
    <>
      <HiddenFields values={{ region: answers.region }} />
      <PlaceQuestion view={view.places} text={one(answers.placeText)} {...field("placeText")} />
    </>
  );
}
