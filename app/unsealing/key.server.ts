import { createHash } from "node:crypto";
import sodium from "libsodium-wrappers";
import { combine, split } from "shamir-secret-sharing";
import type { Db } from "../../db/engine.ts";
import {
  findSealingKey,
  insertSealingKey,
  listSealingKeys,
  retireSealingKey,
} from "../../db/queries/reports/sealing.ts";
import type { Day } from "../day.ts";
import { Refusal } from "./refusal.ts";
import { formatShare, parseShare } from "./share.server.ts";

/** One person who opens alone is what the shares are there to prevent. */
const MIN_THRESHOLD = 2;
const MAX_SHARES = 20;

/** A key just made: the only time that its shares are seen. */
export interface NewKey {
  fingerprint: string;
  threshold: number;
  /** One for each holder, in order of their numbers. */
  shares: string[];
}

/** Both halves of a key, for as long as something is being opened. */
export interface KeyPair {
  publicKey: Uint8Array;
  privateKey: Uint8Array;
}

/**
 * Makes a key to which contacts and files are sealed from now on, and stores its public half alone. Whatever was
 * sealed to older keys still opens with their shares. Throws `numbers_wrong`.
 */
export async function makeKey(
  db: Db,
  { shares, threshold }: { shares: number; threshold: number },
  today: Day,
): Promise<NewKey> {
  const whole = Number.isInteger(shares) && Number.isInteger(threshold);
  if (!whole || threshold < MIN_THRESHOLD || threshold > shares || shares > MAX_SHARES)
    throw new Refusal("numbers_wrong");
  await sodium.ready;
  const pair = sodium.crypto_box_keypair();
  const parts = await split(pair.privateKey, shares, threshold);
  sodium.memzero(pair.privateKey);
  const fingerprint = fingerprintOf(pair.publicKey);
  await insertSealingKey(db, {
    public_key: Buffer.from(pair.publicKey).toString("base64"),
    fingerprint,
    threshold,
    shares,
    created_on: today,
    retired_on: null,
  });
  return {
    fingerprint,
    threshold,
    shares: parts.map((part, index) => formatShare({ fingerprint, holder: index + 1, part })),
  };
}

/** Every key, oldest first: no secrets. */
export const listKeys = listSealingKeys;

/** Seals nothing more to a key; what was sealed to it still opens. Throws `unknown_key`, `retired_already`. */
export async function retireKey(db: Db, fingerprint: string, today: Day): Promise<void> {
  if (await retireSealingKey(db, fingerprint, today)) return;
  throw new Refusal((await findSealingKey(db, fingerprint)) ? "retired_already" : "unknown_key");
}

/** Says whose part of which key a share is. Throws `share_malformed`, `share_checksum`, `unknown_key`. */
export async function checkShare(
  db: Db,
  typed: string,
): Promise<{ fingerprint: string; holder: number; threshold: number }> {
  const { fingerprint, holder } = parseShare(typed);
  const key = await findSealingKey(db, fingerprint);
  if (!key) throw new Refusal("unknown_key");
  return { fingerprint, holder, threshold: key.threshold };
}

/**
 * Puts a key together from its holders' shares and proves that it is the one. Throws `share_malformed`,
 * `share_checksum`, `share_of_another_key`, `share_twice`, `shares_too_few`, `shares_do_not_fit`. The caller wipes it.
 */
export async function joinShares(
  key: { public_key: string; fingerprint: string; threshold: number },
  typed: readonly string[],
): Promise<KeyPair> {
  const shares = typed.map(parseShare);
  if (shares.some((share) => share.fingerprint !== key.fingerprint)) throw new Refusal("share_of_another_key");
  // A part's last byte is its place on the curve: two parts with one place are one part.
  const places = new Set(shares.map((share) => share.part.at(-1)));
  const holders = new Set(shares.map((share) => share.holder));
  if (places.size < shares.length || holders.size < shares.length) throw new Refusal("share_twice");
  if (shares.length < key.threshold) throw new Refusal("shares_too_few");
  await sodium.ready;
  const privateKey = await combine(shares.map((share) => share.part));
  const publicKey = sodium.crypto_scalarmult_base(privateKey);
  if (Buffer.from(publicKey).toString("base64") !== key.public_key) throw new Refusal("shares_do_not_fit");
  return { publicKey, privateKey };
}

/** Forgets the private half, as far as a program can. */
export function wipe(pair: KeyPair): void {
  sodium.memzero(pair.privateKey);
}

function fingerprintOf(publicKey: Uint8Array): string {
  return createHash("sha256").update(publicKey).digest().subarray(0, 8).toString("hex");
}
