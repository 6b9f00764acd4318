import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { inject, describe, beforeAll, afterAll, expect, test } from "vitest";
import { readEnv } from "../../app/http/env.server.ts";
import { sendReport, TAKING_BACK, withReceipt } from "../helpers/acts.ts";
import { type Site, startSite } from "../helpers/site.ts";
import { visitor } from "../helpers/visitor.ts";

/** Every series there is, each with why a reporter's coming does not move it. */
const SERIES = [
  "guiwei_info", // the program
  "process_start_time_seconds", // the start
  "guiwei_clock_right", // the clock, looked at by a timer
  "guiwei_housekeeping_failures_total", // timers
  "guiwei_edition_late", // a timer, of editions of the open data
  "guiwei_notifications", // official acts, after their undo minutes; what reporters do is told to nobody
  "guiwei_notifications_oldest_seconds", // the same
  "guiwei_notifications_last_success_timestamp_seconds", // the same
  "guiwei_requests_total", // pages of others
  "guiwei_request_seconds", // pages of others
];

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

describe("the figures for monitoring", () => {
  let site: Site;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    const env = { METRICS_PORT: String(port), TRUSTED_PROXIES: "1" };
    site = await startSite({ engine: "SQLite", postgresUrl: inject("postgresUrl"), env });
  });
  afterAll(() => site.stop());

  const scrape = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

  test("tell nothing of a report: the same bytes before it was sent as after it was read and taken back", async () => {
    await visitor(site).get("/");
    const before = await scrape();
    const { code } = await sendReport(site);
    const reporter = await withReceipt(site, code);
    for (const path of ["/report", "/status/report", "/report/nowhere", "/Status"]) await reporter.get(path);
    expect((await reporter.post("/status/report/withdraw", TAKING_BACK)).status).toBe(302);
    await reporter.get("/leave");
    expect(await scrape()).toBe(before);
  });

  test("count and time the pages of everybody else", async () => {
    const count = async () =>
      /^guiwei_requests_total\{part="public",status="2xx"\} (\d+)$/m.exec(await scrape())?.[1] ?? "0";
    const before = Number(await count());
    await visitor(site).get("/about");
    await visitor(site).get("/about?lang=en");
    expect(Number(await count())).toBe(before + 2);
    expect(await scrape()).toMatch(/^guiwei_clock_right 1$/m);
  });

  test("have no series but those of which each has its reason", async () => {
    const named = [...(await scrape()).matchAll(/^# TYPE (\S+)/gm)].map((match) => match[1] ?? "");
    expect(named.filter((name) => !SERIES.includes(name))).toEqual([]);
    expect(SERIES.filter((name) => !named.includes(name))).toEqual([]);
  });

  test("are on their own port alone, and there nothing else is", async () => {
    expect((await visitor(site).get("/metrics")).status).toBe(404);
    for (const path of ["/", "/healthz", "/metrics/x"]) {
      expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(404);
    }
    expect(readEnv({}).METRICS_PORT).toBeUndefined();
    expect(readEnv({}).METRICS_HOST).toBe("127.0.0.1");
  });

  test("the process is ready while its database is up to date, and not before", async () => {
    const ready = () => fetch(`${site.url}/readyz`);
    expect([(await ready()).status, await (await ready()).text()]).toEqual([200, "ready"]);
    const { name } = await site.db
      .withTables<{ kysely_migration: { name: string } }>()
      .selectFrom("kysely_migration")
      .select("name")
      .orderBy("name", "desc")
      .executeTakeFirstOrThrow();
    const table = site.db.withTables<{ kysely_migration: { name: string } }>();
    await table.updateTable("kysely_migration").set({ name: "20200101T0000-older" }).where("name", "=", name).execute();
    expect((await ready()).status).toBe(503);
    expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
    await table.updateTable("kysely_migration").set({ name }).where("name", "=", "20200101T0000-older").execute();
    expect((await ready()).status).toBe(200);
  });
});
