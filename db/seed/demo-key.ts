import type { Day } from "../../app/day.ts";
import { activeKey, keepContact, sealText } from "../../app/sealing/sealing.server.ts";
import { makeKey, type NewKey } from "../../app/unsealing/key.server.ts";
import type { Db } from "../engine.ts";
import { EVERYWHERE } from "../queries/reports/bounds.ts";
import { listQueue } from "../queries/reports/reports.ts";

/** The demonstration's key, and the waiting report whose contact is sealed to it. */
export interface DemoKey extends NewKey {
  reportId: number;
}

/** Makes a key of three shares, two of which open, and leaves a sealed contact on the oldest report that waits. */
export async function makeDemoKey(db: Db, today: Day): Promise<DemoKey> {
  const made = await makeKey(db, { shares: 3, threshold: 2 }, today);
  const [key, [waiting]] = [await activeKey(db), await listQueue(db, { bounds: EVERYWHERE, limit: 1 })];
  if (!key || !waiting) throw new Error("the demonstration has no report that waits");
  await keepContact(db, waiting.id, await sealText(key, "微信 qinghe-shifan（演示，并无此人）"), today);
  return { ...made, reportId: waiting.id };
}
