import type { Db } from "../../../db/engine.ts";
import { findAddress } from "../../../db/queries/notifications/addresses.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { stopAddress } from "../addresses/address.server.ts";
import type { RecipientKind } from "../notification.ts";
import { readStopLink } from "./stop.server.ts";

/** What `stopRecipient` refuses with. */
export const STOP_RECIPIENT_REFUSALS = ["not_found"] as const;

/** Whom a stop link names. Throws `not_found` when its proof is wrong. */
export function openStopLink(secret: string, url: URL): { kind: RecipientKind; id: number } {
  const found = readStopLink(secret, url);
  if (!found) throw new DomainError("not_found");
  return found;
}

/**
 * Sends nothing more to whom a stop link names; what has gone already stays gone. Throws `not_found` for a kind that has no
 * addresses here.
 */
export async function stopRecipient(
  db: Db,
  { kind, id }: { kind: RecipientKind; id: number },
  today: Day,
): Promise<void> {
  if (kind === "follower") throw new DomainError("not_found");
  const row = await findAddress(db, id);
  if (row) await stopAddress(db, row, today);
}
