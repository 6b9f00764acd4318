import { beforeEach, describe, expect, test } from "vitest";
import { findActor } from "../../app/accounts/account.server.ts";
import { departmentsOf } from "../../app/accounts/permissions.ts";
import { countByDuty } from "../../app/cases/read-case.server.ts";
import { addDays } from "../../app/day.ts";
import {
  countedFor,
  matchBodies,
  readDepartment,
  readDepartmentFacts,
} from "../../app/departments/department.server.ts";
import { readDuty, readDutyOn } from "../../app/duties/duty.server.ts";
import { listBodies, registerOf } from "../../app/register/register.server.ts";
import { publishReply } from "../../app/replies/reply.server.ts";
import { readScorecard, readScorecards } from "../../app/scorecards/scorecard.server.ts";
import type { BodyChange } from "../../app/setup/bodies/change.ts";
import { changeBody, correctBody } from "../../app/setup/bodies/change.server.ts";
import { undoBodyMerger } from "../../app/setup/bodies/undo.server.ts";
import { readyRegister } from "../../app/suggestions/register.server.ts";
import type { Db } from "../../db/engine.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, expectRefusal, publishCase, TODAY, TOWNSHIP } from "../helpers/factories.ts";

const DAY = addDays(TODAY, -10);
const change = (kind: BodyChange["kind"], more: Partial<BodyChange> = {}): BodyChange => ({
  kind,
  day: DAY,
  source: "青编〔2026〕3号",
  other: "",
  name: "",
  nameEn: "",
  ...more,
});

describe("a body that changes", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
    });
    const act = (code: string, what: BodyChange) => changeBody(db, county.admin, code, what, TODAY);
    const scope = (id: number) => ({ scope: "department" as const, id });

    test("of name is found under the old one, and says since when", async () => {
      await act("forestry", change("renamed", { name: "青禾县林业局", nameEn: "Forestry" }));
      const body = await readDepartment(db, "forestry");
      expect(body.name).toBe("青禾县林业局");
      const facts = await readDepartmentFacts(db, body);
      expect(facts.formerNames).toEqual(["青禾县林业和草原局"]);
      expect(facts.changes).toMatchObject([
        { day: DAY, kind: "renamed", formerly: { name: "青禾县林业和草原局" }, source: "青编〔2026〕3号" },
      ]);
      for (const typed of ["青禾县林业局", "青禾县林业和草原局"]) {
        expect((await matchBodies(db, typed, TOWNSHIP)).sure?.code, typed).toBe("forestry");
      }
      await act("forestry", change("renamed", { name: "青禾县林业和草原局", nameEn: "Forestry" }));
      expect((await readDepartmentFacts(db, body)).formerNames).toEqual(["青禾县林业局"]);
    });

    test("by merging hands over its names, figures, hosted bodies and duties, and is offered no more", async () => {
      const { agriculture, emergency, forestry } = county.departments;
      await publishCase(db, county, { newCase: { department: "emergency", duty: "withdrawn" } });
      await publishCase(db, county);
      const [one, other] = [
        await readScorecard(db, scope(emergency), TODAY),
        await readScorecard(db, scope(agriculture), TODAY),
      ];
      const counted = await listCounters(db);
      await act("emergency", change("merged", { other: "agriculture" }));
      const after = await readScorecard(db, scope(agriculture), TODAY);
      expect([after.cases, after.voices]).toEqual([one.cases + other.cases, one.voices + other.voices]);
      expect((await readScorecards(db, "department", [agriculture, forestry], TODAY)).get(agriculture)).toEqual(after);
      expect(await readScorecard(db, scope(emergency), TODAY)).toEqual(one);
      expect(await listCounters(db)).toEqual(counted);
      const byDuty = await countByDuty(db, await countedFor(db, agriculture), TODAY);
      expect(byDuty.reduce((sum, row) => sum + row.cases, 0)).toBe(after.cases);
      expect((await matchBodies(db, "青禾县应急管理局", TOWNSHIP)).sure?.code).toBe("agriculture");
      expect((await readDepartment(db, "headquarters")).hostId).toBe(agriculture);
      const register = await registerOf(db, county.regions.county, TODAY);
      expect((await listBodies(db, register)).map((body) => body.code)).toEqual([
        "agriculture",
        "forestry",
        "headquarters",
      ]);
      const { departments } = await readyRegister(db, county.regions.township, TODAY);
      expect([...departments.keys()]).not.toContain("emergency");
      await expectRefusal(
        publishCase(db, county, { newCase: { department: "emergency", duty: "withdrawn" } }),
        "department_elsewhere",
      );
      const old = await readDepartment(db, "emergency");
      expect(old.endedOn).toBe(DAY);
      expect((await readDepartmentFacts(db, old)).changes).toMatchObject([
        { kind: "merged", came: false, other: { code: "agriculture" } },
      ]);
      const into = await readDepartmentFacts(db, await readDepartment(db, "agriculture"));
      expect(into.changes).toMatchObject([{ kind: "merged", came: true, body: { code: "emergency" } }]);
    });

    test("by merging keeps what the register said before, and names the new holder from the day on", async () => {
      await act("forestry", change("merged", { other: "agriculture" }));
      const { versions } = await readDuty(db, "off-list", TODAY);
      expect(versions.map((one) => [one.effectiveFrom, one.effectiveTo, one.holder?.code])).toEqual([
        [DAY, null, "agriculture"],
        ["2020-01-01", addDays(DAY, -1), "forestry"],
      ]);
      expect((await readDutyOn(db, "off-list", TODAY)).bases).toEqual(
        (await readDutyOn(db, "off-list", "2020-01-01")).bases,
      );
      expect((await readDutyOn(db, "renewed", "2020-06-01")).holder?.code).toBe("agriculture");
    });

    test("by merging twice leads to the last body, whose officer answers for the first one's cases", async () => {
      const { number } = await publishCase(db, county, { newCase: { department: "emergency", duty: "withdrawn" } });
      await act("emergency", change("merged", { other: "forestry" }));
      await act("forestry", change("merged", { other: "agriculture" }));
      expect((await countedFor(db, county.departments.agriculture)).sort()).toEqual(
        [county.departments.agriculture, county.departments.forestry, county.departments.emergency].sort(),
      );
      expect((await matchBodies(db, "青禾县应急管理局", TOWNSHIP)).sure?.code).toBe("agriculture");
      const officer = await findActor(db, county.officers.agriculture.userId, TODAY);
      if (!officer) throw new Error("gone");
      expect(departmentsOf(officer)).toContain(county.departments.emergency);
      await publishReply(db, officer, { caseNumber: number, remedies: ["R1"], body: "已收回。", seen: 0 }, TODAY);
      const facts = await readDepartmentFacts(db, await readDepartment(db, "emergency"));
      expect(facts.changes[0]).toMatchObject({ kind: "merged", other: { code: "forestry" } });
    });

    test("by a merger that was a mistake is one again: names, figures, duties, what it hosts; both pages tell of it", async () => {
      const { agriculture, emergency } = county.departments;
      await publishCase(db, county, { newCase: { department: "emergency", duty: "withdrawn" } });
      const kept = async () => ({
        departments: await db.selectFrom("departments").selectAll().orderBy("id").execute(),
        parents: await db
          .selectFrom("department_parents")
          .selectAll()
          .orderBy("department_id")
          .orderBy("position")
          .execute(),
        versions: await db.selectFrom("duty_versions").selectAll().orderBy("id").execute(),
        bases: await db.selectFrom("duty_bases").selectAll().orderBy("version_id").orderBy("position").execute(),
        counters: await listCounters(db),
        emergency: await readScorecard(db, scope(emergency), TODAY),
        agriculture: await readScorecard(db, scope(agriculture), TODAY),
      });
      const undo = (code: string) => undoBodyMerger(db, county.admin, code, { reason: "并错了部门", today: TODAY });
      for (const code of ["emergency", "forestry"]) {
        const before = await kept();
        await act(code, change("merged", { other: "agriculture" }));
        await readyRegister(db, county.regions.township, TODAY);
        expect(await kept()).not.toEqual(before);
        await undo(code);
        expect(await kept(), code).toEqual(before);
        const { departments } = await readyRegister(db, county.regions.township, TODAY);
        expect([...departments.keys()]).toContain(code);
        expect((await readDepartmentFacts(db, await readDepartment(db, code))).changes).toMatchObject([
          { kind: "merged", undoneOn: TODAY },
        ]);
        await expectRefusal(undo(code), "wrong_state");
      }
      expect((await matchBodies(db, "青禾县应急管理局", TOWNSHIP)).sure?.code).toBe("emergency");
      const acts = await db.selectFrom("staff_acts").select(["kind", "reason"]).orderBy("id").execute();
      expect(acts.at(-1)).toEqual({ kind: "merger_undone", reason: "并错了部门" });
      await expectRefusal(
        undoBodyMerger(db, county.moderator, "emergency", { reason: "并错了部门", today: TODAY }),
        "forbidden",
      );
      // It may be merged once more, and that too can be undone.
      await act("forestry", change("merged", { other: "emergency" }));
      await undo("forestry");
    });

    test("by a merger is one no more once something has followed it", async () => {
      const undo = (code: string) => undoBodyMerger(db, county.admin, code, { reason: "并错了部门", today: TODAY });
      await act("emergency", change("merged", { other: "forestry" }));
      await act("forestry", change("merged", { other: "agriculture" }));
      await expectRefusal(undo("emergency"), "wrong_state");
      // Somebody is judged by a version that passed over.
      await publishCase(db, county, { newCase: { department: "agriculture", duty: "off-list" } });
      const before = await db.selectFrom("departments").selectAll().orderBy("id").execute();
      await expectRefusal(undo("forestry"), "wrong_state");
      expect(await db.selectFrom("departments").selectAll().orderBy("id").execute()).toEqual(before);
      await expectRefusal(undo("agriculture"), "wrong_state");
      await expectRefusal(undo("nobody"), "unknown_department");
    });

    test("of host, by a split or an end is told on the pages of both", async () => {
      await act("headquarters", change("hosted", { other: "forestry" }));
      expect((await readDepartment(db, "headquarters")).hostId).toBe(county.departments.forestry);
      await act("agriculture", change("split", { other: "emergency" }));
      const told = async (code: string) =>
        (await readDepartmentFacts(db, await readDepartment(db, code))).changes.map(({ kind, came }) => [kind, came]);
      expect(await told("forestry")).toEqual([["hosted", true]]);
      expect(await told("emergency")).toEqual([["split", true]]);
      expect(await told("agriculture")).toEqual([["split", false]]);
      await act("headquarters", change("ended"));
      expect((await readDepartment(db, "headquarters")).endedOn).toBe(DAY);
    });

    test("is refused what cannot be, and nothing is changed", async () => {
      const before = await db.selectFrom("departments").selectAll().orderBy("id").execute();
      await expectRefusal(act("forestry", change("merged", { other: "forestry" })), "wrong_state");
      await expectRefusal(act("forestry", change("merged", { other: "nobody" })), "unknown_department");
      await expectRefusal(act("forestry", change("merged", { other: "headquarters" })), "wrong_state");
      await expectRefusal(act("forestry", change("hosted", { other: "emergency" })), "wrong_state");
      await expectRefusal(act("forestry", change("ended")), "wrong_state"); // it holds duties
      await expectRefusal(act("emergency", change("ended")), "wrong_state"); // it hosts a body
      await expectRefusal(
        act("forestry", change("renamed", { day: addDays(TODAY, 1), name: "新", nameEn: "New" })),
        "wrong_state",
      );
      await expectRefusal(act("forestry", change("renamed", { name: "青禾县农业农村局", nameEn: "X" })), "name_taken");
      for (const by of [county.moderator, county.officers.forestry]) {
        await expectRefusal(changeBody(db, by, "forestry", change("ended"), TODAY), "forbidden");
      }
      expect(await db.selectFrom("departments").selectAll().orderBy("id").execute()).toEqual(before);
      expect(await db.selectFrom("department_changes").selectAll().execute()).toEqual([]);
      expect(await db.selectFrom("staff_acts").selectAll().execute()).toEqual([]);
      await act("headquarters", change("ended"));
      await expectRefusal(act("headquarters", change("ended")), "already_ended");
    });

    test("is corrected without a former name, on the staff record", async () => {
      const correction = {
        name: "青禾县农业农村局",
        nameEn: "Agriculture",
        aliases: ["农业局", "畜牧局"],
        formerNames: [],
      };
      await correctBody(db, county.admin, "agriculture", correction, TODAY);
      const facts = await readDepartmentFacts(db, await readDepartment(db, "agriculture"));
      expect([facts.aliases.sort(), facts.formerNames, facts.changes]).toEqual([["农业局", "畜牧局"].sort(), [], []]);
      const acts = await db.selectFrom("staff_acts").select(["kind", "department_id"]).execute();
      expect(acts).toEqual([{ kind: "body_corrected", department_id: county.departments.agriculture }]);
      await expectRefusal(
        correctBody(db, county.admin, "agriculture", { ...correction, name: "青禾县应急管理局" }, TODAY),
        "name_taken",
      );
    });
  });
});
