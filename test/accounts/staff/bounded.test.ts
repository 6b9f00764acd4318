import { beforeAll, describe, expect, test } from "vitest";
import { findActor } from "../../../app/accounts/account.server.ts";
import { type Actor, can, type RoleGrant } from "../../../app/accounts/permissions.ts";
import { invite, listOpenInvitations, revokeInvitation } from "../../../app/accounts/staff/invitation.server.ts";
import { listStaff, readStaffPerson } from "../../../app/accounts/staff/read-staff.server.ts";
import * as staff from "../../../app/accounts/staff/staff.server.ts";
import { endRecusalOf, readRecusals, recuse } from "../../../app/rulings/fairness/recusal/recusal.server.ts";
import { putTotp } from "../../../db/queries/staff/second-factors.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { addStaff, buildCounty, type County, expectRefusal, NOW, TODAY } from "../../helpers/factories.ts";

const NONE = { departmentId: null, regionId: null, lineId: null };
const EVERYWHERE: RoleGrant = { role: "moderator", ...NONE };
const REASON = { reason: "按规定办理", today: TODAY };
const RECUSING = { from: "line", code: "rural", reason: "kin", note: "", until: null } as const;

type Act = (by: Actor, target: { userId: number; username: string; grant: RoleGrant }) => Promise<unknown>;

describe("an administrator of one county", () => {
  forEachEngine((engine) => {
    let county: County;
    let local: Actor;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      local = await addStaff(engine.db(), "local-admin", { role: "admin", ...NONE, regionId: county.regions.county });
    });

    /** Every act on a person or an invitation; a new one of staff.server.ts has to stand here. */
    const ACTS: Record<Exclude<keyof typeof staff, "randomPassword" | `${string}_REFUSALS`>, Act> &
      Record<string, Act> = {
      giveRole: (by, { userId, grant }) => staff.giveRole(engine.db(), by, userId, grant, TODAY),
      setHome: (by, { userId }) => staff.setHome(engine.db(), by, userId, county.regions.farCounty, TODAY),
      setEmployer: (by, { userId }) => staff.setEmployer(engine.db(), by, userId, county.departments.forestry, TODAY),
      endSessions: (by, { userId }) => staff.endSessions(engine.db(), by, userId, null, TODAY),
      resetAccount: (by, { userId }) => staff.resetAccount(engine.db(), by, userId, REASON),
      setClosed: async (by, { userId }) => {
        await staff.setClosed(engine.db(), by, userId, true, REASON);
        await staff.setClosed(engine.db(), by, userId, false, REASON);
      },
      recuse: (by, { username }) => recuse(engine.db(), by, { ...RECUSING, person: username }, TODAY),
      endRecusal: async (by, { username, userId }) => {
        await recuse(engine.db(), county.admin, { ...RECUSING, person: username }, TODAY);
        const { id } = await engine
          .db()
          .selectFrom("recusals")
          .select("id")
          .where("user_id", "=", userId)
          .orderBy("id", "desc")
          .executeTakeFirstOrThrow();
        return endRecusalOf(engine.db(), by, id, TODAY);
      },
      read: (by, { userId }) => readStaffPerson(engine.db(), by, userId, NOW),
      invite: (by, { grant }) =>
        invite(engine.db(), by, { displayName: "某人", homeRegionId: null, grants: [grant] }, NOW),
      revoke: async (by, { grant }) => {
        const invitation = { displayName: "待撤回", homeRegionId: null, grants: [grant] };
        await invite(engine.db(), county.admin, invitation, NOW);
        const [newest] = await listOpenInvitations(engine.db(), county.admin, NOW);
        return revokeInvitation(engine.db(), by, newest?.id ?? 0, TODAY);
      },
      takeRole: async (by, { userId }) => {
        const { id } = await engine
          .db()
          .selectFrom("user_roles")
          .select("id")
          .where("user_id", "=", userId)
          .executeTakeFirstOrThrow();
        return staff.takeRole(engine.db(), by, userId, id, REASON);
      },
    };

    test.each(Object.keys(ACTS))("may %s within the county, and nobody and nothing beyond", async (name) => {
      const act = ACTS[name];
      if (!act) throw new Error("no act");
      const { departments, regions } = county;
      const beyond: [string, RoleGrant][] = [
        ["everywhere", EVERYWHERE],
        ["far", { role: "moderator", ...NONE, regionId: regions.farCounty }],
        ["city", { role: "moderator", ...NONE, regionId: regions.city }],
        ["watch-city", { role: "supervisor", ...NONE, regionId: regions.city }],
        ["chief", { role: "admin", ...NONE }],
      ];
      for (const [what, grant] of beyond) {
        const username = `${name.toLowerCase()}-${what}`;
        const { userId } = await addStaff(engine.db(), username, grant);
        const before = await engine.db().selectFrom("user_roles").selectAll().orderBy("id").execute();
        await expectRefusal(act(local, { userId, username, grant }), "forbidden");
        expect(await engine.db().selectFrom("user_roles").selectAll().orderBy("id").execute()).toEqual(before);
      }
      const within: [string, RoleGrant][] = [
        ["here", { role: "moderator", ...NONE, regionId: regions.county }],
        ["officer", { role: "officer", ...NONE, departmentId: departments.forestry }],
        ["approver", { role: "approver", ...NONE, departmentId: departments.forestry }],
        ["watch", { role: "supervisor", ...NONE, regionId: regions.county }],
      ];
      for (const [what, grant] of within) {
        const username = `${name.toLowerCase()}-${what}`;
        const { userId } = await addStaff(engine.db(), username, grant);
        await act(local, { userId, username, grant });
      }
    });

    test("does not reach somebody of the county who has a role beyond it as well", async () => {
      const { userId } = await addStaff(engine.db(), "wide", {
        role: "moderator",
        ...NONE,
        regionId: county.regions.county,
      });
      await staff.resetAccount(engine.db(), local, userId, REASON);
      await staff.giveRole(engine.db(), county.admin, userId, EVERYWHERE, TODAY);
      await expectRefusal(staff.resetAccount(engine.db(), local, userId, REASON), "forbidden");
    });

    test("sees in every list those of the county alone, page by page", async () => {
      const seen: string[] = [];
      for (let after: number | null = 0; after !== null;) {
        const page: Awaited<ReturnType<typeof listStaff>> = await listStaff(engine.db(), local, after, 2);
        seen.push(...page.people.map((one) => one.username));
        after = page.next;
      }
      expect(seen).toEqual(expect.arrayContaining(["moderator", "officer-forestry", "local-admin"]));
      for (const name of ["admin", "far-moderator", "wide"]) expect(seen).not.toContain(name);
      await recuse(engine.db(), county.admin, { ...RECUSING, person: "far-moderator" }, TODAY);
      await recuse(engine.db(), county.admin, { ...RECUSING, person: "moderator" }, TODAY);
      const people = (await readRecusals(engine.db(), local, TODAY)).map((one) => one.person);
      expect(people).toContain("moderator");
      expect(people).not.toContain("far-moderator");
      for (const permission of ["edit:templates", "audit:views"] as const) expect(can(local, permission)).toBe(false);
    });

    test("is no last administrator, and neither is one who has never signed in", async () => {
      const db = await engine.fresh();
      const { admin, regions } = await buildCounty(db);
      const signedIn = (userId: number) => putTotp(db, { user_id: userId, sealed: "", last_step: 0, added_on: TODAY });
      await signedIn(admin.userId);
      const bounded = await addStaff(db, "bounded", { role: "admin", ...NONE, regionId: regions.county });
      await signedIn(bounded.userId);
      const unused = await addStaff(db, "unused", { role: "admin", ...NONE });
      await expectRefusal(staff.setClosed(db, null, admin.userId, true, REASON), "last_admin");
      const [role] = await db.selectFrom("user_roles").select("id").where("user_id", "=", admin.userId).execute();
      await expectRefusal(staff.takeRole(db, null, admin.userId, role?.id ?? 0, REASON), "last_admin");
      // Whoever runs the machine still helps the only one who has lost the phone.
      await staff.resetAccount(db, null, admin.userId, REASON);
      await signedIn(admin.userId);
      await signedIn(unused.userId);
      await staff.setClosed(db, null, admin.userId, true, REASON);
      expect(await findActor(db, admin.userId, TODAY)).toBeNull();
    });
  });
});
