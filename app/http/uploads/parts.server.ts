import { createHash, createHmac, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { DomainError } from "../../domain-error.ts";
import { decrypt, encrypt } from "./encryption.server.ts";

/** Files that one person may have begun and not finished. */
export const MAX_OPEN_UPLOADS = 3;
/** What is not finished a day after it was begun is destroyed. */
export const PARTS_HOURS = 24;
/** The folder of all that comes in parts, within that of what is being received. */
export const PARTS = "parts";
const ABOUT = "about.json";
const TOKEN = /^[\w-]{43}$/;
/** A part that has arrived whole: where it begins, how long it is, and what makes its key its own. */
const PART = /^(\d{1,9})-(\d{1,9})-[0-9a-f]{32}$/;

/** What is said of a file before its first part, and has to be true of it. */
export interface Announced {
  userId: number;
  caseNumber: string;
  /** In bytes. */
  size: number;
  /** Of the whole file, hexadecimal. */
  sha256: string;
}

/** No file needs more of them: a sender who cuts it finer would fill a folder with crumbs. */
export const MOST_PARTS = 500;

/** Uploads with which something is being done now. */
const busy = new Set<string>();

/**
 * Files that arrive in parts, so that a cut costs one part and not the whole. The token that only its sender holds is the key as
 * well: of it the folder's name and the keys of the parts are derived, and what lies on the disk is noise without it. It
 * outlives the process.
 */
export class UploadParts {
  readonly #folder: string;

  /** `incoming` is the folder of what is being received. */
  constructor(incoming: string) {
    this.#folder = join(incoming, PARTS);
  }

  /**
   * Begins a file; answers its token. The same file of the same person for the same case that was begun before is forgotten.
   * Throws `uploads_many` while three others of theirs are not finished.
   */
  async openInParts(announced: Announced): Promise<string> {
    let own = 0;
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const other = await this.#about(name);
      if (other?.userId !== announced.userId) continue;
      if (other.sha256 === announced.sha256 && other.caseNumber === announced.caseNumber) await this.#remove(name);
      else own += 1;
    }
    if (own >= MAX_OPEN_UPLOADS) throw new DomainError("uploads_many");
    const token = randomBytes(32).toString("base64url");
    const folder = this.folderOf(token);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, ABOUT), JSON.stringify(announced), { mode: 0o600 });
    return token;
  }

  /** What was announced, and how many bytes are there; null for a token that stands for nothing. */
  async find(token: string): Promise<(Announced & { received: number }) | null> {
    const about = TOKEN.test(token) ? await this.#about(nameOf(token)) : null;
    return about && { ...about, received: endOf(await this.#parts(token)) };
  }

  /**
   * Takes the part that begins at a byte: only the next one. Answers from which byte to go on, whether it was taken or not. The
   * size is for whoever calls to bound. Throws `busy` while another part of the same file is written, `bad_request` after
   * `MOST_PARTS`.
   */
  async add(
    token: string,
    part: { offset: number; size: number; open(): AsyncIterable<Uint8Array> },
  ): Promise<{ taken: boolean; offset: number }> {
    const added = await this.alone(token, async () => {
      const parts = await this.#parts(token);
      const offset = endOf(parts);
      if (offset !== part.offset) return { taken: false, offset };
      if (parts.length >= MOST_PARTS) throw new DomainError("bad_request");
      const name = `${offset}-${part.size}-${randomBytes(16).toString("hex")}`;
      const path = join(this.folderOf(token), name);
      const sealed = encrypt(keyOf(token, name), part.open());
      await pipeline(sealed, createWriteStream(`${path}.new`, { mode: 0o600, flags: "wx" }));
      await rename(`${path}.new`, path);
      return { taken: true, offset: offset + part.size };
    });
    if (added === null) throw new DomainError("busy");
    return added;
  }

  /** Does something with a file while nobody else does; null while somebody does. */
  async alone<T>(token: string, act: () => Promise<T>): Promise<T | null> {
    const folder = this.folderOf(token);
    if (busy.has(folder)) return null;
    busy.add(folder);
    try {
      return await act();
    } finally {
      busy.delete(folder);
    }
  }

  /** The bytes that are there, in order. */
  async *read(token: string): AsyncGenerator<Uint8Array> {
    for (const { name } of await this.#parts(token)) {
      yield* decrypt(keyOf(token, name), createReadStream(join(this.folderOf(token), name)));
    }
  }

  /** True when all bytes are there, and are those that were announced. */
  async isWhole(token: string): Promise<boolean> {
    const about = await this.find(token);
    if (about === null || about.received !== about.size) return false;
    const hash = createHash("sha256");
    for await (const bytes of this.read(token)) hash.update(bytes);
    return hash.digest("hex") === about.sha256;
  }

  /** Where the parts of a token lie. */
  folderOf(token: string): string {
    return join(this.#folder, nameOf(token));
  }

  /** Forgets a file. */
  async forget(token: string): Promise<void> {
    await this.#remove(nameOf(token));
  }

  /** Removes what was begun more than a day ago. */
  async sweep(now: Date): Promise<void> {
    const before = now.getTime() - PARTS_HOURS * 3600 * 1000;
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const of = (path: string) => stat(path).catch(() => null);
      const folder = join(this.#folder, name);
      // Without what was announced it cannot be gone on with, and is as old as it looks.
      const begun = ((await of(join(folder, ABOUT))) ?? (await of(folder)))?.mtimeMs;
      if (begun !== undefined && begun < before) await this.#remove(name);
    }
  }

  async #remove(name: string): Promise<void> {
    await rm(join(this.#folder, name), { recursive: true, force: true, maxRetries: 3 });
  }

  async #about(name: string): Promise<Announced | null> {
    try {
      return JSON.parse(await readFile(join(this.#folder, name, ABOUT), "utf8")) as Announced;
    } catch {
      return null;
    }
  }

  /** The parts that follow one another from the first byte on. */
  async #parts(token: string) {
    const names = await readdir(this.folderOf(token)).catch(() => []);
    const parts = names.flatMap((name) => {
      const [, from, size] = PART.exec(name) ?? [];
      return size === undefined ? [] : [{ name, from: Number(from), end: Number(from) + Number(size) }];
    });
    return parts.sort((a, b) => a.from - b.from);
  }
}

const endOf = (parts: readonly { end: number }[]) => parts.at(-1)?.end ?? 0;

/** On the disk stands what tells nothing of the token. */
const nameOf = (token: string) => createHash("sha256").update(`folder ${token}`).digest("hex").slice(0, 32);

const keyOf = (token: string, part: string) => createHmac("sha256", token).update(part).digest("base64url");
