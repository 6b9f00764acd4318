import { randomInt } from "node:crypto";
import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { CHALLENGE_LASTS, type WORK } from "./intake.ts";

/** Longer than any proof of ours. */
const MAX_PROOF = 4000;

const shape = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      expiresAt: z.number(),
      data: z.object({ for: z.string() }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/** Sets work to do and sees whether it was done, in this process or another one with the same keys. */
export class ProofDesk {
  readonly #secret: string;
  readonly #keySecret: string;

  constructor(challengeKey: Uint8Array, solutionKey: Uint8Array) {
    this.#secret = Buffer.from(challengeKey).toString("hex");
    this.#keySecret = Buffer.from(solutionKey).toString("hex");
  }

  /** A challenge for one submission, as JSON. `purpose` is public: it must not tell the submission's token. */
  async challenge(purpose: string, work: (typeof WORK)["normal"], now: number): Promise<string> {
    const challenge = await createChallenge({
      algorithm: "PBKDF2/SHA-256",
      cost: work.cost,
      counter: randomInt(work.least, work.most + 1),
      deriveKey,
      data: { for: purpose },
      expiresAt: Math.floor((now + CHALLENGE_LASTS) / 1000),
      hmacSignatureSecret: this.#secret,
      hmacKeySignatureSecret: this.#keySecret,
    });
    return JSON.stringify(challenge);
  }

  /** True when the proof answers a challenge of ours for this purpose in time. Costs three HMACs, never the work. */
  async isProven(proof: string, purpose: string, now: number): Promise<boolean> {
    const read = readProof(proof);
    if (!read) return false;
    const { challenge, solution } = read;
    if (challenge.parameters.data.for !== purpose || challenge.parameters.expiresAt * 1000 < now) return false;
    const { verified } = await verifySolution({
      challenge,
      solution: { ...solution, time: 0 },
      deriveKey,
      hmacSignatureSecret: this.#secret,
      hmacKeySignatureSecret: this.#keySecret,
    });
    return verified;
  }
}

function readProof(text: string): z.output<typeof shape> | undefined {
  if (text === "" || text.length > MAX_PROOF) return undefined;
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
