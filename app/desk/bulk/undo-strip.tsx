import { useText } from "../../i18n/use-text.ts";
import { Button, HiddenFields } from "../../ui/form.tsx";
import type { readUndoable } from "./undo.server.ts";

type Undoable = Awaited<ReturnType<typeof readUndoable>>[number];

/**
 * What was just decided, for as long as it can be undone, each by the number of its report: the last, and folded what came
 * before, or ten minutes of work would push the list off the screen.
 */
export function UndoStrip({ acts: [last, ...earlier] }: { acts: readonly Undoable[] }) {
  const { queue } = useText();
  if (!last) return null;
  return (
    <>
      <UndoForm act={last} />
      {earlier.length > 0 && (
        <details className="queue-undo-earlier">
          <summary>{queue.bulk.undoEarlier(earlier.length)}</summary>
          {earlier.map((act) => (
            <UndoForm key={act.id} act={act} />
          ))}
        </details>
      )}
    </>
  );
}

function UndoForm({ act }: { act: Undoable }) {
  const { desk, queue, site } = useText();
  const words = queue.bulk;
  const done = words.done[act.outcome](act.count);
  return (
    <form method="post" action="/desk/bulk" className="queue-undo">
      <HiddenFields values={{ step: "undo", act: act.id }} />
      <output>
        {act.reportId === null ? done : site.labelled(desk.report.title(act.reportId), done)}
        {act.outcome !== "declined" && <span className="queue-undo-hint">{words.seenMeanwhile}</span>}
      </output>
      <Button look="secondary">{words.undo(act.minutes)}</Button>
    </form>
  );
}
