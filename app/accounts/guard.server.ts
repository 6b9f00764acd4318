import type { Db } from "../../db/engine.ts";
import { DomainError } from "../domain-error.ts";
import { type Actor, can, type Permission } from "./permissions.ts";
import { readSession } from "./session.server.ts";

/** The signed-in member of staff, if a role of theirs has the permission. Throws `signed_out`, `forbidden`. */
export async function requirePermission(
  { db, request }: { db: Db; request: Request },
  permission: Permission,
): Promise<Actor> {
  const actor = await readSession(db, request.headers.get("Cookie"));
  if (!actor) throw new DomainError("signed_out");
  if (!can(actor, permission)) throw new DomainError("forbidden");
  return actor;
}
