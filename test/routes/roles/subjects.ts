import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { createAccount } from "../../../app/accounts/account.server.ts";
import { fileAppeal } from "../../../app/reports/follow-up/appeal.server.ts";
import { encrypt, newFileKey } from "../../../app/attachments/encryption.server.ts";
import { openStorage } from "../../../app/attachments/storage/open-storage.server.ts";
import { decide, DECLINING, publishCase, sendReport } from "../../helpers/acts.ts";
import type { Site } from "../../helpers/site.ts";
import { STAFF } from "../../helpers/visitor.ts";

const MAKE: Record<string, (site: Site) => Promise<string>> = {
  ID: async (site) => String((await sendReport(site)).id),
  NUMBER: async (site) => (await publishCase(site)).number,
  FILE: addFile,
  PERSON: async ({ db }) => {
    const username = `person-${randomBytes(4).toString("hex")}`;
    return String(await createAccount(db, { username, displayName: username, password: STAFF, grants: [] }));
  },
  APPEALED: async (site) => {
    const { id } = await sendReport(site);
    await decide(site, id, DECLINING);
    await fileAppeal(site.db, id, "上次没有看清。");
    return String(id);
  },
};

/** Puts a report, a case or whatever else a path names in its place. Without `shared`, one of its own. */
export async function fillPath(site: Site, address: string, shared?: Map<string, string>): Promise<string> {
  const name = Object.keys(MAKE).find((one) => new RegExp(`\\b${one}\\b`).test(address));
  if (!name) return address;
  const made = shared?.get(name) ?? (await MAKE[name]?.(site)) ?? "";
  shared?.set(name, made);
  return address.replace(new RegExp(`\\b${name}\\b`), made);
}

/** A file of a report, as the form takes it. */
async function addFile(site: Site): Promise<string> {
  const { id: report } = await sendReport(site);
  const [key, name] = [newFileKey(), randomBytes(16).toString("hex")];
  const from = path.join(site.folder, name);
  await writeFile(from, encrypt(key, Readable.from([Buffer.from("证据")])));
  await openStorage({ UPLOADS_DIR: path.join(site.folder, "uploads"), S3_REGION: "auto" }).put(name, from);
  const { id } = await site.db
    .insertInto("attachments")
    .values({
      report_id: report,
      position: 1,
      storage_name: name,
      key,
      kind: "text",
      bytes: Buffer.byteLength("证据"),
      sha256: "",
      sealed_name: null,
      added_on: "2026-11-23",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return String(id);
}
