import { XMLParser } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { written } from "../../app/open-data/open311/answer.server.ts";
import { dayOf, daysAsked, GEOREPORT, MOST_DAYS } from "../../app/open-data/open311/georeport.ts";
import { KINDS } from "../../app/reports/vocabulary.ts";
import { realDay } from "../helpers/clock.ts";
import { forEachSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

describe("what Open311 writes", () => {
  test("days and instants are days in Shanghai, and there is no thirteenth month", () => {
    expect(dayOf("2026-11-23")).toBe("2026-11-23");
    // Eight hours ahead of UTC: the evening in London is the next day.
    expect(dayOf("2026-11-23T17:00:00Z")).toBe("2026-11-24");
    expect(dayOf("2026-11-23T15:59:59Z")).toBe("2026-11-23");
    expect(dayOf("2026-11-23T23:30:00+08:00")).toBe("2026-11-23");
    expect(dayOf("2026-13-01")).toBeNull();
    expect(dayOf("2026-11-23T99:99:99Z")).toBeNull();
  });

  test("spans at most ninety days, by default the last", () => {
    const today = "2026-11-23";
    expect(daysAsked(null, null, today)).toEqual({ from: "2026-08-25", until: today });
    expect(daysAsked("2026-11-01", null, today)).toEqual({ from: "2026-11-01", until: "2027-01-30" });
    expect(daysAsked(null, "2026-06-30", today)).toEqual({ from: "2026-04-01", until: "2026-06-30" });
    expect(daysAsked("2020-01-01", "2026-06-30", today)).toEqual({ from: "2026-04-01", until: "2026-06-30" });
  });

  test("is the same in both formats, whatever the words", () => {
    const items = [{ a: "<b> & “c” ]]>", n: 3, yes: true, none: null }];
    expect(JSON.parse(written({ list: "l", one: "o", items }, "json"))).toEqual(items);
    const xml = new XMLParser().parse(written({ list: "l", one: "o", items }, "xml")) as { l: { o: unknown } };
    expect(xml.l.o).toEqual({ a: "<b> & “c” ]]>", n: 3, yes: true, none: "" });
  });
});

interface Discovery {
  changeset: string;
  contact: string;
  key_service: string;
  endpoints: { url: string; formats: string[] }[];
}

interface Told {
  service_request_id: string;
  service_code: string;
  status: string;
  requested_datetime: string;
  updated_datetime: string;
  expected_datetime: string | null;
}

describe("requests of Open311", () => {
  forEachSite({ demo: "city" }, (site) => {
    const get = (path: string) => visitor(site()).get(`${GEOREPORT}/${path}`);
    const list = async (query = "") => JSON.parse((await get(`requests.json${query}`)).html) as Told[];
    let recent: { number: string; kind: string; met_on: string | null; published_on: string }[];
    beforeAll(async () => {
      recent = await site()
        .db.selectFrom("cases")
        .select(["number", "kind", "met_on", "published_on"])
        .where("state", "in", ["open", "answered"])
        .where("merged_into_id", "is", null)
        .where("hidden_until", "is", null)
        .where("published_on", ">=", addDays(realDay(), -MOST_DAYS))
        .orderBy("published_on", "desc")
        .orderBy("id", "desc")
        .execute();
    });

    test("are found from the discovery on, each kind of case a service", async () => {
      const { endpoints, ...about } = JSON.parse((await get("discovery.json")).html) as Discovery;
      expect(Object.keys(about)).toEqual(["changeset", "contact", "key_service"]);
      const [endpoint] = endpoints;
      expect(endpoint?.url).toMatch(new RegExp(`^https?://.+${GEOREPORT}$`));
      expect(endpoint?.formats).toEqual(["application/json", "text/xml"]);
      const { discovery } = new XMLParser().parse((await get("discovery.xml")).html) as {
        discovery: { endpoints: { endpoint: { formats: { format: string[] }; url: string } } };
      };
      expect(discovery.endpoints.endpoint.formats.format).toEqual(endpoint?.formats);
      expect(discovery.endpoints.endpoint.url).toBe(endpoint?.url);
      const services = JSON.parse((await get("services.json")).html) as { service_code: string }[];
      expect(services.map((one) => one.service_code)).toEqual([...KINDS]);
    });

    test("are the public cases of ninety days, closed once answered, page by page each once", async () => {
      expect(recent.length).toBeGreaterThan(10);
      const all: Told[] = [];
      for (let page = 1; ; page += 1) {
        const some = await list(`?page=${page}&page_size=7`);
        all.push(...some);
        if (some.length < 7) break;
      }
      expect(all.map((one) => [one.service_request_id, one.service_code, one.status, one.requested_datetime])).toEqual(
        recent.map((row) => [
          row.number,
          row.kind,
          row.met_on === null ? "open" : "closed",
          `${row.published_on}T00:00:00+08:00`,
        ]),
      );
    });

    test("can be narrowed by status, service, number and what changed since", async () => {
      const of = (rows: readonly Told[]) => rows.map((one) => one.service_request_id).sort();
      const numbers = (some: typeof recent) => some.map((row) => row.number).sort();
      const size = "page_size=100";
      expect(of(await list(`?status=closed&${size}`))).toEqual(numbers(recent.filter((row) => row.met_on !== null)));
      expect(of(await list(`?status=open&${size}`))).toEqual(numbers(recent.filter((row) => row.met_on === null)));
      const kind = recent[0]?.kind ?? "";
      expect(of(await list(`?service_code=${kind}&${size}`))).toEqual(
        numbers(recent.filter((row) => row.kind === kind)),
      );
      const two = [recent[0], recent[3]].map((row) => row?.number ?? "");
      expect(of(await list(`?service_request_id=${two.join(",")}`))).toEqual(two.toSorted());
      const all = await list(`?${size}`);
      const day = all.map((one) => one.updated_datetime.slice(0, 10)).sort()[Math.floor(all.length / 2)] ?? "";
      const since = await list(`?updated_after=${day}&${size}`);
      expect(of(since)).toEqual(of(all.filter((one) => one.updated_datetime.slice(0, 10) >= day)));
      expect(since.length).toBeLessThan(all.length);
    });

    test("say the same in XML, and of one alone", async () => {
      const [first] = await list("?page_size=1");
      const parse = (html: string) =>
        (new XMLParser({ parseTagValue: false }).parse(html) as { service_requests: { request: Told } })
          .service_requests;
      const { html, headers } = await get("requests.xml?page_size=1");
      expect(headers.get("content-type")).toBe("text/xml; charset=utf-8");
      expect(headers.get("access-control-allow-origin")).toBe("*");
      const inXml = Object.fromEntries(Object.entries(first ?? {}).map(([name, value]) => [name, value ?? ""]));
      // A parser trims; a line within stays.
      expect(parse(html).request).toEqual(inXml);
      const number = first?.service_request_id ?? "";
      expect(parse((await get(`requests/${number}.xml`)).html).request).toEqual(inXml);
      expect(JSON.parse((await get(`requests/${number}.json`)).html)).toEqual([first]);
    });

    test("are not there for a day that there is not, nor for a case that is hidden", async () => {
      const wrong = await get("requests.json?start_date=2026-13-45");
      expect([wrong.status, JSON.parse(wrong.html)]).toEqual([400, [{ code: 400, description: "bad request" }]]);
      const unknown = await get("requests/GW-2026-999999.xml");
      expect(unknown.status).toBe(404);
      expect(unknown.html).toContain("<errors><error><code>404</code>");
      const { db } = site();
      const number = recent[1]?.number ?? "";
      const row = db.updateTable("cases").where("number", "=", number as never);
      await row.set({ hidden_until: "2099-01-01" }).execute();
      try {
        expect(await list(`?service_request_id=${number}`)).toEqual([]);
        expect((await list("?page_size=100")).map((one) => one.service_request_id)).not.toContain(number);
      } finally {
        await row.set({ hidden_until: null }).execute();
      }
    });
  });
});
