// Long: large bodies, slowly.
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DomainError } from "../../app/domain-error.ts";
import { MAX_FIELD_BYTES } from "../../app/http/uploads/reading.server.ts";
import { type ReceivedForm, UploadDesk } from "../../app/http/uploads/receive-uploads.server.ts";
import { MAX_FILE_BYTES } from "../../app/http/uploads/upload.ts";
import { NOW } from "../helpers/factories.ts";

let folder: string;
let desk: UploadDesk;
let server: Server;
let url: string;
let received: ReceivedForm[];

/** Answers what was read of each form, and keeps the files until the test is over. */
async function answer(req: IncomingMessage): Promise<string> {
  try {
    const form = await desk.receive(req, String(req.headers["x-visitor"] ?? "someone"), NOW);
    received.push(form);
    return "read";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guiwei-uploads-"));
  desk = new UploadDesk(join(folder, "incoming"), 1500);
  received = [];
  server = createServer((req, res) => {
    void answer(req).then((text) => res.end(text));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const send = async (body: BodyInit, headers: Record<string, string> = {}) =>
  (await fetch(url, { method: "POST", body, headers })).text();
const left = () => (existsSync(join(folder, "incoming")) ? readdirSync(join(folder, "incoming")) : []);

function form(files: [name: string, bytes: Uint8Array | string][], fields: [string, string][] = []): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  for (const [name, bytes] of files) data.append("upload", new File([bytes as BlobPart], name));
  return data;
}

/** Opens a request in parts and leaves it open after these bytes. */
function begin(bytes: string, visitor = "someone") {
  const open = request(url, {
    method: "POST",
    headers: { "Content-Type": "multipart/form-data; boundary=x", "X-Visitor": visitor },
  });
  open.on("error", () => {});
  open.write(bytes);
  return open;
}
/** The beginning of a file, and enough of it to be seen. */
const FILE_HEAD = '--x\r\nContent-Disposition: form-data; name="upload"; filename="a.txt"\r\n\r\n' + "x".repeat(1000);

describe("a form with files", () => {
  test("is read into its fields in order and its files on disk, under names of our own", async () => {
    const bytes = randomBytes(3_000_000);
    const fields: [string, string][] = [
      ["body", "要求 & 每天=报"],
      ["mark", "M1"],
      ["mark", "M2"],
    ];
    expect(await send(form([["C:\\照片\\现场.jpg", bytes]], fields))).toBe("read");
    const [one] = received;
    expect([...(one?.fields ?? [])]).toEqual(fields);
    const [upload] = one?.uploads ?? [];
    expect(upload).toMatchObject({ field: "upload", name: "现场.jpg", size: bytes.length, truncated: false });
    expect(upload?.folder).toMatch(/\/incoming\/[0-9a-f]{32}$/);
    expect(upload && (await buffer(upload.open()))).toEqual(bytes);
    const [name = "", ...others] = readdirSync(upload?.folder ?? "");
    expect([name, others]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), []]);
    expect(statSync(join(upload?.folder ?? "", name)).mode & 0o777).toBe(0o600);
    expect(statSync(upload?.folder ?? "").mode & 0o777).toBe(0o700);
    await one?.remove();
    expect(left()).toEqual([]);
  });

  test("without a chosen file has none", async () => {
    await send(form([], [["body", "x"]]));
    const empty =
      '--x\r\nContent-Disposition: form-data; name="upload"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n';
    expect(await send(empty, { "Content-Type": "multipart/form-data; boundary=x" })).toBe("read");
    expect(received.map((one) => one.uploads)).toEqual([[], []]);
  });

  test("marks a file that is too large, and keeps the others", async () => {
    const large = new Uint8Array(MAX_FILE_BYTES + 1);
    expect(
      await send(
        form([
          ["large.bin", large],
          ["full.bin", large.subarray(1)],
          ["small.txt", "x"],
        ]),
      ),
    ).toBe("read");
    expect(received[0]?.uploads.map(({ name, truncated }) => [name, truncated])).toEqual([
      ["large.bin", true],
      ["full.bin", false],
      ["small.txt", false],
    ]);
  });

  test("keeps eight files, and of those beyond only the names", async () => {
    const files = Array.from({ length: 10 }, (_, index): [string, string] => [`${index}.txt`, "x"]);
    expect(await send(form(files))).toBe("read");
    const uploads = received[0]?.uploads ?? [];
    expect(uploads.map(({ name }) => name)).toEqual(files.map(([name]) => name));
    expect(uploads.filter(({ kept }) => kept)).toHaveLength(8);
  });

  test("shows of a client's name no control character, no folder, and at most sixty characters", async () => {
    await send(form([[`../..\u202E${"名".repeat(100)}.jpg`, "x"]]));
    const name = received[0]?.uploads[0]?.name ?? "";
    expect(name).toMatch(/^[^/\u202E]{61}$/u);
  });
});

describe("is refused", () => {
  test.each([
    ["too many fields", Array.from({ length: 301 }, (_, index): [string, string] => [`f${index}`, "x"])],
    ["a field too large", [["body", "x".repeat(MAX_FIELD_BYTES + 1)] as [string, string]]],
    ["fields too large together", Array.from({ length: 10 }, (): [string, string] => ["body", "x".repeat(30_000)])],
  ])("with %s, and nothing is left on disk", async (_, fields) => {
    expect(await send(form([["a.txt", "x".repeat(100_000)]], fields))).toBe("too_large");
    expect(left()).toEqual([]);
  });

  test.each([
    ["without a boundary", "multipart/form-data", "--x\r\n"],
    ["cut off in a file", "multipart/form-data; boundary=x", `${FILE_HEAD}half of it`],
    ["cut off in a field", "multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="b'],
  ])("when it is %s, and nothing is left on disk", async (_, type, body) => {
    expect(await send(body, { "Content-Type": type })).toBe("bad_request");
    expect(left()).toEqual([]);
  });

  test("beyond the bound of the whole, told beforehand or not", async () => {
    const files = Array.from({ length: 9 }, (_, index): [string, Uint8Array] => [
      `${index}`,
      new Uint8Array(MAX_FILE_BYTES),
    ]);
    expect(await send(form(files))).toBe("upload_too_large");
    const untold = begin(FILE_HEAD);
    const answered = once(untold, "response");
    const chunk = Buffer.alloc(1024 * 1024);
    for (let count = 0; count < 165; count += 1) if (!untold.write(chunk)) await once(untold, "drain");
    untold.end();
    const [response] = (await answered) as [IncomingMessage];
    expect(String((await response.toArray())[0])).toBe("upload_too_large");
    expect(left()).toEqual([]);
  });

  test("when nothing comes for too long", async () => {
    const open = begin(`${FILE_HEAD}half`);
    const [response] = (await once(open, "response")) as [IncomingMessage];
    expect(String((await response.toArray())[0])).toBe("bad_request");
    expect(left()).toEqual([]);
    open.destroy();
  });

  /** Sends so many bytes at a time, again and again, until there is an answer or the time is over. */
  async function drip(bytes: number, mostMs = Number.POSITIVE_INFINITY) {
    const open = begin(FILE_HEAD);
    let response: IncomingMessage | undefined;
    open.once("response", (one) => (response = one));
    const start = performance.now();
    while (!response && performance.now() - start < mostMs) {
      open.write("x".repeat(bytes));
      await sleep(20);
    }
    if (!response) [response] = (await once(open.end("\r\n--x--\r\n"), "response")) as [IncomingMessage];
    return String((await response.toArray())[0]);
  }

  test("when it comes too slowly, though it never pauses; not when it takes long and keeps the pace", async () => {
    expect(await drip(1)).toBe("bad_request");
    expect(left()).toEqual([]);
    expect(await drip(20_000, 3 * 1500)).toBe("read");
  });

  test("with files, when the visitor is sending two already or sixty-four are being read; without files never", async () => {
    const many = [begin(FILE_HEAD, "a"), begin(FILE_HEAD, "a")];
    while (left().length < 2) await sleep(10);
    expect(await send(form([["a.txt", "x"]]), { "X-Visitor": "a" })).toBe("busy");
    expect(await send(form([["a.txt", "x"]]), { "X-Visitor": "b" })).toBe("read");
    while (many.length < 64) many.push(begin(FILE_HEAD, `c${many.length}`));
    while (left().length < 64) await sleep(10);
    expect(await send(form([["a.txt", "x"]]), { "X-Visitor": "b" })).toBe("busy");
    expect(await send(form([], [["body", "x"]]), { "X-Visitor": "a" })).toBe("read");
    for (const open of many) open.destroy();
    while ((await send(form([["a.txt", "x"]]), { "X-Visitor": "a" })) !== "read") await sleep(10);
  });
});

test("of one visitor, so many forms with files in an hour; without files as many as they like", async () => {
  for (let count = 0; count < 60; count += 1) await send(form([["a.txt", "x"]]));
  expect(await send(form([["a.txt", "x"]]))).toBe("busy");
  expect(await send(form([], [["body", "x"]]))).toBe("read");
  expect(await send(form([["a.txt", "x"]]), { "X-Visitor": "another" })).toBe("read");
});

test("files that would fill the disk are turned away; forms without files are not", async () => {
  desk = new UploadDesk(join(folder, "incoming"), 1500, Number.MAX_SAFE_INTEGER);
  expect(await send(form([["a.txt", "x"]]))).toBe("busy");
  expect(left()).toEqual([]);
  expect(await send(form([], [["body", "x"]]))).toBe("read");
});

test("a client that hangs up in the middle leaves no file", async () => {
  const open = begin(`${FILE_HEAD}${"x".repeat(200_000)}`);
  while (left().length === 0) await sleep(10);
  open.destroy();
  while (left().length > 0) await sleep(10);
});

test("what a crash left behind is swept: all of it at the start, what is an hour old later", async () => {
  const incoming = join(folder, "incoming");
  for (const name of ["old", "new"]) {
    await mkdir(join(incoming, name), { recursive: true });
    await writeFile(join(incoming, name, "file"), "x");
    await utimes(join(incoming, name), NOW, NOW);
  }
  const hourAgo = new Date(NOW.getTime() - 3601 * 1000);
  await utimes(join(incoming, "old"), hourAgo, hourAgo);
  await desk.sweep("stale", NOW);
  expect(left()).toEqual(["new"]);
  await desk.sweep("all", NOW);
  expect(left()).toEqual([]);
});

test("a sweep spares the files of requests that are not over", async () => {
  expect(await send(form([["a.txt", "x"]]))).toBe("read");
  await desk.sweep("all", NOW);
  const [upload] = received[0]?.uploads ?? [];
  expect(upload && (await text(upload.open()))).toBe("x");
  await received[0]?.remove();
  expect(left()).toEqual([]);
});
