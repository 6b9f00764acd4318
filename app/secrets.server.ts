import { hash, verify } from "@node-rs/argon2";
import { DomainError } from "./domain-error.ts";
import { Places } from "./http/limits/places.ts";

/** What `hashSecret` refuses with. */
export const HASH_SECRET_REFUSALS = ["busy"] as const;

/** What `verifySecret` refuses with. */
export const VERIFY_SECRET_REFUSALS = ["busy"] as const;

/** Argon2id at 19 MiB and two passes (OWASP Password Storage Cheat Sheet, first choice for argon2id). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Who hashes: a flood of sign-ins must not keep reporters waiting, nor must whoever tries one wrong code after another. */
export type Lane = "reporters" | "doubtful" | "staff";

/** Each hash in progress holds 19 MiB; who would wait too long is turned away. */
const MAX_WAITING = 100;
const lanes: Record<Lane, Places> = {
  reporters: new Places(2, MAX_WAITING),
  doubtful: new Places(1, MAX_WAITING),
  staff: new Places(2, MAX_WAITING),
};

/**
 * Hashes a password or the secret part of a receipt code; the result names its own salt and cost. Throws `busy` when
 * too many wait.
 */
export function hashSecret(secret: string, lane: Lane): Promise<string> {
  return inTurn(lane, () => hash(secret, COST));
}

/**
 * True when the secret is the one hashed. Without a hash it does the same work and answers false, so that time does
 * not tell a known name or code from an unknown one. Throws `busy` when too many wait.
 */
export async function verifySecret(hashed: string | undefined, secret: string, lane: Lane): Promise<boolean> {
  const right = await inTurn(lane, async () => verify(hashed ?? (await decoy()), secret));
  return hashed !== undefined && right;
}

let decoyHash: Promise<string> | undefined;

function decoy(): Promise<string> {
  decoyHash ??= hash("no such secret", COST);
  return decoyHash;
}

/** True when so many wait that the next should not be let in without need. */
export function isCrowded(lane: Lane): boolean {
  return lanes[lane].waiting >= MAX_WAITING / 2;
}

function inTurn<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
  return lanes[lane].inTurn(work, () => {
    throw new DomainError("busy");
  });
}
