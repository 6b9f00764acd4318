import type { Db } from "../../db/engine.ts";
import { shanghaiDay } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { findActor } from "./account.server.ts";
import { type Actor, can, type Permission } from "./permissions.ts";
import { readSignIn, type SignedIn } from "./session.server.ts";

/** Whoever is signed in, as far as they have come. */
export interface Staff {
  actor: Actor;
  signIn: SignedIn;
}

interface Asking {
  db: Db;
  request: Request;
  now: Date;
}

/**
 * The signed-in member of staff, if a role of theirs has the permission. Throws `signed_out`, `second_factor_needed`,
 * `forbidden`.
 */
export async function requirePermission(asking: Asking, permission: Permission): Promise<Actor> {
  const { actor } = await requireStaff(asking);
  if (!can(actor, permission)) throw new DomainError("forbidden");
  return actor;
}

/** As `requirePermission`, for a page that serves whoever has one of several permissions. */
export async function requireAnyOf(asking: Asking, permissions: readonly Permission[]): Promise<Actor> {
  const { actor } = await requireStaff(asking);
  if (!permissions.some((permission) => can(actor, permission))) throw new DomainError("forbidden");
  return actor;
}

/** Whoever has signed in with both factors. Throws `signed_out`, `second_factor_needed`. */
export async function requireStaff(asking: Asking): Promise<Staff> {
  const { actor, signIn } = await requirePassword(asking);
  if (signIn.stage !== "full") throw new DomainError("second_factor_needed");
  return { actor, signIn };
}

/** Whoever has shown the password at least: for the pages of the second factor alone. Throws `signed_out`. */
export async function requirePassword({ db, request, now }: Asking): Promise<Staff> {
  const signIn = await readSignIn(db, request.headers.get("Cookie"), now);
  const actor = signIn && (await findActor(db, signIn.userId, shanghaiDay(now)));
  if (!actor) throw new DomainError("signed_out");
  return { actor, signIn };
}
