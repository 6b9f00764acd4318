import { beforeAll, describe, expect, test } from "vitest";
import { createAccount } from "../../../app/accounts/account.server.ts";
import { isOfBody, type Role, type RoleGrant } from "../../../app/accounts/permissions.ts";
import { listApart } from "../../../app/accounts/staff/apart.server.ts";
import { acceptInvitation, invite } from "../../../app/accounts/staff/invitation.server.ts";
import { listStaff } from "../../../app/accounts/staff/read-staff.server.ts";
import { giveRole } from "../../../app/accounts/staff/staff.server.ts";
import { insertUserRole } from "../../../db/queries/staff/accounts.ts";
import { insertInvitation } from "../../../db/queries/staff/staff.ts";
import { createHash } from "node:crypto";
import { forEachEngine } from "../../helpers/database.ts";
import { addStaff, buildCounty, type County, expectRefusal, TODAY, NOW } from "../../helpers/factories.ts";

/** May one account hold both? Written out a second time; the compiler wants every pair. */
const TOGETHER: Record<Role, Record<Role, boolean>> = {
  admin: { admin: true, moderator: true, officer: false, approver: false, supervisor: false, township: false },
  moderator: { admin: true, moderator: true, officer: false, approver: false, supervisor: false, township: false },
  officer: { admin: false, moderator: false, officer: true, approver: true, supervisor: false, township: false },
  approver: { admin: false, moderator: false, officer: true, approver: true, supervisor: false, township: false },
  supervisor: { admin: false, moderator: false, officer: false, approver: false, supervisor: true, township: false },
  township: { admin: false, moderator: false, officer: false, approver: false, supervisor: false, township: true },
};
const PAIRS = (Object.keys(TOGETHER) as Role[]).flatMap((first) =>
  (Object.keys(TOGETHER[first]) as Role[]).map((second) => [first, second, TOGETHER[first][second]] as const),
);
const PASSWORD = "four unrelated words here";

describe("two roles in one account", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const grant = (role: Role, key: "agriculture" | "forestry" = "agriculture"): RoleGrant => ({
      role,
      departmentId: isOfBody(role) ? county.departments[key] : null,
      regionId: null,
      lineId: null,
    });

    test.each(PAIRS)("%s and %s: %s, given, invited or made", async (first, second, together) => {
      const name = `${first}-${second}`;
      const [one, other] = [grant(first), grant(second, "forestry")];
      const { userId } = await addStaff(engine.db(), name, one);
      const ways = [
        () => giveRole(engine.db(), county.admin, userId, other, TODAY),
        () => giveRole(engine.db(), null, userId, other, TODAY),
        () => invite(engine.db(), county.admin, { displayName: name, homeRegionId: null, grants: [one, other] }, NOW),
        () =>
          createAccount(
            engine.db(),
            {
              username: `${name}-made`,
              displayName: name,
              password: PASSWORD,
              grants: [one, other],
            },
            TODAY,
          ),
      ];
      for (const way of ways) await (together ? way() : expectRefusal(way(), "roles_apart"));
    });

    test("are not taken up from an invitation that was made when they were still allowed", async () => {
      await insertInvitation(engine.db(), {
        token_hash: createHash("sha256").update("old").digest("hex"),
        display_name: "旧邀请",
        home_region_id: null,
        grants: JSON.stringify([grant("moderator"), grant("officer")]),
        invited_by: null,
        expires_at: "2999-01-01T00:00:00.000Z",
      });
      await expectRefusal(
        acceptInvitation(engine.db(), "old", { username: "dual-late", password: PASSWORD }, NOW),
        "roles_apart",
      );
    });

    test("that came together before are found, and shown to administrators", async () => {
      expect(await listApart(engine.db())).toEqual([]);
      const { userId } = await addStaff(engine.db(), "dual", grant("moderator"));
      await insertUserRole(engine.db(), {
        user_id: userId,
        role: "officer",
        department_id: county.departments.agriculture,
        region_id: null,
        line_id: null,
      });
      expect(await listApart(engine.db())).toEqual(["dual"]);
      const { people } = await listStaff(engine.db(), county.admin, 0, 100);
      expect(people.filter((one) => one.apart).map((one) => one.username)).toEqual(["dual"]);
    });
  });
});
