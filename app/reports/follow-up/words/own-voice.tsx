import { SignedBy } from "../../../cases/voices/signed-by.tsx";
import { useText } from "../../../i18n/use-text.ts";
import { TextArea } from "../../../ui/fields.tsx";
import { Actions, Button, HiddenFields } from "../../../ui/form.tsx";
import { MAX_WHY } from "../follow-up.ts";
import { Beside, Side } from "./beside.tsx";
import type { OwnVoice } from "./own-words.server.ts";

/** What the field is found by in which a reporter says which words of a voice point to them. */
export const whyAt = (voice: string) => `why-${voice}`;

interface OwnVoiceProps {
  voice: OwnVoice;
  raw: string | null;
  /** How often its reporter can still have it hidden. */
  left: number;
  /** The form of this voice as it was sent, and what is wrong with it. */
  failed: { why: string | undefined; error: string | undefined } | undefined;
  address: string;
}

/** What was published of a report in one case, beside what its reporter wrote, and the button that hides it. */
export function OwnVoiceSection({ voice, raw, left, failed, address }: OwnVoiceProps) {
  const { site, ownWords: words } = useText();
  const { number, position, title, text, hunks, stands } = voice;
  const id = `voice-${number}-${position}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.position(number, position)}</h2>
      <p>
        {stands === "case_gone" ? (
          <span lang="zh-CN">{title}</span>
        ) : (
          <a href={`/cases/${number}#voice-${position}`}>
            {site.labelled(words.seeCase, <span lang="zh-CN">{title}</span>)}
          </a>
        )}
      </p>
      <SignedBy name={voice.unit} />
      <p>{words.stands[stands]}</p>
      {voice.asked.map(({ on, outcome, decidedOn }, index) => (
        <p key={index}>{words.ask[outcome](site.day(decidedOn ?? on))}</p>
      ))}
      {text !== "" &&
        (raw === null ? (
          <div className="beside">
            <Side title={words.published} text={text} marked={[]} />
          </div>
        ) : (
          <Beside raw={raw} text={text} hunks={hunks} />
        ))}
      {stands === "shown" && <AskForm voice={voice} left={left} failed={failed} address={address} />}
    </section>
  );
}

function AskForm({ voice: { number, position }, left, failed, address }: Omit<OwnVoiceProps, "raw">) {
  const { site, followUp, ownWords } = useText();
  const words = ownWords.ask;
  const voice = `${number}.${position}`;
  const id = `ask-${number}-${position}`;
  if (left <= 0 && !failed) return <p>{words.full}</p>;
  return (
    <form method="post" action={address} noValidate aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <p>{words.hint}</p>
      <p>{words.known}</p>
      <HiddenFields values={{ voice }} />
      <TextArea
        name="why"
        at={whyAt(voice)}
        rows={2}
        label={words.why}
        hint={words.whyHint}
        limit={followUp.conversation.limit(MAX_WHY)}
        defaultValue={failed?.why}
        error={failed?.error}
        errorPrefix={site.errorPrefix}
      />
      <Actions>
        <Button name="act" value="hide" look="danger">
          {words.send}
        </Button>
      </Actions>
      <p className="hint">{words.last(left)}</p>
    </form>
  );
}
