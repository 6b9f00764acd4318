import { createHash, randomInt } from "node:crypto";
import type { Db } from "../../../db/engine.ts";
import { lockUser } from "../../../db/queries/staff/accounts.ts";
import {
  countRecoveryCodes,
  deletePasskey,
  deletePasskeysOfUser,
  deleteRecoveryCodes,
  deleteTotp,
  findTotp,
  insertRecoveryCodes,
  passkeysOfUser,
  spendRecoveryCode,
} from "../../../db/queries/staff/second-factors.ts";
import { shanghaiDay } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { assertConfirmed, type SignedIn, ASSERT_CONFIRMED_REFUSALS } from "../session.server.ts";
import { onRecord } from "../record/record.server.ts";

/** What `removeFactor` refuses with. */
export const REMOVE_FACTOR_REFUSALS = [...ASSERT_CONFIRMED_REFUSALS, "last_factor"] as const;

/** What `makeRecoveryCodes` refuses with. */
export const MAKE_RECOVERY_CODES_REFUSALS = [...ASSERT_CONFIRMED_REFUSALS] as const;

/** What a person has besides the password. */
export interface Factors {
  totpSince: string | null;
  passkeys: { id: string; name: string; addedOn: string }[];
  recoveryCodes: number;
}

/** The second factors of a person. */
export async function readFactors(db: Db, userId: number): Promise<Factors> {
  const totp = await findTotp(db, userId);
  const passkeys = await passkeysOfUser(db, userId);
  const recoveryCodes = await countRecoveryCodes(db, userId);
  return {
    totpSince: totp?.added_on ?? null,
    passkeys: passkeys.map((one) => ({ id: one.id, name: one.name, addedOn: one.added_on })),
    recoveryCodes,
  };
}

/** True when the person has an authenticator app or a passkey; recovery codes alone are no factor. */
export function hasFactor({ totpSince, passkeys }: Factors): boolean {
  return totpSince !== null || passkeys.length > 0;
}

/**
 * Lets a factor be added after both factors and the password lately, or after the password where there is none yet:
 * whoever knows a password alone, or sits in an open session, must not add a factor of their own. Throws
 * `second_factor_needed`, `password_needed`.
 */
export async function assertMayEnrol(db: Db, signIn: SignedIn, now: Date): Promise<void> {
  if (signIn.stage === "full") return assertConfirmed(signIn, now);
  if (hasFactor(await readFactors(db, signIn.userId))) throw new DomainError("second_factor_needed");
}

/** Whose factors change, and what this session has shown. */
type Owner = Pick<SignedIn, "userId" | "confirmedAt">;

/** Takes a passkey, or with null the authenticator app, away. Throws `password_needed`, `last_factor`. */
export async function removeFactor(db: Db, owner: Owner, passkeyId: string | null, now: Date): Promise<void> {
  assertConfirmed(owner, now);
  const { userId } = owner;
  await onRecord(db, userId, shanghaiDay(now), async (trx, enter) => {
    await lockUser(trx, userId);
    if (passkeyId === null) await deleteTotp(trx, userId);
    else await deletePasskey(trx, userId, passkeyId);
    if (!hasFactor(await readFactors(trx, userId))) throw new DomainError("last_factor");
    await enter({ kind: "factor_removed", userId });
  });
}

/** Takes every second factor away: the next sign-in asks for a new one. */
export async function clearFactors(trx: Db, userId: number): Promise<void> {
  await deleteTotp(trx, userId);
  await deletePasskeysOfUser(trx, userId);
  await deleteRecoveryCodes(trx, userId);
}

const RECOVERY_CODES = 10;
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
/** Characters of a code: 31^16 are 79 bits, so a plain hash keeps it. */
const CODE_LENGTH = 16;

/** Ten new codes in the place of those before, to be shown once: only hashes are kept. Throws `password_needed`. */
export async function makeRecoveryCodes(db: Db, owner: Owner, now: Date): Promise<string[]> {
  assertConfirmed(owner, now);
  const { userId } = owner;
  const codes = Array.from({ length: RECOVERY_CODES }, randomCode);
  await onRecord(db, userId, shanghaiDay(now), async (trx, enter) => {
    await lockUser(trx, userId);
    await deleteRecoveryCodes(trx, userId);
    await insertRecoveryCodes(trx, userId, codes.map(hashCode));
    await enter({ kind: "codes_made", userId });
  });
  return codes;
}

/** Uses up a recovery code, typed with or without gaps. Throws `wrong_code`. */
export async function spendRecovery(db: Db, userId: number, typed: string): Promise<void> {
  if (!(await spendRecoveryCode(db, userId, hashCode(typed)))) throw new DomainError("wrong_code");
}

function randomCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
}

function hashCode(code: string): string {
  return createHash("sha256")
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ""))
    .digest("hex");
}
