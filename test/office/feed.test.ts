import { beforeAll, describe, expect, test } from "vitest";
import { setClosed, takeRole } from "../../app/accounts/staff/staff.server.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { calendarAt, makeFeed, readFeed, revokeFeed } from "../../app/office/feed/feed.server.ts";
import { toCalendar } from "../../app/office/feed/ics.ts";
import { named } from "../../db/tables/named.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addStaff,
  answerCase,
  buildCounty,
  type County,
  expectRefusal,
  publishCase,
  TODAY,
} from "../helpers/factories.ts";

/** As a calendar reads it: lines put together again, their marks taken back. */
function unfold(text: string): [name: string, value: string][] {
  return text
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .filter(Boolean)
    .map((line) => {
      const at = line.indexOf(":");
      const value = line.slice(at + 1).replace(/\\([\\;,n])/g, (_, mark: string) => (mark === "n" ? "\n" : mark));
      return [line.slice(0, at), value];
    });
}
const valuesOf = (text: string, name: string) => unfold(text).flatMap(([key, value]) => (key === name ? [value] : []));

describe("a calendar of due days", () => {
  const event = (summary: string) => ({ uid: "GW-1@x", day: "2026-12-31", summary, url: "https://x.example/1" });

  test.each([
    ["marks", "甲,乙;丙\\丁"],
    ["lines", "第一行\n第二行"],
    ["what is long", "要求乡镇上路设卡检查运输车辆。".repeat(20)],
    ["characters of four octets", "🐎𠮷".repeat(30)],
    ["what looks like a line of its own", "x\r\nBEGIN:VALARM"],
  ])("keeps %s", (_, summary) => {
    const text = toCalendar("名", [event(summary)], TODAY);
    expect(valuesOf(text, "SUMMARY")).toEqual([summary.replaceAll("\r\n", "\n")]);
    for (const line of text.split("\r\n")) {
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/\uFFFD/u);
    }
    expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
    expect(text).not.toMatch(/^BEGIN:VALARM/m);
  });

  test("takes the day for all of it, and ends on the next, over the year", () => {
    const text = toCalendar("名", [event("到期")], TODAY);
    expect(valuesOf(text, "DTSTART;VALUE=DATE")).toEqual(["20261231"]);
    expect(valuesOf(text, "DTEND;VALUE=DATE")).toEqual(["20270101"]);
    expect(toCalendar("名", [event("到期")], TODAY)).toBe(text);
  });

  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const read = (token: string) => calendarAt(engine.db(), token, "https://guiwei.example", zhCN, TODAY);

    test("holds the cases that wait for one's own department, and no word of a reporter", async () => {
      const db = engine.db();
      const [waits, answered, hidden, other] = [
        await publishCase(db, county),
        await publishCase(db, county),
        await publishCase(db, county),
        await publishCase(db, county, { newCase: { department: "forestry", duty: "off-list" } }),
      ];
      await answerCase(db, county, answered.number);
      await db
        .updateTable("cases")
        .set({ hidden_until: "2026-12-24", title: "隐去的标题" as never })
        .where("number", "=", named(hidden.number))
        .execute();
      const token = await makeFeed(db, county.officers.agriculture, TODAY);
      const text = await read(`${token}.ics`);
      expect(valuesOf(text, "UID")).toEqual([
        ...[waits, hidden].map(({ number }) => `${number}-sign@guiwei`),
        ...[waits, hidden].map(({ number }) => `${number}-answer@guiwei`),
        `${answered.number}-remedy@guiwei`,
      ]);
      // What stands still is due on no day.
      const standing = (day: string | null) =>
        db.updateTable("stages").set({ held_on: day }).where("met_on", "is", null);
      await standing(TODAY).execute();
      expect(valuesOf(await read(token), "UID")).toEqual([]);
      await standing(null).execute();
      expect(valuesOf(text, "URL")[0]).toBe(`https://guiwei.example/office/cases/${waits.number}`);
      const texts = await db.selectFrom("voices").select("public_text").execute();
      for (const said of [...texts.map((row) => row.public_text), "隐去的标题", other.number, "VALARM"]) {
        expect(text.replaceAll("\r\n ", "")).not.toContain(said);
      }
    });

    test("is read by nobody else's address: made up, cut, of another, or old", async () => {
      const db = engine.db();
      const { agriculture, forestry } = county.officers;
      const [first, others] = [await makeFeed(db, agriculture, TODAY), await makeFeed(db, forestry, TODAY)];
      expect(await read(others)).not.toBe(await read(first));
      const second = await makeFeed(db, agriculture, TODAY);
      for (const wrong of [first, second.slice(1), `${second}x`, "", "x".repeat(32), "'; drop table cases; --"]) {
        await expectRefusal(read(wrong), "not_found");
      }
      const { token_hash } = await db
        .selectFrom("calendar_feeds")
        .select("token_hash")
        .where("user_id", "=", agriculture.userId)
        .executeTakeFirstOrThrow();
      await expectRefusal(read(token_hash), "not_found");
      expect(token_hash).not.toContain(second);
      expect(await readFeed(db, agriculture)).toBe(TODAY);
      await revokeFeed(db, agriculture, TODAY);
      await revokeFeed(db, agriculture, TODAY);
      expect(await readFeed(db, agriculture)).toBeNull();
      await expectRefusal(read(second), "not_found");
      const acts = await db
        .selectFrom("staff_acts")
        .select("kind")
        .where("by_user_id", "=", agriculture.userId)
        .execute();
      expect(acts.map((row) => row.kind).slice(-2)).toEqual(["calendar_made", "calendar_revoked"]);
    });

    test("ends with the role and with the account, and comes back with it", async () => {
      const db = engine.db();
      const REASON = { reason: "调离了本部门", today: TODAY };
      const grant = {
        role: "approver",
        departmentId: county.departments.forestry,
        regionId: null,
        lineId: null,
      } as const;
      const somebody = await addStaff(db, "leaver", grant);
      const token = await makeFeed(db, somebody, TODAY);
      expect(await read(token)).toContain("BEGIN:VCALENDAR");
      await setClosed(db, county.admin, somebody.userId, true, REASON);
      await expectRefusal(read(token), "not_found");
      await setClosed(db, county.admin, somebody.userId, false, REASON);
      expect(await read(token)).toContain("BEGIN:VCALENDAR");
      const { id } = await db
        .selectFrom("user_roles")
        .select("id")
        .where("user_id", "=", somebody.userId)
        .executeTakeFirstOrThrow();
      await takeRole(db, county.admin, somebody.userId, id, REASON);
      await expectRefusal(read(token), "not_found");
    });

    test("is made by nobody who answers for no department", async () => {
      for (const by of [county.moderator, county.admin]) {
        await expectRefusal(makeFeed(engine.db(), by, TODAY), "forbidden");
        await expectRefusal(revokeFeed(engine.db(), by, TODAY), "forbidden");
      }
    });
  });
});
