import type { ReactNode } from "react";
import type { PublicImage } from "../../attachments/attachment.server.ts";
import { useText } from "../../i18n/use-text.ts";
import type { Reason, RedactionCounts } from "../../redaction/redaction.ts";
import type { UnitKind } from "../../reports/unit/unit.ts";
import { SignedBy } from "./signed-by.tsx";
import { SAME_HERE, UNTIL_LOOKED_AT, type WithdrawalReason } from "../case.ts";
import "./voice.css";
import { Paragraphs } from "../../ui/notice.tsx";

/** What the public reads of a report. */
export interface PublicVoice {
  /** In its case, from 1. */
  position: number;
  /** Null once its reporter has taken it back. */
  text: string | null;
  linkedOn: string;
  /** Why the moderators hide it, and until when if nobody has confirmed that yet. */
  hidden?: { reason: WithdrawalReason; until: string | null } | null;
  /** Where it was published, if in a case that was merged into this one. */
  origin?: { number: string; position: number } | null;
  /** The unit in whose name it is told; its name is null where the words are not read either. */
  unit?: { kind: UnitKind; name: string | null } | null;
  /** In how many places something is hidden or kept, by reason. */
  redactions: RedactionCounts;
  images: readonly PublicImage[];
}

/** A voice of a case: on the case's page, and in the moderator's preview of it. */
export function VoiceArticle({
  voice,
  imagesAt = "/images",
  afterDone = false,
}: {
  voice: PublicVoice;
  imagesAt?: string;
  /** It was published after the department said that all is done. */
  afterDone?: boolean;
}) {
  const text = useText();
  const { site, register, matters, vocabulary } = text;
  const words = register.cases;
  const notes = useRedactionNotes(voice.redactions);
  const hiddenIn = useHiddenInImage();
  const day = <time dateTime={voice.linkedOn}>{site.day(voice.linkedOn)}</time>;
  return (
    <article id={`voice-${voice.position}`}>
      <h3>{words.voice(voice.position)}</h3>
      {afterDone && <p className="hint">{text.rounds.voiceAfter}</p>}
      <SignedBy name={voice.unit?.name} />
      {voice.text === null ? (
        <p>
          {!voice.hidden
            ? text.withdrawal.strippedVoice
            : voice.hidden.until === null
              ? matters.hidden.voice(vocabulary.withdrawalReasons[voice.hidden.reason])
              : voice.hidden.until === UNTIL_LOOKED_AT
                ? matters.hidden.voiceLookedAt
                : matters.hidden.voiceForNow(site.day(voice.hidden.until))}
        </p>
      ) : (
        <VoiceWords text={voice.text} />
      )}
      {voice.images.map((image) => (
        <figure key={image.id} className="voice-image">
          <img
            src={`${imagesAt}/${image.id}`}
            alt={image.alt}
            width={image.width}
            height={image.height}
            loading="lazy"
            lang="zh-CN"
          />
          {hiddenIn(image) && <figcaption className="hint">{hiddenIn(image)}</figcaption>}
        </figure>
      ))}
      {notes && (
        <p className="hint">
          {notes} <a href="/method#redaction">{text.redaction.explained}</a>
        </p>
      )}
      <p className="hint">
        {voice.origin ? words.linkedOn(day, matters.merged.origin(voice.origin.number, voice.origin.position)) : day}
      </p>
    </article>
  );
}

/**
 * The words of a voice. Of a report that joined without words of its own the sentence of the dictionaries, without
 * quotation marks; `whose` says besides that it is the site's, where its reporter or a moderator reads it. `children` draws the words.
 */
export function VoiceWords({ text, whose = false, children }: { text: string; whose?: boolean; children?: ReactNode }) {
  const words = useText().register.cases;
  if (text !== SAME_HERE) return <blockquote lang="zh-CN">{children ?? <Paragraphs text={text} />}</blockquote>;
  return (
    <>
      <p>{words.sameHere}</p>
      {whose && <p className="hint">{words.sameHereWhose}</p>}
    </>
  );
}

/** "此处隐去 3 处（个人信息 2，细于县的地点 1）；精简措辞 1 处"; empty when nothing was changed. */
function useRedactionNotes(counts: RedactionCounts): string {
  const { redaction: words } = useText();
  const listed = useListed();
  const entries = Object.entries(counts) as [Reason, number][];
  const kept = entries.filter(([reason]) => reason.startsWith("kept_"));
  const hidden = entries.filter(([reason]) => reason !== "wording" && !reason.startsWith("kept_"));
  return words.told([
    ...(hidden.length > 0 ? [words.hidden(sum(hidden), listed(hidden))] : []),
    ...(counts.wording ? [words.shortened(counts.wording)] : []),
    ...(kept.length > 0 ? [words.kept(sum(kept), listed(kept))] : []),
  ]);
}

function useHiddenInImage() {
  const { redaction: words } = useText();
  const listed = useListed();
  return ({ hidden }: PublicImage) => {
    const entries = Object.entries(hidden) as [Reason, number][];
    return entries.length > 0 ? words.hiddenInImage(sum(entries), listed(entries)) : "";
  };
}

function useListed() {
  const { redaction: words } = useText();
  return (entries: readonly [Reason, number][]) =>
    words.listed(entries.map(([reason, count]) => words.perReason(words.reasons[reason], count)));
}

const sum = (entries: readonly [string, number][]) => entries.reduce((total, [, count]) => total + count, 0);
