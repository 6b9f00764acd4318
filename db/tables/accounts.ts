import type { Generated } from "kysely";

export type Role = "admin" | "moderator" | "officer";

/** A member of staff; reporters have no account. `disabled` 1 = closed. */
export interface UsersTable {
  id: Generated<number>;
  username: string;
  display_name: string;
  password_hash: string;
  disabled: Generated<number>;
}

/** A role with its scope: an officer's department, a moderator's region (null = everywhere). */
export interface UserRolesTable {
  id: Generated<number>;
  user_id: number;
  role: Role;
  department_id: number | null;
  region_id: number | null;
}

/** A sign-in that lasts until `expires_at`, an ISO-8601 UTC instant. */
export interface SessionsTable {
  /** SHA-256 of the cookie's session id. */
  id: string;
  user_id: number;
  expires_at: string;
}
