import { useText } from "../../i18n/use-text.ts";
import { Actions, Button, HiddenFields } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { WaitingMerger } from "./decide-merger.server.ts";

/** What one person proposed to merge with the case of the page, each with the two buttons of a second person. */
export function WaitingMergers({ number, waiting }: { number: string; waiting: readonly WaitingMerger[] }) {
  const { site, matters } = useText();
  const words = matters.merge;
  const address = `/desk/cases/${number}/merge`;
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="f-outcome">
      <h2 id="f-outcome" tabIndex={-1}>
        {words.waitingTitle}
      </h2>
      {waiting.map((one) => (
        <form key={one.id} method="post" action={address} noValidate aria-labelledby={`merger-${one.id}`}>
          <h3 id={`merger-${one.id}`}>{words.waiting(one.younger, one.older)}</h3>
          <p className="hint">
            {words.waitingBy(one.proposedBy, site.day(one.proposedOn))}
            {" · "}
            {words.reasons[one.reason]}
          </p>
          <p>
            <a href={`${address}?with=${one.older === number ? one.younger : one.older}`}>{words.compare}</a>
          </p>
          <HiddenFields values={{ proposal: one.id }} />
          {one.notTwo ? (
            <Notice>{one.notTwo === "not_two" ? matters.errors.not_two : matters.takedown.own}</Notice>
          ) : (
            <Actions>
              <Button name="act" value="confirm">
                {words.confirm}
              </Button>
              <Button name="act" value="refuse" look="secondary">
                {words.refuse}
              </Button>
            </Actions>
          )}
        </form>
      ))}
    </section>
  );
}
