import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LIMITS } from "../../app/attachments/sanitise/limits.ts";
import { hideFromCleaning, inSandbox } from "../../app/attachments/sanitise/sandbox.server.ts";
import { confinedNode, sandboxInForce } from "../../app/attachments/sanitise/sanitiser.server.ts";

const SECRET = "the-secret-that-signs-cookies";
const { level } = await sandboxInForce();

let folder: string;
let secretFile: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guiwei-sandbox-"));
  await chmod(folder, 0o777);
  secretFile = join(folder, "session-secret");
  await writeFile(secretFile, SECRET, { mode: 0o644 });
  process.env.PROBE_SECRET = SECRET;
  server = createServer((socket) => socket.end(SECRET)).listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
  hideFromCleaning([folder]);
  await sandboxInForce();
});
afterAll(async () => {
  delete process.env.PROBE_SECRET;
  server.close();
  await rm(folder, { recursive: true });
});

const said = async (child: ChildProcess) => {
  const [output] = await Promise.all([text(child.stdout as Readable), once(child, "close")]);
  return output;
};
/** What a file would find that has taken a library in C over: the kernel's sandbox alone. */
const asLibrary = async (code: string) => said(await inSandbox([process.execPath, "-e", code]));
/** What it would find that has taken over no more than our JavaScript. */
const asProgram = async (code: string) => said(await inSandbox([...confinedNode(), "-e", code]));
/** Runs an expression and says what came of it, or the code of its error. */
const trying = (expression: string) => `
  const fs = require("node:fs"), net = require("node:net"), { execSync, spawnSync } = require("node:child_process");
  const connect = (to) => new Promise((done, fail) => {
    const socket = net.connect(to);
    socket.on("error", fail).on("data", (data) => done(String(data)));
  });
  (async () => ${expression})().then(
    (value) => console.log("did", JSON.stringify(value)),
    (error) => console.log("failed", error.code ?? error.status ?? error.message),
  );`;

describe("the process that cleans files, by the permissions of Node.js alone", () => {
  test.each([
    ["reads no secret", () => `fs.readFileSync(${JSON.stringify(secretFile)}, "utf8")`],
    ["reads no file of the system", () => `fs.readFileSync("/etc/hostname", "utf8")`],
    ["writes nothing", () => `fs.writeFileSync(${JSON.stringify(join(folder, "written"))}, "x")`],
    ["starts nothing", () => `spawnSync(process.execPath, ["--version"]).stdout.toString()`],
  ])("%s", async (_, expression) => {
    expect(await asProgram(trying(expression()))).toBe("failed ERR_ACCESS_DENIED\n");
  });

  test("knows nothing of the server's environment", async () => {
    const environment = await asProgram(trying("process.env"));
    expect(environment).toMatch(/^did \{/);
    expect(environment).not.toContain(SECRET);
    expect(environment).not.toMatch(/DATABASE_URL|HOME|NODE_OPTIONS/);
  });
});

describe.skipIf(process.platform === "win32")("the process that cleans files, by its shell's limits", () => {
  test("writes no byte to any file, leaves no core and has bounded CPU and memory", async () => {
    const open = await mkdtemp(join(tmpdir(), "guiwei-open-"));
    await chmod(open, 0o777);
    await writeFile(join(open, "there"), "", { mode: 0o666 });
    await chmod(join(open, "there"), 0o666);
    const write = (name: string) => trying(`fs.writeFileSync(${JSON.stringify(join(open, name))}, "x".repeat(10_000))`);
    for (const name of ["there", "new"]) expect(await asLibrary(write(name))).toMatch(/^failed E/);
    for (const name of await readdir(open)) expect((await stat(join(open, name))).size).toBe(0);
    await rm(open, { recursive: true });
    const limits = await asLibrary(`console.log(require("node:child_process").execSync("ulimit -a") + "")`);
    expect(limits).toMatch(/file[^\n]* 0\n/);
    expect(limits).toMatch(new RegExp(`time[^\\n]* ${LIMITS.cpuSecondsAtMost}\\n`));
    expect(limits).toMatch(new RegExp(`data[^\\n]* ${LIMITS.dataMegabytes * 1024}\\n`));
  });
});

describe.skipIf(level !== "closed")("the process that cleans files, by the kernel, whatever has taken it over", () => {
  test("finds the folders of our data empty, and cannot uncover them", async () => {
    // Gone altogether where the folder around it is hidden too, which it is unless the program itself lies in there.
    const found = await asLibrary(trying(`fs.readdirSync(${JSON.stringify(folder)})`));
    expect(found).toMatch(/^(did \[\]|failed ENOENT)\n$/);
    const uncover = `execSync("umount ${folder} || unshare --user --map-root-user --mount umount ${folder}", { stdio: "ignore" })`;
    const read = `fs.readFileSync(${JSON.stringify(secretFile)}, "utf8")`;
    expect(await asLibrary(trying(`{ try { ${uncover} } catch {} return ${read}; }`))).toBe("failed ENOENT\n");
  });

  test("reaches no server, not even on this machine", async () => {
    expect(await asLibrary(trying(`connect({ host: "127.0.0.1", port: ${port} })`))).toMatch(/^failed E/);
    expect(await asLibrary(trying(`fetch("http://192.0.2.1/").then(() => 1)`))).toMatch(/^failed /);
  });

  test("sees no other process, nor what one was started with", async () => {
    const environments = `fs.readdirSync("/proc").filter((one) => /^\\d+$/.test(one)).map((one) => {
      try { return fs.readFileSync("/proc/" + one + "/environ", "latin1"); } catch { return ""; }
    })`;
    const seen = await asLibrary(trying(environments));
    expect(seen).toMatch(/^did \[/);
    expect(seen).not.toContain(SECRET);
    expect(await asLibrary(trying(`process.kill(${process.pid}, 0)`))).toBe("failed ESRCH\n");
  });

  test("ends with what started it", async () => {
    const child = await inSandbox([process.execPath, "-e", `console.log("began"); setInterval(() => {}, 1000)`]);
    await once(child.stdout ?? child, "data");
    child.kill("SIGKILL");
    // Its end of the pipe is closed by its death alone.
    await once(child, "close");
    expect(child.signalCode).toBe("SIGKILL");
  });
});
