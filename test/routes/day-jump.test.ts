import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { REPLY, REPORT, publishCase } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import type { Site } from "../helpers/site.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, visitor } from "../helpers/visitor.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const { title } = zhCN.site.clockJump;

/** The day that the server noted at its start, which it reads off the clock of this machine. */
async function seenBy(site: Site): Promise<string> {
  const { seen_day } = await site.db.selectFrom("ledger_head").select("seen_day").executeTakeFirstOrThrow();
  return seen_day;
}

/** As if the clock had jumped: the last day seen lies so many days before, or after, what the clock shows. */
async function jump(site: Site, days: number): Promise<void> {
  const day = addDays(await seenBy(site), -days);
  await site.db.updateTable("ledger_head").set({ seen_day: day, day }).execute();
}

describe("a clock that jumped", () => {
  forEachSite({}, (site) => {
    let number: string;
    beforeAll(async () => {
      ({ number } = await publishCase(site()));
    });

    test("is told to staff, to whoever asks for its health and in the log; acts are refused, reports received", async () => {
      expect((await visitor(site()).get("/healthz")).text).toBe("ok");
      await jump(site(), 800);
      const health = await visitor(site()).get("/healthz");
      expect([health.status, health.text]).toEqual([200, expect.stringContaining("accept-clock")]);

      for (const [name, page] of [
        ["moderator", "/desk"],
        ["officer-agriculture", "/office"],
        ["admin", "/staff"],
      ] as const) {
        expect((await (await signedIn(site(), name)).get(page)).text).toContain(title);
      }
      expect((await visitor(site()).get("/")).text).not.toContain(title);

      const before = await readFacts(site().db);
      const officer = await signedIn(site(), "officer-agriculture");
      const refused = await officer.post(`/office/cases/${number}`, { ...REPLY, seen: "0" });
      expect(refused.status).toBe(503);
      expect(refused.title).toBe(zhCN.site.title(zhCN.site.errors.clock_jumped.title));
      expect(refused.text).toContain(REPLY.body); // what was typed is given back
      expect(await readFacts(site().db)).toEqual(before);

      const sent = await visitor(site()).post("/report", REPORT);
      expect(sent.status).toBe(200);
      expect((await readFacts(site().db)).reports).toHaveLength((before.reports?.length ?? 0) + 1);

      const said = await promisify(execFile)(process.execPath, ["app/admin/admin-command.server.ts", "accept-clock"], {
        cwd: ROOT,
        env: { ...process.env, DATABASE_URL: site().databaseUrl },
      });
      expect(said.stdout).toContain(`${await seenBy(site())}: `);
      expect((await visitor(site()).get("/healthz")).text).toBe("ok");
      expect((await officer.get("/office")).text).not.toContain(title);
      expect((await officer.post(`/office/cases/${number}`, { ...REPLY, seen: "0" })).status).toBe(302);
    });

    test("found at a start destroys nothing and is logged", async () => {
      const before = await readFacts(site().db);
      await jump(site(), 800);
      const seen = await seenBy(site());
      await site().crash();
      await expect.poll(() => site().logs(), { timeout: 120_000 }).toContain('"jump":"ahead"');
      expect(await seenBy(site())).toBe(seen);
      const after = await readFacts(site().db);
      expect({ ...after, ledger_head: [] }).toEqual({ ...before, ledger_head: [] });
    });
  });
});
