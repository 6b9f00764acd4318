import { findActor } from "./accounts/account.server.ts";
import { can } from "./accounts/permissions.ts";
import { readSignIn } from "./accounts/session.server.ts";
import type { BarShown } from "./desk/bar/bar.ts";
import { readBar } from "./desk/bar/bar.server.ts";
import type { Visit } from "./http/respond.server.ts";
import type { WaitingOf } from "./notifications/staff/staff-digest.server.ts";
import { isStaffPath } from "./page-handle.ts";
import { countFlagsFor } from "./reports/follow-up/retaliation/retaliation.server.ts";

/**
 * The bar of a page of staff, for whoever has signed in with both factors; null for everybody else and on every page of
 * the public, where it is not even asked who looks.
 */
export async function readStaffBar({ db, url, request, today, now }: Visit): Promise<BarShown | null> {
  if (!isStaffPath(url.pathname)) return null;
  const signIn = await readSignIn(db, request.headers.get("Cookie"), now);
  if (!signIn || signIn.stage !== "full") return null;
  const actor = await findActor(db, signIn.userId, today);
  return actor && readBar(db, actor, await countFlagsFor(db, actor), today, now);
}

/** How much waits for a moderator, as their bar says it; null for whoever reads no reports any more. */
export const waitingOfStaff: WaitingOf = async (db, userId, today, now) => {
  const actor = await findActor(db, userId, today);
  if (!actor || !can(actor, "read:report")) return null;
  const { queues } = await readBar(db, actor, 0, today, now);
  return Object.fromEntries(queues.map(({ queue, count }) => [queue, count ?? 0]));
};
