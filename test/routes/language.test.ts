import { describe, expect, test } from "vitest";
import { named } from "../../db/tables/named.ts";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { PAGES as FORM_PAGES } from "../../app/reports/form/pages.ts";
import { DEPARTMENT, DUTY, publishCase, REPORT } from "../helpers/acts.ts";
import { openSite } from "../helpers/sites.ts";
import { OPEN, ROWS } from "./roles/rows.ts";
import { fillPath } from "./roles/subjects.ts";
import { signedIn, textAreaOf, valueOf, visitor } from "../helpers/visitor.ts";

const site = openSite({ engine: "SQLite" });
const PAGES = [
  "/",
  "/cases",
  "/search",
  "/departments",
  `/departments/${DEPARTMENT}`,
  "/duties",
  `/duties/${DUTY}`,
  "/regions",
  "/regions/990101000000",
  "/ledger",
  "/about",
  "/method",
  "/privacy",
  "/elsewhere",
  "/report",
  "/status",
  "/sign-in",
  "/nowhere",
];

describe("the language of a page", () => {
  test.each(PAGES)("of %s is Chinese, or English when asked for by address or cookie", async (path) => {
    const chinese = await visitor(site()).get(path, { "Accept-Language": "en" });
    const pages = [
      await visitor(site()).get(`${path}?lang=en`),
      await visitor(site(), { Cookie: "lang=en" }).get(path),
    ];
    expect(chinese.html).toContain('<html lang="zh-CN"');
    expect(chinese.text).toContain(zhCN.site.skip);
    for (const page of pages) {
      expect(page.html).toContain('<html lang="en"');
      expect(page.text).toContain(en.site.skip);
      expect(page.text).not.toContain(zhCN.site.skip);
      expect(page.title).toContain(en.site.title("").trim());
    }
  });

  test("stays as it was chosen", async () => {
    const reader = visitor(site());
    await reader.get("/?lang=en");
    expect((await reader.get("/cases")).html).toContain('<html lang="en"');
    await reader.get("/?lang=zh-CN");
    expect((await reader.get("/cases")).html).toContain('<html lang="zh-CN"');
  });

  test("goes along whenever an address leads to another of ours, for whoever keeps no cookie", async () => {
    const { number: into } = await publishCase(site());
    const { number: merged } = await publishCase(site());
    const { id } = await site()
      .db.selectFrom("cases")
      .select("id")
      .where("number", "=", named(into))
      .executeTakeFirstOrThrow();
    await site().db.updateTable("cases").set({ merged_into_id: id }).where("number", "=", named(merged)).execute();
    const shared = new Map<string, string>();
    const addresses = [
      `/cases/${merged}`,
      "/Cases/",
      ...Object.values(OPEN).map(([address]) => address),
      ...ROWS.filter((row) => !row.fields && !row.refusedOnly).map((row) => row.path),
    ];
    const led = new Map<string, string>();
    for (const path of addresses) {
      const address = await fillPath(site(), path, shared);
      const answer = await visitor(site()).get(`${address}${address.includes("?") ? "&" : "?"}lang=en`);
      const to = answer.headers.get("location");
      if (to?.startsWith("/")) led.set(address, to);
    }
    for (const [address, to] of led) expect(to.split("#")[0], address).toMatch(/[?&]lang=en(&|$)/);
    expect(led.get(`/cases/${merged}`)).toBe(`/cases/${into}?lang=en#merged`);
    for (const path of ["/desk", "/status/report", "/sign-out", "/passkey-options", "/Cases/"])
      expect([...led.keys()]).toContain(path);
    const plain = await visitor(site()).get(`/cases/${merged}`);
    expect(plain.headers.get("location")).toBe(`/cases/${into}#merged`);
  });

  test("stays when a form comes back with errors, and when an act is refused", async () => {
    const reader = visitor(site(), { Cookie: "lang=en" });
    const answers = [
      await reader.post("/report", { step: "story", go: "next" }),
      await reader.post("/status?index", { code: "x" }),
      await reader.post("/sign-in", {}),
      await reader.post("/nowhere", {}),
      await reader.post("/about", {}),
    ];
    for (const answer of answers) expect(answer.html).toContain('<html lang="en"');
  });

  test("of a refusal at the desk is that of the page before", async () => {
    const officer = await signedIn(site(), "officer-agriculture");
    await officer.get("/?lang=en");
    const { number } = await publishCase(site(), { decision: { department: "qinghe-forestry" } });
    const answer = await officer.post(`/office/cases/${number}`, { remedies: "R1", body: "x" });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain(en.site.errors.forbidden.title);
  });

  test("is never mixed up by the cache", async () => {
    for (let time = 0; time < 3; time += 1) {
      expect((await visitor(site(), { Cookie: "lang=en" }).get("/departments")).html).toContain('<html lang="en"');
      expect((await visitor(site()).get("/departments")).html).toContain('<html lang="zh-CN"');
      expect((await visitor(site(), { Cookie: "x=1; lang=en; y=2" }).get("/departments")).html).toContain(
        '<html lang="en"',
      );
    }
  });

  test.each(["fr", "EN", "zh", "", "en'", "../en"])(
    "is Chinese when %j is asked for, and no cookie is set",
    async (lang) => {
      const page = await visitor(site()).get(`/?lang=${encodeURIComponent(lang)}`);
      expect(page.html).toContain('<html lang="zh-CN"');
      expect(page.headers.getSetCookie()).toEqual([]);
    },
  );

  test.each(FORM_PAGES)(
    "is changed on the page %s of the form with all that was typed, at the same place",
    async (step) => {
      const body = "县里要求我们上路设卡“检查”。\n第二行";
      const joined: Record<string, string> = step === "join" ? { joins: (await publishCase(site())).number } : {};
      const typed = {
        ...REPORT,
        ...joined,
        step,
        body,
        contact: "微信abc",
        hours: "约12小时",
        placeText: "柳河",
        document: "某发3号",
      };
      const reader = visitor(site());
      const chinese = await reader.post("/report", { ...typed, go: "language" });
      const [button = ""] = /<button[^>]*masthead-language[^>]*>/.exec(chinese.html) ?? [];
      for (const part of ['form="report"', 'name="go"', 'value="language"', '"/report?lang=en"']) {
        expect(button).toContain(part);
      }
      // Enter goes on, whatever stands above the form.
      expect(/<button[^>]*form="report"[^>]*>/.exec(chinese.html)?.[0]).toContain('value="next"');
      const english = await reader.post("/report?lang=en", { ...typed, go: "language" });
      expect(english.status).toBe(200);
      expect(english.html).toContain('<html lang="en"');
      expect(english.html).toContain(en.reports.form.titles[step].replaceAll("'", "&#x27;"));
      const kept = (html: string) =>
        Object.keys(typed)
          .filter((name) => name !== "go")
          .map((name) => [name, valueOf(html, name) ?? textAreaOf(html, name)]);
      expect(kept(english.html)).toEqual(kept(chinese.html));
      expect(textAreaOf(english.html, "body") ?? valueOf(english.html, "body")).toBe(body);
      expect((await reader.post("/report", { ...typed, step: "story", go: "language" })).html).toContain(
        '<html lang="en"',
      );
      expect(await site().db.selectFrom("reports").select("id").where("document", "=", "某发3号").execute()).toEqual(
        [],
      );
    },
  );

  test("the page in the other language is one link away, filters kept", async () => {
    const { html } = await visitor(site()).get("/cases?state=overdue");
    expect(html).toMatch(/<a class="masthead-language" href="\/cases\?state=overdue&amp;lang=en" lang="en"/);
  });
});
