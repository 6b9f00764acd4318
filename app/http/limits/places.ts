/** So many at once, so many who wait for a place, and no more. */
export class Places {
  #free: number;
  readonly #maxWaiting: number;
  readonly #waiting: (() => void)[] = [];

  constructor(atOnce: number, maxWaiting: number) {
    this.#free = atOnce;
    this.#maxWaiting = maxWaiting;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Resolves with true once there is a place, at once with false when too many wait. Whoever got one leaves it. */
  async take(): Promise<boolean> {
    if (this.#free > 0) {
      this.#free -= 1;
      return true;
    }
    if (this.#waiting.length >= this.#maxWaiting) return false;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return true;
  }

  /** Gives the place to whoever waits longest. */
  leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }

  /** Does the work once there is a place; answers what `full` does when too many wait. */
  async inTurn<T, U>(work: () => Promise<T>, full: () => U): Promise<T | U> {
    if (!(await this.take())) return full();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }
}
