import { accessSync, constants, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

/** Shared memory of Linux, which looks like a folder. */
const IN_MEMORY = "/dev/shm";
/** A run leaves far more than it takes: a gigabyte of PostgreSQL's log, and a dozen databases of some 20 MB at a time. */
const ROOM_BYTES = 3 * 1024 ** 3;

/**
 * Where databases lie that end with a test: in memory where that has room, else where all temporary files lie. To copy a
 * database of 700 files takes PostgreSQL a tenth of the work there. Programs may not be allowed to start from it.
 */
export function scratch(): string {
  try {
    accessSync(IN_MEMORY, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ROOM_BYTES ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
