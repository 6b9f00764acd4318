/** A phrase found in a text. */
export interface PhraseHit<Tag> {
  phrase: string;
  at: number;
  tags: readonly Tag[];
}

/** Finds many phrases in a text in one pass. */
export class Phrases<Tag> {
  readonly #byFirst = new Map<string, Map<string, Tag[]>>();
  readonly #lengths = new Map<string, number[]>();

  /** Phrases are plain text; the same phrase may be added with several tags. */
  add(phrase: string, tag: Tag): void {
    const first = phrase.charAt(0);
    const known = this.#byFirst.get(first) ?? new Map<string, Tag[]>();
    this.#byFirst.set(first, known);
    known.set(phrase, [...(known.get(phrase) ?? []), tag]);
  }

  has(phrase: string): boolean {
    return this.#byFirst.get(phrase.charAt(0))?.has(phrase) ?? false;
  }

  /** To be called once all phrases are in. */
  ready(): this {
    for (const [first, known] of this.#byFirst) {
      const lengths = [...new Set([...known.keys()].map((phrase) => phrase.length))];
      this.#lengths.set(
        first,
        lengths.sort((a, b) => b - a),
      );
    }
    return this;
  }

  /** Every occurrence, those within one another too. */
  find(plain: string): PhraseHit<Tag>[] {
    const hits: PhraseHit<Tag>[] = [];
    for (let at = 0; at < plain.length; at += 1) {
      const first = plain.charAt(at);
      const known = this.#byFirst.get(first);
      for (const length of known ? (this.#lengths.get(first) ?? []) : []) {
        const phrase = plain.slice(at, at + length);
        const tags = known?.get(phrase);
        if (tags && phrase.length === length) hits.push({ phrase, at, tags });
      }
    }
    return hits;
  }
}

/** True when the hit lies within a longer one. */
export function isWithin(hit: PhraseHit<unknown>, others: readonly PhraseHit<unknown>[]): boolean {
  const end = hit.at + hit.phrase.length;
  return others.some(
    (other) => other.phrase.length > hit.phrase.length && other.at <= hit.at && other.at + other.phrase.length >= end,
  );
}
