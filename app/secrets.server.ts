import { hash, verify } from "@node-rs/argon2";
import { DomainError } from "./domain-error.ts";

/** What `hashSecret` refuses with. */
export const HASH_SECRET_REFUSALS = ["busy"] as const;

/** What `verifySecret` refuses with. */
export const VERIFY_SECRET_REFUSALS = ["busy"] as const;

/** Argon2id at 19 MiB and two passes (OWASP Password Storage Cheat Sheet, first choice for argon2id). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Who hashes: a flood of sign-ins must not keep reporters waiting, nor must whoever tries one wrong code after another. */
export type Lane = "reporters" | "doubtful" | "staff";

/** Each hash in progress holds 19 MiB; who would wait too long is turned away. */
const AT_ONCE: Record<Lane, number> = { reporters: 2, doubtful: 1, staff: 2 };
const MAX_WAITING = 100;

const lanes: Record<Lane, { running: number; waiting: (() => void)[] }> = {
  reporters: { running: 0, waiting: [] },
  doubtful: { running: 0, waiting: [] },
  staff: { running: 0, waiting: [] },
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
  return lanes[lane].waiting.length >= MAX_WAITING / 2;
}

async function inTurn<T>(name: Lane, work: () => Promise<T>): Promise<T> {
  const lane = lanes[name];
  if (lane.waiting.length >= MAX_WAITING) throw new DomainError("busy");
  while (lane.running >= AT_ONCE[name]) await new Promise<void>((resolve) => lane.waiting.push(resolve));
  lane.running += 1;
  try {
    return await work();
  } finally {
    lane.running -= 1;
    lane.waiting.shift()?.();
  }
}
