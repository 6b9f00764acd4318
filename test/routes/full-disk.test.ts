import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { receiptOf, REPORT } from "../helpers/acts.ts";
import { openSite } from "../helpers/sites.ts";
import { sendFiles } from "../helpers/uploads.ts";
import { visitor } from "../helpers/visitor.ts";

describe("when the disk is full", () => {
  const site = openSite({ engine: "SQLite" });
  const TEXT = String(REPORT.body);
  const pairs = Object.entries(REPORT).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, String(one)] as const),
  );

  /** What SQLite answers then, raised by a trigger with the message of SQLITE_FULL. */
  async function full<T>(act: () => Promise<T>): Promise<T> {
    await sql`create trigger full_reports before insert on reports begin select raise(abort, 'database or disk is full'); end`.execute(
      site().db,
    );
    try {
      return await act();
    } finally {
      await sql`drop trigger full_reports`.execute(site().db);
    }
  }

  test.each(["urlencoded", "multipart"])(
    "a report sent %s comes back with its words, and goes in afterwards",
    async (how) => {
      const send = () =>
        how === "multipart"
          ? sendFiles(visitor(site()), "/report", pairs, [])
          : visitor(site()).post("/report", REPORT);
      const answer = await full(send);
      expect([500, 503]).toContain(answer.status);
      expect(answer.text).toContain(zhCN.site.kept.title);
      expect(answer.text).toContain(TEXT);
      expect(answer.html).not.toMatch(/disk is full|SQLITE|node_modules/);
      await expect.poll(site().logs, { timeout: 30_000 }).toContain("database or disk is full");
      expect(site().logs()).not.toContain(TEXT);
      expect(receiptOf((await send()).html)).toHaveLength(16);
    },
  );
});
