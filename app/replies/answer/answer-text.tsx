import type { ReactNode } from "react";
import { useText } from "../../i18n/use-text.ts";
import { FactList } from "../../ui/figures/figures.tsx";
import { Paragraphs } from "../../ui/notice.tsx";
import type { AnswerText, AnswerTexts } from "./answer.ts";

const shownPlainly = (text: string): ReactNode => <Paragraphs text={text} lang="zh-CN" />;

/** What an answer says, as the public reads it; `show` does something else with a text. */
export function AnswerSaid({
  texts,
  restBy,
  level,
  show = shownPlainly,
}: {
  texts: AnswerTexts;
  restBy: string | null;
  /** Of the heading that it stands under. */
  level: 2 | 3 | 4;
  show?: (text: string, field: AnswerText) => ReactNode;
}) {
  const Heading = `h${(level + 1) as 3 | 4 | 5}` as const;
  const { site, answering } = useText();
  const words = answering.onCase;
  const facts = (["documentNumber", "contact", "telephone"] as const)
    .filter((field) => texts[field] !== "")
    .map((field) => ({ term: words[field], detail: show(texts[field], field) }));
  return (
    <>
      {texts.checked !== "" && (
        <>
          <Heading>{words.checked}</Heading>
          {show(texts.checked, "checked")}
        </>
      )}
      {texts.body !== "" && (
        <>
          {texts.checked !== "" && <Heading>{words.body}</Heading>}
          {show(texts.body, "body")}
        </>
      )}
      {texts.rest !== "" && (
        <>
          <Heading>{words.rest}</Heading>
          {show(texts.rest, "rest")}
          <p>{restBy === null ? words.restOpen : words.restBy(site.day(restBy))}</p>
        </>
      )}
      {facts.length > 0 && <FactList facts={facts} />}
    </>
  );
}
