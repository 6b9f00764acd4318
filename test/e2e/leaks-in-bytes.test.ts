import { mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinShares } from "../../app/unsealing/key.server.ts";
import { unsealWithKey } from "../../app/unsealing/unseal.server.ts";
import { docx, HEIC, pdf, photograph, SAID, TRACES, xlsx } from "../attachments/files.ts";
import { decide, expectRedirect, OPENING, REPORT, receiptOf } from "../helpers/acts.ts";
import { aKey } from "../helpers/sealing.ts";
import type { Site } from "../helpers/site.ts";
import { forEachSite } from "../helpers/sites.ts";
import { clusterFiles, readValues, walFile } from "../helpers/stored.ts";
import { filesBelow, TraceFinder } from "../helpers/traces.ts";
import { sendFiles } from "../helpers/uploads.ts";
import { encode, signedIn, type Visitor, valueOf, visitor } from "../helpers/visitor.ts";
import { realNow } from "../helpers/clock.ts";

/** What tells of the reporter's machine and way here; sent with every request. */
const MACHINE = {
  "User-Agent": "GuiweiProbe/7.77 (Linux; Android 4.4; ZHUQUE-PHONE-55)",
  "Accept-Language": "tlh-PROBE, qya;q=0.31",
  Referer: "http://intranet-of-probe.example/mail?who=probe-4711",
  Via: "1.1 probe-proxy-of-town",
  "Sec-CH-UA-Model": '"PROBE-MODEL-X19"',
  "X-Request-Id": "probe-request-0815",
};
const ADDRESSES = { v4: "203.0.113.77", v6: "2001:db8:7a6f:9c41::c0de:77" };
const V6_BYTES = Buffer.from("20010db87a6f9c4100000000c0de0077", "hex");
const COOKIE = "probe-cookie-value-90125";
const CONTACT = "微信 probe_liu_2026，晚上八点后";
/** What is stored, as a proof that the search finds what is there. */
const BODY = "县里要求朱雀岭村每天上路设卡，原文在此。";
const MESSAGE = "补充：玄武桥也要设卡。";
/** Stands in the files for whoever reads them: only in encrypted bytes. */
const SENTENCES = [SAID, "白虎镇会议纪要第三条"];
const NAMES = {
  photo: "C:\\Users\\刘-PROBE\\Desktop\\举报-乡镇-probe-a.jpg",
  pdf: "../../../../etc/probe-b\u202Efdp.exe.pdf",
  docx: "probe-c'; drop table reports;--.docx",
  text: "会议记录-probe-d.txt",
  xlsx: "probe-e.xlsx",
  refused: "probe-f-IMG_20261124_070809.heic",
  broken: "probe-g.jpg",
};
/** An instant: nobody's act may be told more closely than by its day. */
const INSTANT = /\b\d{1,2}:\d\d(:\d\d)?\b/;
/** Ends of what is kept for a while, and staff's own acts, each deleted once it is over; no instant of a reporter's. */
const ALLOWED = [
  "pending_files.expires_at",
  "sessions.started_at",
  "sessions.used_at",
  "sessions.expires_at",
  "sessions.confirmed_at",
  "invitations.expires_at",
  "passkey_challenges.expires_at",
  "claims.claimed_at",
  "claims.expires_at",
  "bulk_acts.undo_until",
  "kysely_migration.timestamp",
  // A keyed hash: 31 bits that may look like seconds.
  "report_signatures.value",
];

/** The fields that a page of the form holds hidden, as a browser sends them back. */
function hiddenFields(html: string): [string, string][] {
  const tags = [...html.matchAll(/<input type="hidden" [^>]*>/g)].map(([tag]) => tag);
  return tags.map((tag) => [/ name="([^"]*)"/.exec(tag)?.[1] ?? "", / value="([^"]*)"/.exec(tag)?.[1] ?? ""]);
}

/** A reporter's whole way, with files, a contact, a message and an account of trouble; all that must not be kept of it. */
async function play(site: Site, shares: string[]) {
  const [reporter, other] = Object.values(ADDRESSES).map((address) =>
    visitor(site, { ...MACHINE, "X-Forwarded-For": address }),
  ) as [Visitor, Visitor];
  for (const one of [reporter, other]) one.cookies.set("probe", { value: COOKIE, path: "/" });
  const first = await reporter.get("/report");
  const token = valueOf(first.html, "token") ?? "";
  const { step: _, go: __, ...answers } = REPORT;
  const carried = { ...answers, body: BODY, channel: ["meeting", "chat"], token, contact: CONTACT };
  const fields = [...encode(carried)];
  const page = (html: string) => hiddenFields(html).filter(([name]) => name !== "step");
  const opened = await reporter.post("/report", { ...carried, step: "check", go: "to:files" });
  const onFiles: [string, string][] = [...page(opened.html), ["step", "more"], ["go", "file-add"]];
  const kept = await sendFiles(
    reporter,
    "/report",
    [...onFiles, ["keepOriginal", "yes"]],
    [
      [NAMES.photo, await photograph()],
      [NAMES.docx, await docx()],
    ],
  );
  const more = await sendFiles(
    other,
    "/report",
    [...page(kept.html), ...onFiles.slice(-2)],
    [
      [NAMES.pdf, await pdf()],
      [NAMES.text, Buffer.from(`${SENTENCES.join(" ")}\n`)],
      [NAMES.refused, HEIC],
      [NAMES.broken, (await photograph()).subarray(0, 900)],
    ],
  );
  const files = page(more.html)
    .filter(([name]) => name === "file")
    .map(([, value]) => value);
  const check = await reporter.post("/report", { ...carried, file: files, step: "more", go: "next" });
  const sent = await reporter.post("/report", { ...carried, file: files, step: "check", go: "next" });
  const code = receiptOf(sent.html) ?? "";
  await reporter.post("/report", { step: "receipt", code, typed: code.slice(0, -1), go: "typed" });
  await other.post("/report", { step: "receipt", code, typed: code, go: "typed" });
  const { id } = await site.db.selectFrom("reports").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();

  await other.post("/status?index", { code: `${code.slice(0, -2)}00` });
  expectRedirect(await other.post("/status?index", { code }));
  const status = await other.get("/status/report");
  const message: [string, string][] = [
    ["act", "message"],
    ["token", valueOf(status.html, "token") ?? ""],
    ["body", MESSAGE],
  ];
  expectRedirect(await sendFiles(other, "/status/report", message, [[NAMES.xlsx, await xlsx()]]));
  expectRedirect(await other.post("/status/report/care", { token: "9".repeat(32), body: "有人打听是谁说的。" }));
  await decide(site, id, { ...OPENING, version: "1" });
  await other.get("/status/report?nonsense=probe-query-31337");
  await fail(site, other, fields);
  return { code, token, files, errors: more, id, check, shares };
}

/** A failure of the site itself while a reporter's files come in, which it logs. */
async function fail(site: Site, by: Visitor, fields: [string, string][]): Promise<void> {
  const incoming = path.join(site.folder, "uploads/incoming");
  renameSync(incoming, `${incoming}-away`);
  writeFileSync(incoming, "");
  const file = [NAMES.text, Buffer.from(SENTENCES.join())] as const;
  const answer = await sendFiles(by, "/report", [...fields, ["step", "more"]], [file]);
  rmSync(incoming);
  renameSync(`${incoming}-away`, incoming);
  if (answer.status !== 500) throw new Error(`${answer.status} where the disk fails`);
}

describe("after a reporter's whole way, no byte that is kept tells of the reporter", () => {
  const temporary = mkdtempSync(path.join(tmpdir(), "guiwei-temporary-"));
  afterAll(() => rmSync(temporary, { recursive: true }));

  forEachSite({ env: { LOG_LEVEL: "debug", TMPDIR: temporary } }, (site) => {
    let story: Awaited<ReturnType<typeof play>>;
    let kept: [string, Buffer][];
    let values: Awaited<ReturnType<typeof readValues>>;
    let finder: TraceFinder;
    const told = new TraceFinder([
      ["body", Buffer.from(BODY)],
      ["message", Buffer.from(MESSAGE)],
    ]);
    const holds = (which: TraceFinder) =>
      kept.map(([name, bytes]) => [name, which.in(bytes)] as const).filter(([, found]) => found.length > 0);

    beforeAll(async () => {
      const { db, engine, folder } = site();
      const since = await walFile(site());
      story = await play(site(), (await aKey(db)).made.shares);
      if (engine === "SQLite") await sql`vacuum into ${path.join(folder, "backup.db")}`.execute(db);
      kept = [
        ...filesBelow(folder),
        ...filesBelow(temporary),
        ...(engine === "PostgreSQL" ? await clusterFiles(db, since) : []),
        ["log", Buffer.from(site().logs())],
      ];
      values = await readValues(db);
      kept.push(["values", Buffer.from(values.map(([, value]) => String(value)).join("\n"))]);
      const { code, token, files } = story;
      const plain = code.replaceAll("-", "");
      finder = new TraceFinder([
        ["v4", ADDRESSES.v4, "203-0-113-77", "::ffff:203.0.113.77", "::ffff:cb00:714d"],
        ["v6", ADDRESSES.v6, "2001:db8:7a6f:9c41", "2001:0db8:7a6f:9c41:0000:0000:c0de:0077", V6_BYTES],
        ...Object.entries(MACHINE).map(([name, value]) => [name, value] as const),
        ["cookie", COOKIE],
        ["query", "probe-query-31337"],
        ["contact", CONTACT, "probe_liu_2026"],
        ...Object.entries(NAMES).map(
          ([name, value]) => [`name of ${name}`, value, path.win32.basename(value)] as const,
        ),
        ...TRACES.map((value) => [`metadata ${value}`, value] as const),
        ...SENTENCES.map((value) => [`sentence ${value}`, value] as const),
        ["code", code, plain, plain.slice(6), plain.slice(6).match(/.{4}/g)?.join("-") ?? ""],
        ["token", Buffer.from(token), Buffer.from(token, "hex")],
        ["tokens of files", ...files.map((one) => Buffer.from(one))],
        ["share of the key", ...story.shares.map((one) => Buffer.from(one))],
      ]);
    });

    test("the way was whole: four files taken, two refused by name, a contact that its keyholders can open", async () => {
      expect(story.files).toHaveLength(4);
      for (const name of ["IMG_20261124_070809.heic", "probe-g.jpg"]) expect(story.errors.text).toContain(name);
      expect(story.check.status).toBe(200);
      expect(story.code).toHaveLength(16);
      const { db } = site();
      const key = await db.selectFrom("sealing_keys").selectAll().executeTakeFirstOrThrow();
      const { box } = await db.selectFrom("sealed_contacts").select("box").executeTakeFirstOrThrow();
      expect(await unsealWithKey(await joinShares(key, story.shares.slice(1)), box)).toBe(CONTACT);
      const attached = await db
        .selectFrom("attachments")
        .select(["id", "kind", "sealed_name"])
        .orderBy("position")
        .execute();
      expect(attached.map((one) => one.kind)).toEqual(["jpeg", "docx", "pdf", "text", "xlsx"]);
      expect(attached.filter((one) => one.sealed_name)).toHaveLength(2);
      const handed = await (await signedIn(site(), "moderator")).get(`/desk/files/${attached[3]?.id}`);
      for (const sentence of SENTENCES) expect(handed.html).toContain(sentence);
    });

    test("the search finds what is kept: the report's words in the database, and the failure in the log", async () => {
      const found = holds(told).map(([name]) => name);
      expect(found).toContain("values");
      if (site().engine === "SQLite") expect(found).toEqual(expect.arrayContaining(["backup.db", "guiwei.db-wal"]));
      else if (kept.some(([name]) => name.startsWith("base/"))) {
        for (const part of [/^base\//, /^pg_wal\//]) expect(found.filter((name) => part.test(name))).not.toEqual([]);
      }
      expect(kept.filter(([name]) => name.startsWith("uploads/kept")).length).toBeGreaterThanOrEqual(7);
      await expect.poll(site().logs, { timeout: 30_000 }).toContain("request failed");
      const hidden = `.${ADDRESSES.v6} ${CONTACT}.`;
      const inHex = Buffer.from(Buffer.from(hidden).toString("hex"));
      const inBase64 = Buffer.from(Buffer.from(hidden).toString("base64"));
      for (const bytes of [Buffer.from(hidden), Buffer.from(hidden, "utf16le"), inHex, inBase64])
        expect(finder.in(bytes)).toEqual(["contact", "v6"]);
    });

    test("neither files, logs, backup nor any column hold a trace, in any encoding", () => {
      expect(holds(finder)).toEqual([]);
    });

    test("the files of the form are gone from where they came in, and nothing is left in the temporary folder", () => {
      expect(filesBelow(path.join(site().folder, "uploads/incoming"))).toEqual([]);
      expect(filesBelow(temporary)).toEqual([]);
    });

    test("no column tells when, but the expiry of files not sent, the short-lived acts of staff, and the site's own migrations", () => {
      const now = realNow().getTime();
      const close = (value: number) => [1, 1000].some((unit) => Math.abs(value * unit - now) < 366 * 24 * 3_600_000);
      const tells = values.filter(([place, value]) => {
        if (ALLOWED.includes(place)) return false;
        return typeof value === "number" ? close(value) : INSTANT.test(String(value)) || close(Number(value));
      });
      expect([...new Set(tells.map(([place, value]) => `${place}: ${String(value)}`))]).toEqual([]);
    });

    test("the log and the dates of the kept files tell no time", () => {
      const lines = site()
        .logs()
        .split("\n")
        .filter((line) => /"path":"\/?(report|status)/.test(line));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line).not.toMatch(INSTANT);
      const folder = path.join(site().folder, "uploads/kept");
      const dates = readdirSync(folder, { recursive: true }).map(
        (name) => statSync(path.join(folder, String(name))).mtime,
      );
      expect(dates.length).toBeGreaterThan(7);
      expect(new Set(dates.map(Number))).toEqual(new Set([Date.parse("2000-01-01T00:00:00Z")]));
    });
  });
});
