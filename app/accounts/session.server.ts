import { createHash } from "node:crypto";
import { type Adapter, Lucia, type RegisteredDatabaseUserAttributes, TimeSpan } from "lucia";
import type { Db } from "../../db/engine.ts";
import { deleteChallengesBefore } from "../../db/queries/staff/second-factors.ts";
import {
  deleteIdleSessions,
  deleteSession,
  deleteSessionOfUser,
  deleteSessionsBefore,
  deleteSessionsOfUser,
  findSession,
  insertSession,
  sessionsOfUser,
  setSessionConfirmed,
  setSessionUse,
} from "../../db/queries/staff/sessions.ts";
import type { SignInStage } from "../../db/tables/staff/accounts.ts";
import { shanghaiDay } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { findActor } from "./account.server.ts";
import type { Actor } from "./permissions.ts";

/** What `assertConfirmed` refuses with. */
export const ASSERT_CONFIRMED_REFUSALS = ["password_needed"] as const;

export type { SignInStage };

/** A session ends after so long, whatever happens in it. */
const LASTS = new TimeSpan(12, "h");
/** And when nothing happens in it for so long. */
const IDLE_MS = 2 * 3600 * 1000;
/** The last use is noted to the minute: a page does not cost a write each time. */
const MINUTE_MS = 60 * 1000;
/** The password or a passkey, once shown, is good for what changes the ways to sign in for so long. */
const CONFIRMED_MS = 10 * MINUTE_MS;

/** Whether a session lasts is asked here, of the time that is handed in: Lucia would ask the machine's. */
const NEVER = new Date(8.64e15);

interface Attributes {
  stage: SignInStage;
  startedAt: string;
  usedAt: string;
  confirmedAt: string | null;
}

declare module "lucia" {
  interface Register {
    Lucia: Lucia<Attributes>;
    UserId: number;
    DatabaseSessionAttributes: Attributes;
  }
}

/** A sign-in that is under way or complete. */
export interface SignedIn {
  /** As it is stored: who has it cannot take the session's place. */
  sessionId: string;
  userId: number;
  stage: SignInStage;
  /** When the password or a passkey was last shown in it: an ISO-8601 UTC instant. */
  confirmedAt: string | null;
}

/** Only a hash of the session id is stored: who reads the database cannot sign in with it. */
function stored(sessionId: string): string {
  return createHash("sha256").update(sessionId).digest("hex");
}

function adapter(db: Db, now: Date): Adapter {
  type Row = NonNullable<Awaited<ReturnType<typeof findSession>>>;
  const toSession = (id: string, row: Row) => ({
    id,
    userId: row.user_id,
    expiresAt: NEVER,
    attributes: { stage: row.stage, startedAt: row.started_at, usedAt: row.used_at, confirmedAt: row.confirmed_at },
  });
  return {
    async getSessionAndUser(sessionId) {
      const row = await findSession(db, stored(sessionId));
      if (!row || row.expires_at <= now.toISOString() || isIdle(row.used_at, now)) return [null, null];
      const attributes: RegisteredDatabaseUserAttributes = {};
      return [toSession(sessionId, row), { id: row.user_id, attributes }];
    },
    async getUserSessions(userId) {
      return (await sessionsOfUser(db, userId)).map((row) => toSession(row.id, row));
    },
    setSession: (session) =>
      insertSession(db, {
        id: stored(session.id),
        user_id: session.userId,
        stage: session.attributes.stage,
        started_at: session.attributes.startedAt,
        used_at: session.attributes.usedAt,
        confirmed_at: session.attributes.confirmedAt,
        expires_at: new Date(now.getTime() + LASTS.milliseconds()).toISOString(),
      }),
    // A session is not drawn out: it ends twelve hours after its start.
    updateSessionExpiration: async () => {},
    deleteSession: (sessionId) => deleteSession(db, stored(sessionId)),
    deleteUserSessions: (userId) => deleteSessionsOfUser(db, userId),
    deleteExpiredSessions: () => deleteSessionsBefore(db, now.toISOString()),
  };
}

/** Clears the sign-ins, and what was asked of passkeys, that ran out: nothing tells later who worked at what hour. */
export async function purgeSessions(db: Db, now: Date): Promise<void> {
  await deleteSessionsBefore(db, now.toISOString());
  await deleteIdleSessions(db, new Date(now.getTime() - IDLE_MS).toISOString());
  await deleteChallengesBefore(db, now.toISOString());
}

const isIdle = (usedAt: string, now: Date) => now.getTime() - Date.parse(usedAt) > IDLE_MS;

function lucia(db: Db, secure: boolean, now: Date): Lucia<Attributes> {
  return new Lucia(adapter(db, now), {
    sessionExpiresIn: LASTS,
    sessionCookie: { name: "staff", attributes: { secure, sameSite: "lax", path: "/" } },
    getSessionAttributes: (attributes) => attributes,
  });
}

/** Starts a session and returns the Set-Cookie header that carries it. At stage `password` it opens nothing yet. */
export async function startSession(
  db: Db,
  userId: number,
  stage: SignInStage,
  secure: boolean,
  now: Date,
): Promise<string> {
  const auth = lucia(db, secure, now);
  await auth.deleteExpiredSessions();
  const at = now.toISOString();
  const session = await auth.createSession(userId, { stage, startedAt: at, usedAt: at, confirmedAt: at });
  return auth.createSessionCookie(session.id).serialize();
}

/**
 * Ends the session that the Cookie header carries and starts a full one under another id: who knew the old id, or
 * planted it, has nothing of the new one. Returns the Set-Cookie header.
 */
export async function renewSession(db: Db, cookieHeader: string | null, userId: number, secure: boolean, now: Date) {
  await endSession(db, cookieHeader, secure, now);
  return startSession(db, userId, "full", secure, now);
}

/** The sign-in that the Cookie header carries, at whatever stage, or null. */
export async function readSignIn(db: Db, cookieHeader: string | null, now: Date): Promise<SignedIn | null> {
  const auth = lucia(db, true, now);
  const sessionId = auth.readSessionCookie(cookieHeader ?? "");
  if (!sessionId) return null;
  const { session, user } = await auth.validateSession(sessionId);
  if (!session || !user) return null;
  if (now.getTime() - Date.parse(session.usedAt) > MINUTE_MS) {
    await setSessionUse(db, stored(sessionId), now.toISOString());
  }
  return { sessionId: stored(sessionId), userId: user.id, stage: session.stage, confirmedAt: session.confirmedAt };
}

/** The member of staff whose session the Cookie header carries, both factors shown, or null. */
export async function readSession(db: Db, cookieHeader: string | null, now: Date): Promise<Actor | null> {
  const signIn = await readSignIn(db, cookieHeader, now);
  return signIn?.stage === "full" ? findActor(db, signIn.userId, shanghaiDay(now)) : null;
}

/** True when the password or a passkey was shown in this session within the last ten minutes, at its start or again. */
export function isConfirmed({ confirmedAt }: Pick<SignedIn, "confirmedAt">, now: Date): boolean {
  return confirmedAt !== null && now.getTime() - Date.parse(confirmedAt) < CONFIRMED_MS;
}

/** For what changes the ways to sign in: a session left open, or stolen, is not enough. Throws `password_needed`. */
export function assertConfirmed(signIn: Pick<SignedIn, "confirmedAt">, now: Date): void {
  if (!isConfirmed(signIn, now)) throw new DomainError("password_needed");
}

/** Notes that the password or a passkey was shown again in this session. */
export async function confirmSession(db: Db, { sessionId }: SignedIn, now: Date): Promise<void> {
  await setSessionConfirmed(db, sessionId, now.toISOString());
}

/** Ends the session and returns the Set-Cookie header that clears it. */
export async function endSession(db: Db, cookieHeader: string | null, secure: boolean, now: Date): Promise<string> {
  const auth = lucia(db, secure, now);
  const sessionId = auth.readSessionCookie(cookieHeader ?? "");
  if (sessionId) await auth.invalidateSession(sessionId);
  return auth.createBlankSessionCookie().serialize();
}

/** A session in a list: days alone. */
export interface SessionLine {
  id: string;
  startedOn: string;
  usedOn: string;
}

/** The sessions of a person that are open, both factors shown, the newest first. */
export async function listSessions(db: Db, userId: number, now: Date): Promise<SessionLine[]> {
  return (await sessionsOfUser(db, userId))
    .filter((row) => row.stage === "full" && row.expires_at > now.toISOString() && !isIdle(row.used_at, now))
    .map((row) => ({
      id: row.id,
      startedOn: shanghaiDay(new Date(row.started_at)),
      usedOn: shanghaiDay(new Date(row.used_at)),
    }));
}

/** Ends a session of this person; that of somebody else stays. */
export const revokeSession: (db: Db, userId: number, id: string) => Promise<void> = deleteSessionOfUser;

/** Ends every session of a person but the one that is kept, if any. */
export const revokeSessions: (db: Db, userId: number, keptId?: string) => Promise<void> = deleteSessionsOfUser;
