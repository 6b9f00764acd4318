import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { noonOf } from "../../app/day.ts";
import { en } from "../../app/i18n/en/index.ts";
import { remindBodies } from "../../app/notifications/bodies/remind.server.ts";
import { tellBodies } from "../../app/notifications/bodies/tell-bodies.server.ts";
import { planNotifications, SETTLED_MINUTES } from "../../app/notifications/planning/plan.server.ts";
import { calendarAt, makeFeed } from "../../app/office/feed/feed.server.ts";
import { inboxCsv } from "../../app/office/inbox.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, withdrawCase } from "../helpers/factories.ts";
import { giveAddress } from "../notifications/mailboxes.ts";
import { ANSWER_BY, ASKED, SIGN_BY, supporting } from "./asking.ts";

const MINUTE = 60_000;

describe("a body that is asked for support", () => {
  forEachEngine((engine) => {
    test("has its own clocks in its file and its calendar, marked, and the lead body has its own", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { asked, sign, answer } = supporting(
        () => db,
        () => county,
      );
      const { forestry, agriculture } = county.officers;
      const number = await asked();
      const linesOf = async (by: typeof forestry, tab: "open" | "sign" | "answered" | "overdue", today = ASKED) => {
        const [head = [], ...rows] = parse(await inboxCsv(db, by, { tab }, en, today), { bom: true }) as string[][];
        const at = (name: string) => head.indexOf(name);
        const { columns } = en.inbox.csv;
        return rows.map((row) => [row[at(columns.due)], row[at(columns.signBy)], row[at(en.supports.inbox.csvPart)]]);
      };
      const supports = [ANSWER_BY, SIGN_BY, en.supports.part.supporting];
      expect(await linesOf(forestry, "open")).toEqual([supports]);
      expect(await linesOf(forestry, "sign")).toEqual([supports]);
      expect(await linesOf(forestry, "answered")).toEqual([]);
      expect(await linesOf(forestry, "overdue", "2026-11-26")).toEqual([supports]);
      expect(await linesOf(agriculture, "open")).toEqual([["2026-11-23", "2026-11-09", en.supports.part.lead]]);
      const calendarOf = async (by: typeof forestry, today: string) => {
        const token = await makeFeed(db, by, today);
        return calendarAt(db, token, "https://guiwei.example", en, today);
      };
      const before = await calendarOf(forestry, ASKED);
      expect(before).toContain(`UID:${number}-forestry-support-sign@guiwei`);
      expect(before).toContain(`UID:${number}-forestry-support-answer@guiwei`);
      expect(before).toContain("DTSTART;VALUE=DATE:20261125");
      expect(await calendarOf(agriculture, ASKED)).not.toContain("support");
      await sign(number, ASKED);
      await answer(number, ASKED);
      expect(await calendarOf(forestry, ASKED)).not.toContain(number);
      expect(await linesOf(forestry, "open")).toEqual([]);
      expect(await linesOf(forestry, "answered")).toEqual([supports]);
    });

    test("hears that it is asked and asked no more, is reminded of its own days, and the lead body hears its answer", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { asked, answer, end } = supporting(
        () => db,
        () => county,
      );
      const to = await giveAddress(db, county.departments.forestry);
      const from = await giveAddress(db, county.departments.agriculture);
      const number = await asked();
      const settle = async (day: string) => {
        const at = (minutes: number) => new Date(noonOf(day).getTime() + minutes * MINUTE);
        await planNotifications(db, [tellBodies], at(0));
        await planNotifications(db, [tellBodies], at(SETTLED_MINUTES));
      };
      const told = async () =>
        (await db.selectFrom("notifications").selectAll().orderBy("id").execute())
          .filter(({ kind }) => kind !== "new_case")
          .map(({ kind, about, recipient_id }) => `${recipient_id} ${kind} ${about}`);
      await settle(ASKED);
      expect(await told()).toEqual([`${to} support_asked ${number}`]);
      await remindBodies(db, SIGN_BY);
      expect(await told()).toContain(`${to} sign_today ${number}`);
      await remindBodies(db, ANSWER_BY);
      expect(await told()).toContain(`${to} due_today ${number}`);
      const before = (await told()).length;
      await answer(number, ANSWER_BY);
      await end(number, ANSWER_BY);
      await settle(ANSWER_BY);
      expect((await told()).slice(before).sort()).toEqual(
        [`${from} support_answered ${number}`, `${to} support_ended ${number}`].sort(),
      );
      await remindBodies(db, "2026-11-26");
      expect(await told()).not.toContain(`${to} overdue ${number}`);
    });

    test("hears that the case was withdrawn, as the lead body does, and one whose support had ended does not", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { asked, end } = supporting(
        () => db,
        () => county,
      );
      const to = await giveAddress(db, county.departments.forestry);
      const from = await giveAddress(db, county.departments.agriculture);
      const [number, ended] = [await asked(), await asked()];
      await end(ended, ASKED);
      for (const one of [number, ended]) await withdrawCase(db, county, one, "not_true", ASKED);
      const at = (minutes: number) => new Date(noonOf(ASKED).getTime() + minutes * MINUTE);
      for (const minutes of [0, SETTLED_MINUTES]) await planNotifications(db, [tellBodies], at(minutes));
      const told = await db.selectFrom("notifications").selectAll().where("kind", "=", "withdrawn").execute();
      expect(told.map(({ about, recipient_id }) => `${recipient_id} ${about}`).sort()).toEqual(
        [`${from} ${number}`, `${from} ${ended}`, `${to} ${number}`].sort(),
      );
    });
  });
});
