import { beforeAll, describe, expect, test } from "vitest";
import {
  claimReport,
  purgeClaims,
  readClaim,
  readClaims,
  releaseClaim,
  renewClaim,
  takeOver,
} from "../../../app/rulings/claims/claim.server.ts";
import { CLAIM_MINUTES, claimUntil, minutesLeft } from "../../../app/rulings/claims/claim.ts";
import type { Actor } from "../../../app/accounts/permissions.ts";
import { withdrawReport } from "../../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../../app/reports/report.server.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  addStaff,
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  FAR_TOWNSHIP,
  NOW,
  sendReport,
  TODAY,
} from "../../helpers/factories.ts";

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe("how long a claim lasts", () => {
  test("is twenty minutes, begun ones counted, and never less than none", () => {
    expect(claimUntil(NOW)).toBe("2026-11-23T04:20:00.000Z");
    const left = (seconds: number) => minutesLeft(claimUntil(NOW), new Date(NOW.getTime() + seconds * 1000));
    expect([0, 1, 60, 61, 1199, 1200, 9999].map(left)).toEqual([20, 20, 19, 19, 1, 0, 0]);
  });
});

describe("claiming a report", () => {
  forEachEngine((engine) => {
    let county: County;
    let other: Actor;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      const grant = { role: "moderator" as const, departmentId: null, regionId: county.regions.county, lineId: null };
      other = await addStaff(engine.db(), "other-moderator", grant);
    });
    const holder = async (id: number, now = NOW) =>
      (await readClaim(engine.db(), county.moderator, id, now)).claim?.holder ?? null;

    test("shows to others who is at it and for how long, and to the holder that it is theirs", async () => {
      const id = await sendReport(engine.db());
      expect(await holder(id)).toBeNull();
      await claimReport(engine.db(), county.moderator, id, NOW);
      const seen = await readClaim(engine.db(), other, id, later(8));
      expect(seen.claim).toEqual({
        holderId: county.moderator.userId,
        holder: "moderator",
        mine: false,
        minutesLeft: 12,
      });
      expect((await readClaim(engine.db(), county.moderator, id, later(8))).claim?.mine).toBe(true);
      const listed = await readClaims(engine.db(), other, [id, id + 1], later(8));
      expect([...listed.keys()]).toEqual([id]);
    });

    test("is refused while another's lasts, and open again once that has run out", async () => {
      const id = await sendReport(engine.db());
      await claimReport(engine.db(), county.moderator, id, NOW);
      await expectRefusal(claimReport(engine.db(), other, id, later(CLAIM_MINUTES - 1)), "claimed_by_other");
      expect(await holder(id)).toBe("moderator");
      await claimReport(engine.db(), other, id, later(CLAIM_MINUTES));
      expect(await holder(id, later(CLAIM_MINUTES))).toBe("other-moderator");
    });

    test("is renewed by its holder alone, and not once it has run out", async () => {
      const id = await sendReport(engine.db());
      expect(await renewClaim(engine.db(), county.moderator, id, NOW)).toBe(false);
      await claimReport(engine.db(), county.moderator, id, NOW);
      expect(await renewClaim(engine.db(), other, id, later(5))).toBe(false);
      expect(await renewClaim(engine.db(), county.moderator, id, later(15))).toBe(true);
      expect((await readClaim(engine.db(), other, id, later(30))).claim?.minutesLeft).toBe(5);
      expect(await renewClaim(engine.db(), county.moderator, id, later(35))).toBe(false);
    });

    test("is let go by its holder alone, and ends with the decision", async () => {
      const id = await sendReport(engine.db());
      await claimReport(engine.db(), county.moderator, id, NOW);
      await releaseClaim(engine.db(), other, id);
      expect(await holder(id)).toBe("moderator");
      await releaseClaim(engine.db(), county.moderator, id);
      expect(await holder(id)).toBeNull();
      await claimReport(engine.db(), county.moderator, id, NOW);
      await expectRefusal(decide(engine.db(), county, id, declining(), TODAY, other), "claimed_by_other");
      expect((await readReport(engine.db(), id)).state).toBe("received");
      await decide(engine.db(), county, id, declining());
      expect(await holder(id)).toBeNull();
    });

    test("nobody's claim is needed to decide, and one that has run out stands in nobody's way", async () => {
      const [free, stale] = [await sendReport(engine.db()), await sendReport(engine.db())];
      await decide(engine.db(), county, free, declining(), TODAY, other);
      await claimReport(engine.db(), county.moderator, stale, later(-21));
      await decide(engine.db(), county, stale, declining(), TODAY, other);
      expect((await readReport(engine.db(), stale)).decided_by).toBe(other.userId);
    });

    test("is taken over for a reason that both see, from whom it was seen with and nobody else", async () => {
      const id = await sendReport(engine.db());
      const reason = { fromUserId: county.moderator.userId, reason: "对方已下班" };
      await claimReport(engine.db(), county.moderator, id, NOW);
      await takeOver(engine.db(), other, id, reason, later(3));
      for (const actor of [county.moderator, other]) {
        const { claim, takeovers } = await readClaim(engine.db(), actor, id, later(3));
        expect(claim).toMatchObject({ holder: "other-moderator", minutesLeft: 20, mine: actor === other });
        expect(takeovers).toEqual([
          { from: "moderator", by: "other-moderator", reason: "对方已下班", takenOn: "2026-11-23" },
        ]);
      }
      // Who did not see that it has changed hands takes over from nobody.
      await expectRefusal(takeOver(engine.db(), county.moderator, id, reason, later(4)), "claimed_by_other");
    });

    test("that has run out is claimed, not taken over: nothing is written of whom", async () => {
      const id = await sendReport(engine.db());
      await claimReport(engine.db(), county.moderator, id, NOW);
      const from = { fromUserId: county.moderator.userId, reason: "没有人" };
      await takeOver(engine.db(), other, id, from, later(CLAIM_MINUTES));
      const { claim, takeovers } = await readClaim(engine.db(), other, id, later(CLAIM_MINUTES));
      expect([claim?.holder, takeovers]).toEqual(["other-moderator", []]);
    });

    test("is refused for a report out of scope, decided, taken back or unknown, and to who may not decide", async () => {
      const [far, decided, back, open] = [
        await sendReport(engine.db(), { region: FAR_TOWNSHIP }),
        await sendReport(engine.db()),
        await sendReport(engine.db()),
        await sendReport(engine.db()),
      ];
      await decide(engine.db(), county, decided, declining());
      await withdrawReport(engine.db(), await readReport(engine.db(), back), TODAY);
      const forged = { fromUserId: other.userId, reason: "试试" };
      for (const act of [
        (actor: Actor, id: number) => claimReport(engine.db(), actor, id, NOW),
        (actor: Actor, id: number) => takeOver(engine.db(), actor, id, forged, NOW),
      ]) {
        await expectRefusal(act(county.moderator, far), "forbidden");
        await expectRefusal(act(county.moderator, decided), "wrong_state");
        await expectRefusal(act(county.moderator, back), "wrong_state");
        await expectRefusal(act(county.moderator, 999_999), "not_found");
        await expectRefusal(act(county.officers.agriculture, open), "forbidden");
        await expectRefusal(act(county.admin, open), "forbidden");
      }
      const claims = await readClaims(engine.db(), other, [far, decided, back, open], NOW);
      expect(claims.size).toBe(0);
    });

    test("leaves nothing behind: what has run out is cleared, a withdrawn report takes its reasons with it", async () => {
      const id = await sendReport(engine.db());
      await claimReport(engine.db(), county.moderator, id, NOW);
      await takeOver(engine.db(), other, id, { fromUserId: county.moderator.userId, reason: "理由" }, later(1));
      await purgeClaims(engine.db(), later(60));
      const rows = () => engine.db().selectFrom("claims").selectAll().where("report_id", "=", id).execute();
      expect(await rows()).toEqual([]);
      await withdrawReport(engine.db(), await readReport(engine.db(), id), TODAY);
      expect((await readClaim(engine.db(), other, id, NOW)).takeovers).toEqual([]);
    });
  });
});
