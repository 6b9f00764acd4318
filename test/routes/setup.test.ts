import { describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { changeBody } from "../../app/setup/bodies/change.server.ts";
import { findActor } from "../../app/accounts/account.server.ts";
import { expectRedirect, publishCase } from "../helpers/acts.ts";
import { realDay } from "../helpers/clock.ts";
import { openSite } from "../helpers/sites.ts";
import { bookOf, sheetOf } from "../helpers/tables.ts";
import { sendFiles } from "../helpers/uploads.ts";
import { signedIn, valueOf, visitor } from "../helpers/visitor.ts";
import { touchPublic } from "../../app/ledger/ledger.server.ts";

const OPERATOR = {
  name: "青禾县<b>归位站",
  contact: "0991-0000000",
  licence: "CC BY 4.0",
  corrections: "gengzheng@example.cn",
  icp: "新ICP备1号",
};

describe("who runs the site", () => {
  const site = openSite({ engine: "SQLite" });

  test("stands at the foot of every page and on the page About, as soon as it is entered", async () => {
    const [anyone, admin] = [visitor(site()), await signedIn(site(), "admin")];
    expect((await anyone.get("/departments")).text).not.toContain(OPERATOR.contact);
    expect((await admin.post("/setup/operator", OPERATOR)).status).toBe(302);
    for (const path of ["/", "/departments", "/report", "/about", "/nowhere"]) {
      const page = await anyone.get(path);
      expect(page.text, path).toContain(zhCN.setup.operator.foot(OPERATOR.name, OPERATOR.contact));
      expect(page.text, path).toContain(OPERATOR.icp);
      expect(page.html, path).not.toContain("<b>归位站");
    }
    expect((await anyone.get("/about?lang=en")).text).toContain(en.setup.operator.about);
    expect((await admin.get("/staff")).text).toContain(OPERATOR.corrections);
  });

  test("is asked for again, with what was typed, where something is missing", async () => {
    const admin = await signedIn(site(), "admin");
    const answer = await admin.post("/setup/operator", { ...OPERATOR, contact: "", name: "新名" });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(zhCN.setup.operator.errors.contact);
    expect(valueOf(answer.html, "name")).toBe("新名");
    expect((await visitor(site()).get("/")).text).not.toContain("新名");
  });
});

describe("a site that is not ready", () => {
  const site = openSite({ engine: "SQLite" });

  test("says so to staff who are signed in, on the home page too, and to nobody else", async () => {
    const { db } = site();
    // The register of these tests is the demonstration's: told apart, it would be ready for a look.
    await db.deleteFrom("served_counties").execute();
    await db.insertInto("site_marks").values({ mark: "real" }).execute();
    await touchPublic(db);
    const [anyone, admin, moderator] = [
      visitor(site()),
      await signedIn(site(), "admin"),
      await signedIn(site(), "moderator"),
    ];
    for (const [who, path] of [
      [admin, "/"],
      [moderator, "/"],
      [admin, "/staff"],
      [moderator, "/desk"],
    ] as const) {
      const page = await who.get(path);
      expect(page.text, path).toContain(zhCN.setup.todo);
      expect(page.headers.get("cache-control"), path).toMatch(/no-store/);
    }
    for (const cookie of ["", "staff=forged"]) {
      const page = await anyone.get("/", cookie ? { Cookie: cookie } : {});
      expect(page.status).toBe(200);
      expect(page.text).not.toContain(zhCN.setup.todo);
    }
    const page = await admin.get("/setup");
    expect(page.text).toContain(zhCN.setup.gap({ what: "county" }, (one) => one.name));
  });
});

describe("the bodies of a county", () => {
  const site = openSite({ engine: "SQLite" });
  const BODIES = "/setup/bodies?index&county=990101000000";

  test("come out of a table or say by row what is wrong, with the table kept", async () => {
    const admin = await signedIn(site(), "admin");
    const wrong = await admin.post(BODIES, { act: "list", list: "名称,类型\n青禾县档案局,别的\n" });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain("第 2 行（青禾县档案局）：类型：没有这一个");
    expect(wrong.html).toContain("青禾县档案局,别的");
    const empty = await admin.post(BODIES, { act: "list", list: "" });
    expect([empty.status, empty.text.includes(zhCN.setup.bodies.list.empty)]).toEqual([400, true]);
    expect((await admin.post(BODIES, { act: "template" })).text).toContain(zhCN.setup.bodies.template.nothing);
    expect((await admin.post(BODIES, { act: "list", list: "名称,条线\n青禾县档案局,general-office" })).status).toBe(
      302,
    );
    expect((await visitor(site()).get("/departments")).text).toContain("青禾县档案局");
    const again = await admin.post(BODIES, { act: "list", list: "名称,条线\n青禾县档案局,general-office" });
    expect((await admin.get(expectRedirect(again))).text).toContain(zhCN.setup.bodies.entered(0, 1));
    const other = await admin.post(BODIES, { act: "list", list: "名称,条线\n青禾县档案局,finance" });
    expect(other.status).toBe(400);
    expect(other.text).toMatch(/第 2 行（青禾县档案局）：条线：.*现在录的是：/);
    const elsewhere = await admin.post("/setup/bodies?index&county=110101000000", { act: "list", list: "名称\n某局" });
    expect(elsewhere.status).toBe(404);
  });

  test("come out of a workbook with a title above its header, or what is wrong with the file is said", async () => {
    const admin = await signedIn(site(), "admin");
    const send = (file: Uint8Array) => sendFiles(admin, BODIES, [["act", "list"]], [["部门.xlsx", file]]);
    const rows = [["青禾县部门"], [], ["序号", "部门名称", "条线"]];
    const wrong = await send(
      bookOf([sheetOf("说明", [["见下一张"]]), sheetOf("部门", [...rows, ["1", "青禾县供销社"]])]),
    );
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain("第 4 行（青禾县供销社）：条线：看不出是哪条线");
    const picture = await send(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
    expect([picture.status, picture.text.includes(zhCN.imports.tables.type)]).toEqual([400, true]);
    const right = await send(bookOf([sheetOf("部门", [...rows, ["1", "青禾县供销社", "商务"]])]));
    expect(expectRedirect(right)).toBe("/setup/bodies?county=990101000000&entered=1&there=0");
  });

  test("say on their pages what became of them, and take the cases along", async () => {
    const { db } = site();
    const { number } = await publishCase(site());
    const today = realDay();
    const { id } = await db.selectFrom("users").select("id").where("username", "=", "admin").executeTakeFirstOrThrow();
    const admin = await findActor(db, id, today);
    if (!admin) throw new Error("no administrator");
    const merged = { kind: "merged" as const, day: today, source: "青编〔2026〕3号", name: "", nameEn: "" };
    await changeBody(db, admin, "qinghe-agriculture", { ...merged, other: "qinghe-forestry" }, today);
    const anyone = visitor(site());
    const old = await anyone.get("/departments/qinghe-agriculture");
    expect(old.status).toBe(200);
    expect(old.text).toContain(zhCN.register.departments.follows("青禾县林业和草原局"));
    const into = await anyone.get("/departments/qinghe-forestry");
    expect(into.text).toContain(zhCN.register.departments.includes("青禾县农业农村局"));
    expect(into.html).toContain(`/cases/${number}`);
    expect((await anyone.get("/cases?department=qinghe-forestry")).html).toContain(`/cases/${number}`);
    expect((await anyone.get(`/cases/${number}`)).status).toBe(200);
    const officer = await signedIn(site(), "officer-forestry");
    expect((await officer.get("/office")).html).toContain(`/office/cases/${number}`);
    const administrator = await signedIn(site(), "admin");
    const path = "/setup/bodies/qinghe-agriculture";
    const ended = await administrator.get(path);
    expect(ended.html).not.toContain("<textarea");
    // It was a mistake.
    const short = await administrator.post(path, { act: "undo", reason: "错" });
    expect([short.status, short.text.includes(zhCN.setup.body.errors.reason)]).toEqual([400, true]);
    expect(expectRedirect(await administrator.post(path, { act: "undo", reason: "并错了部门" }))).toBe(`${path}?done`);
    const again = await anyone.get("/departments/qinghe-agriculture");
    expect(again.text).toContain(zhCN.register.departments.undone(zhCN.site.day(today)));
    expect(again.text).not.toContain(zhCN.register.departments.follows("青禾县林业和草原局"));
    expect(again.html).toContain(`/cases/${number}`);
    expect((await anyone.get("/departments/qinghe-forestry")).html).not.toContain(`/cases/${number}`);
    expect((await administrator.get(path)).html).toContain("<textarea");
  });

  test("are put in another line on their page, for a reason that the public page tells", async () => {
    const admin = await signedIn(site(), "admin");
    const path = "/setup/bodies/qinghe-transport";
    const short = await admin.post(path, { act: "line", line: "housing", reason: "错" });
    expect([short.status, short.text.includes(zhCN.setup.body.errors.reason)]).toEqual([400, true]);
    expect(valueOf(short.html, "reason")).toBe("错");
    expect(short.html).toMatch(/<option value="housing" selected/);
    const same = await admin.post(path, { act: "line", line: "transport", reason: "录入时选错了" });
    expect([same.status, same.text.includes(zhCN.setup.body.errors.sameLine)]).toEqual([409, true]);
    const right = await admin.post(path, { act: "line", line: "housing", reason: "录入时选错了" });
    expect(expectRedirect(right)).toBe(`${path}?done`);
    const page = await visitor(site()).get("/departments/qinghe-transport");
    const told = zhCN.register.departments.became.relined(zhCN.site.day(realDay()), "住房和城乡建设", "交通运输");
    expect(page.text).toContain(told);
    expect(page.text).toContain("录入时选错了");
    expect((await admin.get("/desk/staff-record")).text).toContain(zhCN.accounts.record.acts.body_relined);
  });

  test("are renamed on their page, or the page says why not", async () => {
    const admin = await signedIn(site(), "admin");
    const rename = { act: "change", kind: "renamed", day: "2026-01-05", source: "三定规定" };
    const path = "/setup/bodies/qinghe-audit";
    const missing = await admin.post(path, rename);
    expect(missing.status).toBe(400);
    expect(valueOf(missing.html, "source")).toBe("三定规定");
    const taken = await admin.post(path, { ...rename, newName: "青禾县财政局", newNameEn: "Finance" });
    expect([taken.status, taken.text.includes(zhCN.setup.body.errors.taken)]).toEqual([409, true]);
    const future = await admin.post(path, { ...rename, day: "2199-01-01", newName: "青禾县审计署", newNameEn: "A" });
    expect([future.status, future.text.includes(zhCN.setup.body.errors.state)]).toEqual([409, true]);
    expect((await admin.post(path, { ...rename, newName: "青禾县审计署", newNameEn: "Audit" })).status).toBe(302);
    const page = await visitor(site()).get("/departments/qinghe-audit");
    expect(page.text).toContain("青禾县审计署");
    expect(page.text).toContain(zhCN.register.departments.formerNames);
  });
});
