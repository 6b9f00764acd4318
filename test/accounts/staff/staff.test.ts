import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../../app/day.ts";
import { findActor } from "../../../app/accounts/account.server.ts";
import { can, type RoleGrant } from "../../../app/accounts/permissions.ts";
import { listStaff, readStaffPerson } from "../../../app/accounts/staff/read-staff.server.ts";
import { resolveEmployer, resolveGrant, resolveHome } from "../../../app/accounts/staff/scope.server.ts";
import {
  endSessions,
  giveRole,
  resetAccount,
  setClosed,
  setEmployer,
  setHome,
  takeRole,
} from "../../../app/accounts/staff/staff.server.ts";
import { listSessions, startSession } from "../../../app/accounts/session.server.ts";
import { readScope } from "../../../app/departments/department.server.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { addStaff, buildCounty, type County, expectRefusal, TOWNSHIP, TODAY, NOW } from "../../helpers/factories.ts";

const ADMIN: RoleGrant = { role: "admin", departmentId: null, regionId: null, lineId: null };

describe("an administrator", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const rolesOf = (userId: number) =>
      engine.db().selectFrom("user_roles").selectAll().where("user_id", "=", userId).orderBy("id").execute();

    test("gives and takes roles within a region and a line", async () => {
      const { userId } = county.farModerator;
      const grant = await resolveGrant(engine.db(), {
        role: "moderator",
        department: "",
        region: "青禾县",
        line: "rural",
      });
      expect(grant).toMatchObject({ regionId: county.regions.county, departmentId: null });
      await giveRole(engine.db(), county.admin, userId, grant, TODAY);
      await giveRole(engine.db(), county.admin, userId, grant, TODAY); // not twice
      expect(await rolesOf(userId)).toHaveLength(2);
      const actor = await findActor(engine.db(), userId, TODAY);
      const scope = { regionIds: [county.regions.county] };
      expect(can(actor, "decide:report", { ...scope, lineId: grant.lineId })).toBe(true);
      expect(can(actor, "decide:report", { ...scope, lineId: 999 })).toBe(false);
      const [, given] = await rolesOf(userId);
      await takeRole(engine.db(), county.admin, userId, given?.id ?? 0, { reason: "按规定办理", today: TODAY });
      expect(await rolesOf(userId)).toHaveLength(1);
    });

    test("cannot take a role of one person by naming another", async () => {
      const [role] = await rolesOf(county.moderator.userId);
      await expectRefusal(
        takeRole(engine.db(), county.admin, county.farModerator.userId, role?.id ?? 0, {
          reason: "按规定办理",
          today: TODAY,
        }),
        "not_found",
      );
      expect(await rolesOf(county.moderator.userId)).toHaveLength(1);
    });

    test("names scopes that are there, or is told", async () => {
      const typed = { role: "moderator" as const, department: "", region: "", line: "" };
      const resolve = (changes: object) => resolveGrant(engine.db(), { ...typed, ...changes });
      await expectRefusal(resolve({ region: "没有的县" }), "unknown_region");
      await expectRefusal(resolve({ region: "990999000000" }), "unknown_region");
      await expectRefusal(resolve({ line: "none" }), "bad_request");
      await expectRefusal(resolve({ role: "officer" }), "unknown_department");
      await expectRefusal(resolve({ role: "officer", department: "none" }), "unknown_department");
      await expectRefusal(resolve({ role: "approver", region: "青禾县" }), "unknown_department");
      expect(await resolve({ role: "supervisor", department: "forestry", region: "青禾县" })).toMatchObject({
        departmentId: null,
        regionId: county.regions.county,
      });
      expect(await resolve({ role: "officer", department: "forestry", region: "青禾县" })).toEqual({
        role: "officer",
        departmentId: county.departments.forestry,
        regionId: null,
        lineId: null,
      });
      expect(await resolveHome(engine.db(), TOWNSHIP)).toBe(county.regions.county);
      expect(await resolveHome(engine.db(), "")).toBeNull();
    });

    test("notes the county a person comes from", async () => {
      await setHome(engine.db(), county.admin, county.moderator.userId, county.regions.county, TODAY);
      const actor = await findActor(engine.db(), county.moderator.userId, TODAY);
      expect(can(actor, "decide:report", { regionIds: [county.regions.county] })).toBe(false);
      await setHome(engine.db(), county.admin, county.moderator.userId, null, TODAY);
    });

    test("notes the department a person works for: it is kept out of, and for 30 days after it is taken back", async () => {
      const { admin, departments } = county;
      const { userId } = await addStaff(engine.db(), "employed", { ...ADMIN, role: "moderator" });
      const decidesOn = async (departmentId: number, day = TODAY) => {
        const scope = await readScope(engine.db(), county.regions.township, departmentId);
        return can(await findActor(engine.db(), userId, day), "decide:report", scope);
      };
      expect(await decidesOn(departments.agriculture)).toBe(true);
      await setEmployer(engine.db(), admin, userId, departments.agriculture, TODAY);
      expect(await decidesOn(departments.agriculture)).toBe(false);
      expect(await decidesOn(departments.forestry)).toBe(true);
      await setEmployer(engine.db(), admin, userId, null, TODAY);
      expect(await decidesOn(departments.agriculture, addDays(TODAY, 30))).toBe(false);
      expect(await decidesOn(departments.agriculture, addDays(TODAY, 31))).toBe(true);
      expect(await resolveEmployer(engine.db(), "agriculture")).toBe(departments.agriculture);
      expect(await resolveEmployer(engine.db(), "")).toBeNull();
      await expectRefusal(resolveEmployer(engine.db(), "none"), "unknown_department");
    });

    test("changes nothing of their own account", async () => {
      const { admin } = county;
      const [role] = await rolesOf(admin.userId);
      await expectRefusal(
        giveRole(engine.db(), admin, admin.userId, county.moderator.grants[0] ?? ADMIN, TODAY),
        "own_account",
      );
      await expectRefusal(
        takeRole(engine.db(), admin, admin.userId, role?.id ?? 0, { reason: "按规定办理", today: TODAY }),
        "own_account",
      );
      await expectRefusal(setHome(engine.db(), admin, admin.userId, null, TODAY), "own_account");
      await expectRefusal(setEmployer(engine.db(), admin, admin.userId, null, TODAY), "own_account");
      await expectRefusal(
        setClosed(engine.db(), admin, admin.userId, true, { reason: "按规定办理", today: TODAY }),
        "own_account",
      );
      await expectRefusal(
        resetAccount(engine.db(), admin, admin.userId, { reason: "按规定办理", today: TODAY }),
        "own_account",
      );
      expect(await rolesOf(admin.userId)).toEqual([role]);
    });

    test("remains: the last one's role and account stay, whoever asks", async () => {
      const [role] = await rolesOf(county.admin.userId);
      await expectRefusal(
        takeRole(engine.db(), null, county.admin.userId, role?.id ?? 0, { reason: "按规定办理", today: TODAY }),
        "last_admin",
      );
      await expectRefusal(
        setClosed(engine.db(), null, county.admin.userId, true, { reason: "按规定办理", today: TODAY }),
        "last_admin",
      );
      expect(await rolesOf(county.admin.userId)).toHaveLength(1);
      expect(await findActor(engine.db(), county.admin.userId, TODAY)).not.toBeNull();
    });

    test("of two who close one another's accounts at once, one remains", async () => {
      const second = await addStaff(engine.db(), "admin-2", ADMIN);
      const results = await Promise.allSettled([
        setClosed(engine.db(), county.admin, second.userId, true, { reason: "按规定办理", today: TODAY }),
        setClosed(engine.db(), second, county.admin.userId, true, { reason: "按规定办理", today: TODAY }),
      ]);
      expect(results.filter((one) => one.status === "fulfilled")).toHaveLength(1);
      for (const { userId } of [county.admin, second])
        await setClosed(engine.db(), null, userId, false, { reason: "按规定办理", today: TODAY });
    });

    test("sees a person's sessions by day and ends them", async () => {
      const { userId } = county.moderator;
      await startSession(engine.db(), userId, "full", true, NOW);
      await startSession(engine.db(), userId, "password", true, NOW); // is none yet
      const { sessions } = await readStaffPerson(engine.db(), county.admin, userId, NOW);
      expect(sessions).toEqual([expect.objectContaining({ startedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })]);
      await endSessions(engine.db(), county.admin, county.farModerator.userId, sessions[0]?.id ?? "", TODAY);
      expect(await listSessions(engine.db(), userId, NOW)).toHaveLength(1); // it was not that person's
      await endSessions(engine.db(), county.admin, userId, sessions[0]?.id ?? "", TODAY);
      expect(await listSessions(engine.db(), userId, NOW)).toEqual([]);
    });

    test("lists everybody, page by page", async () => {
      const first = await listStaff(engine.db(), county.admin, 0, 3);
      const rest = await listStaff(engine.db(), county.admin, first.next ?? 0, 100);
      expect(first.people).toHaveLength(3);
      expect(rest.next).toBeNull();
      const users = await engine.db().selectFrom("users").select("id").execute();
      expect(first.people.length + rest.people.length).toBe(users.length);
    });

    test("alone may do any of it", async () => {
      const { moderator, farModerator, officers } = county;
      for (const by of [moderator, officers.forestry]) {
        const { userId } = farModerator;
        await expectRefusal(giveRole(engine.db(), by, userId, ADMIN, TODAY), "forbidden");
        await expectRefusal(takeRole(engine.db(), by, userId, 1, { reason: "按规定办理", today: TODAY }), "forbidden");
        await expectRefusal(setHome(engine.db(), by, userId, null, TODAY), "forbidden");
        await expectRefusal(setEmployer(engine.db(), by, userId, null, TODAY), "forbidden");
        await expectRefusal(
          setClosed(engine.db(), by, userId, true, { reason: "按规定办理", today: TODAY }),
          "forbidden",
        );
        await expectRefusal(resetAccount(engine.db(), by, userId, { reason: "按规定办理", today: TODAY }), "forbidden");
        await expectRefusal(endSessions(engine.db(), by, userId, null, TODAY), "forbidden");
        await expectRefusal(listStaff(engine.db(), by, 0, 10), "forbidden");
        await expectRefusal(readStaffPerson(engine.db(), by, userId, NOW), "forbidden");
      }
    });
  });
});
