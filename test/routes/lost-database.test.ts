import { sql } from "kysely";
import { describe, expect, inject, test } from "vitest";
import { REPORT, receiptOf } from "../helpers/acts.ts";
import { startSite } from "../helpers/site.ts";
import { ENGINES, openSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

describe("when PostgreSQL ends the connections, as it does when it restarts", () => {
  const site = openSite({ engine: "PostgreSQL" });

  test("the site stays up and answers again", async () => {
    await visitor(site()).get("/cases");
    await sql`select pg_terminate_backend(pid, 30000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(site().db);
    // Each connection that was lost costs one request at most.
    const soon = { timeout: 30_000 };
    await expect.poll(async () => (await visitor(site()).get("/departments")).status, soon).toBe(200);
    const send = async () => receiptOf((await visitor(site()).post("/report", REPORT)).html);
    await expect.poll(send, soon).toHaveLength(16);
  });
});

describe("when it is told to stop", () => {
  test.each(ENGINES)("the site on %s ends by itself, without an error", async (engine) => {
    const one = await startSite({ engine, postgresUrl: inject("postgresUrl") });
    await visitor(one).get("/");
    const start = performance.now();
    expect(await one.stop()).toBe(0);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
