import type { Generated } from "kysely";

/** The secret of an authenticator app, one a person. */
export interface TotpSecretsTable {
  user_id: number;
  /** AES-256-GCM under a key derived from the session secret. */
  sealed: string;
  /** The last time step whose code was used: no code works twice. */
  last_step: number;
  added_on: string;
}

/** A passkey: its public half. */
export interface PasskeysTable {
  /** Of the credential, in base64url. */
  id: string;
  user_id: number;
  /** COSE, in base64url. */
  public_key: string;
  sign_count: number;
  /** JSON: how a browser reaches it. */
  transports: string;
  name: string;
  added_on: string;
}

/** A code for who has lost the other factors; the row goes when it is used. */
export interface RecoveryCodesTable {
  id: Generated<number>;
  user_id: number;
  code_hash: string;
}

/** What a passkey is asked to sign, once, within minutes. */
export interface PasskeyChallengesTable {
  challenge: string;
  /** The session, or the hash of a cookie, that asked for it. */
  bound_to: string;
  expires_at: string;
}
