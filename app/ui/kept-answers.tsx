import { isProse, type KeptForm } from "../http/kept.ts";
import { Actions, Button, HiddenFields, LinkButton } from "./form.tsx";
import "./css/fields.css";

export interface KeptWords {
  title: string;
  /** Nothing was done, and what follows is what was typed. */
  hint: string;
  /** Label of the nth text. */
  text: (n: number) => string;
  again: string;
  back: string;
}

/** What somebody typed into a form that its page could not take: to be copied, and, with `again`, sent once more. */
export function KeptAnswers({
  kept,
  action,
  again,
  words,
}: {
  kept: KeptForm;
  /** Address that the form was sent to. */
  action: string;
  /** Sending it once more may help. */
  again: boolean;
  words: KeptWords;
}) {
  const texts = kept.fields.map(([, value]) => value).filter(isProse);
  return (
    <section aria-labelledby="kept-title">
      <h2 id="kept-title">{words.title}</h2>
      <p>{words.hint}</p>
      {texts.map((text, at) => (
        <div key={at} className="field">
          <label className="label" htmlFor={`kept-${at}`}>
            {words.text(at + 1)}
          </label>
          <textarea
            id={`kept-${at}`}
            className="input"
            rows={Math.min(12, Math.max(2, Math.ceil(text.length / 30)))}
            defaultValue={text}
            readOnly
          />
        </div>
      ))}
      <form method="post" action={action}>
        {kept.fields.map(([name, value], at) => (
          <HiddenFields key={at} values={{ [name]: value }} />
        ))}
        <Actions>
          {again && kept.whole && <Button>{words.again}</Button>}
          <LinkButton href={action} look="secondary">
            {words.back}
          </LinkButton>
        </Actions>
      </form>
    </section>
  );
}
