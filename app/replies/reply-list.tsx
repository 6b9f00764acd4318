import { useName, useText } from "../i18n/use-text.ts";
import type { readAnswers } from "./reply.server.ts";
import { UNTIL_LOOKED_AT } from "../cases/case.ts";
import { SignalList } from "./signals/signal-list.tsx";
import { EarlierList } from "./answer/earlier-list.tsx";
import { GivenTogether } from "./joint/given-together.tsx";
import { PublicFiles } from "./files/public-files.tsx";
import { AnswerSaid } from "./answer/answer-text.tsx";

type Reply = Awaited<ReturnType<typeof readAnswers>>["replies"][number];

/** The answers of a department, first to last; to staff those that are hidden too. */
export function ReplyList({ replies, level = 3 }: { replies: readonly Reply[]; level?: 3 | 4 }) {
  const Heading = `h${level}` as const;
  const { site, vocabulary, matters, entering, answers, sendingBack, rounds } = useText();
  const nameOf = useName();
  return replies.map((reply) => (
    <article key={reply.position} id={`reply-${reply.position}`}>
      <Heading>{site.list(reply.remedies.map((remedy) => vocabulary.remedies[remedy].label))}</Heading>
      <p className="hint">
        {answers.onCase.by(
          nameOf(reply.department),
          reply.channel ? (
            entering.onCase(site.day(reply.publishedOn), site.day(reply.releasedOn ?? reply.publishedOn), reply.channel)
          ) : reply.releasedOn ? (
            answers.onCase.released(site.day(reply.publishedOn), site.day(reply.releasedOn))
          ) : (
            <time dateTime={reply.publishedOn}>{site.day(reply.publishedOn)}</time>
          ),
        )}
      </p>
      {reply.round > 1 && <p className="hint">{rounds.answered(reply.round)}</p>}
      {reply.setAside && <p>{matters.merged.setAside}</p>}
      {reply.sentBack && (
        <p>
          {site.labelled(
            sendingBack.sentBack(site.day(reply.sentBack.on), sendingBack.grounds[reply.sentBack.ground]),
            <span lang="zh-CN">{reply.sentBack.reason}</span>,
          )}
        </p>
      )}
      <HiddenNote reply={reply} />
      {reply.texts && <AnswerSaid texts={reply.texts} restBy={reply.restBy} level={level} />}
      <GivenTogether others={reply.together} />
      <PublicFiles files={reply.files} version={reply.earlier.length} level={level === 3 ? 4 : 5} />
      <SignalList signals={reply.signals} />
      <EarlierList earlier={reply.earlier} files={reply.files} level={level} />
    </article>
  ));
}

/** Why the words of an answer are not shown, or not to the public. */
function HiddenNote({ reply: { hidden, texts } }: { reply: Reply }) {
  const { site, vocabulary, answers } = useText();
  if (!hidden) return null;
  const words = answers.onCase;
  const reason = vocabulary.withdrawalReasons[hidden.reason];
  if (texts !== null) return <p>{words.shownToYou(reason)}</p>;
  if (hidden.until === UNTIL_LOOKED_AT) return <p>{words.hiddenUntilLooked}</p>;
  return <p>{hidden.until ? words.hiddenForNow(site.day(hidden.until)) : words.hidden(reason)}</p>;
}
