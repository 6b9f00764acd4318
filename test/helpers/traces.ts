import { createHash } from "node:crypto";
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const HASHES = ["md5", "sha1", "sha256"] as const;
/** Fewer bytes turn up by chance. */
const LEAST = 6;

/** The bytes that a text leaves behind, as it is, in the usual encodings and as the usual unsalted hashes. */
export function tracesOf(text: string): Buffer[] {
  const plain = Buffer.from(text);
  const wide = Buffer.from(text, "utf16le");
  const escaped = text.replace(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const digests = HASHES.map((algorithm) => createHash(algorithm).update(plain).digest());
  const traces = [
    plain,
    wide,
    Buffer.from(wide).swap16(),
    Buffer.from(text.toUpperCase()),
    Buffer.from(text.toLowerCase()),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(JSON.stringify(text).slice(1, -1)),
    Buffer.from(escaped),
    ...encoded(plain),
    ...digests.flatMap((digest) => [digest, ...encoded(digest)]),
  ];
  return [...new Map(traces.map((trace) => [trace.toString("latin1"), trace])).values()].filter(
    (trace) => trace.length >= LEAST,
  );
}

/** Hexadecimal in either case; base64 wherever in a longer text the bytes begin, without what their neighbours change. */
function encoded(bytes: Buffer): Buffer[] {
  const hex = bytes.toString("hex");
  const base64 = [0, 1, 2].flatMap((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    const sure = whole.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
    return [sure, sure.replaceAll("+", "-").replaceAll("/", "_")];
  });
  return [hex, hex.toUpperCase(), ...base64].map((text) => Buffer.from(text));
}

/** True for a number that stands by itself: in a token or a digest its digits turn up by chance. */
export function tellsNumber(text: string, number: string): boolean {
  return new RegExp(`(?<![\\w-])${number}(?![\\w-])`).test(text);
}

/** Looks for many texts in one passage through the bytes. */
export class TraceFinder {
  readonly #starts = new Uint8Array(1 << 16);
  readonly #byStart = new Map<number, { name: string; trace: Buffer }[]>();

  /** The texts by the name under which they are reported; of one name there may be several. */
  constructor(texts: readonly (readonly [name: string, ...texts: (string | Buffer)[]])[]) {
    for (const [name, ...all] of texts) {
      const traces = all.flatMap((one) => (typeof one === "string" ? tracesOf(one) : [one]));
      for (const trace of traces) {
        const start = trace.readUInt16LE(0);
        this.#starts[start] = 1;
        this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), { name, trace }]);
      }
    }
  }

  /** Names of the texts that the bytes hold. */
  in(bytes: Buffer): string[] {
    const found = new Set<string>();
    for (let at = 0; at + 1 < bytes.length; at += 1) {
      const start = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
      if (this.#starts[start] === 0) continue;
      for (const { name, trace } of this.#byStart.get(start) ?? []) {
        if (bytes.compare(trace, 0, trace.length, at, Math.min(at + trace.length, bytes.length)) === 0) found.add(name);
      }
    }
    return [...found].sort();
  }
}

/**
 * Every file below a folder with its bytes; `wanted` decides by the path within the folder. What a running site takes away between
 * the listing and the reading holds nothing any more and is left out; the folder itself must be there.
 */
export function filesBelow(folder: string, wanted: (name: string) => boolean = () => true): [string, Buffer][] {
  const list = (below: string) => readdirSync(path.join(folder, below), { withFileTypes: true });
  const read = (entries: Dirent[], below: string): [string, Buffer][] =>
    entries.flatMap((entry) => {
      const name = path.join(below, entry.name);
      if (entry.isDirectory()) return read(unlessGone(() => list(name)) ?? [], name);
      if (!entry.isFile() || !wanted(name)) return [];
      const bytes = unlessGone(() => readFileSync(path.join(folder, name)));
      return bytes ? [[name, bytes]] : [];
    });
  return read(list(""), "");
}

function unlessGone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
