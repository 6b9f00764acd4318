import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { createAccount } from "../../app/accounts/account.server.ts";
import { encrypt, newFileKey } from "../../app/http/uploads/encryption.server.ts";
import { incomingFolder, openStorage } from "../../app/attachments/storage/open-storage.server.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { drawId } from "../../db/queries/reports/lot.ts";
import type { FileKind } from "../../db/tables/reports/attachments.ts";
import { sendReport } from "../helpers/acts.ts";
import { openSite } from "../helpers/sites.ts";
import { signedIn, STAFF, type Visitor, visitor } from "../helpers/visitor.ts";
import { TODAY } from "../helpers/factories.ts";

const site = openSite({ engine: "SQLite" });
const SECRET = "证据里的话";
let report: number;
let moderator: Visitor;

const settings = () => ({ UPLOADS_DIR: path.join(site().folder, "uploads"), S3_REGION: "auto" });

/** Gives the report a file, as the form does. */
async function addFile(kind: FileKind, content: string): Promise<number> {
  const key = newFileKey();
  const name = randomBytes(16).toString("hex");
  const from = path.join(site().folder, name);
  const source = (async function* () {
    yield Buffer.from(content);
  })();
  await writeFile(from, encrypt(key, source));
  await openStorage(settings()).put(name, from);
  const { position } = await site()
    .db.selectFrom("attachments")
    .select((eb) => eb.fn.countAll<number>().as("position"))
    .executeTakeFirstOrThrow();
  const { id } = await site()
    .db.insertInto("attachments")
    .values({
      id: await drawId(site().db, "attachments"),
      report_id: report,
      position: position + 1,
      storage_name: name,
      key,
      kind,
      bytes: Buffer.byteLength(content),
      sha256: "",
      sealed_name: null,
      added_on: "2026-11-23",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

beforeAll(async () => {
  report = (await sendReport(site())).id;
  moderator = await signedIn(site(), "moderator");
});

describe("a file at the desk", () => {
  let text: number;
  let large: number;
  beforeAll(async () => {
    text = await addFile("text", SECRET);
    large = await addFile("pdf", "x".repeat(3_000_000));
  });

  test("is a download that can do nothing", async () => {
    const { status, headers, html } = await moderator.get(`/desk/files/${text}`);
    expect([status, html]).toEqual([200, SECRET]);
    expect(headers.get("content-disposition")).toBe(`attachment; filename="guiwei-${report}-1.txt"`);
    expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  });

  test("comes whole, whatever its size, and as a head without its body", async () => {
    const { headers, html } = await moderator.get(`/desk/files/${large}`);
    expect(html).toBe("x".repeat(3_000_000));
    expect(headers.get("content-type")).toBe("application/pdf");
    const head = await moderator.send(`/desk/files/${large}`, { method: "HEAD" });
    expect([head.status, head.html]).toEqual([200, ""]);
  });

  test("is listed with its report", async () => {
    const page = await moderator.get(`/desk/reports/${report}`);
    expect(page.html).toContain(`href="/desk/files/${text}"`);
    expect(page.text).toContain(zhCN.attachments.desk.title);
  });

  test("is closed to everybody else, and to moderators of another county", async () => {
    const county = await site()
      .db.insertInto("regions")
      .values({
        code: "990199000000",
        parent_id: null,
        level: "county",
        name: "远县",
        name_en: "Far",
        reply_working_days: null,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await createAccount(
      site().db,
      {
        username: "far-moderator",
        displayName: "远",
        password: STAFF,
        grants: [{ role: "moderator", departmentId: null, regionId: county.id, lineId: null }],
      },
      TODAY,
    );
    for (const name of ["far-moderator", "admin", "officer-agriculture"]) {
      const answer = await (await signedIn(site(), name)).get(`/desk/files/${text}`);
      expect([answer.status, answer.html.includes(SECRET)], name).toEqual([403, false]);
    }
    const stranger = await visitor(site()).get(`/desk/files/${text}`);
    expect([stranger.status, stranger.html.includes(SECRET)]).toEqual([302, false]);
  });

  test.each(["999999", "0", "x", "1e3", "-1"])("that is none is not found: %s", async (id) => {
    expect((await moderator.get(`/desk/files/${id}`)).status).toBe(404);
  });

  test("that was changed on the disk is cut off, and the site goes on", async () => {
    const id = await addFile("text", "y".repeat(200_000));
    const row = await site().db.selectFrom("attachments").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    const kept = path.join(settings().UPLOADS_DIR, "kept", row.storage_name.slice(0, 2), row.storage_name);
    await writeFile(kept, Buffer.alloc(200_000, 1));
    const changed = await moderator.get(`/desk/files/${id}`).catch(() => null);
    expect(changed?.html ?? "").not.toContain("y");
    await rm(kept);
    expect((await moderator.get(`/desk/files/${id}`)).status).toBe(500);
    expect((await moderator.get(`/desk/files/${text}`)).status).toBe(200);
  });
});

describe("a form with files", () => {
  const incoming = () => incomingFolder(settings());
  const left = () => (existsSync(incoming()) ? readdirSync(incoming()) : []);
  const post = (target: string, fill: (form: FormData) => void) => {
    const form = new FormData();
    fill(form);
    return visitor(site()).send(target, { method: "POST", body: form });
  };

  test("is read as one without, and its files are gone with the answer", async () => {
    const answer = await post("/report", (form) => {
      form.append("step", "story");
      form.append("body", "只在这张表里的话");
      form.append("other", new File(["x".repeat(500_000)], "a.txt"));
    });
    expect(answer.status).toBeLessThan(500);
    expect(answer.html).toContain("只在这张表里的话");
    await expect.poll(left, { timeout: 30_000 }).toEqual([]);
  });

  test("is as small as any other where no files are asked for", async () => {
    const answer = await post("/status", (form) => form.append("upload", new File(["x".repeat(500_000)], "a.txt")));
    expect(answer.status).toBe(413);
  });

  test("from another site is refused before anything is stored", async () => {
    const form = new FormData();
    form.append("upload", new File(["x"], "a.txt"));
    const answer = await visitor(site()).send("/report", {
      method: "POST",
      body: form,
      headers: { Origin: "https://evil.example" },
    });
    expect(answer.status).toBe(403);
    expect(left()).toEqual([]);
  });
});
