import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";

const MAX_BYTES = 64 * 1024 * 1024;
/** How long a page may be served before the version is asked for again. */
const VERSION_CHECK_MS = 500;

/** A finished page, compressed once. */
export interface FinishedPage {
  headers: Record<string, string>;
  etag: string;
  bodies: { identity: Buffer; gzip: Buffer; br: Buffer };
}

/** Finished anonymous public pages. A page is shown for as long as the version it was rendered at is the present one. */
export class PageCache {
  readonly #pages = new LRUCache<string, { version: string; page: FinishedPage }>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ page }) => sizeOf(page),
  });
  readonly #readVersion: () => Promise<string>;
  #known: { version: string; until: number } | null = null;
  #expired = 0;

  /** `readVersion` names the state of everything public, such as the last ledger entry and the day. */
  constructor(readVersion: () => Promise<string>) {
    this.#readVersion = readVersion;
  }

  async get(key: string): Promise<FinishedPage | undefined> {
    const version = await this.#presentVersion();
    const kept = this.#pages.get(key);
    return kept?.version === version ? kept.page : undefined;
  }

  /** Compresses a page and keeps it for the version that was read before it was rendered, unless that has passed. */
  async put(key: string, version: string, headers: Record<string, string>, html: Buffer): Promise<FinishedPage> {
    const page = await finish(headers, html);
    if (version === (await this.#readVersion())) this.#pages.set(key, { version, page });
    else this.expire();
    return page;
  }

  /** Asks for the version again at the next visit: call it after an act in this process. */
  expire(): void {
    this.#known = null;
    this.#expired += 1;
  }

  /** The version now, to hand to `put` after rendering. */
  version(): Promise<string> {
    return this.#readVersion();
  }

  async #presentVersion(): Promise<string> {
    if (this.#known && performance.now() < this.#known.until) return this.#known.version;
    const expired = this.#expired;
    const version = await this.#readVersion();
    if (expired === this.#expired) this.#known = { version, until: performance.now() + VERSION_CHECK_MS };
    return version;
  }
}

function sizeOf(page: FinishedPage): number {
  const { identity, gzip: zipped, br } = page.bodies;
  return identity.length + zipped.length + br.length + 1024;
}

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

async function finish(headers: Record<string, string>, identity: Buffer): Promise<FinishedPage> {
  const [zipped, br] = await Promise.all([
    toGzip(identity),
    toBrotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }),
  ]);
  const etag = `W/"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  return { headers, etag, bodies: { identity, gzip: zipped, br } };
}
