import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../ui/notice.tsx";

/** Says how the act ended that led back to the list. */
export function DeskNotices({ done }: { done: string | null }) {
  const { desk, followUp, queue } = useText();
  const undone = /^undone\.(\d{1,3})\.(\d{1,3})$/.exec(done ?? "");
  if (undone) {
    const [count, kept] = [Number(undone[1]), Number(undone[2])];
    return (
      <Notice tone="success" live title={queue.bulk.undone(count)}>
        {kept > 0 && queue.bulk.notUndone(kept)}
      </Notice>
    );
  }
  const said = /^GW-\d{4}-\d{6}$/.test(done ?? "") ? (
    <a href={`/cases/${done}`}>{desk.queue.done(done ?? "")}</a>
  ) : done === "declined" ? (
    desk.queue.declined
  ) : done === "appeal" ? (
    followUp.desk.appeal.done
  ) : null;
  if (!said) return null;
  return (
    <Notice tone="success" live>
      {said}
    </Notice>
  );
}
