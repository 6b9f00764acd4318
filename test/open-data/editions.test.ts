// Long: the whole demonstration on both databases.
import { execFile } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { read } from "@e965/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { newestDue } from "../../app/open-data/editions/edition.ts";
import { monthAfter } from "../../app/measures/measure.ts";
import { freezeDue, freezeEdition } from "../../app/open-data/editions/edition.server.ts";
import { realDay } from "../helpers/clock.ts";
import { recomputeIn, saveEdition, tamper } from "../helpers/edition.ts";
import { scratch } from "../helpers/scratch.ts";
import { ENGINES, forEachSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

const run = promisify(execFile);

/** Of each engine: what its manifest says of its files. */
const manifests = new Map<string, string>();

const outcomeOf = (place: string) =>
  run(process.execPath, ["public/data/recompute.mjs", place]).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => error,
  );

forEachSite({ demo: "city" }, (site) => {
  let folder: string;
  let files: Map<string, Buffer>;
  const month = newestDue(realDay());

  beforeAll(async () => {
    const made = await site().db.selectFrom("editions").select("month").orderBy("month").execute();
    expect(made.map((one) => one.month)).toEqual([monthAfter(month, -1), month]);
    folder = await mkdtemp(path.join(scratch(), "edition-"));
    files = await saveEdition(site().db, month, folder);
  });

  test("an edition is made once, and not before its day", async () => {
    expect(await freezeEdition(site().db, month, realDay())).toBe("there");
    expect(await freezeEdition(site().db, realDay().slice(0, 7), realDay())).toBe("not_due");
    expect(await freezeDue(site().db, realDay())).toEqual([]);
  });

  test("its files alone give every figure and every due day", async () => {
    const { differences, figures, dueDays } = await recomputeIn(folder);
    expect(differences).toEqual([]);
    expect(figures).toBeGreaterThan(500);
    expect(dueDays).toBeGreaterThan(100);
    manifests.set(site().engine, files.get("manifest.json")?.toString() ?? "");
  });

  test("nothing in it is a text that somebody wrote", async () => {
    const { db } = site();
    const texts = await Promise.all([
      db.selectFrom("cases").select(["title as a", "demand as b"]).execute(),
      db.selectFrom("voices").select("public_text as a").execute(),
      db.selectFrom("replies").select(["body as a", "checked as b"]).execute(),
      db.selectFrom("verdicts").select("reasons as a").execute(),
      db.selectFrom("stages").select("promise_reason as a").execute(),
    ]);
    const words = texts
      .flat()
      .flatMap((row) => Object.values(row))
      .filter((one): one is string => one !== null && one.length > 7);
    expect(words.length).toBeGreaterThan(300);
    const all = [...files].filter(([name]) => !name.endsWith(".xlsx")).map(([, bytes]) => bytes.toString());
    expect(words.filter((word) => all.some((text) => text.includes(word)))).toEqual([]);
  });

  test("the workbook has a sheet for each table, as long as its file", async () => {
    const name = [...files.keys()].find((one) => one.endsWith(".xlsx")) ?? "";
    const book = read(files.get(name));
    const tables = await site().db.selectFrom("edition_files").selectAll().where("month", "=", month).execute();
    for (const { part, data_rows: rows } of tables.filter(({ format }) => format === "csv")) {
      const sheet = book.Sheets[part];
      expect([part, Number(/\d+$/.exec(sheet?.["!ref"] ?? "")?.[0])]).toEqual([part, rows + 1]);
    }
  });

  test("anybody gets them, packed or not, and may keep them for a year", async () => {
    const client = visitor(site());
    const index = await client.get("/data");
    expect(index.html).toContain(`href="/data/${month}"`);
    const page = await client.get(`/data/${month}`);
    for (const name of files.keys()) expect(page.html).toContain(`/data/${month}/${name}`);
    const name = [...files.keys()].find((one) => /^cases-.*csv$/.test(one)) ?? "";
    for (const encoding of ["gzip", "identity"]) {
      const got = await fetch(`${site().url}/data/${month}/${name}`, { headers: { "Accept-Encoding": encoding } });
      expect(got.headers.get("cache-control")).toContain("immutable");
      expect(got.headers.get("content-encoding")).toBe(encoding === "gzip" ? "gzip" : null);
      expect(Buffer.from(await got.arrayBuffer())).toEqual(files.get(name));
      const etag = got.headers.get("etag") ?? "";
      const again = { "Accept-Encoding": encoding, "If-None-Match": etag };
      expect((await fetch(`${site().url}/data/${month}/${name}`, { headers: again })).status).toBe(304);
    }
    expect((await client.get(`/data/${month}/cases-000000000000.csv`)).status).toBe(404);
    expect((await client.get("/data/1999-01")).status).toBe(404);
    expect((await client.get("/data/2020-01")).status).toBe(404);
  });

  test("a file that runs with Node alone recomputes it over the net, and tells what was tampered with", async () => {
    const fits = await outcomeOf(`${site().url}/data/${month}/manifest.json`);
    expect(fits).toMatchObject({ code: 0 });
    expect(fits.stdout).toContain("全部相符");
    const answered = /("lead","answered",1,1,"[\d-]+",\d+,"[\d-]+"),"[\d-]+",/;
    tamper(folder, files, "stages", (text) => text.replace(answered, "$1,,"));
    const differs = await outcomeOf(folder);
    expect(differs.code).toBe(1);
    expect(differs.stdout).toMatch(/figures answered_\w+ site {2}all/);
    expect(differs.stdout).toMatch(/figures answered_\w+ region 990\d+ all/);
    await saveEdition(site().db, month, folder);
    expect((await recomputeIn(folder)).differences).toEqual([]);
  });
});

describe("the editions of the two databases", () => {
  test.skipIf(ENGINES.length < 2)("are the same to the last byte", () => {
    expect(manifests.size).toBe(2);
    expect(manifests.get("PostgreSQL")).toBe(manifests.get("SQLite"));
  });
});
