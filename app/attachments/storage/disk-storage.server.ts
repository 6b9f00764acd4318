import { createReadStream } from "node:fs";
import { randomInt } from "node:crypto";
import { access, chmod, copyFile, mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Storage } from "../../http/uploads/upload.ts";

/** Files in a folder, in 256 folders by the first two digits of their names. Only the server's own user may look in. */
export class DiskStorage implements Storage {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Renames the file, after its bytes are safely on the disk; it must be on the same one. Its date tells nothing. */
  async put(name: string, path: string): Promise<void> {
    await dateAlike(path);
    await sync(path);
    const folder = this.#folderOf(name);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(path, join(folder, name));
    await dateAlike(folder);
    await sync(folder);
  }

  /** Writes beside the place first, so that nobody reads half a file; the sweep takes what a crash leaves there. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    const folder = this.#folderOf(name);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${name}.part`);
    await writeFile(path, bytes, { mode: 0o600 });
    await this.put(name, path);
  }

  async get(name: string): Promise<AsyncIterable<Uint8Array>> {
    const path = join(this.#folderOf(name), name);
    await access(path);
    return whenRead(path);
  }

  async delete(name: string): Promise<void> {
    await rm(join(this.#folderOf(name), name), { force: true });
  }

  async *listBefore(instant: Date): AsyncGenerator<string> {
    for (const folder of await readdir(this.#folder).catch(() => [])) {
      for (const name of await readdir(join(this.#folder, folder))) {
        const found = await stat(join(this.#folder, folder, name)).catch(() => null);
        if (found && found.ctime < instant) yield name;
      }
    }
  }

  /**
   * Writes every file anew in an order drawn by lot: the times that a file system keeps for itself (of change, of birth)
   * then tell the night and not when a file came. A file that is gone meanwhile stays gone.
   */
  async rewriteAll(): Promise<void> {
    const names: string[] = [];
    for await (const name of this.listBefore(new Date(8.64e15))) if (!name.endsWith(".part")) names.push(name);
    for (const name of shuffled(names)) {
      const path = join(this.#folderOf(name), name);
      const copy = `${path}.part`;
      try {
        await copyFile(path, copy);
        await chmod(copy, 0o600);
        await dateAlike(copy);
        await sync(copy);
        // Deleted since it was listed: a copy must not bring it back.
        await access(path);
        await rename(copy, path);
      } catch (error) {
        await rm(copy, { force: true });
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      }
    }
    for (const folder of await readdir(this.#folder).catch(() => [])) await dateAlike(join(this.#folder, folder));
  }

  #folderOf(name: string): string {
    return join(this.#folder, name.slice(0, 2));
  }
}

/** The date that backups and listings of files carry: of all files the same one. */
const NO_DAY = new Date("2000-01-01T00:00:00Z");

/** In an order drawn by lot (Fisher and Yates). */
function shuffled<T>(items: readonly T[]): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

async function dateAlike(path: string): Promise<void> {
  await utimes(path, NO_DAY, NO_DAY);
}

/** The file is opened by whoever reads: one that is asked for and not read, as by HEAD, is left open by nobody. */
async function* whenRead(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Uint8Array>;
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
