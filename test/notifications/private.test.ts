import { describe, expect, test } from "vitest";
import { tellBodies } from "../../app/notifications/bodies/tell-bodies.server.ts";
import { planNotifications, SETTLED_MINUTES } from "../../app/notifications/planning/plan.server.ts";
import { TOLD_TO_BODIES } from "../../app/notifications/occasion.ts";
import { addDays, noonOf } from "../../app/day.ts";
import { REPORTERS_ACTS } from "../../app/ledger/ledger.ts";
import { settleLedger } from "../../app/ledger/ledger.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addToCase, buildCounty, publishCase, TODAY } from "../helpers/factories.ts";
import { listPaths, readText } from "../helpers/source-files.ts";
import { giveAddress, postOffice } from "./mailboxes.ts";
import { deliverDue } from "../../app/notifications/sending/deliver.server.ts";

/** Every table that a query of this domain may name. None of them holds a word of a reporter, or says which of them it was. */
const TABLES = [
  // Made by townships, as official acts.
  "callouts",
  "calendar_days",
  "cases",
  "channel_successes",
  "clocks",
  "departments",
  "followers",
  "follows",
  "disputes",
  "inbox_visits",
  "ledger_entries",
  "notification_addresses",
  "notification_plan",
  "notifications",
  "outbox",
  "sessions",
  "stages",
  "watches",
];

describe("who reports is told nothing and told of by nobody", () => {
  test("no query of this domain names a table of reports, voices, contacts or receipts", () => {
    const files = listPaths("test/db/sql/notifications/*.sql");
    expect(files.length).toBeGreaterThanOrEqual(3);
    const named = files.flatMap((file) =>
      [...readText(file).matchAll(/(?:from|join|update|into) "(\w+)"/g)].map((match) => match[1] ?? ""),
    );
    expect(named.length).toBeGreaterThan(20);
    expect([...new Set(named)].filter((table) => !TABLES.includes(table))).toEqual([]);
  });

  test("nothing in its code asks another domain for reports either", () => {
    const imports = listPaths("app/notifications/**/*.{ts,tsx}").flatMap((file) =>
      [...readText(file).matchAll(/from "([^"]+)"/g)].map((match) => match[1] ?? ""),
    );
    expect(imports.length).toBeGreaterThan(30);
    const asked = /\/(reports|attachments|unsealing|sealing|redaction|desk|queries\/reports|queries\/cases)\//;
    expect(imports.filter((one) => asked.test(one))).toEqual([]);
  });

  test("what reporters do is told to no body", () => {
    expect(REPORTERS_ACTS.filter((act) => TOLD_TO_BODIES[act] !== null)).toEqual([]);
  });

  forEachEngine((engine) => {
    test("of a voice a letter says that there are more, never which one, its place or its time", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await giveAddress(db, county.departments.agriculture, { atOnce: ["new_voices"] });
      const { number } = await publishCase(db, county, { report: { body: "原话不能出门：每天设卡。" } });
      await addToCase(db, county, number, { body: "第二个人的原话。" });
      await settleLedger(db, addDays(TODAY, 8));
      const day = addDays(TODAY, 1);
      const minutes = (count: number) => new Date(noonOf(day).getTime() + count * 60_000);
      await planNotifications(db, [tellBodies], minutes(0));
      await planNotifications(db, [tellBodies], minutes(SETTLED_MINUTES));
      const rows = await db.selectFrom("notifications").selectAll().execute();
      expect(rows.map(({ kind }) => kind).sort()).toEqual(["new_case", "new_voices"]);
      expect(rows.map(({ facts }) => facts)).toEqual(["{}", "{}"]);
      const { letters, delivery } = postOffice(db, () => minutes(20));
      await deliverDue(delivery);
      const said = JSON.stringify(letters.map(({ letter }) => letter));
      expect(said).toContain(number);
      expect(said).not.toMatch(/原话|position|\d\d:\d\d|沙河镇/);
    });
  });
});
