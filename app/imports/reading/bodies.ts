import { keyOf } from "./fields.ts";

/** A body with every name by which it goes or went. */
export interface NamedBody {
  id: number;
  code: string;
  name: string;
  called: readonly string[];
}

/** The bodies of a county by what lists call them. */
export class BodyIndex {
  readonly #byName = new Map<string, NamedBody | null>();
  readonly #byId: Map<number, NamedBody>;
  #longestFirst: string[] | null = null;

  /** `places` are the names of the county and of what lies above it: lists leave them out, or write 县 or 市 for them. */
  constructor(bodies: readonly NamedBody[], places: readonly string[]) {
    this.#byId = new Map(bodies.map((body) => [body.id, body]));
    // A full name goes before what it is shortened to.
    for (const body of bodies) this.#add(body.name, body);
    for (const body of bodies) for (const name of [...body.called, body.code]) this.#add(name, body);
    const full = new Set(this.#byName.keys());
    for (const body of bodies) {
      for (const place of places) {
        // 县林草局, where the body is known as 林草局 and lies in that county.
        if (body.name.includes(place)) {
          for (const name of body.called)
            if (!full.has(keyOf(place.slice(-1) + name))) this.#add(place.slice(-1) + name, body);
        }
        if (!body.name.startsWith(place)) continue;
        const rest = body.name.slice(place.length);
        for (const short of [rest, `${place.slice(-1)}${rest}`, place.slice(0, -1) + rest]) {
          if (!full.has(keyOf(short))) this.#add(short, body);
        }
      }
    }
  }

  byId(id: number): NamedBody | undefined {
    return this.#byId.get(id);
  }

  /** The body that goes by just this name; undefined when none or several do. */
  find(name: string): NamedBody | undefined {
    return this.#byName.get(keyOf(name)) ?? undefined;
  }

  /** Of the bodies that a cell lists the first that is known, and whether it lists more than that one. */
  first(cell: string): { body: NamedBody | undefined; more: boolean } {
    const whole = this.find(cell);
    if (whole) return { body: whole, more: false };
    const names = cell.split(/[\n、,，;；/]|(?<=局|委|办|部|队|中心)[和及与]/).filter((name) => name.trim() !== "");
    return { body: names.map((name) => this.find(name)).find((body) => body !== undefined), more: names.length > 1 };
  }

  /** The body that a text names first; of names that begin at the same place the longest. */
  within(text: string): NamedBody | undefined {
    const key = keyOf(text);
    this.#longestFirst ??= [...this.#byName.keys()]
      .filter((name) => name.length >= 3)
      .sort((a, b) => b.length - a.length);
    let [found, at]: [NamedBody | undefined, number] = [undefined, Infinity];
    for (const name of this.#longestFirst) {
      const place = key.indexOf(name);
      const body = this.#byName.get(name);
      if (place >= 0 && place < at && body) [found, at] = [body, place];
    }
    return found;
  }

  #add(name: string, body: NamedBody): void {
    const key = keyOf(name);
    if (key === "") return;
    const known = this.#byName.get(key);
    this.#byName.set(key, known === undefined || known === body ? body : null);
  }
}
