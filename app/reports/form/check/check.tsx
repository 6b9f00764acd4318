import { one } from "../../../http/forms/answers.ts";
import { useName, useText } from "../../../i18n/use-text.ts";
import { Actions, Button, CheckAnswers, HiddenFields } from "../../../ui/form.tsx";
import { SAME_HERE } from "../../../cases/case.ts";
import { VoiceArticle } from "../../../cases/voices/voice.tsx";
import { countReasons, isSigned, maskIn, reasonFor } from "../../../redaction/redaction.ts";
import { AlikeList } from "../../joining/alike-list.tsx";
import { JoinedNotice } from "../../joining/joined-notice.tsx";
import { UNIT_KINDS, unitNameOf, UNLESS_CONFIRMED } from "../../unit/unit.ts";
import { reporterOf, textOf } from "../answers.ts";
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

/** In whose name the answers are given; null for an anonymous report. */
function signedIn(answers: QuestionProps["answers"]) {
  const kind = UNIT_KINDS.find((each) => each === one(answers.unitKind));
  const name = unitNameOf(one(answers.unitName));
  const unless = UNLESS_CONFIRMED.find((each) => each === one(answers.unitUnless));
  return kind && name && reporterOf(answers) === "cadre" ? { kind, name, unless } : null;
}

/** About what the public will read: the county at the nearest, and the text with all masked that was found. */
function Preview({ answers, view }: Pick<QuestionProps, "answers" | "view">) {
  const { reports, site, units } = useText();
  const nameOf = useName();
  const words = reports.identifying;
  const signed = signedIn(answers);
  // The unit's own name may stand in its words.
  const findings = signed ? view.findings.filter((one) => !isSigned(one, signed.name)) : view.findings;
  const county = view.path.filter((place) => place.level !== "township");
  const voice = {
    position: (view.joined?.voices ?? 0) + 1,
    text: maskIn(textOf(answers), findings) || SAME_HERE,
    hoursPerMonth: null,
    linkedOn: view.today,
    redactions: countReasons(findings.map(({ kind }) => reasonFor(kind))),
    images: [],
    unit: signed,
  };
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{words.preview}</h2>
      <p className="hint">{words.previewHint}</p>
      <p>{site.path(county.map(nameOf))}</p>
      <VoiceArticle voice={voice} />
      {signed && (
        <p>
          {site.sentences([units.form.preview, ...(signed.unless ? [units.form.previewUnless[signed.unless]] : [])])}
        </p>
      )}
    </section>
  );
}
