import { beforeAll, describe, expect, test } from "vitest";
import { typedCaseNumber } from "../../app/cases/case.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { decide, DECLINING, expectRedirect, publishCase, sendReport } from "../helpers/acts.ts";
import { openSite } from "../helpers/sites.ts";
import { signedIn, type Visitor } from "../helpers/visitor.ts";

const { report: words } = zhCN.desk;

test.each([
  ["38", "GW-2026-000038"],
  ["2026-38", "GW-2026-000038"],
  ["gw-2025-000007", "GW-2025-000007"],
  [" ＧＷ－２０２６－１２ ", "GW-2026-000012"],
  ["GW-2026-1000001", "GW-2026-1000001"],
  ["某件事", "某件事"],
])("a case number typed as %s means %s", (typed, number) => {
  expect(typedCaseNumber(typed, "2026")).toBe(number);
});

describe("a report that was decided", () => {
  const site = openSite({ engine: "SQLite" });
  let moderator: Visitor;
  beforeAll(async () => {
    moderator = await signedIn(site(), "moderator");
  });

  test("shows what became of it and its original as such, and nothing to edit", async () => {
    const published = await publishCase(site());
    const declined = await sendReport(site());
    await decide(site(), declined.id, DECLINING);
    const [one, other] = [
      await moderator.get(`/desk/reports/${published.id}`),
      await moderator.get(`/desk/reports/${declined.id}`),
    ];
    expect(one.text).toContain(words.became.states.published);
    expect(one.html).toContain(`/desk/cases/${published.number}`);
    expect(other.text).toContain(words.became.states.declined);
    expect(other.text).toContain(zhCN.vocabulary.declineReasons[DECLINING.declineReason as "no_facts"].label);
    for (const { text, html } of [one, other]) {
      expect(text).toContain(words.originalOnly);
      expect(text).not.toContain(words.publicVersion);
      expect(html).not.toContain('name="publicText"');
      expect(html).not.toContain('id="decision"');
    }
  });

  test("says in the list what became of it", async () => {
    const declined = await sendReport(site());
    await decide(site(), declined.id, DECLINING);
    const published = await publishCase(site());
    const { html, text } = await moderator.get("/desk?state=decided");
    for (const [id, state] of [
      [published.id, words.became.states.published],
      [declined.id, words.became.states.declined],
    ] as const) {
      const [row = ""] = html.split('<li class="queue-row">').filter((part) => part.includes(`/desk/reports/${id}`));
      expect(row).toContain(state);
    }
    expect(text).toContain(zhCN.queue.orders.newest);
    expect(text).not.toContain(zhCN.queue.orders.oldest);
  });

  test("leads to its case by number, however that is typed", async () => {
    const { number } = await publishCase(site());
    const [, year = "", sequence = ""] = /GW-(\d+)-0*(\d+)/.exec(number) ?? [];
    const searched = (q: string) => moderator.get(`/desk/search?${new URLSearchParams({ q })}`);
    for (const typed of [number, `${year}-${sequence}`, number.toLowerCase()]) {
      expect(expectRedirect(await searched(typed))).toBe(`/desk/cases/${number}`);
    }
    // A number alone may be one of a report as well.
    expect((await searched(sequence)).html).toContain(`href="/desk/cases/${number}"`);
    expect((await searched("999999")).text).toContain(zhCN.search.none);
    expect((await moderator.get("/desk")).html).toContain('action="/desk/search"');
  });
});
