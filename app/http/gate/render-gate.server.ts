import { DomainError } from "../../domain-error.ts";
import { Places } from "../limits/places.ts";
import { WindowCounter } from "../limits/window-counter.server.ts";

/**
 * Pages a minute that are rendered for one client. Most visits are answered from the cache and not counted, so that a
 * town behind one address does not come near it; a program that asks for ever new pages does at once.
 */
const PER_MINUTE = 600;
/** Public pages rendered at once, and those that wait. Each holds memory while it is rendered, and there is one thread. */
const AT_ONCE = 8;
const MAX_WAITING = 400;

/** Bounds what rendering costs the process. */
export class RenderGate {
  readonly #perClient = new WindowCounter(PER_MINUTE, 60);
  readonly #places = new Places(AT_ONCE, MAX_WAITING);

  /** Counts a page that has to be rendered. Throws `too_many_pages` when the client has had its share of the minute. */
  admit(client: string, now: number): void {
    if (!this.#perClient.take(client, now)) throw new DomainError("too_many_pages");
  }

  /** Renders when there is a place. Throws `busy` when too many wait. */
  inTurn<T>(render: () => Promise<T>): Promise<T> {
    return this.#places.inTurn(render, () => {
      throw new DomainError("busy");
    });
  }
}
