import type { Day } from "../../app/day.ts";
import { activeKey, keepContact, sealToKey } from "../../app/sealing/sealing.server.ts";
import { makeKey, type NewKey } from "../../app/unsealing/key.server.ts";
import type { Db } from "../engine.ts";
import { EVERYWHERE } from "../queries/reports/bounds.ts";
import { listQueueKeys } from "../queries/reports/queue/list.ts";

/** The demonstration's key, and the waiting report whose contact is sealed to it. */
export interface DemoKey extends NewKey {
  reportId: number;
}

/** Makes a key of three shares, two of which open, and leaves a sealed contact on the oldest report that waits. */
export async function makeDemoKey(db: Db, today: Day): Promise<DemoKey> {
  const made = await makeKey(db, { shares: 3, threshold: 2 }, today);
  const oldest = { bounds: EVERYWHERE, filter: { stage: "waiting" as const }, by: "oldest" as const, limit: 1 };
  const [key, [waiting]] = [await activeKey(db), await listQueueKeys(db, oldest)];
  if (!key || !waiting) throw new Error("the demonstration has no report that waits");
  await keepContact(db, waiting.report_id, await sealToKey(key, "微信 qinghe-shifan（演示，并无此人）"), today);
  return { ...made, reportId: waiting.report_id };
}
