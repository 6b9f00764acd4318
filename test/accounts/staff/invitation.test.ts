import { beforeAll, describe, expect, test } from "vitest";
import { authenticate, findActor } from "../../../app/accounts/account.server.ts";
import {
  acceptInvitation,
  invite,
  listOpenInvitations,
  openInvitation,
  revokeInvitation,
} from "../../../app/accounts/staff/invitation.server.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { buildCounty, type County, expectRefusal, TODAY, NOW } from "../../helpers/factories.ts";

const PASSWORD = "four unrelated words here";

describe("an invitation", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const inviting = () =>
      invite(
        engine.db(),
        county.admin,
        {
          displayName: "王五",
          homeRegionId: county.regions.farCounty,
          grants: [{ role: "moderator", departmentId: null, regionId: county.regions.county, lineId: null }],
        },
        NOW,
      );
    const accept = (token: string, username: string) =>
      acceptInvitation(engine.db(), token, { username, password: PASSWORD }, NOW);

    test("becomes an account with the role, the bounds and the home that were meant", async () => {
      const token = await inviting();
      expect(await openInvitation(engine.db(), token, NOW)).toBe("王五");
      const userId = await accept(token, "wang");
      expect(await authenticate(engine.db(), "wang", PASSWORD)).toBe(userId);
      expect(await findActor(engine.db(), userId, TODAY)).toEqual({
        userId,
        displayName: "王五",
        recusals: [],
        homeRegionId: county.regions.farCounty,
        grants: [{ role: "moderator", departmentId: null, regionId: county.regions.county, lineId: null }],
      });
      await expectRefusal(openInvitation(engine.db(), token, NOW), "invitation_over");
      await expectRefusal(accept(token, "wang-2"), "invitation_over");
    });

    test("keeps no more than a hash of its link", async () => {
      const token = await inviting();
      const rows = await engine.db().selectFrom("invitations").selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(token);
      await expectRefusal(openInvitation(engine.db(), rows[0]?.token_hash ?? "", NOW), "invitation_over");
    });

    test("taken up by two at once makes one account", async () => {
      const token = await inviting();
      const results = await Promise.allSettled([accept(token, "first"), accept(token, "second")]);
      expect(results.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    });

    test("stays open when the name is taken or the password short", async () => {
      const token = await inviting();
      await expectRefusal(accept(token, "admin"), "name_taken");
      await expect(
        acceptInvitation(engine.db(), token, { username: "zhao", password: "fourteen chars" }, NOW),
      ).rejects.toThrow(RangeError);
      await accept(token, "zhao");
    });

    test("is over after three days, and is then forgotten", async () => {
      const token = await inviting();
      await engine
        .db()
        .updateTable("invitations")
        .set({ expires_at: new Date(NOW.getTime() - 1).toISOString() })
        .execute();
      await expectRefusal(openInvitation(engine.db(), token, NOW), "invitation_over");
      await expectRefusal(accept(token, "late"), "invitation_over");
      await inviting();
      expect(await engine.db().selectFrom("invitations").selectAll().execute()).toHaveLength(1);
      const [open] = await listOpenInvitations(engine.db(), county.admin, NOW);
      expect(open).toMatchObject({ displayName: "王五", roles: ["moderator"], hoursLeft: 72 });
    });

    test("is revoked by an administrator alone, as it is made by one", async () => {
      const token = await inviting();
      const [newest] = await listOpenInvitations(engine.db(), county.admin, NOW);
      const nobody = { displayName: "某人", homeRegionId: null, grants: [] };
      await expectRefusal(invite(engine.db(), county.moderator, nobody, NOW), "forbidden");
      await expectRefusal(listOpenInvitations(engine.db(), county.moderator, NOW), "forbidden");
      await expectRefusal(revokeInvitation(engine.db(), county.moderator, newest?.id ?? 0, TODAY), "forbidden");
      await openInvitation(engine.db(), token, NOW);
      await revokeInvitation(engine.db(), county.admin, newest?.id ?? 0, TODAY);
      await expectRefusal(openInvitation(engine.db(), token, NOW), "invitation_over");
    });
  });
});
