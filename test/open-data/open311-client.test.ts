import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { GEOREPORT, MOST_A_PAGE, MOST_DAYS } from "../../app/open-data/open311/georeport.ts";
import { KINDS } from "../../app/reports/vocabulary.ts";
import { realDay } from "../helpers/clock.ts";
import { openSite } from "../helpers/sites.ts";

/** What of the client is used here: `open311` of Code for America, which others wrote for cities' services and nobody for this. */
interface Client {
  endpoint: string;
  format: string;
  serviceDiscovery(options: { cache: boolean }, done: Done): void;
  serviceList(done: Done): void;
  serviceRequests(params: Record<string, string>, done: Done): void;
  serviceRequests(ids: readonly string[], params: Record<string, string>, done: Done): void;
  serviceRequest(id: string, params: Record<string, string>, done: Done): void;
}
type Done = (error: unknown, told: unknown) => void;
type Requests = { service_request_id: string; service_code: string; status: string; requested_datetime: Date }[];

const programs = createRequire(path.join(import.meta.dirname, "../../.ci/programs/package.json"));
const Open311 = programs("open311") as new (options: { discovery: string }) => Client;

const site = openSite({ engine: "SQLite", demo: "city" });

test("a client that others wrote finds its way from the discovery to the cases", async () => {
  const client = new Open311({ discovery: `${site().url}${GEOREPORT}/discovery.json` });
  await promisify((done: Done) => client.serviceDiscovery({ cache: true }, done))();
  // A site that is told no address of its own (`ORIGIN`) does not know its port.
  expect([client.endpoint, client.format]).toEqual([`http://localhost${GEOREPORT}/`, "json"]);
  client.endpoint = client.endpoint.replace("http://localhost", site().url);
  const services = (await promisify((done: Done) => client.serviceList(done))()) as { service_code: string }[];
  expect(services.map((one) => one.service_code)).toEqual([...KINDS]);

  const listed = async (params: Record<string, string>) =>
    (await promisify((done: Done) => client.serviceRequests(params, done))()) as Requests;
  const size = { page_size: String(MOST_A_PAGE) };
  const all = await listed(size);
  const cases = await site()
    .db.selectFrom("cases")
    .select(["number", "kind", "met_on", "published_on"])
    .where("state", "in", ["open", "answered"])
    .where("merged_into_id", "is", null)
    .where("hidden_until", "is", null)
    .where("published_on", ">=", addDays(realDay(), -MOST_DAYS))
    .orderBy("published_on", "desc")
    .orderBy("id", "desc")
    .limit(MOST_A_PAGE)
    .execute();
  expect(cases.length).toBeGreaterThan(10);
  expect(all.map((one) => one.service_request_id)).toEqual(cases.map(({ number }) => number));
  for (const [at, { kind, met_on, published_on }] of cases.entries()) {
    // The client makes moments of what it takes for such.
    const requested_datetime = new Date(`${published_on}T00:00:00+08:00`);
    expect(all[at]).toMatchObject({ service_code: kind, status: met_on ? "closed" : "open", requested_datetime });
  }
  const open = await listed({ ...size, status: "open" });
  expect(open).toEqual(all.filter((one) => one.status === "open"));
  expect(open.length).toBeGreaterThan(0);

  const [one, another] = all.map((request) => request.service_request_id);
  const alone = await promisify((done: Done) => client.serviceRequest(one ?? "", {}, done))();
  expect(alone).toEqual(all.slice(0, 1));
  const both = (await promisify((done: Done) =>
    client.serviceRequests([one ?? "", another ?? ""], {}, done),
  )()) as Requests;
  expect(both.map((request) => request.service_request_id).sort()).toEqual([one, another].sort());
});
