import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
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
    const file = await open(join(this.#folderOf(name), name));
    return createReadStream("", { fd: file }) as AsyncIterable<Uint8Array>;
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

  #folderOf(name: string): string {
    return join(this.#folder, name.slice(0, 2));
  }
}

/** The date that backups and listings of files carry: of all files the same one. */
const NO_DAY = new Date("2000-01-01T00:00:00Z");

async function dateAlike(path: string): Promise<void> {
  await utimes(path, NO_DAY, NO_DAY);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
