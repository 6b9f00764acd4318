import { hash, verify } from "@node-rs/argon2";

/** Argon2id at 19 MiB and two passes (OWASP Password Storage Cheat Sheet, first choice for argon2id). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;

let running = 0;
const waiting: (() => void)[] = [];

/** Hashes a password or the secret part of a receipt code; the result names its own salt and cost. */
export function hashSecret(secret: string): Promise<string> {
  return inTurn(() => hash(secret, COST));
}

/**
 * True when the secret is the one hashed. Without a hash it does the same work and answers false, so that time does
 * not tell a known name or code from an unknown one.
 */
export async function verifySecret(hashed: string | undefined, secret: string): Promise<boolean> {
  const right = await inTurn(async () => verify(hashed ?? (await decoy()), secret));
  return hashed !== undefined && right;
}

let decoyHash: Promise<string> | undefined;

function decoy(): Promise<string> {
  decoyHash ??= hash("no such secret", COST);
  return decoyHash;
}

/** Bounds the memory of a burst: each hash in progress holds 19 MiB. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  while (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
