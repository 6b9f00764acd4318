import { randomBytes } from "node:crypto";
import { statfsSync } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { DomainError } from "../../domain-error.ts";
import { WindowCounter } from "../limits/window-counter.server.ts";
import { PARTS, UploadParts } from "./parts.server.ts";
import { MAX_FIELD_BYTES, MAX_REQUEST_BYTES, Reading } from "./reading.server.ts";
import { MAX_FILE_BYTES, PART_BYTES, type Upload } from "./upload.ts";

/** Requests with files that are read at the same time, on the whole and from one visitor. */
const MAX_AT_ONCE = 64;
const MAX_OF_ONE_VISITOR = 2;
/** Requests with files of one visitor in an hour; a whole office may share an address. */
const PER_HOUR = 60;
/** Parts of files in an hour: those of as many files of 50 MB. */
const PARTS_PER_HOUR = 3000;
/** Bytes that files leave free on their disk: the reports themselves may be kept on it too. */
const SPARE_BYTES = 1024 ** 3;
/** A phone with one bar of signal pauses, but not for a minute. */
const IDLE_MS = 60_000;
const STALE_MS = 3600 * 1000;

/** A form with its files apart. */
export interface ReceivedForm {
  /** The text fields in their order, as a form without files would send them. */
  fields: URLSearchParams;
  uploads: Upload[];
  /** Removes every file. Call it whatever happens. */
  remove(): Promise<void>;
}

/** What kind of form is received. */
export interface FormKind {
  /** Of each file so many bytes are kept. */
  fileBytes: number;
  /** Its file is a part of one. */
  isPart?: boolean;
}

/** The requests with files that one process is reading. */
export class UploadDesk {
  readonly #folder: string;
  /** Who sends files now, and how many bytes may come. */
  readonly #reading = new Set<{ visitor: string; bytes: number }>();
  /** Folders of requests that are not over: no sweep takes them. */
  readonly #open = new Set<string>();
  readonly #perHour = new WindowCounter(PER_HOUR, 3600);
  readonly #partsPerHour = new WindowCounter(PARTS_PER_HOUR, 3600);
  /** What has come in part, beside what is being received. */
  readonly parts: UploadParts;
  readonly #idleMs: number;
  readonly #spareBytes: number;

  /** `folder` is for temporary files alone; it is made when it is missing. The other two differ in tests. */
  constructor(folder: string, idleMs = IDLE_MS, spareBytes = SPARE_BYTES) {
    this.#folder = folder;
    this.parts = new UploadParts(folder);
    this.#idleMs = idleMs;
    this.#spareBytes = spareBytes;
  }

  /**
   * Reads a `multipart/form-data` request; files stream to disk, encrypted, so that memory stays flat. `visitor` stands for who
   * sends it. Throws `bad_request` when it is malformed, cut off or stalls, `too_large` beyond the bounds of the text
   * fields, `upload_too_large` beyond that of the whole, `busy` when too many send files or the disk is all but full.
   */
  async receive(
    req: IncomingMessage,
    visitor: string,
    now: Date,
    kind: FormKind = { fileBytes: MAX_FILE_BYTES },
  ): Promise<ReceivedForm> {
    const requestBytes = kind.isPart ? PART_BYTES + 2 * MAX_FIELD_BYTES : MAX_REQUEST_BYTES;
    const bytes = Number(req.headers["content-length"] ?? requestBytes);
    if (bytes > requestBytes) throw new DomainError("upload_too_large");
    const sender = { visitor, bytes };
    const name = randomBytes(16).toString("hex");
    const folder = join(this.#folder, name);
    this.#open.add(name);
    const remove = async () => {
      this.#open.delete(name);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    };
    const perHour = kind.isPart ? this.#partsPerHour : this.#perHour;
    const bounds = { fileBytes: kind.fileBytes, requestBytes };
    const reading = new Reading(folder, () => this.#enter(sender, now, perHour), bounds);
    try {
      await reading.read(req, this.#idleMs);
      return { fields: reading.fields, uploads: reading.uploads, remove };
    } catch (error) {
      await remove();
      throw error;
    } finally {
      this.#reading.delete(sender);
    }
  }

  /** Removes what requests left behind when the process crashed: all, or what is older than an hour. Parts of files stay for a day. */
  async sweep(which: "all" | "stale", now: Date): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.#folder)) {
      if (this.#open.has(name) || name === PARTS) continue;
      const path = join(this.#folder, name);
      const changed = (await stat(path).catch(() => null))?.mtimeMs;
      const stale = changed !== undefined && changed < now.getTime() - STALE_MS;
      if (which === "all" || stale) await rm(path, { recursive: true, force: true });
    }
    await this.parts.sweep(now);
  }

  /** Forms without files never wait for a place, so that nobody can keep reports away by holding all of them. */
  #enter(sender: { visitor: string; bytes: number }, now: Date, perHour: WindowCounter): void {
    const others = [...this.#reading];
    const own = others.filter((one) => one.visitor === sender.visitor).length;
    const coming = others.reduce((sum, one) => sum + one.bytes, sender.bytes);
    const { bavail, bsize } = statfsSync(this.#folder);
    const full = bavail * bsize < this.#spareBytes + coming;
    if (full || others.length >= MAX_AT_ONCE || own >= MAX_OF_ONE_VISITOR) throw new DomainError("busy");
    if (!perHour.take(sender.visitor, now.getTime())) throw new DomainError("busy");
    this.#reading.add(sender);
  }
}
