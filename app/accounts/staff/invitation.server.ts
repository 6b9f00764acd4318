import { createHash, randomBytes } from "node:crypto";
import { type Db, isUniqueViolation } from "../../../db/engine.ts";
import {
  deleteInvitation,
  deleteInvitationsBefore,
  findInvitation,
  insertInvitation,
  listInvitations,
} from "../../../db/queries/staff/staff.ts";
import { type Day, shanghaiDay } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { hashSecret, HASH_SECRET_REFUSALS } from "../../secrets.server.ts";
import { INVITATION_HOURS, isFitPassword, UNFIT } from "../account.ts";
import { assertTogether, insertAccount, ASSERT_TOGETHER_REFUSALS } from "../account.server.ts";
import type { Actor, Role, RoleGrant } from "../permissions.ts";
import { onRecord } from "../record/record.server.ts";
import { assertManages, assertReaches, reaches } from "./reach.server.ts";
import { ASSERT_CAN_REFUSALS } from "../permissions.ts";

/** What `invite` refuses with. */
export const INVITE_REFUSALS = [...ASSERT_CAN_REFUSALS, ...ASSERT_TOGETHER_REFUSALS, "unknown_department"] as const;

/** What `revokeInvitation` refuses with. */
export const REVOKE_INVITATION_REFUSALS = [...ASSERT_CAN_REFUSALS, "unknown_department"] as const;

/** What `acceptInvitation` refuses with. */
export const ACCEPT_INVITATION_REFUSALS = [
  ...HASH_SECRET_REFUSALS,
  ...ASSERT_TOGETHER_REFUSALS,
  "invitation_over",
  "name_taken",
] as const;

/** Whom to invite, and to what. */
export interface NewInvitation {
  displayName: string;
  homeRegionId: number | null;
  grants: readonly RoleGrant[];
}

/**
 * Opens an invitation; answers what its link carries, to be shown once: only a hash is kept. Throws
 * `forbidden`, `roles_apart`.
 */
export async function invite(db: Db, by: Actor, invitation: NewInvitation, now: Date): Promise<string> {
  assertManages(by);
  assertTogether(invitation.grants);
  await assertReaches(db, by, invitation.grants);
  const token = randomBytes(24).toString("base64url");
  await deleteInvitationsBefore(db, now.toISOString());
  await onRecord(db, by.userId, shanghaiDay(now), async (trx, enter) => {
    await insertInvitation(trx, {
      token_hash: hashToken(token),
      display_name: invitation.displayName,
      home_region_id: invitation.homeRegionId,
      grants: JSON.stringify(invitation.grants),
      invited_by: by.userId,
      expires_at: new Date(now.getTime() + INVITATION_HOURS * 3600 * 1000).toISOString(),
    });
    const [grant] = invitation.grants;
    await enter({ kind: "invited", userId: null, about: invitation.displayName, grant });
  });
  return token;
}

/** The open invitations, the newest first. Throws `forbidden`. */
export async function listOpenInvitations(
  db: Db,
  by: Actor,
  now: Date,
): Promise<{ id: number; displayName: string; roles: Role[]; hoursLeft: number }[]> {
  assertManages(by);
  const rows = await listInvitations(db);
  const within = await Promise.all(rows.map((row) => reaches(db, by, grantsOf(row))));
  return rows
    .filter((_, at) => within[at])
    .map((row) => ({
      id: row.id,
      displayName: row.display_name,
      roles: grantsOf(row).map((grant) => grant.role),
      hoursLeft: Math.ceil((Date.parse(row.expires_at) - now.getTime()) / 3_600_000),
    }))
    .filter((one) => one.hoursLeft > 0);
}

/** Closes an invitation before it is taken up. Throws `forbidden`; nothing happens when it is gone already. */
export async function revokeInvitation(db: Db, by: Actor, id: number, today: Day): Promise<void> {
  assertManages(by);
  await onRecord(db, by.userId, today, async (trx, enter) => {
    const gone = await deleteInvitation(trx, id);
    if (gone) await assertReaches(trx, by, grantsOf(gone));
    await enter(gone ? { kind: "invitation_revoked", userId: null, about: gone.display_name } : null);
  });
}

/** The name in an open invitation. Throws `invitation_over`, whatever is wrong with the link. */
export async function openInvitation(db: Db, token: string, now: Date): Promise<string> {
  return (await findOpen(db, token, now)).display_name;
}

/**
 * Makes the account that an invitation is for, and uses the invitation up; answers the row id. Throws
 * `invitation_over`, `roles_apart`, `name_taken` (the invitation stays open), RangeError on a short password.
 */
export async function acceptInvitation(
  db: Db,
  token: string,
  { username, password }: { username: string; password: string },
  now: Date,
): Promise<number> {
  if (!isFitPassword(password)) throw new RangeError(UNFIT);
  const { invited_by } = await findOpen(db, token, now);
  const passwordHash = await hashSecret(password, "staff");
  try {
    const today = shanghaiDay(now);
    return await onRecord(db, invited_by, today, async (trx, enter) => {
      const invitation = await findOpen(trx, token, now);
      if (!(await deleteInvitation(trx, invitation.id))) throw new DomainError("invitation_over");
      const account = {
        username,
        displayName: invitation.display_name,
        grants: grantsOf(invitation),
        homeRegionId: invitation.home_region_id,
      };
      return insertAccount(trx, enter, account, passwordHash, today);
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new DomainError("name_taken") : error;
  }
}

async function findOpen(db: Db, token: string, now: Date) {
  const invitation = await findInvitation(db, hashToken(token));
  if (!invitation || invitation.expires_at <= now.toISOString()) throw new DomainError("invitation_over");
  return invitation;
}

const grantsOf = (row: { grants: string }) => JSON.parse(row.grants) as RoleGrant[];
const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");
