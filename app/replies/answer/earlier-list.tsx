import type { RevisionReason } from "../../cases/answers/answer.ts";
import { useText } from "../../i18n/use-text.ts";
import { PublicFiles } from "../files/public-files.tsx";
import type { PublicFile } from "../files/publish-files.server.ts";
import type { AnswerTexts, Remedy } from "./answer.ts";
import { AnswerSaid } from "./answer-text.tsx";

interface Earlier {
  remedies: readonly Remedy[];
  texts: AnswerTexts | null;
  restBy: string | null;
  replacedOn: string;
  reason: RevisionReason;
}

/** What an answer said before its department corrected it, folded up, each with its files, the day and the reason of the correction. */
export function EarlierList({
  earlier,
  files,
  level,
}: {
  earlier: readonly Earlier[];
  /** Of all versions. */
  files: readonly PublicFile[];
  level: 3 | 4;
}) {
  const { site, answering, vocabulary } = useText();
  const words = answering.revised;
  return earlier.map((one, index) => (
    <details key={index}>
      <summary>{words.mark(site.day(one.replacedOn), words.reasons[one.reason])}</summary>
      <p className="label">{site.list(one.remedies.map((remedy) => vocabulary.remedies[remedy].label))}</p>
      {one.texts ? <AnswerSaid texts={one.texts} restBy={one.restBy} level={level} /> : <p>{words.gone}</p>}
      <PublicFiles files={files} version={index} level={level === 3 ? 4 : 5} />
    </details>
  ));
}
