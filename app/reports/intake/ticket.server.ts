import { createHmac, timingSafeEqual } from "node:crypto";
import { TICKET_LASTS } from "./intake.ts";

/** Times are rounded up to this, so that a ticket tells nobody exactly when a form was opened. */
const COARSE = 5000;

/**
 * Tickets say that a form of ours was open for a submission, and since when. Signed: to one that is not
 * ours the page gives a new one.
 */
export class TicketDesk {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  issue(token: string, now: number): string {
    const since = Math.ceil(now / COARSE).toString(36);
    return `${since}.${this.#sign(token, since).toString("base64url")}`;
  }

  /** Milliseconds since the ticket was issued for this token, at least 0; null when it is not ours or too old. */
  age(ticket: string, token: string, now: number): number | null {
    const [, since, signature] = /^([0-9a-z]{1,9})\.([\w-]{43})$/.exec(ticket) ?? [];
    if (since === undefined || signature === undefined) return null;
    const given = Buffer.from(signature, "base64url");
    const right = this.#sign(token, since);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    const age = Math.max(0, now - Number.parseInt(since, 36) * COARSE);
    return age > TICKET_LASTS ? null : age;
  }

  #sign(token: string, since: string): Buffer {
    return createHmac("sha256", this.#key).update(`${since} ${token}`).digest();
  }
}
