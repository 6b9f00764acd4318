import { Fragment } from "react";
import { VoiceWords } from "../../../cases/voices/voice.tsx";
import { useText } from "../../../i18n/use-text.ts";
import type { Hunk } from "../../../redaction/redaction.ts";
import "./beside.css";

interface Stretch {
  start: number;
  end: number;
}

/** What the reporter wrote and what was published: beside one another, on a phone one below the other. */
export function Beside({ raw, text, hunks }: { raw: string; text: string; hunks: readonly Hunk[] }) {
  const { ownWords: words } = useText();
  return (
    <>
      <p className="hint">{hunks.length > 0 ? words.legend : words.same}</p>
      <div className="beside">
        <Side title={words.yours} text={raw} marked={hunks.map(({ start, end }) => ({ start, end }))} />
        <Side
          title={words.published}
          text={text}
          marked={hunks.map(({ publicStart: start, publicEnd: end }) => ({ start, end }))}
        />
      </div>
    </>
  );
}

/** A text under its heading, with what differs from the other side marked. */
export function Side({
  title,
  text,
  marked,
  level = 3,
}: {
  title: string;
  text: string;
  marked: readonly Stretch[];
  level?: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  const shown = marked.filter(({ start, end }) => end > start);
  return (
    <section>
      <Heading>{title}</Heading>
      <VoiceWords text={text} whose>
        {shown.map(({ start, end }, index) => (
          <Fragment key={start}>
            {text.slice(shown[index - 1]?.end ?? 0, start)}
            <mark>{text.slice(start, end)}</mark>
          </Fragment>
        ))}
        {text.slice(shown.at(-1)?.end ?? 0)}
      </VoiceWords>
    </section>
  );
}
