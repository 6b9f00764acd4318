import { beforeAll, describe, expect, test } from "vitest";
import { publicVersion } from "../../app/ledger/ledger.server.ts";
import { enterBodies, enterFromTemplate, readOffer } from "../../app/setup/bodies/enter.server.ts";
import { gridOf, readBodyList } from "../../app/setup/bodies/list/read-list.server.ts";
import {
  countStepsLeft,
  findCounties,
  leaveCounty,
  markAs,
  readMark,
  readOperator,
  readServed,
  readSteps,
  serveCounty,
  setOperator,
  setReplyDays,
} from "../../app/setup/setup.server.ts";
import type { Db } from "../../db/engine.ts";
import { insertRegion } from "../../db/queries/regions/regions.ts";
import { putTotp } from "../../db/queries/staff/second-factors.ts";
import { loadLines } from "../../db/seed/lines.ts";
import { named } from "../../db/tables/named.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addStaff, buildCounty, expectRefusal, sendReport, TODAY } from "../helpers/factories.ts";
import type { Actor, RoleGrant } from "../../app/accounts/permissions.ts";

const OPERATOR = {
  name: "旬邑县归位站",
  contact: "029-1",
  licence: "CC BY 4.0",
  corrections: "a@b.cn",
  icp: "",
  seenBefore: "",
};
const EVERYWHERE = { departmentId: null, regionId: null, lineId: null };

/** A real province with two counties of one name; answers the row ids. */
async function realPlaces(db: Db) {
  const province = await insertRegion(db, region("610000000000", null, "province", "陕西省", "Shaanxi"));
  const city = await insertRegion(db, region("610400000000", province, "city", "咸阳市", "Xianyang City"));
  const other = await insertRegion(db, region("610500000000", province, "city", "渭南市", "Weinan City"));
  const county = await insertRegion(db, region("610429000000", city, "county", "旬邑县", "Xunyi County"));
  const township = await insertRegion(db, region("610429101000", county, "township", "土桥镇", "Tuqiao Town"));
  const twin = await insertRegion(db, region("610502000000", other, "county", "旬邑县", "Xunyi County"));
  await loadLines(db);
  return { province, city, county, township, twin };
}

const region = (
  code: string,
  parent_id: number | null,
  level: "province" | "city" | "county" | "township",
  name: string,
  name_en: string,
) => ({ code, parent_id, level, name, name_en });

const kindsOf = async (db: Db) =>
  (await db.selectFrom("staff_acts").select("kind").orderBy("id").execute()).map((row) => row.kind);

describe("setting a site up", () => {
  forEachEngine((engine) => {
    let db: Db;
    let places: Awaited<ReturnType<typeof realPlaces>>;
    let admin: Actor;
    beforeAll(async () => {
      db = engine.db();
      places = await realPlaces(db);
      admin = await addStaff(db, "admin", { role: "admin", ...EVERYWHERE });
    });

    test("keeps who runs it, shows it on every page at once, and enters it in the staff record", async () => {
      const before = await publicVersion(db);
      await setOperator(db, admin, OPERATOR, TODAY);
      expect(await readOperator(db)).toEqual(OPERATOR);
      expect(await publicVersion(db)).toBeGreaterThan(before);
      await setOperator(db, null, { icp: "陕ICP备1号" }, TODAY);
      expect(await readOperator(db)).toEqual({ ...OPERATOR, icp: "陕ICP备1号" });
      const after = await publicVersion(db);
      await setOperator(db, admin, OPERATOR, TODAY).then(() => setOperator(db, admin, OPERATOR, TODAY));
      expect(await kindsOf(db)).toEqual(["operator_set", "operator_set", "operator_set"]);
      expect(await publicVersion(db)).toBe(after + 1);
    });

    test("finds counties by name, by code of six or twelve figures, and tells those of one name apart", async () => {
      expect((await findCounties(db, "旬邑县")).map((hit) => hit.path)).toEqual([
        "陕西省 咸阳市 旬邑县",
        "陕西省 渭南市 旬邑县",
      ]);
      expect(await findCounties(db, "610429")).toMatchObject([{ id: places.county }]);
      expect(await findCounties(db, "610429000000")).toMatchObject([{ id: places.county }]);
      for (const nothing of ["", "旬邑", "咸阳市", "土桥镇", "610429101000", "9".repeat(12)]) {
        expect(await findCounties(db, nothing), nothing).toEqual([]);
      }
    });

    test("serves a county once, and takes it out again while it has no bodies", async () => {
      await serveCounty(db, admin, places.twin, TODAY);
      await serveCounty(db, admin, places.twin, TODAY);
      expect(await readServed(db, TODAY)).toMatchObject([{ code: "610502000000", bodies: false, duties: false }]);
      await leaveCounty(db, admin, places.twin, TODAY);
      expect(await readServed(db, TODAY)).toEqual([]);
      expect((await kindsOf(db)).slice(-2)).toEqual(["county_served", "county_left"]);
      for (const id of [places.city, places.township, 0]) {
        await expectRefusal(serveCounty(db, admin, id, TODAY), "unknown_region");
      }
    });

    test("enters the usual bodies of a county from the template, once", async () => {
      await expectRefusal(
        enterFromTemplate(db, admin, places.county, [{ key: "tax", name: "" }], TODAY),
        "wrong_state",
      );
      await serveCounty(db, admin, places.county, TODAY);
      const offer = await readOffer(db, places.county);
      const picked = offer.map(({ key }) => ({ key, name: key === "water" ? "旬邑县水务局" : "" }));
      const entered = await enterFromTemplate(db, admin, places.county, picked, TODAY);
      expect(entered).toEqual({ entered: offer.length, there: 0 });
      expect(await readOffer(db, places.county)).toEqual([]);
      const bodies = await db.selectFrom("departments").select(["id", "code", "name", "host_id"]).execute();
      const idOf = (code: string) => bodies.find((body) => body.code === code)?.id;
      expect(bodies.find((body) => body.code === "610429-water")?.name).toBe("旬邑县水务局");
      expect(bodies.find((body) => body.code === "610429-river-chief-office")?.host_id).toBe(idOf("610429-water"));
      const parents = await db
        .selectFrom("department_parents")
        .select(["position", "parent_department_id", "parent_region_id"])
        .where("department_id", "=", idOf("610429101-police-station") ?? 0)
        .orderBy("position")
        .execute();
      expect(parents).toEqual([
        { position: 1, parent_department_id: idOf("610429-public-security"), parent_region_id: null },
        { position: 2, parent_department_id: null, parent_region_id: places.township },
      ]);
      await expectRefusal(leaveCounty(db, admin, places.county, TODAY), "wrong_state");
    });

    test("uses the city's bodies that another county has brought", async () => {
      const sister = await insertRegion(db, region("610428000000", places.city, "county", "长武县", "Changwu County"));
      await serveCounty(db, admin, sister, TODAY);
      const picked = ["city-environment", "environment"].map((key) => ({ key, name: "" }));
      expect(await enterFromTemplate(db, admin, sister, picked, TODAY)).toEqual({ entered: 1, there: 0 });
      const branch = await db
        .selectFrom("department_parents as p")
        .innerJoin("departments as d", "d.id", "p.department_id")
        .innerJoin("departments as u", "u.id", "p.parent_department_id")
        .select("u.code")
        .where("d.code", "=", named("610428-environment"))
        .execute();
      expect(branch).toEqual([{ code: "610400-environment" }]);
    });

    test("reads a pasted table or a CSV, and enters nothing of it while a row is wrong", async () => {
      const before = await db.selectFrom("departments").select("id").execute();
      const wrong =
        "名称,类型,上级,办公室设在\n旬邑县文物局,政府部门,旬邑县文化和旅游局,\n旬邑县专班,临时机构,,\n旬邑县某局,别的,没有的局,\n";
      const read = await readBodyList(db, places.county, gridOf(wrong) ?? []);
      expect(read).toEqual({
        problems: [
          { row: 4, name: "旬邑县某局", column: "type", what: "unknown" },
          { row: 4, name: "旬邑县某局", column: "line", what: "line" },
          { row: 4, name: "旬邑县某局", column: "parents", what: "unknown" },
        ],
      });
      const list =
        "名称\t类型\t上级\t办公室设在\t又称\n旬邑县文物局\t政府部门\t旬邑县文化和旅游局\t\t文物局、县文物局\n旬邑县专班\t临时机构\t\t旬邑县文物局\t\n";
      const right = await readBodyList(db, places.county, gridOf(list) ?? []);
      if ("problems" in right) throw new Error(JSON.stringify(right));
      const half = right.bodies.map((body) => ({ ...body, host: null }));
      expect(await enterBodies(db, admin, places.county, half, TODAY)).toEqual({
        problems: [{ row: 3, name: "旬邑县专班", column: "host", what: "host" }],
      });
      expect(await db.selectFrom("departments").select("id").execute()).toEqual(before);
      expect(await enterBodies(db, admin, places.county, right.bodies, TODAY)).toEqual({ entered: 2, there: 0 });
    });

    test("fills in what a list leaves out from the bodies that counties usually have, by any of their names", async () => {
      const list = [
        ["旬邑县部门"],
        [],
        ["名称", "又称"],
        ["长武县水务局", "河道站"],
        ["长武县农业局", ""],
        ["长武县畜牧局", ""],
        ["中共长武县委办公室", ""],
      ];
      const [county] = await findCounties(db, "610428");
      const read = await readBodyList(db, county?.id ?? 0, list);
      if ("problems" in read) throw new Error(JSON.stringify(read));
      const [water, farming, animals, office] = read.bodies;
      expect(water).toMatchObject({
        row: 4,
        code: "610428-water",
        line: "water",
        nameEn: "Changwu County Water Resources Bureau",
      });
      expect(water?.aliases).toEqual(expect.arrayContaining(["河道站", "县水务局", "水利局"]));
      // Two rows that both go by names of the usual one share its line and nothing else.
      expect([farming, animals]).toMatchObject([
        { line: "agriculture", nameEn: "长武县农业局", aliases: [], formerNames: [] },
        { line: "agriculture", nameEn: "长武县畜牧局", aliases: [] },
      ]);
      expect(new Set(read.bodies.map(({ code }) => code)).size).toBe(4);
      expect(office).toMatchObject({ type: "party", line: "general-office" });
      expect(await enterBodies(db, admin, county?.id ?? 0, read.bodies, TODAY)).toEqual({ entered: 4, there: 0 });
      // Whoever is there already goes by those names from then on.
      const later = await readBodyList(db, county?.id ?? 0, [["名称"], ["长武县水利局"]]);
      expect(later).toMatchObject({ bodies: [{ line: "water", aliases: [], nameEn: "长武县水利局" }] });
    });

    test("sets the working days to answer of a served county alone", async () => {
      await setReplyDays(db, admin, places.county, 10, TODAY);
      expect((await readServed(db, TODAY)).find((one) => one.id === places.county)?.replyDays).toBe(10);
      await expect(setReplyDays(db, admin, places.county, 91, TODAY)).rejects.toThrow(RangeError);
      await expectRefusal(setReplyDays(db, admin, places.twin, 10, TODAY), "wrong_state");
    });

    test("counts as moderators those with a second factor who do not come from the county", async () => {
      const moderatorsOf = async () =>
        (await readServed(db, TODAY)).find((one) => one.id === places.county)?.moderators;
      const grant = (regionId: number | null): RoleGrant => ({ ...EVERYWHERE, role: "moderator", regionId });
      const one = await addStaff(db, "m-1", grant(null));
      expect(await moderatorsOf()).toBe(0);
      const secure = ({ userId }: Actor) => putTotp(db, { user_id: userId, sealed: "", last_step: 0, added_on: TODAY });
      await secure(one);
      expect(await moderatorsOf()).toBe(1);
      await secure(await addStaff(db, "m-2", grant(null), places.county));
      await secure(await addStaff(db, "m-3", grant(places.twin)));
      expect(await moderatorsOf()).toBe(1);
      await secure(await addStaff(db, "m-4", grant(places.city)));
      expect(await moderatorsOf()).toBe(2);
    });

    test("is for administrators without bounds alone", async () => {
      const moderator = await addStaff(db, "moderator", { ...EVERYWHERE, role: "moderator" });
      const bounded = await addStaff(db, "bounded", { ...EVERYWHERE, role: "admin", regionId: places.county });
      const acts = (by: Actor) => [
        () => readSteps(db, by, TODAY),
        () => setOperator(db, by, OPERATOR, TODAY),
        () => serveCounty(db, by, places.twin, TODAY),
        () => leaveCounty(db, by, places.twin, TODAY),
        () => setReplyDays(db, by, places.county, 5, TODAY),
        () => enterBodies(db, by, places.county, [], TODAY),
      ];
      for (const by of [moderator, bounded]) for (const act of acts(by)) await expectRefusal(act(), "forbidden");
    });
  });
});

describe("the demonstration and a real site", () => {
  forEachEngine((engine) => {
    test("never become one another, whatever comes first", async () => {
      const [real, demo] = [await engine.fresh(), await engine.fresh()];
      expect(await readMark(real)).toBeNull();
      await markAs(real, "real");
      await expectRefusal(markAs(real, "demo"), "real_site");
      await markAs(demo, "demo");
      await expectRefusal(markAs(demo, "real"), "demonstration");
      expect([await readMark(real), await readMark(demo)]).toEqual(["real", "demo"]);
    });

    test("are told apart by what is in them before they were marked", async () => {
      const [real, demo] = [await engine.fresh(), await engine.fresh()];
      await addStaff(real, "somebody", { ...EVERYWHERE, role: "admin" });
      await expectRefusal(markAs(real, "demo"), "real_site");
      await buildCounty(demo);
      await expectRefusal(markAs(demo, "real"), "demonstration");
    });

    test("are marked for good: the engine itself refuses to change it", async () => {
      const db = await engine.fresh();
      await markAs(db, "demo");
      await expect(db.updateTable("site_marks").set({ mark: "real" }).execute()).rejects.toThrow(/append-only/);
      await expect(db.deleteFrom("site_marks").execute()).rejects.toThrow(/append-only/);
    });

    test("serve invented counties, or real ones, and never both", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const places = await realPlaces(db);
      await serveCounty(db, county.admin, county.regions.county, TODAY);
      await expectRefusal(serveCounty(db, county.admin, places.county, TODAY), "demonstration");
      expect((await readServed(db, TODAY)).map((one) => one.name)).toEqual(["青禾县"]);
      expect(await countStepsLeft(db, TODAY)).toBe(0);
    });

    test("take no report from a real place into the demonstration, and leave nothing of it", async () => {
      const [demo, real] = [await engine.fresh(), await engine.fresh()];
      await buildCounty(demo);
      for (const db of [demo, real]) await realPlaces(db);
      const report = { region: "610429101000", department: "" };
      await expectRefusal(sendReport(demo, report), "demonstration");
      expect(await demo.selectFrom("reports").select("id").execute()).toEqual([]);
      expect(await sendReport(demo, { department: "" })).toBeGreaterThan(0);
      expect(await sendReport(real, report)).toBeGreaterThan(0);
    });
  });
});
