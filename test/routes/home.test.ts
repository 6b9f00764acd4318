import { expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { readScorecard, SITE } from "../../app/scorecards/scorecard.server.ts";
import { setOperator } from "../../app/setup/setup.server.ts";
import { realDay } from "../helpers/clock.ts";
import { forEachSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

const OPERATOR = {
  name: "青禾县归位站",
  contact: "0000-1234567",
  licence: "CC BY 4.0",
  corrections: "gengzheng@guiwei.example",
};

forEachSite({ demo: true }, (site) => {
  test("the home page says what the numbers say as of when, who runs the site, and where its rules and acts stand", async () => {
    const reader = visitor(site());
    const { due, onTime, overdue } = await readScorecard(site().db, SITE, realDay());
    expect(due).toBeGreaterThan(overdue);
    for (const [lang, { site: words }] of Object.entries({ "zh-CN": zhCN, en })) {
      const { text, html } = await reader.get(`/?lang=${lang}`);
      const { trust } = words.home;
      expect(text).toContain(trust.numbers(words.day(realDay()), due, onTime.count, overdue));
      expect(text).toContain(trust.nobody);
      for (const path of ["/method", "/ledger"]) expect(html).toMatch(new RegExp(`<li>[^<]*<a href="${path}">`));
    }
    await setOperator(site().db, null, OPERATOR, realDay());
    await expect
      .poll(async () => (await reader.get("/?lang=zh-CN")).text)
      .toContain(zhCN.site.home.trust.operator(OPERATOR.name, OPERATOR.contact));
    expect((await reader.get("/")).text).not.toContain(zhCN.site.home.trust.nobody);
  });
});
