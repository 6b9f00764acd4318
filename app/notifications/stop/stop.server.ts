import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { idOf } from "../../http/query.ts";
import { RECIPIENT_KINDS, type RecipientKind } from "../notification.ts";

/** Characters of the proof: 128 bits. */
const PROOF = 22;

export interface StopLinks {
  /** The origin of the site. */
  origin: string;
  /** The server's secret. */
  secret: string;
}

/**
 * The address at which a recipient ends it all, for the foot of a letter and its header (RFC 8058). It proves by itself
 * that it was sent to them; to open it does nothing yet.
 */
export function stopLink({ origin, secret }: StopLinks, kind: RecipientKind, id: number): string {
  return `${origin}/stop?of=${kind}.${id}&proof=${proofOf(secret, kind, id)}`;
}

/** Whom such an address names; null when its proof is wrong. */
export function readStopLink(secret: string, url: URL): { kind: RecipientKind; id: number } | null {
  const [kindText = "", idText = ""] = (url.searchParams.get("of") ?? "").split(".");
  const kind = RECIPIENT_KINDS.find((one) => one === kindText);
  const id = idOf(idText);
  if (!kind) return null;
  const [given, right] = [Buffer.from(url.searchParams.get("proof") ?? ""), Buffer.from(proofOf(secret, kind, id))];
  return given.length === right.length && timingSafeEqual(given, right) ? { kind, id } : null;
}

function proofOf(secret: string, kind: RecipientKind, id: number): string {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "guiwei stop links", 32));
  return createHmac("sha256", key).update(`${kind}.${id}`).digest("base64url").slice(0, PROOF);
}
