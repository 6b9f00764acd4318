import { hash } from "@node-rs/argon2";
import SqliteFile from "better-sqlite3";
import { newSubmissionToken, receiptFor, sealReceipt } from "../../app/reports/receipt/receipt.server.ts";
import { submitReport } from "../../app/reports/report.server.ts";
import { connect } from "../../db/engine.ts";
import { REPORT } from "./submission.ts";
import { TODAY } from "../helpers/factories.ts";

const HASHES_AT_ONCE = 4;

/** Single rows committed per second by the bare driver, each of them safe on the disk. */
export function bareCommits(path: string, seconds: number): number {
  const file = new SqliteFile(path);
  try {
    file.pragma("journal_mode = WAL");
    file.pragma("synchronous = FULL");
    file.exec("create table if not exists rows (id integer primary key, body text not null)");
    const insert = file.prepare("insert into rows (body) values (?)");
    const start = performance.now();
    let done = 0;
    for (; performance.now() - start < seconds * 1000; done += 1) insert.run(REPORT.body);
    return (done * 1000) / (performance.now() - start);
  } finally {
    file.close();
  }
}

/** Argon2id hashes per second, at the cost of the site's own, several at once. */
export async function bareHashes(seconds: number): Promise<number> {
  const [, memoryCost, timeCost, parallelism] = /m=(\d+),t=(\d+),p=(\d+)/.exec(await sealedVerifier()) ?? [];
  const cost = { memoryCost: Number(memoryCost), timeCost: Number(timeCost), parallelism: Number(parallelism) };
  const start = performance.now();
  let done = 0;
  const one = async () => {
    for (; performance.now() - start < seconds * 1000; done += 1) await hash("secret", cost);
  };
  await Promise.all(Array.from({ length: HASHES_AT_ONCE }, one));
  return (done * 1000) / (performance.now() - start);
}

let submitted = 0;

/** Reports per second through the use case alone: no HTTP, no page, and a receipt that is sealed already. */
export async function bareSubmissions(path: string, seconds: number): Promise<number> {
  const verifier = await sealedVerifier();
  const db = connect(`sqlite:${path}`);
  try {
    const before = submitted;
    const start = performance.now();
    while (performance.now() - start < seconds * 1000) {
      submitted += 1;
      await submitReport(
        db,
        REPORT,
        { selector: submitted.toString(32).toUpperCase().padStart(6, "0"), verifier },
        TODAY,
      );
    }
    return ((submitted - before) * 1000) / (performance.now() - start);
  } finally {
    await db.destroy();
  }
}

/** What the site stores of a receipt code. */
async function sealedVerifier(): Promise<string> {
  return (await sealReceipt(receiptFor(newSubmissionToken()))).verifier;
}
