import { findActor } from "./accounts/account.server.ts";
import { readSignIn } from "./accounts/session.server.ts";
import type { BarShown } from "./desk/bar/bar.ts";
import { readBar } from "./desk/bar/bar.server.ts";
import type { Visit } from "./http/respond.server.ts";
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
