import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import { shanghaiDay } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import type { FieldReader, Vouching } from "../../http/gate/post-gate.server.ts";
import { WindowCounter } from "../../http/limits/window-counter.server.ts";
import { isCrowded } from "../../secrets.server.ts";
import { receiptFor } from "../receipt/receipt.server.ts";
import {
  CHALLENGE_LASTS,
  FloodWatch,
  type IntakeMode,
  NOTED_PER_MINUTE,
  PER_HOUR,
  POSTS_PER_FORM,
  SENDS_PER_TOKEN,
  STANDS_AT_LEAST,
  STRANGERS_PER_SECOND,
  UNPROVEN_EVERY,
  UNPROVEN_PER_MINUTE,
  WORK,
} from "./intake.ts";
import { ProofDesk } from "./proof.server.ts";
import { TicketDesk } from "./ticket.server.ts";

const HOUR_SECONDS = 3600;
/** How long the form of a report that was received shows its receipt code again, in milliseconds. */
const SHOWN_AGAIN = HOUR_SECONDS * 1000;
const SUBMISSIONS_REMEMBERED = 20_000;

/** What a form sends besides the answers; see `admit`. */
export interface Sending {
  token: string;
  proof: string;
  ticket: string;
  /** Stands for the address, see `clientKeyOf`. */
  clientKey: string;
  now: number;
}

interface Received {
  code: string;
  again: boolean;
}

/**
 * Decides which reports are received when there are too many. What it counts and remembers is in memory alone, under
 * keys that are kept nowhere with it: nothing here tells who sent what. Processes with the same secret take one
 * another's tickets and proofs; each counts and remembers for itself.
 */
export class Intake {
  readonly #key: Uint8Array;
  readonly #proofs: ProofDesk;
  readonly #tickets: TicketDesk;
  readonly #watch = new FloodWatch();
  readonly #perClient = {
    proven: new WindowCounter(PER_HOUR.proven, HOUR_SECONDS),
    unproven: new WindowCounter(PER_HOUR.unproven, HOUR_SECONDS),
  };
  readonly #noted = new WindowCounter(NOTED_PER_MINUTE, 60);
  readonly #unproven = new WindowCounter(UNPROVEN_PER_MINUTE, 60, 1);
  readonly #unprovenStrict = new WindowCounter(1, UNPROVEN_EVERY / 1000, 1);
  readonly #strangers = new WindowCounter(STRANGERS_PER_SECOND, 1, 1);
  readonly #perForm = new WindowCounter(POSTS_PER_FORM, 60);
  /** How often each admitted submission was sent. Thereby a proof is spent: it serves its own submission alone. */
  readonly #admitted = new LRUCache<string, { sends: number }>({
    max: SUBMISSIONS_REMEMBERED,
    ttl: 2 * CHALLENGE_LASTS,
  });
  /** Submissions being stored; of those stored which attempt gave the receipt code, and when. The code itself is not kept. */
  readonly #storing = new Map<string, Promise<Received>>();
  readonly #stored = new LRUCache<string, { attempt: number; at: number }>({ max: SUBMISSIONS_REMEMBERED });
  readonly #started: number;

  /** `started`: when the process began, which knows nothing of what it received before; by default long ago. */
  constructor(secret: string = randomBytes(32).toString("hex"), started = 0) {
    this.#started = started;
    const keyFor = (what: string) => new Uint8Array(hkdfSync("sha256", secret, "", `guiwei intake ${what}`, 32));
    this.#key = keyFor("submissions");
    this.#proofs = new ProofDesk(keyFor("challenges"), keyFor("solutions"));
    this.#tickets = new TicketDesk(keyFor("tickets"));
  }

  newTicket(token: string, now: number): string {
    return this.#tickets.issue(token, now);
  }

  async prepareSend(token: string, ticket: string, now: number) {
    const kept = this.#tickets.age(ticket, token, now) !== null;
    const work = this.#watch.isStrict(now) ? WORK.strict : WORK.normal;
    return {
      challenge: await this.#proofs.challenge(this.#purpose(token), work, now),
      ticket: kept ? ticket : this.#tickets.issue(token, now),
    };
  }

  async standingOf(field: FieldReader, now: number): Promise<Vouching | "unwanted"> {
    const [token, proof, ticket] = [field("token") ?? "", field("proof") ?? "", field("ticket") ?? ""];
    const id = this.#purpose(token);
    const proven = await this.#proofs.isProven(proof, id, now);
    const ours = proven || this.#tickets.age(ticket, token, now) !== null;
    if (ours && this.#perForm.take(id, now)) return proven ? "proven" : "known";
    return this.#watch.isStrict(now) && !this.#strangers.take("site", now) ? "unwanted" : "unknown";
  }

  notePost(now: number): void {
    this.#watch.note("posts", now);
  }

  async admit({ token, proof, ticket, clientKey, now }: Sending): Promise<"admitted"> {
    // What one client sends beyond its share makes no flood, or it could put everybody under the stricter rule.
    if (this.#noted.take(clientKey, now)) this.#watch.note("sends", now);
    if (isCrowded("reporters")) this.#watch.alarm(now);
    const id = this.#purpose(token);
    if (this.#sendsAgain(id)) return "admitted";
    const proven = await this.#proofs.isProven(proof, id, now);
    // While the proof was looked at, the same form may have come a second time.
    if (this.#sendsAgain(id)) return "admitted";
    if (proven) {
      if (!this.#perClient.proven.take(clientKey, now)) throw new DomainError("too_many_tries");
    } else this.#admitUnproven(token, ticket, clientKey, now);
    this.#admitted.set(id, { sends: 1 });
    return "admitted";
  }

  receiveOnce(token: string, receive: () => Promise<Received>, now: number): Promise<Received> {
    const id = this.#purpose(token);
    const stored = this.#stored.get(id);
    if (stored && now - stored.at <= SHOWN_AGAIN) {
      return Promise.resolve({ code: receiptFor(token, stored.attempt), again: true });
    }
    const before = this.#storing.get(id);
    if (before) return before.then(({ code }) => ({ code, again: true }));
    const storing = receive()
      .then((received) => {
        // Stored before, and not within this hour as far as is known: whoever finds the form in a browser has no code.
        if (received.again && now - this.#started > SHOWN_AGAIN) {
          throw new DomainError("already_sent");
        }
        if (!received.again) this.#rememberStored(id, token, received.code, now);
        return received;
      })
      .finally(() => this.#storing.delete(id));
    this.#storing.set(id, storing);
    return storing;
  }

  mode(now: number): IntakeMode {
    const since = this.#watch.since(now);
    return { strict: since !== null, since: since === null ? null : shanghaiDay(new Date(since)) };
  }

  /** True when this submission was admitted before; counts the sending. Throws `too_many_tries` after too many. */
  #sendsAgain(id: string): boolean {
    const admitted = this.#admitted.get(id);
    if (!admitted) return false;
    if (admitted.sends >= SENDS_PER_TOKEN) throw new DomainError("too_many_tries");
    admitted.sends += 1;
    return true;
  }

  #admitUnproven(token: string, ticket: string, clientKey: string, now: number): void {
    const strict = this.#watch.isStrict(now);
    const age = this.#tickets.age(ticket, token, now);
    if (age === null || age < STANDS_AT_LEAST[strict ? "strict" : "normal"]) throw new DomainError("too_early");
    if (!this.#perClient.unproven.has(clientKey, now)) throw new DomainError("too_many_tries");
    const bucket = strict ? this.#unprovenStrict : this.#unproven;
    if (isCrowded("reporters") || !bucket.take("site", now)) throw new DomainError("busy");
    this.#perClient.unproven.take(clientKey, now);
  }

  #rememberStored(id: string, token: string, code: string, at: number): void {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (receiptFor(token, attempt) === code) return void this.#stored.set(id, { attempt, at });
    }
  }

  /** Stands for a token without telling it: whoever has the token has the receipt. */
  #purpose(token: string): string {
    return createHmac("sha256", this.#key).update(token).digest("base64url");
  }
}

let intake = new Intake();

/** Gives the intake of this process, started at `now`, its secret: with the same one, several processes serve one form. */
export function keyIntake(secret: string, now: number): void {
  intake = new Intake(secret, now);
}

/** A ticket for a form just opened; it stays in the form, page after page. */
export const newTicket = (token: string, now: number): string => intake.newTicket(token, now);

/**
 * What the page that sends needs: an altcha challenge bound to the submission's token (JSON, good for two hours), and
 * the ticket, the one given or, when that is not ours, a new one.
 */
export const prepareSend = (
  token: string,
  ticket: string,
  now: number,
): Promise<{ challenge: string; ticket: string }> => intake.prepareSend(token, ticket, now);

/**
 * Decides whether a report may be sent now; nothing dear happens before. A proof that does not hold counts as none. A
 * submission once admitted may be sent again a number of times. Throws `too_early` (no proof, and the form was not open
 * long enough or its ticket is not ours), `too_many_tries`, `busy`.
 */
export const admit = (sending: Sending): Promise<"admitted"> => intake.admit(sending);

/**
 * Receives a submission once, whatever its form sends: a second click waits for the first, a retry within an hour gets the
 * same code without any work, within an hour of a restart too. Throws what `receive` throws; `already_sent` for a later one.
 */
export const receiveOnce = (token: string, receive: () => Promise<Received>, now: number): Promise<Received> =>
  intake.receiveOnce(token, receive, now);

/**
 * How well a post to the form is vouched for, for the gate before all pages: by its proof, or by the ticket of a form
 * that posts no faster than a person. In strict mode few others are wanted.
 */
export const standingOf = (field: FieldReader, now: number): Promise<Vouching | "unwanted"> =>
  intake.standingOf(field, now);

/** Counts a post to the form that its client's share has room for: very many of them make a flood. */
export const notePost = (now: number): void => intake.notePost(now);

/** Whether the site is in strict mode, and since which day. */
export const intakeMode = (now: number): IntakeMode => intake.mode(now);
