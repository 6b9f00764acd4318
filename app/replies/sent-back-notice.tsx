import type { Day } from "../day.ts";
import { useText } from "../i18n/use-text.ts";
import { Notice } from "../ui/notice.tsx";
import type { HollowGround } from "./reply.ts";

interface Answers {
  clock: { startedOn: Day; round: number; dueOn: Day; metOn: Day | null; state: string };
  replies: readonly {
    round: number;
    setAside: boolean;
    sentBack: { on: Day; ground: HollowGround; reason: string } | null;
  }[];
}

/**
 * Says why a department has to answer anew, as long as it has not: its answer was sent back as none in substance. To the
 * department itself also that the demand came back.
 */
export function SentBackNotice({ answers, toDepartment = false }: { answers: Answers; toDepartment?: boolean }) {
  const { site, sendingBack: words, rounds } = useText();
  const { clock, replies } = answers;
  if (clock.metOn !== null) return null;
  const last = replies.findLast((one) => !one.setAside && one.round === clock.round && one.sentBack !== null)?.sentBack;
  const late = clock.state === "overdue";
  return (
    <>
      {toDepartment && clock.round > 1 && <Notice>{rounds.notice(site.day(clock.startedOn), clock.round)}</Notice>}
      {last && (
        <Notice tone={late ? "overdue" : "info"}>
          {toDepartment && (
            <>
              <p>{words.toDepartment(site.day(last.on))}</p>
              <p>{site.labelled(words.grounds[last.ground], <span lang="zh-CN">{last.reason}</span>)}</p>
            </>
          )}
          <p>{late ? words.awaitedLate : words.awaited(site.day(clock.dueOn))}</p>
        </Notice>
      )}
    </>
  );
}
