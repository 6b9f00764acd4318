import { beforeEach, describe, expect, test } from "vitest";
import { addDays, noonOf } from "../../app/day.ts";
import { followerAudience } from "../../app/notifications/followers/follower-audience.server.ts";
import { CONFIRM_DAYS, MAX_FOLLOWS, MAX_UNCONFIRMED } from "../../app/notifications/followers/follower.ts";
import {
  askToFollow,
  confirmFollow,
  confirmLink,
  deleteFollower,
  forgetUnconfirmed,
  openConfirmLink,
} from "../../app/notifications/followers/follower.server.ts";
import { gatherFollowersDigests } from "../../app/notifications/followers/tell-followers.server.ts";
import type { Letter } from "../../app/notifications/letter.ts";
import { deliverDue } from "../../app/notifications/sending/deliver.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  answerCase,
  buildCounty,
  type County,
  expectRefusal,
  publishCase,
  TODAY,
  withdrawCase,
} from "../helpers/factories.ts";

const SECRET = "a secret of the server for tests";
const ADDRESS = "Reader@example.org";
const LINKS = { origin: "https://guiwei.example", secret: SECRET };

describe("following by mail", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    let number: string;
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
      ({ number } = await publishCase(db, county));
    });

    const ask = (
      of: "case" | "department" | "duty" | "region" = "case",
      code = number,
      day = TODAY,
      address = ADDRESS,
    ) => askToFollow(db, SECRET, { of, code, address, locale: "zh-CN" }, day);
    const follows = () => db.selectFrom("follows").selectAll().orderBy("id").execute();
    const followers = () => db.selectFrom("followers").selectAll().execute();
    /** Sends all that is due on a day at noon. */
    const send = async (day: string) => {
      const sent: { to: string; letter: Letter }[] = [];
      const mail = async ({ address }: { address: string }, letter: Letter) => {
        sent.push({ to: address, letter });
        return { ok: true as const };
      };
      await deliverDue({
        db,
        audiences: { follower: followerAudience(LINKS) },
        senders: { mail },
        now: () => noonOf(day),
      });
      return sent;
    };
    const confirmAll = async (day = TODAY) => {
      for (const { id, confirmed_on } of await follows()) if (confirmed_on === null) await confirmFollow(db, id, day);
    };

    test("asks the mailbox first, with an address that does something on a click alone, and tells nothing before", async () => {
      await ask();
      const [mail, ...others] = await send(TODAY);
      expect(others).toEqual([]);
      expect(mail?.to).toBe(ADDRESS);
      const link = mail?.letter.paragraphs.find((one) => one.includes("/follow/confirm?"));
      const [row] = await follows();
      expect(link).toBe(confirmLink(LINKS, row?.id ?? 0));
      expect(openConfirmLink(SECRET, new URL(link ?? ""))).toBe(row?.id);
      for (const wrong of [
        `${link}x`,
        link?.slice(0, -1),
        link?.replace(/follow=\d+/, "follow=99"),
        "https://x/?follow=1",
      ]) {
        expect(() => openConfirmLink(SECRET, new URL(wrong ?? ""))).toThrow("not_found");
      }
      await answerCase(db, county, number);
      expect(await gatherFollowersDigests(db, noonOf(addDays(TODAY, 1)))).toBe(0);
      expect(await confirmFollow(db, row?.id ?? 0, TODAY)).toEqual({ of: "case", code: number });
    });

    test("keeps no address that can be read, nor one by which it could be tried without the server's secret", async () => {
      await ask();
      const rows = JSON.stringify([
        await followers(),
        await follows(),
        await db.selectFrom("notifications").selectAll().execute(),
      ]);
      expect(rows.toLowerCase()).not.toContain("example.org");
      expect(rows.toLowerCase()).not.toContain("reader");
      await ask("department", "agriculture", TODAY, " reader@EXAMPLE.org ");
      expect(await followers()).toHaveLength(1);
    });

    test("tells once a day what is new of all that is followed, and nothing that was there before", async () => {
      await ask();
      await ask("department", "agriculture");
      await send(TODAY);
      await confirmAll();
      expect(await gatherFollowersDigests(db, noonOf(addDays(TODAY, 1)))).toBe(0);
      await answerCase(db, county, number, addDays(TODAY, 1));
      expect(await gatherFollowersDigests(db, noonOf(addDays(TODAY, 1)))).toBe(0);
      const early = new Date(`${addDays(TODAY, 2)}T08:29:00+08:00`);
      expect(await gatherFollowersDigests(db, early)).toBe(0);
      expect(await gatherFollowersDigests(db, noonOf(addDays(TODAY, 2)))).toBe(1);
      expect(await gatherFollowersDigests(db, noonOf(addDays(TODAY, 2)))).toBe(0);
      const [mail, ...others] = await send(addDays(TODAY, 2));
      expect(others).toEqual([]);
      const words = mail?.letter.paragraphs.join("\n") ?? "";
      expect(words.match(/部门公布答复：要求乡镇上路设卡/g)).toHaveLength(2);
      expect(words).toContain(`https://guiwei.example/cases/${number}`);
      expect(words).toContain("https://guiwei.example/departments/agriculture");
      expect(words).not.toContain("公布事由");
      expect(mail?.letter.stopAt).toMatch(/^https:\/\/guiwei\.example\/stop\?of=follower\./);
      expect(words).toContain(mail?.letter.stopAt ?? "-");
      expect(await gatherFollowersDigests(db, noonOf(addDays(TODAY, 3)))).toBe(0);
    });

    test("tells nothing of what was hidden or withdrawn by the time of the mail", async () => {
      await ask("department", "agriculture");
      await confirmAll();
      await answerCase(db, county, number, addDays(TODAY, 1));
      await gatherFollowersDigests(db, noonOf(addDays(TODAY, 2)));
      await withdrawCase(db, county, number, "not_true", addDays(TODAY, 2));
      expect((await send(addDays(TODAY, 2))).filter(({ letter }) => !letter.subject.includes("关注吗"))).toEqual([]);
    });

    test("sends a mailbox few mails, whoever types its address however often", async () => {
      for (let at = 0; at < 4; at += 1) await ask();
      await ask("department", "agriculture");
      await ask("department", "forestry");
      await ask("duty", "withdrawn");
      await ask("region", "990101000000");
      expect(await follows()).toHaveLength(MAX_UNCONFIRMED);
      expect(await send(TODAY)).toHaveLength(MAX_UNCONFIRMED);
      await confirmAll();
      const codes = Array.from({ length: MAX_FOLLOWS }, () => publishCase(db, county));
      for (const one of codes) {
        await ask("case", (await one).number);
        await confirmAll();
      }
      expect(await follows()).toHaveLength(MAX_FOLLOWS);
      // What is confirmed is not asked any more, and what is too much is not asked at all.
      await ask("case", (await publishCase(db, county)).number);
      expect(await send(TODAY)).toEqual([]);
    });

    test("cannot be asked of what is not there, of a township, or of a case that is not public", async () => {
      const gone = await publishCase(db, county);
      await withdrawCase(db, county, gone.number, "not_true");
      for (const [of, code, refusal] of [
        ["case", gone.number, "case_withdrawn"],
        ["case", "GW-2026-000999", "unknown_case"],
        ["department", "nobody", "unknown_department"],
        ["duty", "nothing", "unknown_duty"],
        ["region", "990101101000", "unknown_region"],
        ["region", "990100000000", "unknown_region"],
      ] as const) {
        await expectRefusal(ask(of, code), refusal);
      }
      expect(await followers()).toEqual([]);
    });

    test("is forgotten after three days without a yes, with the address; what was confirmed stays", async () => {
      await ask();
      await ask("department", "agriculture", TODAY, "other@example.org");
      await confirmFollow(db, (await follows())[0]?.id ?? 0, TODAY);
      await ask("department", "forestry");
      await forgetUnconfirmed(db, addDays(TODAY, CONFIRM_DAYS));
      expect(await follows()).toHaveLength(3);
      await forgetUnconfirmed(db, addDays(TODAY, CONFIRM_DAYS + 1));
      expect(await follows()).toMatchObject([{ of: "case", code: number }]);
      expect(await followers()).toHaveLength(1);
      expect(await send(addDays(TODAY, CONFIRM_DAYS + 1))).toEqual([]);
    });

    test("ends with one click: nothing is left of it, and nothing that waits is sent", async () => {
      await ask();
      await confirmAll();
      await answerCase(db, county, number, addDays(TODAY, 1));
      await gatherFollowersDigests(db, noonOf(addDays(TODAY, 2)));
      const id = (await followers())[0]?.id ?? 0;
      for (const _ of [1, 2]) await deleteFollower(db, id, addDays(TODAY, 2));
      expect([await followers(), await follows()]).toEqual([[], []]);
      expect(await send(addDays(TODAY, 2))).toEqual([]);
      await expectRefusal(confirmFollow(db, 1, TODAY), "not_found");
    });
  });
});
