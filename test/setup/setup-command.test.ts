// Long: loads every division of the country.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { markAs, readMark, readServed } from "../../app/setup/setup.server.ts";
import { connect } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { scratch } from "../helpers/scratch.ts";
import { bookOf, sheetOf } from "../helpers/tables.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const SETUP = path.join(ROOT, "app/admin/setup/setup-command.server.ts");
const DEMO = path.join(ROOT, "db/seed/demo.ts");
const OPERATOR = ["--operator-name", "旬邑县归位站", "--operator-contact", "029-1", "--data-licence", "CC BY 4.0"];

describe("npm run setup", () => {
  const home = mkdtempSync(path.join(scratch(), "guiwei-setup-"));
  const site = path.join(home, "site");
  const url = `sqlite:${site}/guiwei.db`;
  afterAll(() => rmSync(home, { recursive: true }));

  async function run(file: string, args: readonly string[], { dir = site, input = "" } = {}) {
    const env = { ...process.env, DATA_DIR: dir, DATABASE_URL: "", SECRETS_DIR: "" };
    const child = spawn(process.execPath, [file, ...args], { cwd: ROOT, env });
    child.stdin.end(input);
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    const [out, told] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { out, told, code: await ended };
  }
  const stepLine = (sign: string, name: keyof typeof zhCN.setup.steps) =>
    `${sign} ${zhCN.setup.steps[name]} | ${en.setup.steps[name]}`;

  test("explains every flag in both languages, and names one that it does not know", async () => {
    const { out, code } = await run(SETUP, ["--help"]);
    expect(code).toBe(0);
    for (const flag of ["fresh", "operator-name", "icp-number", "admin", "county", "bodies", "reply-days", "check"]) {
      expect(out).toContain(`--${flag}`);
    }
    const wrong = await run(SETUP, ["--nonsense"]);
    expect(wrong.code).toBe(1);
    expect(wrong.told).toContain("--nonsense");
  });

  test("makes a clean site in a folder of its own, with flags alone, and ends with what is missing", async () => {
    const flags = [...OPERATOR, "--admin", "boss", "--county", "旬邑县", "--bodies", "template", "--reply-days", "10"];
    const { out, told, code } = await run(SETUP, ["--fresh", site, ...flags], { dir: path.join(home, "elsewhere") });
    expect([told, code]).toEqual(["", 0]);
    expect(out).toMatch(/^ {2}boss {2}[a-z2-9]{20}$/m);
    for (const name of ["database", "counties", "bodies"] as const) expect(out).toContain(stepLine("✓", name));
    for (const name of ["operator", "administrator", "duties", "moderators"] as const) {
      expect(out).toContain(stepLine("✗", name));
    }
    expect(out).toContain(zhCN.setup.gap({ what: "operator", field: "corrections" }, (one) => one.name));
    expect(out).toContain(`DATA_DIR=${site} npm run serve`);
  });

  test("is taken up again where it was left, and asks only for what is missing", async () => {
    const { out, code } = await run(SETUP, ["--ask"], { input: "a@b.cn\n京ICP备1号\n" });
    expect(code).toBe(0);
    expect(out).not.toContain(zhCN.setup.operator.hints.name);
    expect(out).toContain(stepLine("✓", "operator"));
    const check = await run(SETUP, ["--check"]);
    expect(check.code).toBe(1); // duties and moderators are missing
    expect(check.out).toContain(zhCN.setup.left(3));
  });

  test("--check only tells what is missing: it makes, brings up to date, marks and enters nothing", async () => {
    const nowhere = path.join(home, "nowhere");
    const none = await run(SETUP, ["--check", "--county", "旬邑县"], { dir: nowhere });
    expect([none.told, none.code, existsSync(nowhere)]).toEqual(["", 1, false]);
    for (const name of ["database", "operator", "counties"] as const) expect(none.out).toContain(stepLine("✗", name));

    const db = connect(`sqlite:${path.join(home, "bare", "guiwei.db")}`);
    try {
      await migrateToLatest(db);
      const { code } = await run(SETUP, ["--check", "--county", "旬邑县"], { dir: path.join(home, "bare") });
      expect([code, await readMark(db)]).toEqual([1, null]);
      expect(await db.selectFrom("regions").select("id").execute()).toEqual([]);
      await sql`delete from kysely_migration where name = (select max(name) from kysely_migration)`.execute(db);
      const old = await run(SETUP, ["--check"], { dir: path.join(home, "bare") });
      expect([old.code, old.told]).toEqual([1, expect.stringContaining("npm run migrate")]);
    } finally {
      await db.destroy();
    }

    const real = connect(url);
    try {
      const kept = async () => ({
        served: await real.selectFrom("served_counties").selectAll().execute(),
        acts: await real.selectFrom("staff_acts").select("id").execute(),
        settings: await real.selectFrom("settings").selectAll().execute(),
      });
      const before = await kept();
      await run(SETUP, ["--check", "--county", "610428", "--operator-name", "别的站", "--reply-days", "20"]);
      expect(await kept()).toEqual(before);
    } finally {
      await real.destroy();
    }
  });

  test("asks again for what cannot be taken, and never for an administrator that there is", async () => {
    const dir = path.join(home, "asked");
    const input = [
      "旬邑县归位站",
      "029-1",
      "CC BY 4.0",
      "a@b.cn",
      "",
      "X",
      "boss",
      "没有的县",
      "旬邑县",
      "91",
      "10",
      "",
      "",
    ];
    const { out, told, code } = await run(SETUP, ["--ask"], { dir, input: `${input.join("\n")}\n` });
    expect([told, code]).toEqual(["", 0]);
    for (const wrong of [zhCN.accounts.errors.username, zhCN.setup.counties.errors.unknown, zhCN.setup.calendar.error])
      expect(out).toContain(wrong);
    expect(out).toMatch(/boss {2}[a-z2-9]{20}$/m);
    expect(out).toContain(stepLine("✓", "counties"));
    expect(out).toContain("http://127.0.0.1:3000/setup");
    const db = connect(`sqlite:${dir}/guiwei.db`);
    try {
      expect(await readServed(db, "2026-11-29")).toMatchObject([{ name: "旬邑县", replyDays: 10 }]);
    } finally {
      await db.destroy();
    }
    const again = await run(SETUP, ["--ask"], { dir });
    expect(again.out).not.toContain("user name of the administrator");
    expect(again.out).toContain(zhCN.setup.gap({ what: "second_factor" }, (one) => one.name));
  });

  test("tells in a line or two what was wrong, and enters nothing of it", async () => {
    for (const args of [
      ["--county", "没有的县"],
      ["--county", "鼓楼区"], // there are several
      ["--admin", "X"],
      ["--reply-days", "91"],
      ["--operator-name", "长".repeat(300)],
      ["--fresh", site],
    ]) {
      const { told, code } = await run(SETUP, args);
      expect([args, code]).toEqual([args, 1]);
      expect(told).toContain(args[0]);
      expect(told).not.toMatch(/^\s+at /m);
    }
  });

  test("enters bodies from a workbook or a CSV, or says what is wrong in it by row and column", async () => {
    const file = path.join(home, "bodies.csv");
    writeFileSync(file, "名称,类型\n长武县农业农村局,政府部门\n长武县某局,别的\n");
    const wrong = await run(SETUP, ["--county", "610428", "--bodies", file]);
    expect(wrong.code).toBe(1);
    expect(wrong.told).toMatch(/第 3 行（长武县某局）：类型.*Row 3 \(长武县某局\): type/);
    const workbook = path.join(home, "bodies.xlsx");
    writeFileSync(workbook, bookOf([sheetOf("部门", [["名称"], ["长武县农业农村局"]])]));
    const right = await run(SETUP, ["--bodies", workbook]);
    expect([right.told, right.code]).toEqual(["", 0]);
    expect(right.out).toContain(zhCN.setup.bodies.entered(1, 0));

    // Two counties have bodies now: the same list again is nobody's until it is said whose; the usual bodies nobody lacks.
    const whose = await run(SETUP, ["--bodies", workbook]);
    expect([whose.code, whose.told.includes("--county")]).toEqual([1, true]);
    const again = await run(SETUP, ["--county", "610428", "--bodies", workbook]);
    expect([again.told, again.code]).toEqual(["", 0]);
    expect(again.out).toContain(`长武县: ${zhCN.setup.bodies.entered(0, 1)}`);
    const usual = await run(SETUP, ["--bodies", "template"]);
    expect([usual.code, usual.out.includes("nothing was entered")]).toEqual([0, true]);
  });

  test("what it made is a real site for good: npm start does not load the demonstration into it, and changes nothing", async () => {
    const db = connect(url);
    try {
      const before = await db.selectFrom("departments").selectAll().execute();
      const { told, code } = await run(DEMO, []);
      expect(code).toBe(1);
      expect(told).toContain("npm run serve");
      expect(await readMark(db)).toBe("real");
      expect(await db.selectFrom("departments").selectAll().execute()).toEqual(before);
      expect(await db.selectFrom("reports").selectAll().execute()).toEqual([]);
    } finally {
      await db.destroy();
    }
  });

  test("refuses the demonstration, and changes nothing of it", async () => {
    const dir = path.join(home, "demo");
    const db = connect(`sqlite:${dir}/guiwei.db`);
    try {
      await migrateToLatest(db);
      await markAs(db, "demo");
      const refused = await run(SETUP, [...OPERATOR, "--county", "旬邑县"], { dir });
      expect(refused.code).toBe(1);
      expect(refused.told).toContain(zhCN.site.errors.demonstration.title);
      expect(refused.told).toContain("npm run setup -- --fresh");
      expect(await db.selectFrom("settings").selectAll().execute()).toEqual([]);
      expect(await db.selectFrom("served_counties").selectAll().execute()).toEqual([]);
    } finally {
      await db.destroy();
    }
  });
});
