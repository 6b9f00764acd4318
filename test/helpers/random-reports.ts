import type { Day } from "../../app/day.ts";
import { OFF_LIST } from "../../app/duties/duty.ts";
import type { Decision } from "../../app/rulings/decision/decision.server.ts";
import { FAR_TOWNSHIP, opening, OTHER_TOWNSHIP, TOWNSHIP } from "./factories.ts";

const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % from.length];

/** The far township's reports wait for a moderator of their own: here nobody may decide them. */
export function rightReport(choice: number) {
  return {
    region: pick([TOWNSHIP, TOWNSHIP, TOWNSHIP, OTHER_TOWNSHIP, OTHER_TOWNSHIP, FAR_TOWNSHIP], choice),
    department: pick(["agriculture", "", "headquarters"], choice >> 3),
    hoursPerMonth: pick([null, 0, 1, 40, 10_000], choice >> 4),
  };
}

export function wrongReport(choice: number) {
  return choice % 2 ? { region: "990101000000" } : { department: "weather" };
}

export function rightOpening(choice: number, today: Day): Decision {
  const department = pick(["agriculture", "agriculture", "forestry", "headquarters", "emergency"], choice);
  const duty = pick(["withdrawn", "off-list", "renewed", "split", OFF_LIST], choice >> 2);
  return opening({
    newCase: { department, duty },
    verdict: { code: pick(["V1", "V4", "V5", "V2"], choice >> 4), appliesOn: today },
  });
}

export function wrongOpening(choice: number, today: Day): Decision {
  const wrong = pick([{ department: "weather" }, { duty: "nothing" }, {}], choice);
  return opening({ newCase: wrong, verdict: { code: "V3", appliesOn: today } });
}
