import type { Generated } from "kysely";
import type { Role } from "./accounts.ts";

/** An act on an account or a role. Rows are only added: the engine refuses to change or delete one. */
export interface StaffActsTable {
  id: Generated<number>;
  day: string;
  kind: string;
  /** Who did it; null = whoever runs the command on the machine. */
  by_user_id: number | null;
  /** Whose account it is; null for an invitation, which has none yet. */
  user_id: number | null;
  /** The name in an invitation, or of a factor. */
  about: Generated<string>;
  role: Role | null;
  department_id: number | null;
  region_id: number | null;
  line_id: number | null;
  /** In the words of who did it; empty where none is asked. */
  reason: Generated<string>;
}
