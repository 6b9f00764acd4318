import { useText } from "../../i18n/use-text.ts";
import { Actions, Button, HiddenFields } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { WaitingMerger } from "./list-mergers.server.ts";

/**
 * What one person proposed to merge with the case of the page, each with the two buttons of a second person. `compared`
 * is the number that stands beside it already.
 */
export function WaitingMergers({
  number,
  compared,
  waiting,
}: {
  number: string;
  compared: string | null;
  waiting: readonly WaitingMerger[];
}) {
  const { matters } = useText();
  return (
    // Where a refusal leads to, also when nothing waits any more.
    <div id="f-proposal" tabIndex={-1}>
      {waiting.length > 0 && <h2>{matters.merge.waitingTitle}</h2>}
      {waiting.map((one) => (
        <Proposed key={one.id} number={number} one={one} compared={compared} />
      ))}
    </div>
  );
}

function Proposed({ number, one, compared }: { number: string; one: WaitingMerger; compared: string | null }) {
  const { site, matters } = useText();
  const words = matters.merge;
  const address = `/desk/cases/${number}/merge`;
  const other = one.older.number === number ? one.younger : one.older;
  return (
    <form method="post" action={address} noValidate aria-labelledby={`merger-${one.id}`}>
      <h3 id={`merger-${one.id}`}>{words.waiting(one.younger.number, one.older.number)}</h3>
      <p className="hint">
        {site.row(words.waitingBy(one.proposedBy, site.day(one.proposedOn)), words.reasons[one.reason])}
      </p>
      {other.number === compared ? (
        <p>{words.effect}</p>
      ) : (
        <p>
          {site.labelled(
            <a href={`${address}?with=${other.number}`}>{words.compare}</a>,
            <span lang="zh-CN">{other.title}</span>,
          )}
        </p>
      )}
      {one.changed && <Notice>{words.changed}</Notice>}
      {one.notTwo && <Notice>{one.notTwo === "not_two" ? matters.errors.not_two : words.own}</Notice>}
      <HiddenFields values={{ proposal: one.id }} />
      {!one.notTwo && (
        <Actions>
          {!one.changed && (
            <Button name="act" value="confirm">
              {words.confirm}
            </Button>
          )}
          <Button name="act" value="refuse" look="secondary">
            {words.refuse}
          </Button>
        </Actions>
      )}
    </form>
  );
}
