import { MOST_ROUNDS } from "../../../cases/rounds/rounds.ts";
import type { Dictionary } from "../../zh-CN/index.ts";

export const rounds: Dictionary["rounds"] = {
  caption: "The clocks of every round",
  columns: { round: "Round", started: "Since" },
  round: (round) => `Round ${round}`,
  notice: (day, round) =>
    `After the department's answer a reporter said that it came back: since ${day} it is round ${round}, and the department has to answer anew. The clocks and figures of the rounds before stand.`,
  why: (reasons) => `What the reporters chose: ${reasons}.`,
  moment: "A reporter says it came back: the clock starts anew",
  answered: (round) => `answer of round ${round}`,
  voicesAfter: (voices, day) =>
    `The department said on ${day} that all is done; ${voices} ${voices === 1 ? "report was" : "reports were"} published since.`,
  voiceAfter: "published after the department said that all is done",
  row: (round) => `a reporter says it came back, round ${round}`,
  opens: `If you say that it came back after the department's answer, the clock of the answer starts anew next Monday: a case has ${MOST_ROUNDS} rounds at most, and a report starts one. No page says who said so, or on which day.`,
};
