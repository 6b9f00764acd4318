import { describe, expect, test } from "vitest";
import type { Actor } from "../../app/accounts/permissions.ts";
import { addDays, type Day } from "../../app/day.ts";
import { keepOwnAddress, readOwnAddress, removeOwnAddress } from "../../app/notifications/staff/own-address.server.ts";
import {
  gatherStaffDigests,
  staffAudience,
  TOLD_TO_MODERATORS,
  type WaitingOf,
} from "../../app/notifications/staff/staff-digest.server.ts";
import { deliverDue } from "../../app/notifications/sending/deliver.server.ts";
import { waitingOfStaff } from "../../app/staff-chrome.server.ts";
import type { Db } from "../../db/engine.ts";
import { raiseFlag } from "../../app/reports/follow-up/retaliation/retaliation.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, expectRefusal, sendReport, TODAY } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import { LINKS, postOffice } from "./mailboxes.ts";

const at = (day: Day, time: string) => new Date(`${day}T${time}:00+08:00`);
const MAIL = { address: "moderator@example.cn", locale: "en" } as const;

/** The numbers of one round for a moderator, as far as their own desk says them. */
async function round(db: Db, day: Day, waitingOf: WaitingOf = waitingOfStaff) {
  const now = () => at(day, "08:31");
  const made = await gatherStaffDigests(db, now());
  const { letters, delivery } = postOffice(db, now);
  await deliverDue({ ...delivery, audiences: { staff: staffAudience(LINKS, waitingOf, now) } });
  return { made, letters: letters.map(({ to, letter }) => ({ to: to.address, ...letter })) };
}

async function use(db: Db, { userId }: Actor, day: Day) {
  const times = { started_at: at(day, "10:00").toISOString(), used_at: at(day, "10:00").toISOString() };
  const session = { id: `${userId} ${day}`, user_id: userId, stage: "full", confirmed_at: null } as const;
  await db
    .insertInto("sessions")
    .values({ ...session, ...times, expires_at: at(addDays(day, 1), "10:00").toISOString() })
    .execute();
}

describe("the digest of a moderator", () => {
  forEachEngine((engine) => {
    test("says how much waits, at half past eight of a working day, to whoever gave an address", async () => {
      const db = await engine.fresh();
      const { moderator } = await buildCounty(db);
      expect(await gatherStaffDigests(db, at(TODAY, "09:00"))).toBe(0);
      await keepOwnAddress(db, moderator, LINKS.secret, MAIL, TODAY);
      const report = await sendReport(db, { body: "县里要求我们上路设卡。" });
      await sendReport(db);
      await raiseFlag(db, report, { body: "有人打听是谁说的", token: "t" }, TODAY);
      expect(await gatherStaffDigests(db, at(TODAY, "08:29"))).toBe(0);
      const { made, letters } = await round(db, TODAY);
      expect([made, letters.map(({ to }) => to)]).toEqual([1, [MAIL.address]]);
      const text = JSON.stringify(letters);
      expect(letters[0]?.paragraphs[0]).toMatch(/^· [^·]+: 2$/);
      expect(letters[0]?.paragraphs).toContain(`${LINKS.origin}/desk`);
      expect(letters[0]?.stopAt).toMatch(/\/stop\?of=staff\.\d+&proof=/);
      // Nothing of what a reporter said, did or fears, nor when: a mail is read on other people's machines.
      expect(text).not.toMatch(/设卡|打听|retaliat|harm|appeal|沙河镇|\d\d:\d\d/i);
      expect((await round(db, TODAY)).made).toBe(0);
      expect(await readOwnAddress(db, moderator, LINKS.secret)).toMatchObject({ ...MAIL, sentOn: TODAY });
    });

    test("does not come on a weekend, where nothing waits, after it was not looked at, or to whoever is none any more", async () => {
      const db = await engine.fresh();
      const { moderator } = await buildCounty(db);
      await keepOwnAddress(db, moderator, LINKS.secret, MAIL, TODAY);
      expect((await round(db, addDays(TODAY, 5))).made).toBe(0);
      expect(await round(db, TODAY)).toEqual({ made: 1, letters: [] });
      await sendReport(db);
      expect((await round(db, addDays(TODAY, 1))).made).toBe(0);
      await use(db, moderator, addDays(TODAY, 1));
      expect((await round(db, addDays(TODAY, 2))).letters).toHaveLength(1);
      await use(db, moderator, addDays(TODAY, 2));
      await db.deleteFrom("user_roles").where("user_id", "=", moderator.userId).execute();
      expect((await round(db, addDays(TODAY, 3))).letters).toEqual([]);
    });

    test("is for moderators alone; one address takes the place of the other, and one that is forgotten gets none", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const before = await readFacts(db);
      for (const actor of [county.officers.agriculture, county.admin]) {
        await expectRefusal(keepOwnAddress(db, actor, LINKS.secret, MAIL, TODAY), "forbidden");
        await expectRefusal(removeOwnAddress(db, actor, TODAY), "forbidden");
      }
      expect(await readFacts(db)).toEqual(before);
      const { moderator, secondModerator } = county;
      await sendReport(db);
      for (const address of ["first@example.cn", "second@example.cn"])
        await keepOwnAddress(db, moderator, LINKS.secret, { address, locale: "zh-CN" }, TODAY);
      await keepOwnAddress(db, secondModerator, LINKS.secret, MAIL, TODAY);
      await gatherStaffDigests(db, at(TODAY, "08:31"));
      await removeOwnAddress(db, secondModerator, TODAY);
      expect((await round(db, TODAY)).letters.map(({ to }) => to)).toEqual(["second@example.cn"]);
      expect(await readOwnAddress(db, secondModerator, LINKS.secret)).toBeNull();
      // With another secret of the server nothing opens, and nothing is sent.
      expect(await readOwnAddress(db, moderator, "x".repeat(40))).toMatchObject({ address: null });
    });

    test("names no queue of reports but all that is open", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await sendReport(db);
      const counts = await waitingOfStaff(db, county.moderator.userId, TODAY, at(TODAY, "09:00"));
      expect(counts?.open).toBe(1);
      expect(Object.keys(counts ?? {})).toEqual(expect.arrayContaining([...TOLD_TO_MODERATORS]));
      expect(await waitingOfStaff(db, county.officers.agriculture.userId, TODAY, at(TODAY, "09:00"))).toBeNull();
    });
  });
});
