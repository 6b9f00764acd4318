import type { PublishedPart } from "../../cases/case.server.ts";
import { SignedBy } from "../../cases/voices/signed-by.tsx";
import { VoiceWords } from "../../cases/voices/voice.tsx";
import { useText } from "../../i18n/use-text.ts";
import { BesideLink } from "../../unsent-notice.tsx";

/** What of a report is public already, each part with its case; nothing while there is none. For the desk. */
export function PublishedParts({ parts, open }: { parts: readonly PublishedPart[]; open: boolean }) {
  const { site, split } = useText();
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{split.partsTitle}</h2>
      <p>{open ? split.partsHint : split.partsDecided}</p>
      {parts.map((part) => (
        <article key={part.number}>
          <h3>
            <BesideLink href={`/desk/cases/${part.number}`}>
              {split.part(part.number, site.day(part.publishedOn))}
            </BesideLink>
          </h3>
          <p lang="zh-CN">{part.title}</p>
          <SignedBy name={part.unit} />
          {part.publicText === "" ? <p>{split.taken}</p> : <VoiceWords text={part.publicText} whose />}
          {part.hoursPerMonth !== null && <p className="hint">{split.partHours(part.hoursPerMonth)}</p>}
        </article>
      ))}
    </section>
  );
}
