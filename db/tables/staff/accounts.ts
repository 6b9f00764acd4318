import type { Generated } from "kysely";

/**
 * officer and approver answer for a department, the approver lets others' answers pass · supervisor: watches the clocks of a
 * region's departments · township: of one township, asks bodies to come
 */
export type Role = "admin" | "moderator" | "officer" | "approver" | "supervisor" | "township";

/** A member of staff; reporters have no account. `disabled` 1 = closed. */
export interface UsersTable {
  id: Generated<number>;
  username: string;
  display_name: string;
  password_hash: string;
  disabled: Generated<number>;
  /** The county that they come from, so that they decide nothing on its departments; null = not known. */
  home_region_id: Generated<number | null>;
  /** The department that they work for, for the same reason; null = none, or not known. */
  employer_id: Generated<number | null>;
}

/** A role with its scope: the department of an officer or approver, the region and line of a moderator or supervisor (null = every one), the township of whoever acts for one. */
export interface UserRolesTable {
  id: Generated<number>;
  user_id: number;
  role: Role;
  department_id: number | null;
  region_id: number | null;
  line_id: Generated<number | null>;
}

/** What a sign-in has shown: the password alone, or a second factor too. */
export type SignInStage = "password" | "full";

/** A sign-in. Instants are ISO-8601 UTC; the row goes when it ends. */
export interface SessionsTable {
  /** SHA-256 of the cookie's session id. */
  id: string;
  user_id: number;
  stage: SignInStage;
  started_at: string;
  /** To the minute. */
  used_at: string;
  /** When the password or a passkey was last shown in it. */
  confirmed_at: string | null;
  expires_at: string;
}
