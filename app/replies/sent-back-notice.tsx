import type { Day } from "../day.ts";
import type { HollowGround } from "./reply.ts";
import { useText } from "../i18n/use-text.ts";
import { Notice } from "../ui/notice.tsx";

/** Says that an answer was sent back as none in substance, as long as there is no other. */
export function SentBackNotice({
  answers: { clock, replies },
  toDepartment = false,
}: {
  answers: {
    clock: { dueOn: Day; metOn: Day | null; state: string };
    replies: readonly { setAside: boolean; sentBack: { on: Day; ground: HollowGround; reason: string } | null }[];
  };
  toDepartment?: boolean;
}) {
  const { site, sendingBack: words } = useText();
  const last = replies.findLast((one) => !one.setAside && one.sentBack !== null)?.sentBack;
  if (!last || clock.metOn !== null) return null;
  const late = clock.state === "overdue";
  return (
    <Notice tone={late ? "overdue" : "info"}>
      {toDepartment && (
        <>
          <p>{words.toDepartment(site.day(last.on))}</p>
          <p>{site.labelled(words.grounds[last.ground], <span lang="zh-CN">{last.reason}</span>)}</p>
        </>
      )}
      <p>{late ? words.awaitedLate : words.awaited(site.day(clock.dueOn))}</p>
    </Notice>
  );
}
