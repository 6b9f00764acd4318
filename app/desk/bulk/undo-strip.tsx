import { useText } from "../../i18n/use-text.ts";
import { Button, HiddenFields } from "../../ui/form.tsx";
import type { readUndoable } from "./undo.server.ts";

/** What was just decided on a report or on many, for as long as it can be undone. */
export function UndoStrip({ acts }: { acts: Awaited<ReturnType<typeof readUndoable>> }) {
  const { queue } = useText();
  const words = queue.bulk;
  return (
    <>
      {acts.map((act) => (
        <form key={act.id} method="post" action="/desk/bulk" className="queue-undo">
          <HiddenFields values={{ step: "undo", act: act.id }} />
          <output>
            {words.done[act.outcome](act.count)}
            {act.outcome !== "declined" && <span className="queue-undo-hint">{words.seenMeanwhile}</span>}
          </output>
          <Button look="secondary">{words.undo(act.minutes)}</Button>
        </form>
      ))}
    </>
  );
}
