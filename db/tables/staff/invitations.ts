import type { Generated } from "kysely";

/** An open invitation of a member of staff; the row goes when it is taken up, revoked or over. */
export interface InvitationsTable {
  id: Generated<number>;
  /** SHA-256 of what the link carries. */
  token_hash: string;
  display_name: string;
  home_region_id: number | null;
  /** JSON: the roles with their scope. */
  grants: string;
  /** The administrator who made it; null for one made before that was kept. */
  invited_by: number | null;
  /** An ISO-8601 UTC instant. */
  expires_at: string;
}
