import type { Db } from "../../db/engine.ts";
import { attachmentsOfReport, findAttachment } from "../../db/queries/reports/attachments.ts";
import { findReport } from "../../db/queries/reports/reports.ts";
import { findSealedContact, findSealingKey } from "../../db/queries/reports/sealing.ts";
import type { Commitment } from "../../db/tables/named.ts";
import type { Day } from "../day.ts";
import type { Storage } from "../http/uploads/upload.ts";
import { officially, saltedHash } from "../ledger/ledger.server.ts";
import type { Act } from "../ledger/ledger.ts";
import { joinShares, type KeyPair, wipe } from "./key.server.ts";
import { Refusal } from "./refusal.ts";
import { readSealedFile, type SealedFile, unsealFile, unsealWithKey } from "./unseal.server.ts";

/** Who opens and why. The ledger takes a salted digest of the reason and how many shares were used: no name. */
export interface Grounds {
  reason: string;
  /** The keyholders present. */
  by: readonly string[];
}

export interface Opening extends Grounds {
  /** As the holders typed them. */
  shares: readonly string[];
  /** From `newSalt`, mixed into the digest of the reason. It is kept nowhere here: the holders note it beside the reason. */
  salt: string;
}

const REASON_LENGTH = { min: 10, max: 500 };

interface Sealed {
  /** Commitment of the report, the subject of the ledger's entry. */
  commitment: Commitment;
  key: { public_key: string; fingerprint: string; threshold: number };
}

/** The sealed contact of a report and its key. Throws `unknown_report`, `no_contact`. */
export async function findContact(db: Db, reportId: number): Promise<Sealed & { box: string }> {
  const report = await findReport(db, reportId);
  if (!report) throw new Refusal("unknown_report");
  const contact = await findSealedContact(db, reportId);
  if (!contact) throw new Refusal("no_contact");
  const { box, ...key } = contact;
  return { commitment: report.commitment, key, box };
}

/**
 * Opens the contact of a report once the ledger says so: the text is in clear nowhere before the entry is committed.
 * Throws what `findContact` and `joinShares` do, `reason_missing`, `names_missing`; `damaged` after the entry.
 */
export async function openContact(db: Db, reportId: number, opening: Opening, today: Day): Promise<string> {
  const { sealed, pair } = await enter(db, "contact_opened", opening, today, (trx) => findContact(trx, reportId));
  try {
    return await unsealWithKey(pair, sealed.box);
  } finally {
    wipe(pair);
  }
}

/** The sealed original of a report's file, by the file's number; its key is the one that its own first bytes name. */
async function findOriginal(
  db: Db,
  { reportId, number }: OriginalId,
): Promise<{ commitment: Commitment; name: string }> {
  const report = await findReport(db, reportId);
  if (!report) throw new Refusal("unknown_report");
  const listed = (await attachmentsOfReport(db, reportId)).find((file) => file.position === number);
  const name = listed && (await findAttachment(db, listed.id))?.sealed_name;
  if (!name) throw new Refusal("no_original");
  return { commitment: report.commitment, name };
}

/** A report's row id and the number of a file of it, from 1: `17-2` as in the names under which the desk hands files out. */
export interface OriginalId {
  reportId: number;
  number: number;
}

async function keyOf(db: Db, file: SealedFile): Promise<Sealed["key"]> {
  const key = await findSealingKey(db, file.fingerprint);
  if (!key) throw new Refusal("unknown_key");
  return key;
}

/** The key that a sealed original asks for. Throws `unknown_report`, `no_original`, `unknown_key`, `damaged`. */
export async function findOriginalKey(db: Db, storage: Storage, id: OriginalId): Promise<Sealed["key"]> {
  const file = await readSealedFile(await storage.get((await findOriginal(db, id)).name));
  await file.chunks.return(undefined);
  return keyOf(db, file);
}

/**
 * Opens a sealed original file once the ledger says so, and hands it out piece by piece. Throws what `findOriginalKey`
 * and `joinShares` do, `reason_missing`, `names_missing`; `damaged` also while it is read: whoever reads must throw away
 * what does not come whole.
 */
export async function openOriginal(
  db: Db,
  storage: Storage,
  id: OriginalId,
  opening: Opening,
  today: Day,
): Promise<AsyncGenerator<Uint8Array>> {
  const file = await readSealedFile(await storage.get((await findOriginal(db, id)).name));
  try {
    const { pair } = await enter(db, "original_opened", opening, today, async (trx) => ({
      commitment: (await findOriginal(trx, id)).commitment,
      key: await keyOf(trx, file),
    }));
    return wipedAfter(pair, unsealFile(pair, file));
  } catch (error) {
    await file.chunks.return(undefined);
    throw error;
  }
}

async function* wipedAfter(pair: KeyPair, pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } finally {
    wipe(pair);
  }
}

/** Throws `reason_missing`; `names_missing` when fewer people are named than the key needs. */
export function checkGrounds({ reason, by }: Grounds, threshold: number): void {
  const { length } = reason.trim();
  if (length < REASON_LENGTH.min || length > REASON_LENGTH.max) throw new Refusal("reason_missing");
  const names = new Set(by.map((name) => name.trim()).filter((name) => name !== ""));
  if (names.size < threshold) throw new Refusal("names_missing");
}

async function enter<Found extends Sealed>(
  db: Db,
  kind: Extract<Act, "contact_opened" | "original_opened">,
  opening: Opening,
  today: Day,
  find: (trx: Db) => Promise<Found>,
): Promise<{ sealed: Found; pair: KeyPair }> {
  const { shares, reason, salt } = opening;
  return officially(db, today, async (trx, record) => {
    const sealed = await find(trx);
    checkGrounds(opening, sealed.key.threshold);
    const pair = await joinShares(sealed.key, shares);
    const facts = { key: sealed.key.fingerprint, shares: shares.length, textHash: saltedHash(salt, reason.trim()) };
    await record(kind, { subject: sealed.commitment, facts });
    return { sealed, pair };
  });
}
