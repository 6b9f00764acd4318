import { one } from "../../../http/forms/answers.ts";
import { useText } from "../../../i18n/use-text.ts";
import { AlikeList } from "../../joining/alike-list.tsx";
import { LookFields } from "../../joining/look-form.tsx";
import type { Question, QuestionProps } from "../question.ts";

/** Before anything is written: whether others have told it. No answer of the report; left behind with its page. */
export const look = {
  name: "look",
  fields: ["look", "county"],
  schema: {},
  shows: ["found"],
  Fields: LookBox,
} as const satisfies Question;

function LookBox({ answers, view: { found } }: QuestionProps) {
  const words = useText().reports.form.alike;
  return (
    <details id="look" open={found !== null}>
      <summary>{words.title}</summary>
      <LookFields label={words.look} typed={one(answers.look)} county={one(answers.county)} />
      {found?.length === 0 && <p>{words.none}</p>}
      {found && found.length > 0 && (
        <>
          <p>{words.found(found.length)}</p>
          <AlikeList cases={found} />
        </>
      )}
    </details>
  );
}
