import { createHmac } from "node:crypto";

/** How large the sample is, 0 to 1, and the key by which it is drawn. */
interface Sample {
  share: number;
  secret: string;
}

const NOBODY: Sample = { share: 0, secret: "" };
let sample = NOBODY;

/** Sets the sample of this process; without it no report is drawn. The key is derived from the server's secret. */
export function setSample(share: number, secret: string): void {
  sample = { share, secret: createHmac("sha256", secret).update("second looks").digest("hex") };
}

/** Numbers that 48 bits hold: as many as a double holds exactly, and more than any share tells apart. */
const RANGE = 2 ** 48;

/**
 * True when the report is drawn: the first 48 bits of HMAC-SHA-256 of its row id, read as a number from 0 to 1, lie under
 * the share. Nobody without the key can tell beforehand, and trying again draws the same.
 */
export function isDrawn(reportId: number, { share, secret }: Sample = sample): boolean {
  if (share <= 0) return false;
  return createHmac("sha256", secret).update(String(reportId)).digest().readUIntBE(0, 6) / RANGE < share;
}

/** The share that is drawn, 0 to 1. */
export const shareOfSample = (): number => sample.share;
