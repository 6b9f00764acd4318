/** How long what is known may be relied on before it is asked for again. */
const CHECK_MS = 500;
/** Parts that are remembered one by one; a site at which more change while a process runs begins anew with them. */
const MOST = 20_000;

/** A part of what the public sees, and the number of the last change to it. */
export interface ScopeVersion {
  scope: string;
  version: number;
}

/** When something was rendered: the last change known by then, and the day. */
export interface RenderMoment {
  /** Grows when all that was known is forgotten. */
  era: number;
  version: number;
  day: string;
}

/** Reads the parts that changed with the change of this number or with later ones; null = the last change alone. */
export type ReadVersions = (from: number | null) => Promise<readonly ScopeVersion[]>;

/**
 * Which parts of what the public sees have changed since the process began. One question tells of all of them: it asks
 * for what changed with the last change known or a later one, so that a database in which that is not found is known to
 * have been put back to an earlier state.
 */
export class ScopeVersions {
  readonly #read: ReadVersions;
  readonly #today: () => string;
  readonly #changed = new Map<string, number>();
  #era = 0;
  /** The last change known; null while nobody has asked, 0 when there was none yet. */
  #last: number | null = null;
  #until = 0;
  #expired = 0;

  /** `today` is the day that pages are rendered for. */
  constructor(read: ReadVersions, today: () => string) {
    this.#read = read;
    this.#today = today;
  }

  /** The present moment as of a question that is asked now. */
  async look(): Promise<RenderMoment> {
    const { era, last } = { era: this.#era, last: this.#last };
    const rows = await this.#read(last);
    // A first question tells of the last change alone: once another was answered it may lack what came between.
    if (era !== this.#era || (last === null && this.#last !== null)) return this.look();
    if (last && rows.length === 0) {
      this.#forget();
      return this.look();
    }
    let known = this.#last ?? 0;
    // An older question may be answered later: what is known only grows.
    for (const { scope, version } of rows) {
      this.#changed.set(scope, Math.max(version, this.#changed.get(scope) ?? 0));
      known = Math.max(version, known);
    }
    this.#last = known;
    if (this.#changed.size > MOST) {
      this.#forget();
      return this.look();
    }
    return { era: this.#era, version: known, day: this.#today() };
  }

  /** True while a question that was answered may be relied on. */
  isRecent(): boolean {
    return performance.now() < this.#until;
  }

  /** As `look`, by a question that may have been answered half a second ago. */
  async recent(): Promise<void> {
    if (this.isRecent()) return;
    const expired = this.#expired;
    await this.look();
    if (expired === this.#expired) this.#until = performance.now() + CHECK_MS;
  }

  /** Asks again the next time: call it after an act in this process. */
  expire(): void {
    this.#until = 0;
    this.#expired += 1;
  }

  /** True when nothing of what was read is known to have changed since that moment, and it is still that day. */
  isFresh(reads: readonly string[], { era, version, day }: RenderMoment): boolean {
    if (era !== this.#era || day !== this.#today()) return false;
    return reads.every((scope) => (this.#changed.get(scope) ?? 0) <= version);
  }

  #forget(): void {
    this.#changed.clear();
    this.#era += 1;
    this.#last = null;
  }
}
