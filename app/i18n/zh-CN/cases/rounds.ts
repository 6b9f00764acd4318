import { MOST_ROUNDS } from "../../../cases/rounds/rounds.ts";

/** A case that goes by a further round of its clock, since a reporter said that the demand came back. */
export const rounds = {
  caption: "每一轮的时限",
  columns: { round: "轮次", started: "从哪天起" },
  round: (round: number) => `第 ${round} 轮`,
  notice: (day: string, round: number) =>
    `部门答复以后，有反映人说又回来了：${day}起是第 ${round} 轮，部门要重新答复。前面各轮的时限和数字不变。`,
  /** What the reporters chose whose word opened it. */
  why: (reasons: string) => `反映人选的情况：${reasons}。`,
  moment: "反映人说又回来了，重新起算时限",
  /** Beside an answer that is not of the first round. */
  answered: (round: number) => `第 ${round} 轮的答复`,
  voicesAfter: (voices: number, day: string) => `部门${day}说已经办结，以后又公布了 ${voices} 条反映。`,
  voiceAfter: "部门说办结以后公布的",
  /** In the department's inbox. */
  row: (round: number) => `反映人说又回来了，第 ${round} 轮`,
  /** To the reporter who is asked. */
  opens: `说又回来了的，只要部门答复过，下星期一起重新起算答复的时限；一件事由最多 ${MOST_ROUNDS} 轮，每份反映只起算一次。页面上不写是谁说的、哪天说的。`,
};
