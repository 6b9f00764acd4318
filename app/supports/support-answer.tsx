import type { ReactNode } from "react";
import { useName, useText } from "../i18n/use-text.ts";
import "./supports.css";
import type { SupportFacts } from "./support.server.ts";

/** An answer of a supporting body, with what it said before it was corrected; `more`: what may be done with it. */
export function SupportAnswer({
  answer,
  department,
  heading,
  more,
}: {
  answer: SupportFacts["answers"][number];
  department: SupportFacts["department"];
  heading?: ReactNode;
  more?: ReactNode;
}) {
  const { site, answering, sendingBack, supports } = useText();
  const nameOf = useName();
  const words = supports.onCase;
  return (
    <article aria-label={words.answer}>
      {heading}
      <p lang="zh-CN" className="support-answer">
        {answer.body}
      </p>
      <p className="hint">{words.answerBy(nameOf(department), site.day(answer.publishedOn))}</p>
      {answer.sentBack && (
        <p>
          {site.labelled(
            sendingBack.sentBack(site.day(answer.sentBack.on), sendingBack.grounds[answer.sentBack.ground]),
            <span lang="zh-CN">{answer.sentBack.reason}</span>,
          )}
        </p>
      )}
      {answer.earlier.map((one, index) => (
        <details key={index}>
          <summary>{words.revised(site.day(one.replacedOn), answering.revised.reasons[one.reason])}</summary>
          <p lang="zh-CN" className="support-answer">
            {one.body}
          </p>
        </details>
      ))}
      {more}
    </article>
  );
}
