// Long: reads every page twice.
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { settleLedger } from "../../app/ledger/ledger.server.ts";
import { decide, OPENING, publishCase, sendReport, TAKING_BACK, withReceipt } from "../helpers/acts.ts";
import { crawl } from "../helpers/crawl.ts";
import { forEachSite } from "../helpers/sites.ts";
import { tellsNumber } from "../helpers/traces.ts";
import { type Answer, signedIn, visitor } from "../helpers/visitor.ts";
import { realDay } from "../helpers/clock.ts";

/** What a reporter said of the matter, as the public read it, and a figure that nothing else holds. */
const WORDS = "孟极说过的话";
const HOURS = "9973";

describe("once a reporter has taken back what was public", () => {
  forEachSite({}, (site) => {
    let number: string;
    let before: Map<string, Answer>;
    let after: Map<string, Answer>;
    let answer: Answer;
    beforeAll(async () => {
      const opened = await publishCase(site(), { decision: { publicText: `${WORDS}。` }, report: { hours: HOURS } });
      number = opened.number;
      const linked = await sendReport(site());
      const link = { ...OPENING, outcome: "link", caseNumber: number, publicText: "另一位的话" };
      await decide(site(), linked.id, link);
      before = await crawl(site());
      answer = await (await withReceipt(site(), opened.code)).post("/status/report/withdraw", TAKING_BACK);
      after = await crawl(site());
    });

    const holding = (pages: Map<string, Answer>, words: string) =>
      [...pages].filter(([, { html }]) => html.includes(words)).map(([path]) => path);

    const telling = (pages: Map<string, Answer>, number: string) =>
      [...pages].filter(([, { html }]) => tellsNumber(html, number)).map(([path]) => path);

    test("the form leads back to the report", () => {
      expect([answer.status, answer.headers.get("location")]).toEqual([302, "/status/report"]);
    });

    test("no page holds a word of it from that moment on, and none ever held its hours", () => {
      expect(holding(before, WORDS)).toEqual([`/cases/${number}`]);
      expect(telling(before, HOURS)).toEqual([]);
      expect(after.size).toBeGreaterThanOrEqual(before.size);
      expect(holding(after, WORDS)).toEqual([]);
      expect(telling(after, HOURS)).toEqual([]);
      expect(telling(after, "9,973")).toEqual([]);
    });

    test("nor does the data behind a page, an old address of it, or the officer's and the moderator's pages", async () => {
      const reader = visitor(site());
      const etag = before.get(`/cases/${number}`)?.headers.get("etag") ?? "";
      const revalidated = await reader.get(`/cases/${number}`, { "If-None-Match": etag });
      expect(revalidated.status).toBe(200);
      const officer = await signedIn(site(), "officer-agriculture");
      const moderator = await signedIn(site(), "moderator");
      const answers = [
        revalidated,
        await reader.get(`/cases/${number}.data`),
        await reader.get(`/cases/${number}?_data=routes%2Fcases.%24number`),
        await reader.get("/ledger.json"),
        await officer.get(`/office/cases/${number}`),
        await moderator.get(`/desk/cases/${number}`),
        await moderator.get("/desk"),
      ];
      for (const { html } of answers) {
        expect(html).not.toContain(WORDS);
        expect(tellsNumber(html, HOURS)).toBe(false);
      }
    });

    test("the case stands with two voices, and says in either language that one was taken back", async () => {
      const chinese = after.get(`/cases/${number}`)?.text ?? "";
      expect(chinese).toContain(zhCN.register.cases.voicesTitle(2, 0));
      expect(chinese).toContain(zhCN.withdrawal.strippedVoice);
      expect(chinese).toContain("另一位的话");
      const english = (await visitor(site()).get(`/cases/${number}?lang=en`)).text;
      expect(english).toContain(en.withdrawal.strippedVoice);
    });

    test("the ledger says so from the next day on", async () => {
      const rows = () => site().db.selectFrom("ledger_entries").select("kind").execute();
      expect((await rows()).map((row) => row.kind)).not.toContain("voice_stripped");
      await settleLedger(site().db, addDays(realDay(), 1));
      expect((await rows()).map((row) => row.kind)).toContain("voice_stripped");
    });
  });
});
