import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { Db } from "../../../db/engine.ts";
import { lastLedgerSeq } from "../../../db/queries/ledger/ledger.ts";
import {
  confirmFollowing,
  deleteFollowerRows,
  deleteUnconfirmed,
  ensureFollower,
  findFollow,
  followsOf,
  insertFollow,
} from "../../../db/queries/notifications/followers.ts";
import { addDays, type Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { idOf } from "../../http/query.ts";
import type { Locale } from "../../i18n/locale.ts";
import { sealText } from "../../sealed-text.server.ts";
import { dropNotifications, enqueueNotifications } from "../notification.server.ts";
import { comparable, CONFIRM_DAYS, type Followed, MAX_FOLLOWS, MAX_UNCONFIRMED } from "./follower.ts";
import { readFollowed, READ_FOLLOWED_REFUSALS } from "./followed.server.ts";

export const USE = "guiwei follower addresses";
/** The kind of a notification that asks whether somebody wants to follow. */
export const CONFIRM = "confirm";

/** What `askToFollow` refuses with. */
export const ASK_TO_FOLLOW_REFUSALS = READ_FOLLOWED_REFUSALS;
/** What `confirmFollow` refuses with. */
export const CONFIRM_FOLLOW_REFUSALS = ["not_found"] as const;

const keyOf = (secret: string, use: string) => Buffer.from(hkdfSync("sha256", secret, "", use, 32));

/** Stands for an address: who has the database alone cannot find out whose it is by trying. */
export function addressKey(secret: string, address: string): string {
  return createHmac("sha256", keyOf(secret, "guiwei follower keys")).update(comparable(address)).digest("base64url");
}

/**
 * Somebody, who may be anybody, asks that an address be told of what is new. A mail asks its reader; nothing else is sent
 * before they say yes. Answers nothing: whether the address follows already, or may follow no more, nobody is told here.
 * Throws as `readFollowed` does.
 */
export async function askToFollow(
  db: Db,
  secret: string,
  asked: Followed & { address: string; locale: Locale },
  today: Day,
): Promise<void> {
  await readFollowed(db, asked, today);
  await db.transaction().execute(async (trx) => {
    const address_key = addressKey(secret, asked.address);
    const address = sealText({ secret, use: USE }, `follower ${address_key}`, asked.address.trim());
    const { id } = await ensureFollower(trx, { address_key, address, locale: asked.locale });
    const all = await followsOf(trx, id);
    const known = all.find(({ of, code }) => of === asked.of && code === asked.code);
    if (known?.confirmed_on) return;
    const waiting = all.filter(({ confirmed_on }) => confirmed_on === null).length;
    if (!known && (all.length >= MAX_FOLLOWS || waiting >= MAX_UNCONFIRMED)) return;
    const { of, code } = asked;
    await insertFollow(trx, { follower_id: id, of, code, asked_on: today });
    const about = `${of}.${code}`;
    // Once a day, whoever asks however often.
    const key = `follower:${id}:${CONFIRM}:${about}:${today}`;
    const mail = { recipientKind: "follower", recipientId: id, channel: "mail", kind: CONFIRM } as const;
    await enqueueNotifications(trx, [{ key, ...mail, about, day: today }]);
  });
}

/** The address at which the reader of a mail says yes; to open it does nothing yet. */
export function confirmLink({ origin, secret }: { origin: string; secret: string }, followId: number): string {
  return `${origin}/follow/confirm?follow=${followId}&proof=${proofOf(secret, followId)}`;
}

/** What such an address names: the row id. Throws `not_found` when its proof is wrong. */
export function openConfirmLink(secret: string, url: URL): number {
  const id = idOf(url.searchParams.get("follow") ?? "");
  const [given, right] = [Buffer.from(url.searchParams.get("proof") ?? ""), Buffer.from(proofOf(secret, id))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new DomainError("not_found");
  return id;
}

function proofOf(secret: string, followId: number): string {
  return createHmac("sha256", keyOf(secret, "guiwei confirm links"))
    .update(String(followId))
    .digest("base64url")
    .slice(0, 22);
}

/** What a reader is asked about, and whether they have said yes. Throws `not_found` once it is deleted, or as `readFollowed` does. */
export async function readAsked(db: Db, followId: number, today: Day) {
  const row = await findFollow(db, followId);
  if (!row) throw new DomainError("not_found");
  return { ...(await readFollowed(db, row, today)), confirmed: row.confirmed_on !== null };
}

/** The reader of the mail says yes; again is the same. Throws `not_found` once it is deleted. */
export async function confirmFollow(db: Db, followId: number, today: Day): Promise<Followed> {
  return db.transaction().execute(async (trx) => {
    const row = await findFollow(trx, followId);
    if (!row) throw new DomainError("not_found");
    if (row.confirmed_on === null) await confirmFollowing(trx, followId, today, await lastLedgerSeq(trx));
    return { of: row.of, code: row.code };
  });
}

/** Deletes all that is kept of a follower; again is the same. What was sent stays sent. */
export async function deleteFollower(db: Db, id: number, today: Day): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await dropNotifications(trx, "follower", id, today);
    await deleteFollowerRows(trx, id);
  });
}

/** Deletes what was asked and not confirmed within `CONFIRM_DAYS`, and addresses that are left with nothing. Call it once a day. */
export async function forgetUnconfirmed(db: Db, today: Day): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const id of await deleteUnconfirmed(trx, addDays(today, -CONFIRM_DAYS))) {
      await dropNotifications(trx, "follower", id, today);
      await deleteFollowerRows(trx, id);
    }
  });
}
