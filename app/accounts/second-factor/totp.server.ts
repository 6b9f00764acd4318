import { Secret, TOTP } from "otpauth";
import { encode } from "uqr";
import type { Db } from "../../../db/engine.ts";
import { findTotp, putTotp, spendTotpStep } from "../../../db/queries/staff/second-factors.ts";
import { deleteSessionsOfUser } from "../../../db/queries/staff/sessions.ts";
import { type Day, shanghaiDay } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { onRecord } from "../record/record.server.ts";
import { seal, unseal } from "./seal.server.ts";

/** What `enrolTotp` refuses with. */
export const ENROL_TOTP_REFUSALS = ["wrong_code"] as const;

/** Bytes of a secret: 160 bits (RFC 4226, section 4). */
const SECRET_BYTES = 20;
const PERIOD = 30;
/** Steps before and after the present one whose codes count: clocks differ (RFC 6238, section 5.2). */
const WINDOW = 1;

/** What a person enters in their authenticator app. */
export interface NewTotp {
  /** In groups of four, to type. */
  key: string;
  /** The dark squares of the QR code as an SVG path, and how many squares it is wide. */
  qr: { path: string; size: number };
  /** The secret, sealed for this sign-in, to come back with the first code. */
  sealed: string;
}

interface Asking {
  cookieSecret: string;
  signIn: { sessionId: string; userId: number };
}

const enrolling = ({ signIn }: Asking) => `enrol ${signIn.userId} ${signIn.sessionId}`;
const keeping = (userId: number) => `keep ${userId}`;

function totpOf(secret: string, label = ""): TOTP {
  return new TOTP({ issuer: "Guiwei", label, secret: Secret.fromBase32(secret), period: PERIOD });
}

/** A new secret that is nowhere stored yet; or, with one sealed before, that one again. */
export function offerTotp(asking: Asking, label: string, sealed?: string): NewTotp {
  const before = sealed === undefined ? null : unseal(asking.cookieSecret, enrolling(asking), sealed);
  const secret = before ?? new Secret({ size: SECRET_BYTES }).base32;
  return {
    key: secret.match(/.{1,4}/g)?.join(" ") ?? "",
    qr: drawQr(totpOf(secret, label).toString()),
    sealed: before === null ? seal(asking.cookieSecret, enrolling(asking), secret) : (sealed ?? ""),
  };
}

function drawQr(text: string): NewTotp["qr"] {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return { path, size };
}

/**
 * Keeps the secret that was offered to this sign-in once a code shows that the app has it; the one before goes. Throws
 * `wrong_code`, also when the secret was offered elsewhere.
 */
export async function enrolTotp(db: Db, asking: Asking, sealed: string, code: string, now: Date): Promise<void> {
  const secret = unseal(asking.cookieSecret, enrolling(asking), sealed);
  const step = secret === null ? null : stepOf(secret, code, now);
  if (secret === null || step === null) throw new DomainError("wrong_code");
  const { userId, sessionId } = asking.signIn;
  await keepTotp(db, asking.cookieSecret, userId, secret, shanghaiDay(now), { usedStep: step, endAllBut: sessionId });
}

/**
 * Keeps a secret in base32; codes up to and including `usedStep` are used up. With `endAllBut` every other session of the
 * person ends: whoever else sits in one does not stay in with the new factor.
 */
export async function keepTotp(
  db: Db,
  cookieSecret: string,
  userId: number,
  secret: string,
  today: Day,
  { usedStep = 0, endAllBut }: { usedStep?: number; endAllBut?: string } = {},
): Promise<void> {
  const sealed = seal(cookieSecret, keeping(userId), secret);
  await onRecord(db, userId, today, async (trx, enter) => {
    await putTotp(trx, { user_id: userId, sealed, last_step: usedStep, added_on: today });
    if (endAllBut !== undefined) await deleteSessionsOfUser(trx, userId, endAllBut);
    await enter({ kind: "factor_added", userId });
  });
}

/** Uses up a code of the person's app. Throws `wrong_code`, also for a code that was used before. */
export async function spendTotp(db: Db, cookieSecret: string, userId: number, code: string, now: Date): Promise<void> {
  const kept = await findTotp(db, userId);
  const secret = kept ? unseal(cookieSecret, keeping(userId), kept.sealed) : null;
  const step = secret === null ? null : stepOf(secret, code, now);
  if (step === null || !(await spendTotpStep(db, userId, step))) throw new DomainError("wrong_code");
}

/** The time step that the code belongs to; null when it is none of the present ones. */
function stepOf(secret: string, typed: string, now: Date): number | null {
  const token = typed.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta;
}
