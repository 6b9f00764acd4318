import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Account, findPostgresBinaries, NoPostgres } from "./postgres-binaries.ts";
import { createWorkspace, spawnOptions } from "./postgres-workspace.ts";
import { scratch } from "./scratch.ts";

/** A PostgreSQL server for one run of the tests. */
export type TestPostgres = { url: string; stop(): Promise<void> };

const startLimit = 120_000;
const logLimit = 20_000;
const nobody: Account = { uid: 65534, gid: 65534 };
const quickAndForgetful = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "wal_level=minimal",
  "max_wal_senders=0",
  // Tests search the log: what others write and copy meanwhile must not recycle what they wrote.
  "wal_keep_size=1GB",
  "autovacuum=off",
  "jit=off",
  // Nobody watches it.
  "update_process_title=off",
  "track_counts=off",
];
const onlyHere = ["listen_addresses=127.0.0.1", "max_connections=300", "timezone=UTC", "log_timezone=UTC"];

/**
 * Reads the folder of the programs, creates the cluster, runs the server, and removes its folders when standard input
 * closes, which the kernel sees to however the tests end, SIGKILL included. SIGQUIT spares the checkpoint that nobody
 * would read; a server still starting may miss the first.
 */
const supervisor = `
exec 3<&0
trap '' PIPE # whoever read our messages may be gone
folder=$1; data=$2; shift 2
remove() { rm -rf -- "$folder" "$data" || { sleep 1; rm -rf -- "$folder" "$data"; }; }
IFS= read -r bin <&3 || { remove; exit 1; }
"$bin/initdb" -D "$data" -U postgres -A trust --encoding=UTF8 --locale=C.UTF-8 --no-sync \\
  >"$folder/log" 2>&1 3<&- </dev/null || { cat "$folder/log" >&2; remove; exit 1; }
"$bin/postgres" -D "$data" "$@" 3<&- </dev/null & server=$!
(read -r _ <&3; while kill -QUIT "$server"; do sleep 1; done) 2>/dev/null & watcher=$!
wait "$server"; status=$?
kill "$watcher" 2>/dev/null
remove
exit "$status"`;

/** The longest path of a socket that every Unix takes, in bytes: macOS has the least, 104 with the zero at its end. */
const SOCKET_LIMIT = 103;

/**
 * Starts an empty PostgreSQL on a free port of 127.0.0.1; `url` names its maintenance database `postgres`. It names the
 * server's socket where that has room in its path: a question through it takes half the work of one through the port.
 * GUIWEI_TEST_POSTGRES=npm takes the binaries from npm, GUIWEI_TEST_POSTGRES=postgres://… uses that server instead.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const wanted = process.env.GUIWEI_TEST_POSTGRES;
  if (wanted && wanted !== "npm") return { url: wanted, stop: async () => {} };
  if (process.platform === "win32")
    throw new NoPostgres("On Windows set GUIWEI_TEST_POSTGRES to the URL of a running server.");
  const account = process.getuid?.() === 0 ? nobody : undefined;
  const workspace = await createWorkspace(tmpdir(), account);
  const data = await createWorkspace(scratch(), account);
  const port = await findFreePort();
  const server = await startSupervisor([workspace, data], port, account);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres${hasRoom(workspace, port) ? `?host=${workspace}` : ""}`;
  const stop = prepareStop(server);
  try {
    const bin = await findPostgresBinaries(workspace, account);
    server.stdin?.write(`${bin}\n`);
    await waitUntilReady(url, server, bin);
  } catch (error) {
    await stop();
    throw error;
  }
  letProcessEnd(server);
  return { url, stop };
}

type Folders = [workspace: string, data: string];

async function startSupervisor(folders: Folders, port: number, account: Account | undefined): Promise<ChildProcess> {
  const [workspace] = folders;
  const sockets = `unix_socket_directories=${hasRoom(workspace, port) ? workspace : ""}`;
  const settings = [...quickAndForgetful, ...onlyHere, sockets, `port=${port}`];
  const options = settings.flatMap((setting) => ["-c", setting]);
  const server = spawn("/bin/sh", ["-c", supervisor, "guiwei-postgres", ...folders, ...options], {
    ...spawnOptions(workspace, account),
    detached: true, // Ctrl-C must reach the tests alone; the supervisor follows
    stdio: ["pipe", "ignore", "pipe"],
  });
  await once(server, "spawn");
  return server;
}

function hasRoom(folder: string, port: number): boolean {
  return Buffer.byteLength(`${folder}/.s.PGSQL.${port}`) <= SOCKET_LIMIT;
}

function prepareStop(server: ChildProcess): () => Promise<void> {
  const stopped = once(server, "exit");
  return async () => {
    server.ref();
    server.stdin?.end();
    await stopped;
  };
}

function collectLog(server: ChildProcess): () => string {
  let log = "";
  server.stderr?.setEncoding("utf8").on("data", (text: string) => (log = (log + text).slice(-logLimit)));
  return () => log;
}

async function waitUntilReady(url: string, server: ChildProcess, bin: string): Promise<void> {
  const log = collectLog(server);
  const deadline = performance.now() + startLimit;
  for (;;) {
    const hasEnded = server.exitCode !== null || server.signalCode !== null;
    const failure = await tryToConnect(url);
    if (!failure) return;
    if (hasEnded || performance.now() > deadline)
      throw new Error(`PostgreSQL of ${bin} does not start: ${failure.message}\n${log()}`);
    await sleep(25);
  }
}

async function tryToConnect(url: string): Promise<Error | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** A running server alone does not keep a script alive: it ends with it. */
function letProcessEnd(server: ChildProcess): void {
  server.unref();
  for (const stream of [server.stdin, server.stderr]) (stream as unknown as { unref?(): void } | null)?.unref?.();
}
