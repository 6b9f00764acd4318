import { VoiceWords } from "../../cases/voices/voice.tsx";
import { useText } from "../../i18n/use-text.ts";
import { type Pane, TwoPane } from "../../ui/two-pane.tsx";
import type { compareCases } from "./read-merge.server.ts";

type Side = Awaited<ReturnType<typeof compareCases>>["sides"][number];

/** Two cases to compare: the one that stays left, the one that goes into it right. */
export function SideBySide({ sides }: { sides: readonly Side[] }) {
  const { site, register, matters } = useText();
  const words = matters.merge;
  const pane = (side: Side, title: string): Pane => ({
    title: <>{site.labelled(title, <a href={`/cases/${side.number}`}>{side.number}</a>)}</>,
    meta: site.day(side.publishedOn),
    body: (
      <>
        <h3 lang="zh-CN">{side.title}</h3>
        <p lang="zh-CN">{side.demand}</p>
        <p>{site.labelled(register.cases.claimedBasis, side.claimedBasis || register.cases.noBasis)}</p>
        <p>
          {site.labelled(
            register.cases.duty,
            side.duty === null ? register.cases.offList : <span lang="zh-CN">{side.duty}</span>,
          )}
        </p>
        <p className="hint">{words.facts(side.voices.length, side.replies, side.verdicts)}</p>
        {side.voices
          .filter((text) => text !== "")
          .map((text, index) => (
            <VoiceWords key={index} text={text} whose />
          ))}
      </>
    ),
  });
  const [older, younger] = sides;
  if (!older || !younger) return null;
  return <TwoPane left={pane(older, words.stays)} right={pane(younger, words.goes)} />;
}
