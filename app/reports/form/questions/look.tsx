import { one } from "../../../http/forms/answers.ts";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { useText } from "../../../i18n/use-text.ts";
import { AlikeList } from "../../joining/alike-list.tsx";
import { LOOKED_THROUGH } from "../../joining/joined.ts";
import { LookFields } from "../../joining/look-form.tsx";
import type { Question, QuestionProps } from "../question.ts";
import "../../joining/look.css";

/** Before anything is written: whether others have told it. No answer of the report; left behind with its page. */
export const look = {
  name: "look",
  fields: ["look", "county"],
  schema: {},
  shows: ["found"],
  Fields: LookBox,
} as const satisfies Question;

function LookBox({ answers, view: { found } }: QuestionProps) {
  const { site, reports } = useText();
  const words = reports.form.alike;
  const county = one(answers.county);
  return (
    <details id="look" open={found !== null}>
      <summary>{words.title}</summary>
      <LookFields label={words.look} typed={one(answers.look)} />
      {county && (
        <CheckboxGroup
          name="county"
          label={words.where}
          labelHidden
          defaultValue={[county]}
          options={[{ value: county, label: words.countyAlone }]}
        />
      )}
      {found?.length === 0 && (
        <p>{site.sentences([...(county ? [words.noneInCounty] : []), words.none(LOOKED_THROUGH)])}</p>
      )}
      {found && found.length > 0 && (
        <>
          <p>{words.found(found.length)}</p>
          <AlikeList cases={found} />
        </>
      )}
    </details>
  );
}
