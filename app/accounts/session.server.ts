import { createHash } from "node:crypto";
import { type Adapter, Lucia, type RegisteredDatabaseUserAttributes, TimeSpan } from "lucia";
import type { Db } from "../../db/engine.ts";
import {
  deleteSession,
  deleteSessionsBefore,
  deleteSessionsOfUser,
  findSession,
  insertSession,
  sessionsOfUser,
  setSessionExpiry,
} from "../../db/queries/accounts.ts";
import { findActor } from "./account.server.ts";
import type { Actor } from "./permissions.ts";

declare module "lucia" {
  interface Register {
    Lucia: Lucia;
    UserId: number;
  }
}

/** Only a hash of the session id is stored: who reads the database cannot sign in with it. */
function stored(sessionId: string): string {
  return createHash("sha256").update(sessionId).digest("hex");
}

function adapter(db: Db): Adapter {
  const toSession = (id: string, row: { user_id: number; expires_at: string }) => ({
    id,
    userId: row.user_id,
    expiresAt: new Date(row.expires_at),
    attributes: {},
  });
  return {
    async getSessionAndUser(sessionId) {
      const row = await findSession(db, stored(sessionId));
      if (!row) return [null, null];
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
        expires_at: session.expiresAt.toISOString(),
      }),
    updateSessionExpiration: (sessionId, expiresAt) => setSessionExpiry(db, stored(sessionId), expiresAt.toISOString()),
    deleteSession: (sessionId) => deleteSession(db, stored(sessionId)),
    deleteUserSessions: (userId) => deleteSessionsOfUser(db, userId),
    deleteExpiredSessions: () => deleteSessionsBefore(db, new Date().toISOString()),
  };
}

function lucia(db: Db, secure: boolean): Lucia {
  return new Lucia(adapter(db), {
    sessionExpiresIn: new TimeSpan(12, "h"),
    sessionCookie: { name: "staff", attributes: { secure, sameSite: "lax", path: "/" } },
  });
}

/** Starts a session and returns the Set-Cookie header that carries it. */
export async function startSession(db: Db, userId: number, secure: boolean): Promise<string> {
  const auth = lucia(db, secure);
  await auth.deleteExpiredSessions();
  const session = await auth.createSession(userId, {});
  return auth.createSessionCookie(session.id).serialize();
}

/** The member of staff whose session the Cookie header carries, or null. */
export async function readSession(db: Db, cookieHeader: string | null): Promise<Actor | null> {
  const auth = lucia(db, true);
  const sessionId = auth.readSessionCookie(cookieHeader ?? "");
  if (!sessionId) return null;
  const { user } = await auth.validateSession(sessionId);
  return user ? findActor(db, user.id) : null;
}

/** Ends the session and returns the Set-Cookie header that clears it. */
export async function endSession(db: Db, cookieHeader: string | null, secure: boolean): Promise<string> {
  const auth = lucia(db, secure);
  const sessionId = auth.readSessionCookie(cookieHeader ?? "");
  if (sessionId) await auth.invalidateSession(sessionId);
  return auth.createBlankSessionCookie().serialize();
}
