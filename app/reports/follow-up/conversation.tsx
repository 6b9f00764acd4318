import { useText } from "../../i18n/use-text.ts";
import { Tag } from "../../ui/figures/figures.tsx";
import { Prose, Paragraphs } from "../../ui/notice.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import type { Sender } from "./follow-up.ts";

/** What reporter and moderators wrote to one another, first to last. */
export function Conversation({
  messages,
  label,
  reader,
}: {
  messages: readonly { sender: Sender; body: string; html: string | null; sentOn: string; fresh: boolean }[];
  label: string;
  /** To the reporter, their own words are "you". */
  reader: Sender;
}) {
  const { site, followUp } = useText();
  const words = followUp.conversation;
  const names = { ...words, ...(reader === "reporter" ? {} : { reporter: followUp.desk.reporter }) };
  return (
    <Timeline
      label={label}
      entries={messages.map((message) => ({
        day: site.day(message.sentOn),
        dateTime: message.sentOn,
        heading: (
          <>
            {names[message.sender]}
            {message.fresh && (
              <>
                {" "}
                <Tag tone="action">{words.fresh}</Tag>
              </>
            )}
          </>
        ),
        body: message.html === null ? <Paragraphs text={message.body} lang="zh-CN" /> : <Note html={message.html} />,
      }))}
    />
  );
}

/** What a moderator wrote in Markdown; `html` is sanitised. */
export function Note({ html }: { html: string }) {
  return (
    <div lang="zh-CN">
      <Prose html={html} />
    </div>
  );
}
