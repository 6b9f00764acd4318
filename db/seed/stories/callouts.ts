import type { Actor } from "../../../app/accounts/permissions.ts";
import { confirmArrival, noteStep, rateCall } from "../../../app/callouts/answer-call.server.ts";
import { callBody } from "../../../app/callouts/call.server.ts";
import type { CallStep, Rating } from "../../../app/callouts/callout.ts";
import { addDays, type Day } from "../../../app/day.ts";
import type { Db } from "../../engine.ts";
import type { DemoStaff } from "../demo-staff.ts";

/** Calls of the first township: one that was kept, one that was late at every step, one that waits for the next. */
const CALLS: readonly {
  key: string;
  calledAgo: number;
  wantedAgo: number;
  reason: string;
  steps: Partial<Record<CallStep, number>>;
  confirmedAgo?: number;
  rated?: { ago: number; rating: Rating };
}[] = [
  {
    key: "village-illegal-building",
    calledAgo: 112,
    wantedAgo: 108,
    reason: "有一处加盖的房屋四邻有争议，乡镇没有测量设备，请带图到现场核实是否在规划许可范围内。",
    steps: { signed: 100, contacted: 98, came: 90 },
    confirmedAgo: 89,
    rated: { ago: 86, rating: "partly" },
  },
  {
    key: "restaurant-fumes",
    calledAgo: 75,
    wantedAgo: 72,
    reason: "投诉已转办多次，请带检测设备在夜间营业时到场，与街道一起见投诉人，当场说明由谁处理。",
    steps: { signed: 74, contacted: 73, came: 72 },
    confirmedAgo: 71,
    rated: { ago: 64, rating: "resolved" },
  },
  {
    key: "gas-hose-quota",
    calledAgo: 2,
    wantedAgo: -3,
    reason: "住户问软管更换由谁付费、不换怎么办，乡镇答不了，请与燃气企业一起到场说明。",
    steps: { signed: 1 },
  },
];

/** Plays calls of the first township: made by its officer, kept by those of the bodies, confirmed and rated. */
export function playCallouts(
  db: Db,
  { township: own }: DemoStaff,
  { numberOf, officerOf }: { numberOf: (key: string) => string; officerOf: (key: string) => Promise<Actor> },
  at: (ago: string, order: number, run: (day: Day) => Promise<unknown>) => void,
): void {
  if (!own) throw new Error("nobody acts for a township");
  const { actor, code: township } = own;
  for (const { key, calledAgo, wantedAgo, reason, steps, confirmedAgo, rated } of CALLS) {
    let id = 0;
    at(String(calledAgo), 3, async (day) => {
      const asked = { caseNumber: numberOf(key), township, reason, wantedOn: addDays(day, calledAgo - wantedAgo) };
      id = await callBody(db, actor, asked, day);
    });
    for (const [step, ago] of Object.entries(steps)) {
      at(String(ago), 3, async (day) => noteStep(db, await officerOf(key), id, step as CallStep, day));
    }
    if (confirmedAgo !== undefined) {
      at(String(confirmedAgo), 4, (day) => confirmArrival(db, actor, { id, came: true }, day));
    }
    if (rated) at(String(rated.ago), 4, (day) => rateCall(db, actor, { id, rating: rated.rating }, day));
  }
}
