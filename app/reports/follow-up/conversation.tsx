import { useText } from "../../i18n/use-text.ts";
import { Tag } from "../../ui/figures/figures.tsx";
import { Prose, Paragraphs } from "../../ui/notice.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import type { Reporter } from "../report.ts";
import { AddedFacts } from "./added/added.tsx";
import type { Message } from "./conversation.server.ts";
import type { Sender } from "./follow-up.ts";
import { useRelief } from "./relief/use-relief.ts";

/** What reporter and moderators wrote to one another, first to last. */
export function Conversation({
  messages,
  label,
  reader,
  asked = "cadre",
}: {
  messages: readonly Message[];
  label: string;
  /** To the reporter, their own words are "you". */
  reader: Sender;
  /** In whose words its reporter was asked after an answer. */
  asked?: Reporter;
}) {
  const { site, followUp, relief } = useText();
  const { outcomes } = useRelief(asked);
  const words = followUp.conversation;
  const names = { ...words, ...(reader === "reporter" ? {} : { reporter: followUp.desk.reporter }) };
  const saidOf = ({ outcome, number }: NonNullable<Message["said"]>) =>
    number === null ? relief.said(outcomes[outcome].label) : relief.saidOf(outcomes[outcome].label, number);
  return (
    <Timeline
      label={label}
      entries={messages.map((message) => ({
        day: site.day(message.sentOn),
        dateTime: message.sentOn,
        heading: (
          <>
            {site.row(names[message.sender], ...(message.said ? [saidOf(message.said)] : []))}
            {message.fresh && (
              <>
                {" "}
                <Tag tone="action">{words.fresh}</Tag>
              </>
            )}
          </>
        ),
        body: <MessageBody message={message} asked={asked} />,
      }))}
    />
  );
}

/** What a message says, or what came with it. */
function MessageBody({ message, asked }: { message: Message; asked: Reporter }) {
  const { added, html, body, sentOn } = message;
  if (added) return <AddedFacts added={added} reporter={asked} today={sentOn} />;
  return html === null ? <Paragraphs text={body} lang="zh-CN" /> : <Note html={html} />;
}

/** What a moderator wrote in Markdown; `html` is sanitised. */
export function Note({ html }: { html: string }) {
  return (
    <div lang="zh-CN">
      <Prose html={html} />
    </div>
  );
}
