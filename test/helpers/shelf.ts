import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const DAY_MS = 24 * 3600 * 1000;

/** The folder of this account in which runs of the tests leave to the next what is dear to make. */
export async function openShelf(): Promise<string> {
  const shelf = path.join(tmpdir(), `guiwei-seeds-${process.getuid?.() ?? "user"}`);
  await mkdir(shelf, { recursive: true, mode: 0o700 });
  return shelf;
}

/**
 * Removes what lies there for more than a day beside what was just put there, by the disk's clock: another run may use
 * its own things while this one plays on another day (`days.ts`).
 */
export async function clearShelf(fresh: string): Promise<void> {
  const now = (await stat(fresh)).mtimeMs;
  const shelf = path.dirname(fresh);
  for (const name of await readdir(shelf)) {
    const one = path.join(shelf, name);
    const made = (await stat(one).catch(() => null))?.mtimeMs ?? Infinity;
    if (made < now - DAY_MS) await rm(one, { recursive: true, force: true });
  }
}
