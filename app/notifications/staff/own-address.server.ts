import type { Db } from "../../../db/engine.ts";
import {
  type AddressRow,
  addressesOf,
  deleteAddress,
  insertAddress,
} from "../../../db/queries/notifications/addresses.ts";
import { type Actor, can } from "../../accounts/permissions.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import type { Locale } from "../../i18n/locale.ts";
import { openAddress, sealAddress } from "../addresses/sealed.server.ts";
import { dropNotifications } from "../notification.server.ts";

/** What `keepOwnAddress` refuses with. */
export const KEEP_OWN_ADDRESS_REFUSALS = ["forbidden"] as const;

/** What `removeOwnAddress` refuses with. */
export const REMOVE_OWN_ADDRESS_REFUSALS = ["forbidden"] as const;

/** Where a moderator is told each working day how much waits for them. */
export interface OwnAddress {
  /** Null when it was sealed with another secret of the server: it must be given anew. */
  address: string | null;
  locale: string;
  /** Since when nothing is sent there, by the link in a mail; null = it is in use. */
  stoppedOn: Day | null;
  /** The day on which something last arrived. */
  sentOn: Day | null;
}

/** The actor's own address; null while they gave none. `secret` is the server's. */
export async function readOwnAddress(db: Db, actor: Actor, secret: string): Promise<OwnAddress | null> {
  const [row] = await addressesOf(db, { userId: actor.userId });
  if (!row) return null;
  const { locale, stopped_on: stoppedOn, sent_on: sentOn } = row;
  return { address: openAddress(secret, row)?.address ?? null, locale, stoppedOn, sentOn };
}

/** Gives the actor an address in the place of the one before. Throws `forbidden` for whoever reads no reports. */
export async function keepOwnAddress(
  db: Db,
  actor: Actor,
  secret: string,
  { address, locale }: { address: string; locale: Locale },
  today: Day,
): Promise<void> {
  assertReads(actor);
  const { userId } = actor;
  await db.transaction().execute(async (trx) => {
    await removeAll(trx, await addressesOf(trx, { userId }), today);
    await insertAddress(trx, {
      department_id: null,
      user_id: userId,
      format: "mail",
      ...sealAddress(secret, { userId }, { address, secret: "" }),
      locale,
      added_on: today,
      stopped_on: null,
      digest_on: null,
      sent_on: null,
    });
  });
}

/** Forgets the actor's address; what waited is dropped. Throws `forbidden` for whoever reads no reports. */
export async function removeOwnAddress(db: Db, actor: Actor, today: Day): Promise<void> {
  assertReads(actor);
  await db.transaction().execute(async (trx) => {
    await removeAll(trx, await addressesOf(trx, { userId: actor.userId }), today);
  });
}

function assertReads(actor: Actor): void {
  if (!can(actor, "read:report")) throw new DomainError("forbidden");
}

async function removeAll(trx: Db, rows: readonly AddressRow[], today: Day): Promise<void> {
  for (const { id } of rows) {
    await dropNotifications(trx, "staff", id, today);
    await deleteAddress(trx, id);
  }
}
