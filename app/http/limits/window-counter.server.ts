import { LRUCache } from "lru-cache";

/**
 * Bounds how often each key may do something within a window of time. Remembers so many keys at most and forgets the
 * least used, so that a flood from ever new addresses cannot fill the memory. Time is handed in, in milliseconds.
 */
export class WindowCounter {
  readonly #points: number;
  readonly #length: number;
  readonly #keys: number;
  #made?: LRUCache<string, { ends: number; used: number }>;

  constructor(points: number, seconds: number, keys = 20_000) {
    this.#points = points;
    this.#length = seconds * 1000;
    this.#keys = keys;
  }

  /** Made for the first key: half a megabyte is set aside for all that may come, and a site has dozens of counters. */
  get #windows() {
    return (this.#made ??= new LRUCache({ max: this.#keys }));
  }

  /** Takes a point of the key away; false, and nothing taken, when none is left in its window. */
  take(key: string, now: number): boolean {
    if (!this.has(key, now)) return false;
    const window = this.#windows.get(key);
    if (window && now < window.ends) window.used += 1;
    else this.#windows.set(key, { ends: now + this.#length, used: 1 });
    return true;
  }

  /** Gives back a point that was taken, unless its window is over. */
  giveBack(key: string, now: number): void {
    const window = this.#windows.get(key);
    if (window && now < window.ends) window.used -= 1;
  }

  /** True while the key has a point left. */
  has(key: string, now: number): boolean {
    const window = this.#made?.get(key);
    return !window || now >= window.ends || window.used < this.#points;
  }
}
