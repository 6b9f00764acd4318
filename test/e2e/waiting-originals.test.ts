import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { photograph, TRACES } from "../attachments/files.ts";
import { startS3 } from "../attachments/storages.ts";
import type { Site } from "../helpers/site.ts";
import { ENGINES, openSite } from "../helpers/sites.ts";
import { filesBelow } from "../helpers/traces.ts";

/** Stands in the text that is sent, and stays in it when it is cleaned. */
const SENTENCE = "朱雀岭村委会会议纪要原件";
const temporary = mkdtempSync(path.join(tmpdir(), "guiwei-temporary-"));
const bucket = mkdtempSync(path.join(tmpdir(), "guiwei-bucket-"));
afterAll(() => {
  for (const folder of [temporary, bucket]) rmSync(folder, { recursive: true });
});

const part = (name: string, value: string | Buffer, filename?: string) =>
  Buffer.concat([
    Buffer.from(
      `--x\r\nContent-Disposition: form-data; name="${name}"${filename ? `; filename="${filename}"` : ""}\r\n`,
    ),
    Buffer.from("\r\n"),
    Buffer.from(value),
    Buffer.from("\r\n"),
  ]);

/** Opens the form's request, sends its files and leaves it open in the field after them. */
async function begin(site: Site) {
  const sent = request(`${site.url}/report`, {
    method: "POST",
    headers: { "Content-Type": "multipart/form-data; boundary=x", Origin: site.url },
  });
  const answered = once(sent, "response");
  const text = Buffer.from(`${SENTENCE}\n`.repeat(20_000));
  const photo = await photograph("jpeg", 2000, 1500);
  for (const one of [part("step", "more"), part("go", "file-add")]) sent.write(one);
  sent.write(part("upload", text, "a.txt"));
  sent.write(part("upload", photo, "b.jpg"));
  sent.write('--x\r\nContent-Disposition: form-data; name="more"\r\n\r\n');
  return { sent, answered, bytes: text.length + photo.length };
}

const PLACES = ENGINES.flatMap((engine) => [
  { engine, onS3: false, name: `${engine} and a folder` },
  { engine, onS3: true, name: `${engine} and a bucket` },
]);

describe.each(PLACES)("originals that wait to be cleaned, on $name", ({ engine, onS3 }) => {
  const env: Record<string, string> = { TMPDIR: temporary };
  let close = async () => {};
  beforeAll(async () => {
    if (!onS3) return;
    const s3 = await startS3(bucket);
    close = s3.close;
    Object.assign(env, { S3_ENDPOINT: s3.endpoint, S3_REGION: "us-east-1" });
    Object.assign(env, { S3_ACCESS_KEY_ID: "S3RVER", S3_SECRET_ACCESS_KEY: "S3RVER" });
  });
  afterAll(() => close());
  const site = openSite({ engine, env });

  /** What of the files is found on the disk: only of what lies still, since files come and go meanwhile. */
  const found = (wanted: (file: string) => boolean = () => true) => {
    const folders = [site().folder, temporary, bucket];
    return folders.flatMap((folder) =>
      filesBelow(folder, (name) => wanted(path.join(folder, name)))
        .map(([name, bytes]) => [name, [SENTENCE, ...TRACES].filter((trace) => bytes.includes(trace))] as const)
        .filter(([, traces]) => traces.length > 0),
    );
  };
  /** Files that nobody has written since they were asked for last. */
  const asked = new Map<string, string>();
  const isNew = (file: string) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    const state = `${stats?.ino} ${stats?.size} ${stats?.ctimeMs}`;
    if (!stats || asked.get(file) === state) return false;
    asked.set(file, state);
    return true;
  };
  const waiting = () => filesBelow(path.join(site().folder, "uploads/incoming")).map(([, bytes]) => bytes.length);

  test("lie on the disk, and not one byte of theirs can be read there, until they are gone", async () => {
    const { sent, answered, bytes } = await begin(site());
    while (waiting().reduce((sum, one) => sum + one, 0) < bytes) await sleep(10);
    expect(waiting()).toHaveLength(2);
    expect(found()).toEqual([]);
    let over = false;
    sent.end("\r\n--x--\r\n");
    const [response] = await Promise.all([
      answered.finally(() => (over = true)),
      (async () => {
        while (!over) {
          expect(found(isNew)).toEqual([]);
          await sleep(5);
        }
      })(),
    ]);
    expect(response[0].statusCode).toBe(200);
    const html = (await response[0].toArray()).join("");
    expect(html.match(/file-drop:[\w-]{22}/g)).toHaveLength(2);
    while (waiting().length > 0) await sleep(10);
    expect(found()).toEqual([]);
  });
});
