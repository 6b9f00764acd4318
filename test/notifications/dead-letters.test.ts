import { describe, expect, test } from "vitest";
import {
  dropDeadLetter,
  readSending,
  retryDeadLetter,
} from "../../app/notifications/dead-letters/dead-letter.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, expectRefusal, NOW, TODAY } from "../helpers/factories.ts";
import { giveAddress, giveDeadLetter, postOffice } from "./mailboxes.ts";
import { deliverDue } from "../../app/notifications/sending/deliver.server.ts";

describe("what did not arrive", () => {
  forEachEngine((engine) => {
    test("is sent again or dropped by an administrator, on the staff record, and by nobody else", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await giveAddress(db, county.departments.agriculture);
      const [again, gone] = [await giveDeadLetter(db, "again"), await giveDeadLetter(db, "gone")];
      for (const who of [county.moderator, county.officers.agriculture]) {
        await expectRefusal(readSending(db, who, null), "forbidden");
        await expectRefusal(retryDeadLetter(db, who, again, TODAY), "forbidden");
        await expectRefusal(dropDeadLetter(db, who, again, TODAY), "forbidden");
      }
      const { dead, older, channels } = await readSending(db, county.admin, null);
      expect([dead.map(({ id }) => id), older]).toEqual([[gone, again], null]);
      expect(channels.find(({ channel }) => channel === "mail")?.dead).toBe(2);
      await retryDeadLetter(db, county.admin, again, TODAY);
      await dropDeadLetter(db, county.admin, gone, TODAY);
      await expectRefusal(retryDeadLetter(db, county.admin, gone, TODAY), "not_found");
      await expectRefusal(dropDeadLetter(db, county.admin, again, TODAY), "not_found");
      const record = await db.selectFrom("staff_acts").select(["kind", "about"]).orderBy("id").execute();
      expect(record).toEqual([
        { kind: "notification_retried", about: String(again) },
        { kind: "notification_dropped", about: String(gone) },
      ]);
      const { delivery } = postOffice(db, () => NOW);
      // Of a case that there is none of, nothing is left to tell.
      expect(await deliverDue(delivery)).toMatchObject({ dropped: 1 });
      expect((await readSending(db, county.admin, null)).dead).toEqual([]);
    });

    test("comes fifty at a time, the last first", async () => {
      const db = await engine.fresh();
      const { admin } = await buildCounty(db);
      for (let made = 0; made < 51; made += 1) await giveDeadLetter(db, `k${made}`);
      const first = await readSending(db, admin, null);
      expect(first.dead).toHaveLength(50);
      const second = await readSending(db, admin, first.older);
      expect([second.dead.length, second.older]).toEqual([1, null]);
    });
  });
});
