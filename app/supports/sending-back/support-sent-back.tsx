import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../ui/notice.tsx";
import type { SupportFacts } from "../support.server.ts";

/** Says that a body that is asked has to answer anew, as long as it has not: its answer was sent back as none in substance. */
export function SupportSentBack({ support, toBody = false }: { support: SupportFacts; toBody?: boolean }) {
  const { site, sendingBack, supports } = useText();
  const words = supports.sentBack;
  const answered = support.stages.find(({ stage }) => stage === "answered");
  const back = support.answers.find((one) => one.sentBack !== null)?.sentBack;
  if (!answered || !back || answered.metOn !== null || support.over !== null) return null;
  const late = answered.daysLate > 0;
  return (
    <Notice tone={late ? "overdue" : "info"}>
      {toBody && (
        <>
          <p>{words.toBody(site.day(back.on))}</p>
          <p>{site.labelled(sendingBack.grounds[back.ground], <span lang="zh-CN">{back.reason}</span>)}</p>
        </>
      )}
      {answered.heldOn === null && <p>{late ? words.awaitedLate : words.awaited(site.day(answered.dueOn))}</p>}
      {answered.heldOn !== null && !toBody && <p>{words.awaitedHeld}</p>}
    </Notice>
  );
}
