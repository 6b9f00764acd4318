import type { ReactNode } from "react";
import { useText } from "../../i18n/use-text.ts";
import type { Finding } from "../../redaction/redaction.ts";
import { Paragraphs } from "../../ui/notice.tsx";
import { FileLines } from "../files/draft-files.tsx";
import type { WaitingFile } from "../files/publish-files.server.ts";
import type { AnswerContents } from "./answer.ts";
import { AnswerSaid } from "./answer-text.tsx";

/** An answer before it is published, as the public will see it, with what may point to somebody marked. */
export function AnswerPreview({
  answer,
  by,
  found,
  files = [],
  mark,
}: {
  answer: AnswerContents;
  /** Whose answer, and of which day. */
  by: ReactNode;
  found: readonly { field: string; findings: Finding[] }[];
  files?: readonly WaitingFile[];
  /** Shows a text with these findings marked. */
  mark: (text: string, findings: Finding[]) => ReactNode;
}) {
  const { site, answering, vocabulary } = useText();
  const words = answering.preview;
  return (
    <section aria-labelledby="preview" tabIndex={-1}>
      <h2 id="preview">{words.title}</h2>
      <p className="hint">{found.length > 0 ? words.found : words.clean}</p>
      <article>
        <h3>{site.list(answer.remedies.map((remedy) => vocabulary.remedies[remedy].label))}</h3>
        <p className="hint">{by}</p>
        <AnswerSaid
          texts={answer}
          restBy={answer.restBy}
          level={3}
          show={(text, field) => {
            const findings = found.find((one) => one.field === field)?.findings;
            return findings ? mark(text, findings) : <Paragraphs text={text} lang="zh-CN" />;
          }}
        />
        <FileLines files={files} address="/office/files" />
      </article>
    </section>
  );
}
