import { describe, expect, test } from "vitest";
import { addDays, type Day, noonOf } from "../../app/day.ts";
import { gatherDigests, isDigestTime, mayDigest } from "../../app/notifications/bodies/digest.server.ts";
import { nearnessOf, remindBodies } from "../../app/notifications/bodies/remind.server.ts";
import { CLOCK_STAGES, type ClockStage } from "../../app/cases/clock/clock.ts";
import { REMINDERS } from "../../app/notifications/occasion.ts";
import { tellBodies } from "../../app/notifications/bodies/tell-bodies.server.ts";
import { planNotifications } from "../../app/notifications/planning/plan.server.ts";
import { deliverDue } from "../../app/notifications/sending/deliver.server.ts";
import { noteInboxVisit } from "../../app/notifications/addresses/visit.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  answerCase,
  buildCounty,
  proposeFor,
  publishCase,
  TODAY,
  withdrawCase,
} from "../helpers/factories.ts";
import { giveAddress, LINKS, postOffice } from "./mailboxes.ts";

const at = (day: Day, time: string) => new Date(`${day}T${time}:00+08:00`);
const MONDAY = "2026-11-30";
const FRIDAY = addDays(MONDAY, 4);

async function plan(db: Db, day: Day) {
  await planNotifications(db, [tellBodies], at(day, "01:00"));
  await planNotifications(db, [tellBodies], at(day, "01:11"));
}

const kinds = async (db: Db) =>
  (await db.selectFrom("notifications").select(["kind", "state"]).orderBy("id").execute()).map(
    ({ kind, state }) => `${kind} ${state}`,
  );

describe("a reminder", () => {
  test.each([
    ["2026-11-29", "overdue"],
    ["2026-11-30", "today"],
    ["2026-12-01", "soon"],
    ["2026-12-03", "soon"],
    ["2026-12-04", null],
  ])("of a clock that ends on %s is, on the 30th, %s", (last, reminder) => {
    expect(nearnessOf(last, MONDAY, "2026-12-03")).toBe(reminder);
  });
});

describe("a digest", () => {
  test("comes from half past eight in Shanghai on", () => {
    expect(isDigestTime(at(TODAY, "08:29"))).toBe(false);
    expect(isDigestTime(at(TODAY, "08:30"))).toBe(true);
    expect(isDigestTime(at(TODAY, "23:59"))).toBe(true);
    expect(isDigestTime(at(TODAY, "00:00"))).toBe(false);
  });

  test.each([
    ["the first", { digestOn: null, seenOn: null }, true],
    ["somebody looked after the last", { digestOn: "2026-11-27", seenOn: "2026-11-28" }, true],
    ["somebody looked on its day", { digestOn: "2026-11-27", seenOn: "2026-11-27" }, true],
    ["nobody has ever looked", { digestOn: "2026-11-27", seenOn: null }, false],
    ["nobody has looked since", { digestOn: "2026-11-27", seenOn: "2026-11-26" }, false],
    ["nobody has looked for six days", { digestOn: "2026-11-24", seenOn: null }, false],
    ["nobody has looked for a week", { digestOn: "2026-11-23", seenOn: null }, true],
  ])("%s: %o → %s", (_, state, may) => {
    expect(mayDigest(state, MONDAY)).toBe(may);
  });

  forEachEngine((engine) => {
    test("carries all that was gathered, once a working day, and names it in the body's language", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const address = await giveAddress(db, county.departments.agriculture, { locale: "en" });
      const { number } = await publishCase(db, county, { today: addDays(MONDAY, -1) });
      await plan(db, MONDAY);
      const { letters, delivery } = postOffice(db, () => at(MONDAY, "08:31"));
      expect(await gatherDigests(db, at(MONDAY, "08:29"))).toBe(0);
      expect(await gatherDigests(db, at(MONDAY, "08:30"))).toBe(1);
      expect(await gatherDigests(db, at(MONDAY, "08:31"))).toBe(0);
      await deliverDue(delivery);
      expect(await kinds(db)).toEqual(["new_case carried", "digest sent"]);
      const [sent] = letters;
      expect(sent?.to).toMatchObject({ address: "office@nyncj.example.cn", format: "mail" });
      expect(sent?.key).toBe(`digest:${address}:${MONDAY}`);
      expect(sent?.letter.subject).toBe("[Guiwei] agriculture: news of 1 case");
      expect(sent?.letter.paragraphs.join("\n")).toContain(`New case (1)\n· ${number} 要求乡镇上路设卡 (sign by`);
      expect(sent?.letter.stopAt).toMatch(/^https:\/\/guiwei\.example\/stop\?of=body\.\d+&proof=[\w-]{22}$/);
      const { sent_on } = await db.selectFrom("notification_addresses").select("sent_on").executeTakeFirstOrThrow();
      expect(sent_on).toBe(MONDAY);
    });

    test("waits over a weekend and until somebody has looked, else a week", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await giveAddress(db, county.departments.agriculture);
      const { number } = await publishCase(db, county, { today: FRIDAY });
      await plan(db, addDays(FRIDAY, 1));
      expect(await gatherDigests(db, at(addDays(FRIDAY, 1), "09:00"))).toBe(0);
      const monday = addDays(FRIDAY, 3);
      expect(await gatherDigests(db, at(monday, "09:00"))).toBe(1);
      const joins = async (day: Day) => {
        await addToCase(db, county, number, {}, day);
        await plan(db, addDays(day, 1));
      };
      await joins(monday);
      expect(await gatherDigests(db, at(addDays(monday, 1), "09:00"))).toBe(0);
      await noteInboxVisit(db, [county.departments.agriculture], addDays(monday, 1));
      await noteInboxVisit(db, [county.departments.agriculture], addDays(monday, 1));
      expect(await gatherDigests(db, at(addDays(monday, 2), "09:00"))).toBe(1);
      await joins(addDays(monday, 2));
      for (const later of [3, 4, 7, 8]) expect(await gatherDigests(db, at(addDays(monday, later), "09:00"))).toBe(0);
      expect(await gatherDigests(db, at(addDays(monday, 9), "09:00"))).toBe(1);
    });

    test("is not sent when all that it would tell is over, and names no title of what is hidden or taken down", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await giveAddress(db, county.departments.agriculture);
      const { letters, delivery } = postOffice(db, () => at(MONDAY, "09:00"));
      const hidden = await publishCase(db, county, { today: FRIDAY });
      await proposeFor(db, county.moderator, hidden.number, "identifies_reporter", FRIDAY);
      const gone = await publishCase(db, county, { today: FRIDAY });
      await withdrawCase(db, county, gone.number, "not_true", FRIDAY);
      await plan(db, addDays(FRIDAY, 1));
      await gatherDigests(db, at(addDays(FRIDAY, 3), "09:00"));
      await deliverDue(delivery);
      const text = letters.map(({ letter }) => letter.paragraphs.join("\n")).join("\n");
      expect(text).toContain(hidden.number);
      expect(text).toContain(gone.number);
      expect(text).not.toContain("设卡");
    });

    test("reminds of a clock three working days before, on its last day and after it, and not of one that was met", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await giveAddress(db, county.departments.agriculture, { atOnce: ["due_soon", "due_today", "overdue"] });
      const { number } = await publishCase(db, county);
      const { due_on: due } = await db.selectFrom("clocks").select("due_on").executeTakeFirstOrThrow();
      expect(due).toBe("2026-12-14");
      const told: string[] = [];
      for (let day = TODAY; day <= addDays(due, 10); day = addDays(day, 1)) {
        expect(await remindBodies(db, day)).toBe(true);
        expect(await remindBodies(db, day)).toBe(false);
        const { letters, delivery } = postOffice(db, () => at(day, "09:00"));
        await deliverDue(delivery);
        told.push(...letters.map(({ letter }) => `${day} ${letter.subject}`));
      }
      expect(told).toEqual([
        `2026-12-09 【归位】青禾县农业农村局：3 个工作日内要答复（${number}）`,
        `2026-12-14 【归位】青禾县农业农村局：答复今天到期（${number}）`,
        `2026-12-15 【归位】青禾县农业农村局：答复已经逾期（${number}）`,
      ]);
      const met = await publishCase(db, county, { today: "2026-12-28" });
      const { due_on: last } = await db
        .selectFrom("clocks")
        .select("due_on")
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow();
      await remindBodies(db, last);
      await answerCase(db, county, met.number, last);
      const { letters, delivery } = postOffice(db, () => noonOf(last));
      await deliverDue(delivery);
      expect(letters).toEqual([]);
    });

    test("reminds of signing on its last day and after it, and of the remedy once there is an answer", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const reminders = CLOCK_STAGES.flatMap((stage) => Object.values(REMINDERS[stage])).filter((one) => one !== null);
      await giveAddress(db, county.departments.agriculture, { atOnce: reminders });
      const { number } = await publishCase(db, county);
      const dueOf = async (stage: ClockStage) => {
        const found = db.selectFrom("stages").select("due_on").where("stage", "=", stage);
        return (await found.executeTakeFirstOrThrow()).due_on;
      };
      const told: string[] = [];
      const letterOn = async (day: Day) => {
        await remindBodies(db, day);
        const { letters, delivery } = postOffice(db, () => at(day, "09:00"));
        await deliverDue(delivery);
        told.push(...letters.map(({ letter }) => `${day} ${letter.subject}`));
        return letters.map(({ letter }) => letter.paragraphs[0]).join();
      };
      const sign = await dueOf("signed");
      expect(sign).toBe("2026-11-30");
      expect(await letterOn(addDays(sign, -3))).toBe("");
      expect(await letterOn(sign)).toContain("（签收期限 2026年11月30日，答复期限 2026年12月14日）");
      expect(await letterOn(addDays(sign, 1))).toContain("（签收期限 2026年11月30日，");
      // An answer signs; from then on it is the remedy's turn.
      await answerCase(db, county, number, addDays(sign, 2));
      expect(await letterOn(addDays(sign, 3))).toBe("");
      const remedy = await dueOf("remedied");
      for (const days of [-10, -5, -1, 0, 1]) await letterOn(addDays(remedy, days));
      expect(told.map((one) => one.replace("【归位】青禾县农业农村局：", "").replace(`（${number}）`, ""))).toEqual([
        `${sign} 签收今天到期`,
        `${addDays(sign, 1)} 签收已经逾期`,
        `${addDays(remedy, -5)} 3 个工作日内要办结`,
        `${remedy} 办结今天到期`,
        `${addDays(remedy, 1)} 办结已经逾期`,
      ]);
    });

    test("an address that cannot be opened any more is told nothing", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await giveAddress(db, county.departments.agriculture, { atOnce: ["new_case"] });
      await publishCase(db, county);
      await plan(db, addDays(TODAY, 1));
      const { letters, delivery } = postOffice(db, () => at(MONDAY, "09:00"));
      const { bodyAudience } = await import("../../app/notifications/bodies/body-audience.server.ts");
      const other = { ...delivery, audiences: { body: bodyAudience({ ...LINKS, secret: "another".repeat(6) }) } };
      expect(await deliverDue(other)).toMatchObject({ dropped: 1 });
      expect(letters).toEqual([]);
    });

    test("a chat gets twenty messages a minute at most, each once, in their order", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await giveAddress(db, county.departments.agriculture, {
        format: "dingtalk",
        address: "https://oapi.dingtalk.com/robot/send?access_token=x",
        atOnce: ["new_voices"],
      });
      const { number } = await publishCase(db, county);
      for (let joined = 0; joined < 24; joined += 1) await addToCase(db, county, number);
      await plan(db, addDays(TODAY, 1));
      let now = at(addDays(TODAY, 1), "03:00").getTime();
      const times: number[] = [];
      const { letters, delivery } = postOffice(db, () => new Date(now));
      for (let second = 0; second < 90; second += 1) {
        const before = letters.length;
        await deliverDue(delivery);
        for (let sent = before; sent < letters.length; sent += 1) times.push(second);
        now += 1000;
      }
      expect(letters).toHaveLength(24);
      for (const time of times)
        expect(times.filter((one) => one >= time && one < time + 60).length).toBeLessThanOrEqual(20);
      expect(new Set(letters.map(({ key }) => key)).size).toBe(24);
    });
  });
});
