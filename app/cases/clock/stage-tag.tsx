import { useSite, useText } from "../../i18n/use-text.ts";
import { Tag } from "../../ui/figures/figures.tsx";
import { type ClockFacts, ClockTag } from "./clock-tag.tsx";
import { clockState } from "./clock.ts";
import type { ClockStage } from "./stages.ts";

/** How a stage that is due of a department stands today, in words. */
export function StageTag({ stage, ...facts }: ClockFacts & { stage: ClockStage }) {
  const { site, stages: words } = useText();
  const { today } = useSite();
  if (stage === "answered") return <ClockTag {...facts} />;
  const { dueOn, metOn, heldOn, daysLate } = facts;
  const day = site.day(metOn ?? dueOn);
  switch (clockState(facts, today)) {
    case "running":
      return <Tag tone="neutral">{words.by[stage](day)}</Tag>;
    case "overdue":
      return <Tag tone="overdue">{words.not[stage](daysLate)}</Tag>;
    case "held":
      return <Tag tone="neutral">{words.held(site.day(heldOn ?? dueOn))}</Tag>;
    case "on_time":
      return <Tag tone="neutral">{words.onTime[stage](day)}</Tag>;
    case "late":
      return <Tag tone="action">{words.late[stage](day, daysLate)}</Tag>;
  }
}
