// Long: a process for each call.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { activeKey } from "../../app/sealing/sealing.server.ts";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { buildCounty } from "../helpers/factories.ts";
import { scratch } from "../helpers/scratch.ts";
import { CONTACT, sendWithContact, sendWithOriginal } from "../helpers/sealing.ts";

const COMMAND = path.join(import.meta.dirname, "../../app/unsealing/contact-command.server.ts");
const GROUNDS = ["--reason", "核对反映人说的会议记录", "--by", "张三，李四"];
const SHARE = /([0-9a-f]{4} ){22}[0-9a-f]{4}/g;

describe("npm run contact", () => {
  const folder = mkdtempSync(path.join(scratch(), "guiwei-contact-"));
  const url = `sqlite:${folder}/guiwei.db`;
  let db: Db;

  beforeAll(async () => {
    db = connect(url);
    await migrateToLatest(db);
    await buildCounty(db);
  });
  afterAll(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true });
  });

  async function run(args: string[], stdin: string[] = []) {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      env: { ...process.env, DATABASE_URL: url, UPLOADS_DIR: folder },
    });
    child.stdin.end(stdin.map((line) => `${line}\n`).join(""));
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    const [out, told] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { out, told, code: await ended };
  }

  /** Makes a key by the command; its shares by the holders' numbers. */
  async function newKey() {
    const { out } = await run(["new-key", "--shares", "3", "--threshold", "2"]);
    const shares = out.match(SHARE) ?? [];
    expect(shares).toHaveLength(3);
    return {
      fingerprint: /Key ([0-9a-f]{16})/.exec(out)?.[1] ?? "",
      shares,
      share: (holder: number) => shares[holder - 1] ?? "",
    };
  }

  /** Sends a report with a contact sealed to the newest key. */
  async function send(contact?: string): Promise<string> {
    const key = await activeKey(db);
    if (!key) throw new Error("no key");
    return String(await sendWithContact(db, key, contact));
  }

  const openings = () => db.selectFrom("ledger_entries").select("seq").where("kind", "=", "contact_opened").execute();

  test("makes a key whose shares are printed and kept nowhere", async () => {
    const { shares, fingerprint } = await newKey();
    await send();
    // By another process: SQLite loses its locks when its own process closes the file that it has open.
    const copy = path.join(folder, "copy");
    mkdirSync(copy);
    execFileSync("cp", ["guiwei.db", "guiwei.db-wal", copy], { cwd: folder });
    const files = readdirSync(copy).map((name) => readFileSync(path.join(copy, name)));
    for (const one of shares) {
      const part = Buffer.from(one.replaceAll(" ", ""), "hex").subarray(9);
      for (const spelt of [part, part.toString("hex"), part.toString("base64"), one])
        expect(files.some((file) => file.includes(spelt))).toBe(false);
    }
    expect(files.some((file) => file.includes(CONTACT))).toBe(false);
    expect(files.some((file) => file.includes(fingerprint))).toBe(true);
    expect(await run(["new-key", "--threshold", "1"])).toMatchObject({ code: 1, out: "" });
  });

  test("lists keys and checks a share", async () => {
    const { fingerprint, share } = await newKey();
    expect((await run(["list-keys"])).out).toMatch(new RegExp(`${fingerprint}  .*  2/3  .*in use\n$`));
    const checked = await run(["check-share"], [share(3)]);
    expect(checked).toMatchObject({ code: 0, told: "" });
    expect(checked.out).toContain(`share 3 of key ${fingerprint}`);
    const miscopied = share(3).replace(/^./, (digit) => (digit === "0" ? "1" : "0"));
    const refused = await run(["check-share"], [miscopied]);
    expect(refused).toMatchObject({ code: 1, out: "", told: expect.stringContaining("checksum") });
    expect(refused.told).not.toContain(miscopied);
  });

  test("opens with the shares of an older key what was sealed to it", async () => {
    const { fingerprint, share } = await newKey();
    const id = await send();
    await newKey();
    expect((await run(["retire-key", fingerprint])).code).toBe(0);
    expect((await run(["list-keys"])).out).toMatch(new RegExp(`${fingerprint}  .*retired .*\n.*in use\n$`));
    expect((await run(["open", id, ...GROUNDS], [share(1), share(2)])).out).toBe(`${CONTACT}\n`);
  });

  test("prints the contact alone, once the ledger says so", async () => {
    const { share } = await newKey();
    const id = await send("电话 13900000000\n\u001b[2J\u202e晚上");
    const before = (await openings()).length;
    const opened = await run(["open", id, ...GROUNDS], ["", share(2), "", share(3)]);
    // What could steer the terminal is taken out.
    expect(opened).toMatchObject({ code: 0, out: "电话 13900000000\n\u{FFFD}[2J\u{FFFD}晚上\n" });
    expect(opened.told).toContain("present: 张三, 李四");
    expect(await openings()).toHaveLength(before + 1);
  });

  test("writes a sealed original to a new file", async () => {
    const { share } = await newKey();
    const key = await activeKey(db);
    if (!key) throw new Error("no key");
    const original = Buffer.from("会议记录".repeat(10_000));
    const id = await sendWithOriginal(db, folder, key, original);
    const target = path.join(folder, "original.bin");
    const written = await run(["open-original", `${id}-2`, "--to", target, ...GROUNDS], [share(1), share(2)]);
    expect(written).toMatchObject({ code: 0, out: `${target}\n`, told: expect.stringContaining("public ledger") });
    expect(readFileSync(target).equals(original)).toBe(true);
    const again = await run(["open-original", `${id}-2`, "--to", target, ...GROUNDS], [share(1), share(2)]);
    expect(again).toMatchObject({ code: 1, out: "", told: expect.stringContaining("exists already") });
  });

  test("prints nothing and leaves the ledger alone when it refuses", async () => {
    const { share } = await newKey();
    const id = await send();
    const before = await openings();
    const calls: [string[], string[], string][] = [
      [["open", id, ...GROUNDS], [share(1)], "Too few shares"],
      [["open", id, ...GROUNDS], [share(1), share(1)], "given twice"],
      [["open", id, "--reason", "核对反映人说的会议记录", "--by", "张三"], [share(1), share(2)], "--by"],
      [["open", "999999", ...GROUNDS], [share(1), share(2)], "No report"],
      [["open", id, "--names", "x"], [], "--names"],
      [[], [], "npm run contact"],
    ];
    for (const [args, stdin, reason] of calls)
      expect(await run(args, stdin)).toMatchObject({ code: 1, out: "", told: expect.stringContaining(reason) });
    expect(await openings()).toEqual(before);
  });

  test("prints nothing when the ledger cannot be written", async () => {
    const { share } = await newKey();
    const id = await send();
    const head = await db.deleteFrom("ledger_head").returningAll().executeTakeFirstOrThrow();
    const opened = await run(["open", id, ...GROUNDS], [share(1), share(2)]);
    await db.insertInto("ledger_head").values(head).execute();
    expect(opened).toMatchObject({ code: 1, out: "" });
    expect(opened.told).not.toContain("qinghe");
    expect((await run(["open", id, ...GROUNDS], [share(1), share(2)])).out).toBe(`${CONTACT}\n`);
  });
});
