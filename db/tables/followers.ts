import type { Generated } from "kysely";
import type { FollowedKind } from "../../app/notifications/followers/follower.ts";

/** Somebody of the public who follows something by mail, or was asked whether they do. */
export interface FollowersTable {
  id: Generated<number>;
  /** Digest of the address under a key of the server: one address is one follower. */
  address_key: string;
  /** The address, sealed with the server's secret. */
  address: string;
  locale: string;
  /** Entries of the ledger up to this number were told, or were there before. */
  told_seq: Generated<number>;
  /** The last day on which it was looked whether there is anything to tell. */
  digest_on: string | null;
}

/** What a follower follows. */
export interface FollowsTable {
  id: Generated<number>;
  follower_id: number;
  of: FollowedKind;
  /** Number of a case, or code of a body, a duty item or a county. */
  code: string;
  asked_on: string;
  /** Null until the mail's reader has said so; then it goes after some days. */
  confirmed_on: string | null;
  /** Entries up to this number were there before. */
  since_seq: Generated<number>;
}
