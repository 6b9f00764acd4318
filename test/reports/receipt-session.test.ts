import { beforeAll, describe, expect, test } from "vitest";
import type { ServerContext } from "../../app/http/context.ts";
import type { Visit } from "../../app/http/respond.server.ts";
import {
  beginSession,
  endReceiptSession,
  openedReport,
  purgeReceiptSessions,
  sessionCookie,
} from "../../app/reports/receipt/receipt-session.server.ts";
import { addDays, type Day } from "../../app/day.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, sendReport, TODAY } from "../helpers/factories.ts";

const NOW = new Date("2026-11-22T02:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe("a session under a receipt code", () => {
  forEachEngine((engine) => {
    let reportId: number;
    beforeAll(async () => {
      await buildCounty(engine.db());
      reportId = await sendReport(engine.db());
    });

    /** A request as `respond` hands it to loaders and actions. */
    function visit(cookie = "", today: Day = TODAY): Visit {
      const context = { db: engine.db(), env: {}, cookieSecret: "s".repeat(64) } as unknown as ServerContext;
      const request = new Request("http://localhost/status/report", { headers: { Cookie: cookie } });
      return { ...context, context, request, today } as Visit;
    }
    const cookieOf = async (of: Visit, now: Date) => (await sessionCookie(of.context, now))?.split(";")[0] ?? "";
    async function begun() {
      const first = visit();
      await beginSession(first, reportId);
      return cookieOf(first, NOW);
    }

    test("lasts half an hour from the last page, and no page more", async () => {
      const cookie = await begun();
      const second = visit(cookie);
      expect(await openedReport(second, later(29))).toBe(reportId);
      const slid = await cookieOf(second, later(29));
      expect(await openedReport(visit(cookie), later(45))).toBe("over");
      expect(await openedReport(visit(slid), later(45))).toBe(reportId);
      expect(await openedReport(visit(slid), later(75))).toBe("over");
      expect(await openedReport(visit(), later(0))).toBe("none");
    });

    test("ends for every copy of its cookie, and for no other session of the report", async () => {
      const [cookie, other] = [await begun(), await begun()];
      await endReceiptSession(visit(cookie));
      expect(await openedReport(visit(cookie), later(1))).toBe("over");
      expect(await openedReport(visit(other), later(1))).toBe(reportId);
    });

    test("is forgotten when its day and the next have passed", async () => {
      const cookie = await begun();
      await purgeReceiptSessions(engine.db(), addDays(TODAY, 1));
      expect(await openedReport(visit(cookie, addDays(TODAY, 1)), later(1))).toBe(reportId);
      // Even if it was not cleared away.
      expect(await openedReport(visit(cookie, addDays(TODAY, 2)), later(1))).toBe("over");
      await purgeReceiptSessions(engine.db(), addDays(TODAY, 2));
      expect(await engine.db().selectFrom("receipt_sessions").selectAll().execute()).toEqual([]);
    });
  });
});
