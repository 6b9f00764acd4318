import { constants, statSync } from "node:fs";
import { chmod, chown, mkdtemp } from "node:fs/promises";
import path from "node:path";
import type { Account } from "./postgres-binaries.ts";

/** A private folder in this one that `account` owns and can reach, or in /tmp where it cannot. */
export async function createWorkspace(folder: string, account: Account | undefined): Promise<string> {
  const parent = account && !isOpenToAll(folder) ? "/tmp" : folder;
  const workspace = await mkdtemp(path.join(parent, "guiwei-postgres-"));
  await chmod(workspace, 0o700);
  if (account) await chown(workspace, account.uid, account.gid);
  return workspace;
}

function isOpenToAll(folder: string): boolean {
  const isOpen = (statSync(folder).mode & constants.S_IXOTH) !== 0;
  const parent = path.dirname(folder);
  return isOpen && (parent === folder || isOpenToAll(parent));
}

/** As whom, where and in which environment PostgreSQL's programs run. */
export function spawnOptions(workspace: string, account: Account | undefined) {
  return { ...account, cwd: workspace, env: { ...process.env, LC_ALL: "C", TZ: "UTC" } };
}
