import { one } from "../../../http/forms/answers.ts";
import { useName, useText } from "../../../i18n/use-text.ts";
import { Actions, Button, CheckAnswers, HiddenFields } from "../../../ui/form.tsx";
import { SAME_HERE } from "../../../cases/case.ts";
import { VoiceArticle } from "../../../cases/voices/voice.tsx";
import { countReasons, maskIn, reasonFor } from "../../../redaction/redaction.ts";
import { AlikeList } from "../../joining/alike-list.tsx";
import { JoinedNotice } from "../../joining/joined-notice.tsx";
import { textOf } from "../answers.ts";
import { IdentifyingNotice } from "./identifying-notice.tsx";
import { ProofField } from "./proof-field.tsx";
import type { Question, QuestionProps } from "../question.ts";

/** Every answer once more, each with the way back to its question; what could identify; what will be public. */
export const check = {
  name: "check",
  fields: ["ticket", "proof", "hide"],
  schema: {},
  shows: ["files", "findings", "department", "alike", "intake"],
  Fields: CheckFields,
} as const satisfies Question;

function CheckFields({ answers, view, asked = [] }: QuestionProps) {
  const text = useText();
  const words = text.reports.form;
  const rows = asked.flatMap(({ name, told, optional }: Question) => {
    const answered = told?.({ text, answers, view }) ?? [];
    // What may be left out is shown once it is given.
    return answered.filter(({ answer }) => answer || !optional).map((one) => ({ name, optional, ...one }));
  });
  const { alike, joined } = view;
  return (
    <>
      {joined && <JoinedNotice joined={joined} />}
      {alike.length > 0 && (
        <details>
          <summary>{words.alike.maybe(alike.length)}</summary>
          <AlikeList cases={alike} />
        </details>
      )}
      <Preview answers={answers} view={view} />
      <IdentifyingNotice body={textOf(answers)} findings={view.findings} hide={one(answers.hide)} />
      <HiddenFields values={{ hide: answers.hide }} />
      <CheckAnswers
        answers={rows.map(({ name, optional, question, answer }) => ({
          question,
          answer: answer || words.none,
          action: (
            <button
              type="submit"
              name="go"
              value={`to:${name}`}
              formAction={optional && `/report#part-${name}`}
              className="plain"
            >
              {words.change}
              <span className="hidden">{question}</span>
            </button>
          ),
        }))}
      />
      <Actions>
        <Button name="go" value="to:more" look="secondary">
          {words.addMore}
        </Button>
      </Actions>
      {view.intake && <ProofField {...view.intake} />}
    </>
  );
}

/** About what the public will read: the county at the nearest, and the text with all masked that was found. */
function Preview({ answers, view }: Pick<QuestionProps, "answers" | "view">) {
  const { reports, site } = useText();
  const nameOf = useName();
  const words = reports.identifying;
  const county = view.path.filter((place) => place.level !== "township");
  const voice = {
    position: (view.joined?.voices ?? 0) + 1,
    text: maskIn(textOf(answers), view.findings) || SAME_HERE,
    hoursPerMonth: null,
    linkedOn: view.today,
    redactions: countReasons(view.findings.map(({ kind }) => reasonFor(kind))),
    images: [],
  };
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{words.preview}</h2>
      <p className="hint">{words.previewHint}</p>
      <p>{site.path(county.map(nameOf))}</p>
      <VoiceArticle voice={voice} />
    </section>
  );
}
