import { randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream, type BusboyHeaders, type BusboyInstance } from "@fastify/busboy";
import { DomainError } from "../../domain-error.ts";
import { decrypt, encrypt, newFileKey } from "./encryption.server.ts";
import { MAX_FILE_BYTES, MAX_FILES_AT_ONCE, type Upload } from "./upload.ts";

/** Bytes of all text fields together, as of a form without files. */
export const MAX_FIELD_BYTES = 256 * 1024;
/** Bytes of a whole request: eight full files, all fields, and the lines between them. */
export const MAX_REQUEST_BYTES = MAX_FILES_AT_ONCE * MAX_FILE_BYTES + 2 * MAX_FIELD_BYTES;

const MAX_FIELDS = 300;
/** More than anybody picks by mistake: of those beyond the eighth only the names are taken. */
const MAX_FILE_PARTS = 100;
/** Bytes a second that a request must bring on the whole: a phone with one bar of signal does, who only holds a place does not. */
const LEAST_PER_SECOND = 2048;
/** Longest part of a client's file name that is shown again, in characters. */
const MAX_NAME = 60;

/** In bytes: how much is kept of each file, and how long the whole request may be. */
interface Bounds {
  fileBytes: number;
  requestBytes: number;
}

/** One `multipart/form-data` request while it is read: its text fields, and its files as they stream to a folder, encrypted from the first byte on. */
export class Reading {
  readonly fields = new URLSearchParams();
  readonly uploads: Upload[] = [];
  #entered = false;
  readonly #folder: string;
  readonly #enter: () => void;
  readonly #bounds: Bounds;
  readonly #writing: Promise<void>[] = [];
  readonly #stop = new AbortController();
  #fieldBytes = 0;

  constructor(folder: string, enter: () => void, bounds: Bounds) {
    this.#folder = folder;
    this.#bounds = bounds;
    this.#enter = enter;
  }

  /** Throws `bad_request`, `too_large`, `upload_too_large`, and what `enter` throws at the first file. */
  async read(req: IncomingMessage, idleMs: number): Promise<void> {
    const parser = this.#parser(req.headers);
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    try {
      await pass(req, parser, idleMs, this.#bounds.requestBytes);
      await Promise.all(this.#writing);
    } catch (error) {
      this.#stop.abort();
      await Promise.allSettled(this.#writing);
      throw error instanceof DomainError || isOurs(error) ? error : new DomainError("bad_request");
    }
  }

  #parser(headers: IncomingMessage["headers"]): BusboyInstance {
    const limits = {
      fieldNameSize: 200,
      fieldSize: MAX_FIELD_BYTES,
      fields: MAX_FIELDS,
      fileSize: this.#bounds.fileBytes,
      files: MAX_FILE_PARTS,
      parts: MAX_FIELDS + MAX_FILE_PARTS,
      headerPairs: 20,
      headerSize: 8192,
    };
    let parser: BusboyInstance;
    try {
      parser = new Busboy({ headers: headers as BusboyHeaders, limits });
    } catch {
      throw new DomainError("bad_request");
    }
    const refuse = (code: "too_large" | "upload_too_large" | "bad_request") => {
      parser.destroy(new DomainError(code));
    };
    parser.on("field", (name, value, nameCut, valueCut) => {
      this.#fieldBytes += Buffer.byteLength(name) + Buffer.byteLength(value);
      if (nameCut || valueCut || this.#fieldBytes > MAX_FIELD_BYTES) return refuse("too_large");
      this.fields.append(name, value);
    });
    parser.on("fieldsLimit", () => refuse("too_large"));
    parser.on("partsLimit", () => refuse("too_large"));
    parser.on("filesLimit", () => refuse("upload_too_large"));
    parser.on("file", (field, stream, name) => {
      stream.on("error", () => {});
      try {
        this.#take(field, stream, name);
      } catch (error) {
        stream.resume();
        parser.destroy(error as Error);
      }
    });
    return parser;
  }

  #take(field: string, stream: BusboyFileStream, name: string | undefined): void {
    // A file field that was left empty comes as a file without a name.
    if (!name) return void stream.resume();
    const kept = this.uploads.length < MAX_FILES_AT_ONCE;
    const path = join(this.#folder, randomBytes(16).toString("hex"));
    const key = newFileKey();
    const upload: Upload = {
      field,
      kept,
      folder: this.#folder,
      open: () => decrypt(key, createReadStream(path)),
      size: 0,
      truncated: false,
      name: shownName(name),
    };
    this.uploads.push(upload);
    if (!kept) return void stream.resume();
    if (!this.#entered) {
      this.#enter();
      this.#entered = true;
    }
    stream.on("limit", () => (upload.truncated = true));
    const file = createWriteStream(path, { mode: 0o600, flags: "wx" });
    const sealed = (content: AsyncIterable<Buffer>) => encrypt(key, content);
    const written = pipeline(stream, sealed, file, { signal: this.#stop.signal }).then(() => {
      upload.size = stream.bytesRead;
      upload.truncated ||= stream.truncated;
    });
    // Waited for at the end; a rejection until then is no surprise.
    written.catch(() => {});
    this.#writing.push(written);
  }
}

/**
 * Passes a request on to its parser. When the parser gives up, the rest of the request is read and thrown away: the
 * answer would not reach somebody who is still sending.
 */
async function pass(req: IncomingMessage, parser: BusboyInstance, idleMs: number, requestBytes: number): Promise<void> {
  let size = 0;
  let idle: NodeJS.Timeout | undefined;
  let pace: NodeJS.Timeout | undefined;
  const start = performance.now();
  const isTooSlow = () => performance.now() - start > idleMs + (size / LEAST_PER_SECOND) * 1000;
  try {
    await new Promise<void>((resolve, reject) => {
      idle = setTimeout(() => reject(new DomainError("bad_request")), idleMs);
      pace = setInterval(() => isTooSlow() && reject(new DomainError("bad_request")), idleMs / 4);
      req.on("data", (chunk: Buffer) => {
        idle?.refresh();
        size += chunk.length;
        if (size > requestBytes) reject(new DomainError("upload_too_large"));
      });
      req.once("error", reject);
      req.once("close", () => {
        if (!req.complete) reject(new DomainError("bad_request"));
      });
      parser.once("error", reject);
      parser.once("finish", resolve);
      req.pipe(parser);
    });
  } catch (error) {
    req.unpipe(parser);
    parser.on("error", () => {});
    parser.destroy();
    req.on("error", () => {});
    req.resume();
    throw error;
  } finally {
    clearTimeout(idle);
    clearInterval(pace);
  }
}

/** A failure of our own disk, which is no fault of the request. */
function isOurs(error: unknown): boolean {
  return ["ENOSPC", "EACCES", "EIO", "EROFS", "EMFILE", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? "");
}

function shownName(name: string): string {
  const plain = name
    .replace(/^.*[\\/]/, "")
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
    .trim();
  const characters = Array.from(plain);
  return characters.length > MAX_NAME ? `${characters.slice(0, MAX_NAME).join("")}…` : plain;
}
