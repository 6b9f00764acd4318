import { createHash } from "node:crypto";
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { type Db, isUniqueViolation } from "../../../db/engine.ts";
import {
  deleteChallengesBefore,
  findPasskey,
  insertChallenge,
  insertPasskey,
  passkeysOfUser,
  setSignCount,
  spendChallenge,
} from "../../../db/queries/staff/second-factors.ts";
import { shanghaiDay } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { deleteSessionsOfUser } from "../../../db/queries/staff/sessions.ts";
import { onRecord } from "../record/record.server.ts";
import { findActor } from "../account.server.ts";

/** What `checkPasskey` refuses with. */
export const CHECK_PASSKEY_REFUSALS = ["passkey_failed"] as const;

/** What `enrolPasskey` refuses with. */
export const ENROL_PASSKEY_REFUSALS = ["passkey_failed"] as const;

/** Loaded by the first who uses a passkey: it is a seventh of what a site has to load before it answers anybody. */
const webAuthn = () => import("@simplewebauthn/server");

/** A challenge is good for so long, once. */
const CHALLENGE_MS = 5 * 60 * 1000;

/** The site as passkeys know it (the relying party). */
export interface Party {
  id: string;
  origin: string;
}

/**
 * The site's name by its settings; without them, by the page that posts, which on this machine alone has been let
 * through. Browsers make no passkeys for bare addresses such as 127.0.0.1. Throws `passkey_failed`.
 */
export function partyOf({ env, request }: { env: { ORIGIN?: string }; request: Request }): Party {
  const origin = env.ORIGIN ?? request.headers.get("Origin");
  if (!origin || !URL.canParse(origin)) throw new DomainError("passkey_failed");
  return { id: new URL(origin).hostname, origin };
}

/** What the browser needs to make a passkey for this person. `boundTo` is the session that asks. */
export async function offerPasskey(
  db: Db,
  party: Party,
  person: { userId: number; name: string },
  boundTo: string,
  now: Date,
) {
  const { generateRegistrationOptions } = await webAuthn();
  const options = await generateRegistrationOptions({
    rpName: "Guiwei 归位",
    rpID: party.id,
    userName: person.name,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(`guiwei-${person.userId}`),
    excludeCredentials: await credentialsOf(db, person.userId),
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
  });
  await rememberChallenge(db, options.challenge, boundTo, now);
  return options;
}

/** What the browser needs to use a passkey: one of this person's, or with null any that the device holds. */
export async function askForPasskey(db: Db, party: Party, userId: number | null, boundTo: string, now: Date) {
  const { generateAuthenticationOptions } = await webAuthn();
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    allowCredentials: userId === null ? [] : await credentialsOf(db, userId),
    userVerification: userId === null ? "required" : "preferred",
  });
  await rememberChallenge(db, options.challenge, boundTo, now);
  return options;
}

/** Keeps the passkey that the browser made. Throws `passkey_failed`. */
export async function enrolPasskey(
  db: Db,
  party: Party,
  signIn: { sessionId: string; userId: number },
  { response, name }: { response: string; name: string },
  now: Date,
): Promise<void> {
  const { verifyRegistrationResponse } = await webAuthn();
  const made = await refusing(() =>
    verifyRegistrationResponse({
      response: JSON.parse(response) as RegistrationResponseJSON,
      expectedChallenge: (challenge) => takeChallenge(db, challenge, signIn.sessionId, now),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: false,
    }),
  );
  if (!made.verified) throw new DomainError("passkey_failed");
  const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential;
  try {
    await onRecord(db, signIn.userId, shanghaiDay(now), async (trx, enter) => {
      await insertPasskey(trx, {
        id,
        user_id: signIn.userId,
        public_key: Buffer.from(publicKey).toString("base64url"),
        sign_count: counter,
        transports: JSON.stringify(transports),
        name,
        added_on: shanghaiDay(now),
      });
      // Whoever else sits in a session of this person does not stay in with the new factor.
      await deleteSessionsOfUser(trx, signIn.userId, signIn.sessionId);
      await enter({ kind: "factor_added", userId: signIn.userId });
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new DomainError("passkey_failed") : error;
  }
}

/**
 * The person whose passkey signed the challenge. With `userId` null the passkey stands for the password too: then the
 * device must have checked who holds it; with `owner` it must be theirs all the same. Throws `passkey_failed`,
 * whatever is wrong.
 */
export async function checkPasskey(
  db: Db,
  party: Party,
  {
    userId,
    owner = userId,
    boundTo,
    response,
  }: { userId: number | null; owner?: number | null; boundTo: string; response: string },
  now: Date,
): Promise<number> {
  const said = await refusing(async () => JSON.parse(response) as AuthenticationResponseJSON);
  const passkey = typeof said?.id === "string" ? await findPasskey(db, said.id) : undefined;
  if (!passkey || (owner !== null && passkey.user_id !== owner)) throw new DomainError("passkey_failed");
  const { verifyAuthenticationResponse } = await webAuthn();
  const { verified, authenticationInfo } = await refusing(() =>
    verifyAuthenticationResponse({
      response: said,
      expectedChallenge: (challenge) => takeChallenge(db, challenge, boundTo, now),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: userId === null,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.public_key, "base64url")),
        counter: passkey.sign_count,
      },
    }),
  );
  if (!verified || !(await findActor(db, passkey.user_id, shanghaiDay(now)))) throw new DomainError("passkey_failed");
  await setSignCount(db, passkey.id, authenticationInfo.newCounter);
  return passkey.user_id;
}

/** What a cookie of a visitor without a session binds a challenge to. */
export function boundToCookie(value: string): string {
  return createHash("sha256").update(value).digest("hex");
}

async function credentialsOf(db: Db, userId: number) {
  const passkeys = await passkeysOfUser(db, userId);
  return passkeys.map(({ id, transports }) => ({ id, transports: JSON.parse(transports) as string[] }));
}

async function rememberChallenge(db: Db, challenge: string, boundTo: string, now: Date): Promise<void> {
  await deleteChallengesBefore(db, now.toISOString());
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS).toISOString();
  await insertChallenge(db, { challenge, bound_to: boundTo, expires_at: expiresAt });
}

/** The library hands over the challenge as the browser wrote it down. */
function takeChallenge(db: Db, challenge: string, boundTo: string, now: Date): Promise<boolean> {
  return spendChallenge(db, challenge, boundTo, now.toISOString());
}

/** The library says by an error what it does not accept; here it is one refusal. */
async function refusing<T>(check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch {
    throw new DomainError("passkey_failed");
  }
}
