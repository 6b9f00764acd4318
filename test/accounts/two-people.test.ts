import { beforeAll, describe, expect, test } from "vitest";
import { findActor } from "../../app/accounts/account.server.ts";
import type { Actor, RoleGrant } from "../../app/accounts/permissions.ts";
import { acceptInvitation, invite } from "../../app/accounts/staff/invitation.server.ts";
import { giveRole, resetAccount, setClosed, setHome } from "../../app/accounts/staff/staff.server.ts";
import { whyNotTwo } from "../../app/accounts/two-people.server.ts";
import { readCase } from "../../app/cases/case.server.ts";
import { addDays } from "../../app/day.ts";
import { decideDispute } from "../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { decideMerger } from "../../app/rulings/merging/decide-merger.server.ts";
import { listMergers } from "../../app/rulings/merging/list-mergers.server.ts";
import { decideTakedown } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { listTakedowns } from "../../app/rulings/takedown/read-takedowns.server.ts";
import { readReportForDesk } from "../../app/desk/report/desk-report.server.ts";
import { decideAppeal, fileAppeal } from "../../app/reports/follow-up/appeal.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addStaff,
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  proposeFor,
  proposeMerging,
  publishCase,
  sendReport,
  TODAY,
  NOW,
} from "../helpers/factories.ts";

const MODERATOR: RoleGrant = { role: "moderator", departmentId: null, regionId: null, lineId: null };
const REASON = { reason: "按规定办理", today: TODAY };
const [LAST_BOUND, FREE] = [addDays(TODAY, 30), addDays(TODAY, 31)];

describe("two people", () => {
  forEachEngine((engine) => {
    let county: County;
    let made = 0;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const actorOf = async (userId: number, today = TODAY): Promise<Actor> => {
      const actor = await findActor(engine.db(), userId, today);
      if (!actor) throw new Error("no account");
      return actor;
    };
    const invitedBy = async (by: Actor): Promise<Actor> => {
      made += 1;
      const invitation = { displayName: "新同事", homeRegionId: null, grants: [MODERATOR] };
      const token = await invite(engine.db(), by, invitation, NOW);
      const typed = { username: `invited-${made}`, password: "four unrelated words here" };
      return actorOf(await acceptInvitation(engine.db(), token, typed, NOW));
    };
    const stranger = () => addStaff(engine.db(), `stranger-${(made += 1)}`, MODERATOR);

    test("are not an administrator and whom they invited, gave a role, reset or opened again, for thirty days", async () => {
      const ways: ((by: Actor) => Promise<Actor>)[] = [
        invitedBy,
        async (by) => {
          const person = await stranger();
          await giveRole(engine.db(), by, person.userId, { ...MODERATOR, regionId: county.regions.county }, TODAY);
          return person;
        },
        async (by) => {
          const person = await stranger();
          await resetAccount(engine.db(), by, person.userId, REASON);
          return person;
        },
        async (by) => {
          const person = await stranger();
          await setClosed(engine.db(), null, person.userId, true, REASON);
          await setClosed(engine.db(), by, person.userId, false, REASON);
          return person;
        },
      ];
      for (const way of ways) {
        const puppet = await way(county.admin);
        for (const [one, other] of [
          [puppet, county.admin],
          [county.admin, puppet],
        ] as const) {
          const why = (today: string) => whyNotTwo(engine.db(), one, [null, other.userId], today);
          expect([await why(TODAY), await why(LAST_BOUND), await why(FREE)]).toEqual(["not_two", "not_two", null]);
        }
        expect(await whyNotTwo(engine.db(), county.secondModerator, [puppet.userId], TODAY)).toBeNull();
      }
      expect(await whyNotTwo(engine.db(), county.admin, [county.admin.userId], TODAY)).toBe("own_decision");
    });

    test("confirm no takedown of one another, whichever of them proposed it", async () => {
      const puppet = await invitedBy(county.admin);
      const { number } = await publishCase(engine.db(), county);
      const byAdmin = await proposeFor(engine.db(), county.admin, number, "not_true");
      await expectRefusal(decideTakedown(engine.db(), puppet, byAdmin, "confirmed", TODAY), "not_two");
      const [shown] = (await listTakedowns(engine.db(), puppet, TODAY)).filter((one) => one.id === byAdmin);
      expect(shown?.notTwo).toBe("not_two");
      await decideTakedown(engine.db(), county.secondModerator, byAdmin, "refused", TODAY);
      const byPuppet = await proposeFor(engine.db(), puppet, number, "not_true");
      await expectRefusal(decideTakedown(engine.db(), county.admin, byPuppet, "confirmed", TODAY), "not_two");
      await decideTakedown(engine.db(), county.admin, byPuppet, "confirmed", FREE);
    });

    test("merge no cases that the other proposed to merge", async () => {
      const db = engine.db();
      const [{ number: one }, { number: other }] = [await publishCase(db, county), await publishCase(db, county)];
      const { userId } = await stranger();
      await giveRole(db, county.admin, userId, { ...MODERATOR, role: "admin" }, TODAY);
      const proposer = await actorOf(userId);
      const [invited, reset] = [await invitedBy(proposer), await stranger()];
      await resetAccount(db, proposer, reset.userId, REASON);
      const id = await proposeMerging(db, { moderator: proposer }, one, other);
      for (const by of [invited, reset]) {
        for (const outcome of ["confirmed", "refused"] as const) {
          await expectRefusal(decideMerger(db, by, id, outcome, LAST_BOUND), "not_two");
        }
        const [waiting] = await listMergers(db, by, LAST_BOUND);
        expect(waiting).toMatchObject({ id, notTwo: "not_two" });
        expect((await listMergers(db, by, FREE))[0]?.notTwo).toBeNull();
      }
      await decideMerger(db, invited, id, "confirmed", FREE);
      expect((await readCase(db, other)).number).toBe(one);
    });

    test("decide no dispute and no appeal of what the other decided", async () => {
      const both = await addStaff(engine.db(), "both", { ...MODERATOR, role: "admin" });
      await giveRole(engine.db(), null, both.userId, MODERATOR, TODAY);
      const chief = await actorOf(both.userId);
      const puppet = await invitedBy(chief);
      const { number } = await publishCase(engine.db(), county);
      await fileDispute(
        engine.db(),
        county.officers.agriculture,
        { caseNumber: number, verdictId: null, ground: "not_our_duty", body: "不属于本局职责。" },
        TODAY,
      );
      await engine.db().updateTable("verdicts").set({ decided_by: chief.userId }).execute();
      const { id } = await engine
        .db()
        .selectFrom("disputes")
        .select("id")
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow();
      const refused = { outcome: "refused" as const, reasons: "核对了名录。", bodyPublic: true };
      await expectRefusal(decideDispute(engine.db(), puppet, id, refused, TODAY), "not_two");

      const report = await sendReport(engine.db());
      await decide(engine.db(), county, report, declining(), TODAY, chief);
      await fileAppeal(engine.db(), report, "上次没有看清。", TODAY);
      const upheld = { upheld: true, note: "" };
      await expectRefusal(decideAppeal(engine.db(), puppet, report, upheld, TODAY), "not_two");
      await decideAppeal(engine.db(), county.moderator, report, upheld, TODAY);
    });

    test("a county that one no longer is said to come from stays closed for thirty days", async () => {
      const { userId } = await stranger();
      const report = await sendReport(engine.db());
      await setHome(engine.db(), county.admin, userId, county.regions.county, TODAY);
      await expectRefusal(readReportForDesk(engine.db(), await actorOf(userId), report, TODAY), "home_county");
      await setHome(engine.db(), county.admin, userId, null, TODAY);
      for (const day of [TODAY, LAST_BOUND]) {
        await expectRefusal(readReportForDesk(engine.db(), await actorOf(userId, day), report, day), "recused");
      }
      await setHome(engine.db(), county.admin, userId, county.regions.farCounty, TODAY);
      await expectRefusal(readReportForDesk(engine.db(), await actorOf(userId), report, TODAY), "recused");
      expect(await readReportForDesk(engine.db(), await actorOf(userId, FREE), report, FREE)).toMatchObject({
        id: report,
      });
    });
  });
});
