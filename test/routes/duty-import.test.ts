import { expect, test } from "vitest";
import { toCsv } from "../../app/csv.server.ts";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { expectRedirect } from "../helpers/acts.ts";
import { ASSIST, SOURCE } from "../helpers/duty-lists.ts";
import { forEachSite } from "../helpers/sites.ts";
import { bookOf, sheetOf } from "../helpers/tables.ts";
import { sendFiles } from "../helpers/uploads.ts";
import { signedIn, valueOf, type Visitor } from "../helpers/visitor.ts";

const HERE = "/staff/register/import";
const words = zhCN.imports;
const COUNTY = "青禾县";

const send = (by: Visitor, file: Uint8Array | null, fields: Record<string, string> = {}, lang = "") =>
  sendFiles(
    by,
    `${HERE}?index${lang}`,
    Object.entries({ act: "send", county: COUNTY, source: SOURCE, ...fields }),
    file ? [["清单.csv", file]] : [],
  );

forEachSite({}, (site) => {
  const versions = async () => (await site().db.selectFrom("duty_versions").select("id").execute()).length;

  test("an administrator sends a list, looks, mends the reading, confirms; only then is it written and seen by all", async () => {
    const admin = await signedIn(site(), "admin");
    expect((await admin.get("/staff")).html).toContain(`href="${HERE}"`);
    const before = await versions();
    const wrong = [...ASSIST, ["3", "河道巡查", "县畜牧水产局", "", ""]];
    const at = expectRedirect(await send(admin, Buffer.from(toCsv(wrong))));
    const preview = await admin.get(at);
    expect(preview.status).toBe(200);
    expect(preview.text).toContain(words.preview.nothingYet);
    expect(preview.text).toContain(`${words.preview.counts.created} 2 ${words.preview.unit}`);
    expect(preview.text).toContain(words.place(6, { sheet: "", letter: "C", label: "对应上级部门" }, 6));
    const unknown = { sheet: 0, row: 6, column: 2, what: "unknown_department", text: "县畜牧水产局" } as const;
    expect(preview.text).toContain(words.problem(unknown));
    expect((await admin.get(HERE)).html).toContain(`href="${at}"`);
    const english = await admin.get(`${at}?lang=en`);
    expect(english.text).toContain(en.imports.problem(unknown));
    await admin.get(`${at}?lang=zh-CN`);

    const from = valueOf(preview.html, "from") ?? "";
    const shown = { from, "s0.shown": "yes", "s0.taken": "yes", "s0.band": "assist", "s0.holder": "" };
    // The day is no day: all that was chosen comes back.
    const refused = await admin.post(at, { act: "update", ...shown, from: "昨天" });
    expect([refused.status, refused.text.includes(words.errors.from)]).toEqual([400, true]);
    // Another reading is looked at before it is written, whichever button was pressed.
    const other = { ...shown, "s0.c2": "note", "s0.holder": "qinghe-agriculture" };
    const again = expectRedirect(
      await admin.post(at, { act: "confirm", ...other, seen: valueOf(preview.html, "seen") ?? "" }),
    );
    expect(again).toBe(`${at}?again`);
    const second = await admin.get(again);
    expect(second.text).toContain(words.preview.again);
    expect(second.text).toContain(`${words.preview.counts.created} 3 ${words.preview.unit}`);
    expect(await versions()).toBe(before);

    // What somebody else wrote meanwhile is looked at too.
    expect(expectRedirect(await admin.post(at, { act: "confirm", ...other, seen: "x" }))).toBe(`${at}?stale`);
    const seen = valueOf(second.html, "seen") ?? "";
    const done = expectRedirect(await admin.post(at, { act: "confirm", ...other, seen }));
    expect(done).toBe(`${HERE}?done=3.0.0.0`);
    expect((await admin.get(done)).text).toContain(words.done(3, 0, 0, 0));
    expect(await versions()).toBe(before + 3);
    expect((await admin.get("/duties?band=assist&region=990101000000")).text).toContain("河道巡查");
    expect((await admin.get("/desk/staff-record")).text).toContain(SOURCE);
    expect((await admin.get(at)).text).toContain(zhCN.site.errors.import_over.title);
  });

  test("an export that is sent back changes nothing, as CSV and as XLSX; a workbook may hold three lists", async () => {
    const admin = await signedIn(site(), "admin");
    for (const kind of ["csv", "xlsx"]) {
      const address = `${site().url}/staff/register/990101000000/duties.${kind}`;
      const cookie = [...admin.cookies].map(([name, { value }]) => `${name}=${value}`).join("; ");
      const response = await fetch(address, { headers: { Cookie: cookie } });
      expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="guiwei-duties-990101000000-/);
      const at = expectRedirect(await send(admin, Buffer.from(await response.arrayBuffer())));
      const preview = await admin.get(at);
      for (const count of ["created", "changed", "missing"] as const)
        expect(preview.text).toContain(`${words.preview.counts[count]} 0 ${words.preview.unit}`);
      expect(preview.text).toContain(`${words.preview.counts.problems} 0 ${words.preview.unitProblems}`);
      expect(preview.text).toContain(words.preview.confirmNothing);
      expect(expectRedirect(await admin.post(at, { act: "drop" }))).toBe(`${HERE}?dropped`);
    }
    const book = bookOf([
      sheetOf("基本履职", [
        ["序号", "事项名称"],
        ["1", "调解邻里纠纷"],
      ]),
      // Under another header: how the first was read is remembered.
      sheetOf(
        "配合履职",
        ASSIST.map((row) => row.map((cell) => cell.replace("对应上级部门", "对应（关联）上级部门"))),
      ),
      sheetOf("收回", [
        ["序号", "事项名称", "承接部门及工作方式"],
        ["1", "渔船检查", "县农业农村局：派员检查。"],
      ]),
    ]);
    const preview = await admin.get(expectRedirect(await send(admin, book)));
    expect(preview.text).toContain(`${words.preview.counts.problems} 0 ${words.preview.unitProblems}`);
    for (const title of ["调解邻里纠纷", "渔船检查"]) expect(preview.text).toContain(title);
  });

  test("what is wrong is said in words, and what was typed stays; nobody else may send one", async () => {
    const admin = await signedIn(site(), "admin");
    const list = Buffer.from(toCsv(ASSIST));
    for (const [file, fields, message] of [
      [null, {}, words.errors.file],
      [list, { county: "无此县" }, words.errors.county],
      [list, { county: "990101101000" }, words.errors.county],
      [list, { source: "无" }, words.errors.source],
      [Buffer.from("%PDF-1.7\n"), {}, words.tables.type],
      [Buffer.from("<html><table></table></html>"), {}, words.tables.web_page],
      [Buffer.alloc(21 * 1024 * 1024, "a,b\n"), {}, words.tables.large],
    ] as const) {
      const refused = await send(admin, file, fields);
      expect(refused.text).toContain(message);
      expect(refused.status).toBe(message === words.errors.county ? 409 : 400);
      const typed = { source: SOURCE, county: COUNTY, ...fields };
      for (const value of Object.values(typed)) expect(refused.html).toContain(`value="${value}"`);
    }
    const before = await site().db.selectFrom("duty_imports").selectAll().execute();
    for (const name of ["moderator", "officer-agriculture"]) {
      expect((await send(await signedIn(site(), name), list)).status).toBe(403);
    }
    expect(await site().db.selectFrom("duty_imports").selectAll().execute()).toEqual(before);
  });
});
