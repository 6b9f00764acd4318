import { randomInt } from "node:crypto";
import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { sweepExpired } from "../../app/attachments/attachment.server.ts";
import { decrypt } from "../../app/http/uploads/encryption.server.ts";
import { addDays } from "../../app/day.ts";
import { firstBrokenEntry, settleLedger } from "../../app/ledger/ledger.server.ts";
import { cookieSecretFor } from "../../app/http/cookie-secret.server.ts";
import { deriveReceiptsWith, receiptFor } from "../../app/reports/receipt/receipt.server.ts";
import { parseReceipt } from "../../app/reports/receipt/receipt.ts";
import { joinShares } from "../../app/unsealing/key.server.ts";
import { unsealWithKey } from "../../app/unsealing/unseal.server.ts";
import type { Db } from "../../db/engine.ts";
import { listOf } from "../attachments/storages.ts";
import { DEPARTMENT, REPORT, receiptOf, TOWNSHIP } from "../helpers/acts.ts";
import { danglingRows } from "../helpers/dangling.ts";
import { randomness } from "../helpers/randomness.ts";
import { aKey, storageIn } from "../helpers/sealing.ts";
import { forEachSite } from "../helpers/sites.ts";
import { readParts } from "../helpers/stored.ts";
import { filesBelow } from "../helpers/traces.ts";
import { sendFiles } from "../helpers/uploads.ts";
import { type Answer, type Fields, type Visitor, visitor } from "../helpers/visitor.ts";
import { realDay, realNow } from "../helpers/clock.ts";

const SEED = Number(process.env.CRASH_SEED) || randomInt(1, 2 ** 31);
/** On each engine. */
const SUBMISSIONS = 120;
const IN_FLIGHT = 20;
/** Every other one right after a commit. */
const CRASHES = 7;
/** Every eighth comes with a file; every tenth reporter gives up when the answer is lost. */
const FILE_EVERY = 8;
const PATIENCE_EVERY = 10;
const PAUSE_MS = 60;
const GIVE_UP_MS = 100_000;
const DAY_MS = 24 * 3600 * 1000;

/** The form's page for files, with the button that takes them. */
const ON_FILES: [string, string][] = [
  ["step", "more"],
  ["go", "file-add"],
];

/** What one reporter sends, and what came of it. */
interface Submission {
  token: string;
  body: string;
  contact: string;
  fields: Fields;
  /** The text of the file that comes with it, or null. */
  file: string | null;
  patient: boolean;
  code: string | null;
}

function makeSubmissions(random: () => number): Submission[] {
  return Array.from({ length: SUBMISSIONS }, (_, index) => {
    const token = Array.from({ length: 4 }, () =>
      Math.floor(random() * 2 ** 32)
        .toString(16)
        .padStart(8, "0"),
    ).join("");
    const body = `第${index}份：${"每天上路设卡。".repeat(1 + Math.floor(random() * 300))}`;
    const contact = `电话 ${index}-${token.slice(0, 8)}`;
    return {
      token,
      body,
      contact,
      fields: { ...REPORT, token, body, contact, channel: ["meeting", "chat"], "need.G1": "partly", "need.G3": "yes" },
      file: index % FILE_EVERY === 0 ? `会议记录 ${index}\n`.repeat(1 + Math.floor(random() * 9000)) : null,
      patient: index % PATIENCE_EVERY !== 1,
      code: null,
    };
  });
}

/** How the reporters fare. */
interface Course {
  answered: number;
  inFlight: number;
  lost: number;
}

/** Asks until an answer comes that is no failure of the site; null when it was lost and the reporter is not patient. */
async function insist(course: Course, patient: boolean, ask: () => Promise<Answer>): Promise<Answer | null> {
  const end = performance.now() + GIVE_UP_MS;
  while (performance.now() < end) {
    const answer = await ask().catch(() => null);
    if (answer && answer.status < 429) return answer;
    if (!answer) course.lost += 1;
    if (!answer && !patient) return null;
    await sleep(PAUSE_MS);
  }
  throw new Error(`no answer in time (seed ${SEED})`);
}

/** Adds the file, then sends the form, as the browser of one reporter does; each again when its answer is lost. */
async function send(by: Visitor, one: Submission, course: Course): Promise<void> {
  let tokens: string[] = [];
  if (one.file !== null) {
    const text = Buffer.from(one.file);
    while (tokens.length === 0) {
      const added = await insist(course, true, () => sendFiles(by, "/report", ON_FILES, [["记录.txt", text]]));
      tokens = [...(added?.html ?? "").matchAll(/file-drop:([\w-]{22})/g)].map((match) => match[1] ?? "").slice(0, 1);
    }
  }
  const sent = await insist(course, one.patient, () => by.post("/report", { ...one.fields, file: tokens }));
  if (!sent) return;
  one.code = receiptOf(sent.html) ?? null;
  if (!one.code) throw new Error(`no receipt: ${sent.status} ${sent.text.slice(0, 300)} (seed ${SEED})`);
}

/** Waits until one more report is committed: what should have come with it has no time left. */
async function newReport(db: Db): Promise<void> {
  const count = () =>
    db
      .selectFrom("reports")
      .select((eb) => eb.fn.countAll<number>().as("reports"))
      .executeTakeFirst();
  const before = (await count())?.reports;
  while ((await count())?.reports === before) await setImmediate();
}

describe(`reports sent while the site is killed again and again (seed ${SEED})`, () => {
  forEachSite({}, (site) => {
    const random = randomness(SEED);
    const submissions = makeSubmissions(random);
    const course: Course = { answered: 0, inFlight: 0, lost: 0 };
    let made: Awaited<ReturnType<typeof aKey>>["made"];
    const inFlightAtCrash: number[] = [];

    beforeAll(async () => {
      ({ made } = await aKey(site().db));
      const waiting = [...submissions];
      const one = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          course.inFlight += 1;
          await send(visitor(site()), next, course);
          course.inFlight -= 1;
          course.answered += 1;
        }
      };
      const crashes = async () => {
        for (let crash = 1; crash <= CRASHES; crash += 1) {
          const due = Math.floor((crash - random()) * ((SUBMISSIONS - IN_FLIGHT) / CRASHES));
          while (course.answered < due) await sleep(1);
          await (crash % 2 === 0 ? sleep(random() * 50) : newReport(site().db));
          inFlightAtCrash.push(course.inFlight);
          await site().crash();
        }
      };
      await Promise.all([crashes(), ...Array.from({ length: IN_FLIGHT }, one)]);
    });

    test("answers were lost, and every patient reporter has a receipt code in the end", () => {
      expect(inFlightAtCrash).toHaveLength(CRASHES);
      for (const inFlight of inFlightAtCrash) expect(inFlight).toBeGreaterThanOrEqual(IN_FLIGHT / 2);
      expect(course.lost).toBeGreaterThanOrEqual(CRASHES);
      expect(submissions.filter((one) => one.patient && !one.code)).toEqual([]);
      expect(new Set(submissions.flatMap((one) => one.code ?? [])).size).toBe(
        submissions.filter((one) => one.code).length,
      );
    });

    test("every code that was shown opens its report", async () => {
      const refused: string[] = [];
      const waiting = submissions.filter((one) => one.code !== null);
      const open = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const answer = await visitor(site()).post("/status?index", { code: next.code ?? "" });
          if (answer.headers.get("location") !== "/status/report") refused.push(`${next.code}: ${answer.status}`);
        }
      };
      await Promise.all([open(), open(), open(), open()]);
      expect(refused).toEqual([]);
    });

    test("every report is there once and whole, and no other", async () => {
      const { db, folder } = site();
      // Whoever gave up never saw a code: which one the site made, only its own secret tells.
      deriveReceiptsWith(cookieSecretFor({ DATA_DIR: folder, SECRETS_DIR: folder }, () => {}));
      const storage = storageIn(`${folder}/uploads`);
      const key = await db.selectFrom("sealing_keys").selectAll().executeTakeFirstOrThrow();
      const pair = await joinShares(key, made.shares);
      const rows = await db.selectFrom("reports").selectAll().execute();
      const bySelector = new Map(rows.map((row) => [row.receipt_selector, row]));
      let stored = 0;
      for (const one of submissions) {
        const code = one.code ?? receiptFor(one.token);
        const row = bySelector.get(parseReceipt(code)?.selector ?? "");
        if (!row && !one.code && !one.patient) continue;
        stored += 1;
        const parts = await readParts(db, row?.id ?? 0);
        expect(
          { ...parts, contact: await unsealWithKey(pair, parts.box), box: "" },
          `seed ${SEED}, ${one.body.slice(0, 9)}`,
        ).toEqual({
          body: one.body,
          region: TOWNSHIP,
          department: DEPARTMENT,
          channels: ["chat", "meeting"],
          needs: ["G1 partly", "G2 no", "G3 yes"],
          marks: ["G1", "G2", "M1", "M6"],
          contact: one.contact,
          box: "",
          files: one.file === null ? 0 : 1,
        });
        const files = await db
          .selectFrom("attachments")
          .selectAll()
          .where("report_id", "=", row?.id ?? 0)
          .execute();
        for (const { key: fileKey, storage_name } of files) {
          const content = Buffer.concat(await listOf(decrypt(fileKey, await storage.get(storage_name))));
          expect(content.toString()).toBe(one.file);
        }
      }
      expect(rows).toHaveLength(stored);
      expect(stored).toBeGreaterThanOrEqual(submissions.filter((one) => one.patient).length);
      const counted = await db
        .selectFrom("counters")
        .select((eb) => eb.fn.sum<number>("value").as("sum"))
        .where("metric", "=", "reports")
        .executeTakeFirst();
      expect(Number(counted?.sum)).toBe(stored);
    });

    test("nothing points to what is not there, and nothing lies about that belongs to no report", async () => {
      const { db, folder } = site();
      expect(await danglingRows(db)).toEqual([]);
      expect(filesBelow(`${folder}/uploads/incoming`)).toEqual([]);
      await sweepExpired(db, storageIn(`${folder}/uploads`), new Date(realNow().getTime() + DAY_MS));
      const names = await db.selectFrom("attachments").select("storage_name").execute();
      const kept = filesBelow(`${folder}/uploads/kept`).map(([name]) => name.replace(/^.*[\\/]/, ""));
      expect(kept.sort()).toEqual(names.map((one) => one.storage_name).sort());
      expect(await db.selectFrom("pending_files").selectAll().execute()).toEqual([]);
    });

    test("the ledger has each report once, and verifies", async () => {
      const { db } = site();
      await settleLedger(db, addDays(realDay(), 1));
      expect(await firstBrokenEntry(db)).toBeNull();
      // Those of this week wait: a report is in one of the two, never in both.
      const entered = await db
        .selectFrom("ledger_entries")
        .select("subject")
        .where("kind", "=", "report_received")
        .unionAll(db.selectFrom("pending_entries").select("subject").where("kind", "=", "report_received"))
        .execute();
      const commitments = await db.selectFrom("reports").select("commitment").execute();
      expect(entered.map((one) => one.subject).sort()).toEqual(commitments.map((one) => one.commitment).sort());
    });
  });
});
