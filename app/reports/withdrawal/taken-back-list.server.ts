import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** The date that the list carries whatever happens: when somebody last took something back is nobody's business. */
const NO_DAY = new Date("2000-01-01T00:00:00Z");

/**
 * A list, outside of the database and its backups, of the reports that were taken back: a restored backup brings their
 * texts back, and only what lies elsewhere can tell. It names no report: a line is a digest over the stored verifier of
 * a receipt code, random and nowhere public, so that without the database it says nothing but how many there are. Lines
 * stand in order of their digits, not of time.
 */
export class TakenBackList {
  readonly #file: string;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
  }

  /** Null when there is no list. */
  async read(): Promise<Set<string> | null> {
    const text = await readFile(this.#file, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    return text === null ? null : new Set(text.split("\n").filter(Boolean));
  }

  /** Adds what is not on it, and writes it anew in any case. One writing after another. */
  add(marks: readonly string[]): Promise<void> {
    const written = this.#writing.then(() => this.#write(marks));
    this.#writing = written.catch(() => {});
    return written;
  }

  async #write(marks: readonly string[]): Promise<void> {
    const all = new Set([...((await this.read()) ?? []), ...marks]);
    await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 });
    const draft = `${this.#file}.${randomBytes(8).toString("hex")}`;
    try {
      await writeFile(
        draft,
        [...all]
          .sort()
          .map((mark) => `${mark}\n`)
          .join(""),
        { mode: 0o600, flush: true },
      );
      await utimes(draft, NO_DAY, NO_DAY);
      await rename(draft, this.#file);
    } finally {
      await rm(draft, { force: true });
    }
  }
}

/** What the list says of a report. */
export function markOf({ receipt_verifier: verifier }: { receipt_verifier: string }): string {
  return createHash("sha256").update(`guiwei taken back ${verifier}`).digest("hex");
}

let kept: TakenBackList | null = null;

/** Where taking back is noted from now on. Call it once, at the start; before that nothing is noted. */
export function noteTakenBackIn(list: TakenBackList | null): void {
  kept = list;
}

/** Notes that a report was taken back, once that is committed. What fails is noted with the next hour's look. */
export async function noteTakenBack(report: { receipt_verifier: string }): Promise<void> {
  await kept?.add([markOf(report)]).catch(() => {});
}
