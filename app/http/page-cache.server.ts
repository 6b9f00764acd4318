import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";

const MAX_BYTES = 64 * 1024 * 1024;
/** The pages of a county in both languages many times over. */
const MAX_PAGES = 5000;
/** What a page costs besides its bytes. */
const OVERHEAD = 1024;
/** How long a page may be served before the version is asked for again. */
const VERSION_CHECK_MS = 500;
/** Statuses of pages that stay as they are until something public changes. */
const LASTING = [200, 404, 410];

/** A page as it was rendered. */
export interface RenderedPage {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** A finished page, compressed once; a picture is not compressed again. */
export interface FinishedPage {
  status: number;
  headers: Record<string, string>;
  etag: string;
  bodies: { identity: Buffer; gzip?: Buffer; br?: Buffer };
}

/**
 * Finished anonymous public pages. A page is shown for as long as the version it was rendered at is the present one.
 * Both the number of pages and their bytes, those of the keys among them, are bounded.
 */
export class PageCache {
  readonly #pages = new LRUCache<string, { version: string; page: FinishedPage }>({
    max: MAX_PAGES,
    maxSize: MAX_BYTES,
    sizeCalculation: ({ page }, key) => sizeOf(page) + 2 * key.length,
  });
  /** Pages being rendered, by version and key: whoever asks meanwhile waits for the same one. */
  readonly #rendering = new Map<string, Promise<FinishedPage>>();
  readonly #readVersion: () => Promise<string>;
  #known: { version: string; until: number } | null = null;
  #expired = 0;

  /** `readVersion` names the state of everything public, such as the last ledger entry and the day. */
  constructor(readVersion: () => Promise<string>) {
    this.#readVersion = readVersion;
  }

  /** How much is kept. */
  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#pages.calculatedSize };
  }

  /**
   * The page under a key: the kept one, the one that is being rendered for somebody else at the present version, or a
   * new one. `admit` is asked before a new one is begun, and throws when this visitor has had too many.
   */
  async page(key: string, render: () => Promise<RenderedPage>, admit?: () => void): Promise<FinishedPage> {
    const kept = await this.get(key);
    if (kept) return kept;
    const version = await this.#readVersion();
    const flight = `${version}\n${key}`;
    const before = this.#rendering.get(flight);
    if (before) return before;
    admit?.();
    const rendering = render()
      .then((rendered) => this.put(key, version, rendered))
      .finally(() => this.#rendering.delete(flight));
    this.#rendering.set(flight, rendering);
    return rendering;
  }

  async get(key: string): Promise<FinishedPage | undefined> {
    const version = await this.#presentVersion();
    const kept = this.#pages.get(key);
    return kept?.version === version ? kept.page : undefined;
  }

  /** Compresses a page and keeps it for the version that was read before it was rendered, unless that has passed. */
  async put(key: string, version: string, rendered: RenderedPage): Promise<FinishedPage> {
    const page = await finish(rendered);
    if (!LASTING.includes(page.status)) return page;
    if (version === (await this.#readVersion())) this.#pages.set(key, { version, page });
    else this.expire();
    return page;
  }

  /** Asks for the version again at the next visit: call it after an act in this process. */
  expire(): void {
    this.#known = null;
    this.#expired += 1;
  }

  async #presentVersion(): Promise<string> {
    if (this.#known && performance.now() < this.#known.until) return this.#known.version;
    const expired = this.#expired;
    const version = await this.#readVersion();
    if (expired === this.#expired) this.#known = { version, until: performance.now() + VERSION_CHECK_MS };
    return version;
  }
}

function sizeOf({ bodies }: FinishedPage): number {
  return bodies.identity.length + (bodies.gzip?.length ?? 0) + (bodies.br?.length ?? 0) + OVERHEAD;
}

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);
/** Whoever forces a page out of the cache must not get half the work of it done in compressing. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const COMPRESSIBLE = /^(text\/|application\/json\b)/;

async function finish({ status, headers, body }: RenderedPage): Promise<FinishedPage> {
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const identity = owned(body);
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
  if (!COMPRESSIBLE.test(type)) return { status, headers, etag, bodies: { identity } };
  const [zipped, br] = await Promise.all([toGzip(body), toBrotli(body, BROTLI)]);
  return { status, headers, etag, bodies: { identity, gzip: owned(zipped), br: owned(br) } };
}

/** A copy with memory of its own: a slice of a shared block would keep the whole block alive. */
function owned(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}
