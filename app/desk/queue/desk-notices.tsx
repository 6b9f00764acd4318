import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../ui/notice.tsx";

/** Says how the act ended that led back to the list. */
export function DeskNotices({ done }: { done: string | null }) {
  const { decision, desk, followUp, queue } = useText();
  const undone = /^undone\.(\d{1,3})\.(\d{1,3})$/.exec(done ?? "");
  if (undone) {
    const [count, kept] = [Number(undone[1]), Number(undone[2])];
    return (
      <Notice tone="success" live title={queue.bulk.undone(count)}>
        {kept > 0 && queue.bulk.notUndone(kept)}
      </Notice>
    );
  }
  const together = /^(linked|asked)\.(\d{1,3})$/.exec(done ?? "");
  if (together) {
    const count = Number(together[2]);
    return (
      <Notice tone="success" live>
        {together[1] === "linked" ? queue.bulk.linked(count) : queue.bulk.askedAll(count)}
      </Notice>
    );
  }
  const said: Record<string, string> = {
    decided: desk.queue.done,
    appeal: followUp.desk.appeal.done,
    withdrawn: decision.stale.withdrawn,
    last: decision.next.empty,
  };
  const words = said[done ?? ""];
  if (!words) return null;
  return (
    <Notice tone={done === "decided" || done === "appeal" ? "success" : undefined} live>
      {words}
    </Notice>
  );
}
