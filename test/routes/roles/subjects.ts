import { vetted } from "../../helpers/factories.ts";
import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { createAccount, findActor } from "../../../app/accounts/account.server.ts";
import { drawPicture } from "../../../app/attachments/attachment.server.ts";
import { fileAppeal } from "../../../app/reports/follow-up/appeal.server.ts";
import { addFile, checkFile } from "../../../app/replies/files/keep-file.server.ts";
import { cookieSecretFor } from "../../../app/http/cookie-secret.server.ts";
import { encrypt, newFileKey } from "../../../app/http/uploads/encryption.server.ts";
import { openStorage } from "../../../app/attachments/storage/open-storage.server.ts";
import { findDepartmentByCode } from "../../../db/queries/register/departments.ts";
import { giveAddress, giveDeadLetter } from "../../notifications/mailboxes.ts";
import { drawId } from "../../../db/queries/reports/lot.ts";
import { findUserByName } from "../../../db/queries/staff/accounts.ts";
import {
  ASKING_SUPPORT,
  decide,
  DECLINING,
  DEPARTMENT,
  DISPUTE,
  expectRedirect,
  OTHER_DEPARTMENT,
  PASSING_ON,
  publishCase,
  REPLY,
  reply,
  sendReport,
  WITHDRAWAL,
} from "../../helpers/acts.ts";
import { giveLetter } from "../../helpers/letters.ts";
import { insertUnit } from "../../../db/queries/rulings/units.ts";
import { giveFile, redPicture, storageOf } from "../../helpers/pictures.ts";
import { MAKE_CALLS } from "./callout-forms.ts";
import { MAKE_MENTIONS } from "./mention-forms.ts";
import { MAKE_TOPICS } from "./topic-forms.ts";
import type { Site } from "../../helpers/site.ts";
import { postAs } from "../../helpers/staff.ts";
import { type Fields, STAFF } from "../../helpers/visitor.ts";
import { TODAY } from "../../helpers/factories.ts";
import { realDay } from "../../helpers/clock.ts";

/**
 * What the names stand for: a report, one with an appeal, one with a file, a case, one that is answered, two cases as they are ticked together, a report with a picture and the address
 * of that, a picture drawn from it, a dispute, a case that another body supports, one on which such a body has answered, one of which the answer of such a body waits for its approver, a case that can be passed on, one on which another body is asked, a transfer to rule on, a case whose answer waits for an approver, an answer that waits for a look,
 * a file beside a draft and one with such an answer, a proposal to take a case down, somebody.
 */
const MAKE: Record<string, (site: Site) => Promise<string>> = {
  ID: async (site) => String((await sendReport(site)).id),
  SIGNED: async (site) => {
    const { id } = await sendReport(site);
    await insertUnit(site.db, { report_id: id, kind: "township_office", name: "柳河镇人民政府", unless: "anonymous" });
    await giveLetter(site.db, id);
    return String(id);
  },
  ANSWERED: async (site) => {
    const { number } = await publishCase(site);
    await reply(site, number);
    return number;
  },
  NUMBER: async (site) => (await publishCase(site)).number,
  PAIR: async (site) => `${(await publishCase(site)).number}.0_${(await publishCase(site)).number}.0`,
  FILE: addReportFile,
  PICTURED: async (site) => (await addPicture(site)).address,
  DRAWN: async (site) => (await addPicture(site)).drawn,
  DISPUTED: async (site) => {
    const { number } = await publishCase(site);
    expectRedirect(await postAs(site, "officer-agriculture", `/office/cases/${number}/dispute`, DISPUTE));
    return String(
      (await site.db.selectFrom("disputes").select("id").orderBy("id", "desc").executeTakeFirstOrThrow()).id,
    );
  },
  SUPPORTED: async (site) => {
    const { number } = await publishCase(site);
    return askSupporting(site, number, OTHER_DEPARTMENT);
  },
  SUPPORTANSWERED: async (site) => {
    const { number } = await publishCase(site);
    await askSupporting(site, number, OTHER_DEPARTMENT);
    const answer = { department: OTHER_DEPARTMENT, act: "answer", version: "0", seen: "0", body: "图斑已经核对。" };
    expectRedirect(await postAs(site, "officer-forestry", `/office/cases/${number}/support`, answer));
    return number;
  },
  SUPPORTDRAFT: async (site) => {
    const { number } = await publishCase(site);
    await askSupporting(site, number, "qinghe-audit");
    const draft = { department: "qinghe-audit", act: "submit", version: "0", seen: "0", body: "已经核对。" };
    expectRedirect(await postAs(site, "officer-audit", `/office/cases/${number}/support`, draft));
    return number;
  },
  PASSABLE: async (site) => (await publishCase(site)).number,
  PASSED: passOn,
  RULED: async (site) => {
    const reason = { act: "decline", reason: "也不在本局的清单里。" };
    expectRedirect(await postAs(site, "officer-forestry", `/office/cases/${await passOn(site)}/transfer`, reason));
    return String(
      (await site.db.selectFrom("transfers").select("id").orderBy("id", "desc").executeTakeFirstOrThrow()).id,
    );
  },
  BODY: async ({ db }) => String((await agriculture(db)).id),
  ADDRESSED: async ({ db, folder }) => {
    const { id } = await agriculture(db);
    const secret = cookieSecretFor({ DATA_DIR: folder, SECRETS_DIR: folder }, () => {});
    return String(await giveAddress(db, id, { sealedWith: secret }));
  },
  DEADLETTER: async ({ db }) => String(await giveDeadLetter(db, randomBytes(8).toString("hex"))),
  DRAFTED: async (site) => {
    const { number } = await publishCase(site, { decision: { department: "qinghe-audit" } });
    expectRedirect(
      await postAs(site, "officer-audit", `/office/cases/${number}`, { ...REPLY, act: "submit", version: "0" }),
    );
    return number;
  },
  HELD: async (site) => {
    const doxing = { ...REPLY, body: "反映人电话13900000077。", seen: "0", keep: "yes" };
    expectRedirect(
      await postAs(site, "officer-agriculture", `/office/cases/${(await publishCase(site)).number}`, doxing),
    );
    return String(
      (await site.db.selectFrom("held_replies").select("id").orderBy("id", "desc").executeTakeFirstOrThrow()).id,
    );
  },
  DRAFTFILE: async (site) => addAnswerFile(site, (await publishCase(site)).number),
  HELDFILE: async (site) => {
    const { number } = await publishCase(site);
    const id = await addAnswerFile(site, number);
    const doxing = { ...REPLY, body: "反映人电话13900000077。", seen: "0", keep: "yes", files: id };
    expectRedirect(await postAs(site, "officer-agriculture", `/office/cases/${number}`, doxing));
    return id;
  },
  PROPOSED: async (site) => {
    expectRedirect(await postAs(site, "moderator", `/desk/cases/${(await publishCase(site)).number}`, WITHDRAWAL));
    return String(
      (await site.db.selectFrom("takedowns").select("id").orderBy("id", "desc").executeTakeFirstOrThrow()).id,
    );
  },
  PERSON: async ({ db }) => {
    const username = `person-${randomBytes(4).toString("hex")}`;
    return String(await createAccount(db, { username, displayName: username, password: STAFF, grants: [] }, TODAY));
  },
  APPEALED: async (site) => {
    const { id } = await sendReport(site);
    await decide(site, id, DECLINING);
    await fileAppeal(site.db, id, "上次没有看清。", realDay());
    return String(id);
  },
  ...MAKE_CALLS,
  ...MAKE_TOPICS,
  ...MAKE_MENTIONS,
};

/** Has a moderator ask a body to support a case; answers its number. */
async function askSupporting(site: Site, number: string, department: string): Promise<string> {
  expectRedirect(await postAs(site, "moderator", `/desk/cases/${number}/support`, { ...ASKING_SUPPORT, department }));
  return number;
}

/** A case that its department has asked another to take. */
async function passOn(site: Site): Promise<string> {
  const { number } = await publishCase(site);
  expectRedirect(await postAs(site, "officer-agriculture", `/office/cases/${number}/transfer`, PASSING_ON));
  return number;
}

async function agriculture(db: Site["db"]): Promise<{ id: number }> {
  const found = await findDepartmentByCode(db, DEPARTMENT);
  if (!found) throw new Error("no such body");
  return found;
}

/** Puts a report, a case or whatever else a path names in its place. Without `shared`, one of its own. */
export async function fillPath(site: Site, address: string, shared?: Map<string, string>): Promise<string> {
  let filled = address;
  for (const name of Object.keys(MAKE).filter((one) => new RegExp(`\\b${one}\\b`).test(address))) {
    const made = shared?.get(name) ?? (await MAKE[name]?.(site)) ?? "";
    shared?.set(name, made);
    filled = filled.replaceAll(new RegExp(`\\b${name}\\b`, "g"), made);
  }
  return filled;
}

/** The same of a form, whose path and fields name the same subjects. */
export async function fillForm<Sent extends { path: string; fields?: Fields }>(
  site: Site,
  { path: address, fields }: Sent,
  shared?: Map<string, string>,
): Promise<Pick<Sent, "path" | "fields">> {
  return JSON.parse(await fillPath(site, JSON.stringify({ path: address, fields }), shared)) as Sent;
}

/** A report with a picture, from which one was drawn for the public. */
async function addPicture(site: Site) {
  const { id: reportId } = await sendReport(site);
  const attachmentId = await giveFile(site.db, storageOf(site), site.folder, reportId, await redPicture());
  const moderator = await findActor(site.db, (await findUserByName(site.db, "moderator"))?.id ?? 0, realDay());
  if (!moderator) throw new Error("no moderator");
  const picture = { reportId, attachmentId, alt: vetted("一张通知"), boxes: [] };
  return {
    address: `${reportId}/images/${attachmentId}`,
    drawn: await drawPicture(site.db, storageOf(site), moderator, picture),
  };
}

/** A file beside the draft of an answer, which somebody has read through. */
async function addAnswerFile(site: Site, caseNumber: string): Promise<string> {
  const officer = await findActor(site.db, (await findUserByName(site.db, "officer-agriculture"))?.id ?? 0, realDay());
  if (!officer) throw new Error("no officer");
  const source = { folder: site.folder, open: () => Readable.from([Buffer.from("本局已经停止。")]) };
  await addFile(site.db, storageOf(site), officer, { caseNumber, title: "通知" }, source, realDay());
  const { id } = await site.db
    .selectFrom("reply_files")
    .select("id")
    .where("slot", "is not", null)
    .orderBy("case_id", "desc")
    .executeTakeFirstOrThrow();
  await checkFile(site.db, officer, { caseNumber, id }, realDay());
  return id;
}

/** A file of a report, as the form takes it. */
async function addReportFile(site: Site): Promise<string> {
  const { id: report } = await sendReport(site);
  const [key, name] = [newFileKey(), randomBytes(16).toString("hex")];
  const from = path.join(site.folder, name);
  await writeFile(from, encrypt(key, Readable.from([Buffer.from("证据")])));
  await openStorage({ UPLOADS_DIR: path.join(site.folder, "uploads"), S3_REGION: "auto" }).put(name, from);
  const { id } = await site.db
    .insertInto("attachments")
    .values({
      id: await drawId(site.db, "attachments"),
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
