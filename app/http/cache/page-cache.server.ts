import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { RenderMoment, ScopeVersions } from "./scope-versions.server.ts";

const MAX_BYTES = 64 * 1024 * 1024;
/** The pages of a county in both languages many times over. */
const MAX_PAGES = 5000;
/** What a page costs besides its bytes. */
const OVERHEAD = 1024;
/** Statuses of pages that stay as they are until something public changes. */
const LASTING = [200, 404, 410];

/** A page as it was rendered. */
export interface RenderedPage {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Ways in which a page is sent. */
export type Encoding = "identity" | "gzip" | "br";

/** A finished page. */
export interface FinishedPage {
  status: number;
  headers: Record<string, string>;
  etag: string;
  /** False of what does not get smaller, such as a picture. */
  packs: boolean;
  /** Its bytes, and those that somebody asked for packed: see `bodyOf`. */
  bodies: { identity: Buffer } & Partial<Record<Encoding, Buffer>>;
}

/** A page as it is kept. */
interface Kept {
  page: FinishedPage;
  reads: readonly string[];
  at: RenderMoment;
}

interface Flight {
  rendering: Promise<FinishedPage>;
  reads: readonly string[];
  at: RenderMoment;
}

/**
 * Finished anonymous public pages. A page is shown until a part of what the public sees that it read has changed, or the
 * day is over. Both the number of pages and their bytes, those of the keys among them, are bounded.
 */
export class PageCache {
  readonly #pages = new LRUCache<string, Kept>({
    max: MAX_PAGES,
    maxSize: MAX_BYTES,
    sizeCalculation: ({ page }, key) => sizeOf(page) + 2 * key.length,
  });
  /** Pages being rendered, by key: whoever asks meanwhile waits for the same one, unless it is out of date by then. */
  readonly #flights = new Map<string, Flight>();
  readonly #versions: ScopeVersions;

  constructor(versions: ScopeVersions) {
    this.#versions = versions;
  }

  /** How much is kept. */
  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#pages.calculatedSize };
  }

  /**
   * The page under a key: the kept one, the one that is being rendered for somebody else and still right, or a new one.
   * `reads` are the parts of what the public sees that it shows. `admit` is asked before a new one is begun, and throws
   * when this visitor has had too many.
   */
  async page(
    key: string,
    reads: readonly string[],
    render: () => Promise<RenderedPage>,
    admit?: () => void,
  ): Promise<FinishedPage> {
    const kept = await this.get(key);
    if (kept) return kept;
    const at = await this.#versions.look();
    const before = this.#flights.get(key);
    if (before && this.#versions.isFresh(before.reads, before.at)) return before.rendering;
    admit?.();
    const rendering = render()
      .then((rendered) => this.put(key, reads, at, rendered))
      .finally(() => {
        if (this.#flights.get(key)?.rendering === rendering) this.#flights.delete(key);
      });
    this.#flights.set(key, { rendering, reads, at });
    return rendering;
  }

  async get(key: string): Promise<FinishedPage | undefined> {
    await this.#versions.recent();
    const kept = this.#pages.get(key);
    return kept && this.#versions.isFresh(kept.reads, kept.at) ? kept.page : undefined;
  }

  /** As `get`, when what is known of changes may still be relied on; asks nobody. */
  atHand(key: string): FinishedPage | undefined {
    if (!this.#versions.isRecent()) return undefined;
    const kept = this.#pages.get(key);
    return kept && this.#versions.isFresh(kept.reads, kept.at) ? kept.page : undefined;
  }

  /** Finishes a page and keeps it, unless what it read has changed since the moment before it was rendered. */
  async put(key: string, reads: readonly string[], at: RenderMoment, rendered: RenderedPage): Promise<FinishedPage> {
    const page = finishPage(rendered);
    if (!LASTING.includes(page.status)) return page;
    await this.#versions.look();
    if (this.#versions.isFresh(reads, at)) this.#pages.set(key, { page, reads, at });
    else this.#versions.expire();
    return page;
  }

  /** The bytes of the page under a key, packed as asked; what that takes is counted with the page while it is kept. */
  async bodyOf(key: string, page: FinishedPage, encoding: Encoding): Promise<Buffer> {
    const packed = page.bodies[encoding];
    if (packed) return packed;
    const body = await bodyOf(page, encoding);
    const kept = this.#pages.peek(key);
    // Another value is weighed anew; the same one would not be.
    if (kept?.page === page) this.#pages.set(key, { ...kept });
    return body;
  }

  /** Asks what has changed again at the next visit: call it after an act in this process. */
  expire(): void {
    this.#versions.expire();
  }
}

function sizeOf({ bodies }: FinishedPage): number {
  return Object.values(bodies).reduce((sum, body) => sum + body.length, OVERHEAD);
}

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);
/** Whoever forces a page out of the cache must not get half the work of it done in compressing. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const COMPRESSIBLE = /^(text\/|application\/([\w.]+\+)?(json|xml)\b)/;

/** A page as it is sent, with its tag. */
export function finishPage({ status, headers, body }: RenderedPage): FinishedPage {
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
  return { status, headers, etag, packs: COMPRESSIBLE.test(type), bodies: { identity: owned(body) } };
}

/** What is being packed: whoever asks for the same meanwhile waits for it. */
const packing = new WeakMap<FinishedPage, Map<Encoding, Promise<Buffer>>>();

/** The bytes of a page, packed at the first asking: nearly all visitors take the same way, and packing costs as much as a third of rendering. */
async function bodyOf(page: FinishedPage, encoding: Encoding): Promise<Buffer> {
  const { bodies } = page;
  const packed = bodies[encoding];
  if (packed) return packed;
  const flights = packing.get(page) ?? new Map<Encoding, Promise<Buffer>>();
  packing.set(page, flights);
  const flight = flights.get(encoding) ?? pack(bodies.identity, encoding).finally(() => flights.delete(encoding));
  flights.set(encoding, flight);
  return (bodies[encoding] = await flight);
}

async function pack(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  return owned(await (encoding === "br" ? toBrotli(bytes, BROTLI) : toGzip(bytes)));
}

/** A copy with memory of its own: a slice of a shared block would keep the whole block alive. */
function owned(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}
