import type { ReactNode } from "react";
import { type Answers, many, one } from "../../http/forms/answers.ts";
import { useName, useText } from "../../i18n/use-text.ts";
import { type Answer, CheckAnswers, HiddenFields } from "../../ui/form.tsx";
import { VoiceArticle } from "../../cases/voices/voice.tsx";
import { countReasons, maskIn, reasonFor } from "../../redaction/redaction.ts";
import { type Channel, GAPS, type Kind, type Mark, markLabel } from "../vocabulary.ts";
import { IdentifyingNotice } from "./identifying-notice.tsx";
import { ProofField } from "./proof-field.tsx";
import type { QuestionProps } from "./question-fields.tsx";
import { pathOf, type Question, reporterOf, textOf } from "./questions.ts";

/** Every answer once more, each with the way back to its question; what could identify; what will be public. */
export function CheckPage({ answers, view }: QuestionProps) {
  const rows = useRows({ answers, view });
  const path = pathOf(reporterOf(answers));
  return (
    <>
      <IdentifyingNotice body={textOf(answers)} findings={view.findings} hide={one(answers.hide)} />
      <HiddenFields values={{ hide: answers.hide }} />
      <CheckAnswers answers={rows.filter((row) => path.includes(row.of))} />
      <Preview answers={answers} view={view} />
      {view.intake && <ProofField {...view.intake} />}
    </>
  );
}

/** The answers by question, in the order of the way. */
function useRows({ answers, view }: Pick<QuestionProps, "answers" | "view">): (Answer & { of: Question })[] {
  const text = useText();
  const words = text.reports.form;
  const nameOf = useName();
  const row = (of: Question, question: string, answer: ReactNode) => ({
    of,
    question,
    answer: answer || words.none,
    action: (
      <button type="submit" name="go" value={`to:${of}`} className="plain">
        {words.change}
        <span className="hidden">{question}</span>
      </button>
    ),
  });
  const listed = (labels: string[]) => labels.join(text.site.listSeparator);
  const labels = (name: string) => listed(many(answers[name]).map((code) => markLabel(text, code as Mark)));
  const reporter = reporterOf(answers);
  const by = one(answers.demandedBy);
  const written = one(answers.departmentText);
  const needs = GAPS.flatMap((gap) => {
    const came = one(answers[`need.${gap}`]) as keyof typeof words.came;
    return came in words.came ? [`${markLabel(text, gap)}${text.site.colon}${words.came[came]}`] : [];
  });
  return [
    row("who", words.questions.who, reporter && words.reporters[reporter].label),
    row("demand", words.questions.demand, one(answers.body)),
    row("place", words.questions.place, view.path.map(nameOf).join(" ")),
    row(
      "department",
      words.questions.department,
      view.department ? nameOf(view.department) : written || (by && words.notSure),
    ),
    row("kind", words.questions.kind, useKind(answers)),
    row("channel", words.channel, listed(many(answers.channel).map((code) => words.channels[code as Channel] ?? ""))),
    row("channel", words.document, one(answers.document)),
    row("channel", words.mechanisms, labels("mechanism")),
    row("needs", words.questions.needs, needs.join("\n")),
    row("burden", reporter === "cadre" ? words.hours : words.hoursOfCitizens, one(answers.hours)),
    ...(reporter === "cadre" ? [row("burden", words.people, one(answers.people))] : []),
    row("burden", words.consequences, labels("consequence")),
    row("files", words.questions.files, view.files.length > 0 && text.attachments.held(view.files.length)),
    row("contact", words.questions.contact, one(answers.contact)),
  ];
}

function useKind(answers: Answers): string {
  const { kinds } = useText().vocabulary;
  const kind = one(answers.kind);
  return kind in kinds ? kinds[kind as Kind].label : "";
}

/** About what the public will read: the county at the nearest, and the text with all masked that was found. */
function Preview({ answers, view }: Pick<QuestionProps, "answers" | "view">) {
  const { reports, site } = useText();
  const nameOf = useName();
  const words = reports.identifying;
  const county = view.path.filter((place) => place.level !== "township");
  const line = [useKind(answers), county.map(nameOf).join(" ")].filter(Boolean).join(site.listSeparator);
  const voice = {
    position: 1,
    text: maskIn(textOf(answers), view.findings),
    hoursPerMonth: null,
    linkedOn: view.today,
    redactions: countReasons(view.findings.map(({ kind }) => reasonFor(kind))),
    images: [],
  };
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{words.preview}</h2>
      <p className="hint">{words.previewHint}</p>
      <p>{line}</p>
      <VoiceArticle voice={voice} />
    </section>
  );
}
