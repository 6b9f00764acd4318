import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { named } from "../../db/tables/named.ts";
import { addDays } from "../../app/day.ts";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { OCCASIONS } from "../../app/scorecards/occasions.ts";
import { recount } from "../helpers/recount.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Visitor, visitor } from "../helpers/visitor.ts";

const COUNTY = "990101000000";
const DEPARTMENT = "qinghe-environment";

/** Every page that shows figures of cases, with those that have the chart. */
const PAGES = [
  { path: "/", chart: false },
  { path: "/departments", chart: false },
  { path: `/departments/${DEPARTMENT}`, chart: true },
  { path: `/regions/${COUNTY}`, chart: true },
];

/** Stands for the address of the oldest case, whose year depends on the day. */
const FIRST_CASE = "/cases/first";

/** Where each figure that the method page defines is shown, by the anchor of its heading. */
const FIGURES: Record<string, string> = {
  received: "/transparency",
  cases: "/",
  voices: "/",
  told: FIRST_CASE,
  bases: `/departments/${DEPARTMENT}`,
  "on-time": "/",
  late: "/",
  overdue: "/",
  gone: "/",
  "as-at": "/departments",
  months: `/departments/${DEPARTMENT}`,
  verdicts: `/departments/${DEPARTMENT}`,
  "second-look": "/transparency",
  suggestions: "/transparency",
  refusals: "/transparency",
  queue: "/transparency",
  redaction: FIRST_CASE,
  comparing: "/compare/example",
};
/** Headings of the method page that are rules and heads of no figure. */
const RULES =
  "counties units reached clock by-letter rounds reminded approval interval too-few signals together transfers supports on-site topics three-words corrected merged disputes taken-back recusal retaliation undone retention staff ledger text-hash".split(
    " ",
  );

/** The words that head a figure on its page, where the page does not lead to the method. */
const LABELS: Record<string, string> = {
  bases: zhCN.bases.title,
  months: zhCN.register.departments.byMonth,
  verdicts: zhCN.register.departments.byVerdict,
  "second-look": zhCN.fairness.agreement.title,
  suggestions: zhCN.suggestions.accuracy.title,
  queue: zhCN.transparency.queue.median,
};

describe("the figures of the public pages", () => {
  forEachSite({ demo: true }, (site) => {
    let reader: Visitor;
    let today: string;
    beforeAll(async () => {
      reader = visitor(site());
      const [, year, month, day] = /截至(\d+)年(\d+)月(\d+)日/.exec((await reader.get("/")).text) ?? [];
      today = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].join("-");
    });

    test("say as at which day they are and since when, in both languages, and how past ones change", async () => {
      for (const [lang, { site: words, register }] of Object.entries({ "zh-CN": zhCN, en })) {
        for (const { path, chart } of PAGES) {
          const { text, html } = await reader.get(`${path}?lang=${lang}`);
          const sunday = lastSunday(today);
          expect(text, path).toContain(register.figures.asAt(words.day(today), words.day(sunday)));
          expect(html).toContain('href="/method#as-at"');
          if (!chart) continue;
          const [first, last] = [monthsBefore(today, 11), today.slice(0, 7)];
          expect(text).toContain(
            register.departments.chartPeriod(words.month(first), words.month(last), words.day(today)),
          );
        }
      }
    });

    test("tell on each occasion how many could say and how many did, equal to a count of the facts", async () => {
      const { text } = await reader.get("/?lang=zh-CN");
      const { title, occasions } = zhCN.register.words;
      const table = text.slice(text.indexOf(title));
      const facts = await recount(site().db);
      const monday = addDays(lastSunday(today), 1);
      const sum = (metric: string) =>
        facts
          .map((line) => /^site 0 (\S+) (\S+): (-?\d+)$/.exec(line))
          .filter((match) => match?.[1] === metric && (match[2] ?? "") < monday)
          .reduce((total, match) => total + Number(match?.[3]), 0);
      const heard: number[] = [];
      for (const occasion of OCCASIONS) {
        const [gone = 0, ...others] = ["gone", "partly", "not", "back"].map((one) => sum(`${one}_${occasion}`));
        const said = others.reduce((total, one) => total + one, gone);
        heard.push(said);
        const line = `${occasions[occasion]} ${sum(`asked_${occasion}`)} ${said} ${gone} / ${said}`;
        expect(table).toContain(line);
      }
      expect(Math.min(...heard)).toBeGreaterThan(0);
    });

    test("lead from each occasion to the cases behind it: those that its reporters could speak of", async () => {
      const { html } = await reader.get(`/departments/${DEPARTMENT}?lang=zh-CN`);
      const monday = addDays(lastSunday(today), 1);
      const days = { answer: 0, day30: 30, day90: 90 };
      for (const occasion of OCCASIONS) {
        const address = `/cases?department=${DEPARTMENT}&asked=${occasion}`;
        expect(html).toContain(`href="${address.replace("&", "&amp;")}"`);
        const listed = new Set((await reader.get(address)).html.match(/GW-\d{4}-\d{6}/g));
        const behind = await site()
          .db.selectFrom("cases as c")
          .innerJoin("departments as d", "d.id", "c.department_id")
          .innerJoin("clocks as l", "l.case_id", "c.id")
          .select("c.number")
          .where("d.code", "=", named(DEPARTMENT))
          .where("l.met_on", "<", addDays(monday, -days[occasion]))
          .execute();
        expect([...listed].sort()).toEqual(behind.map(({ number }) => number).sort());
        expect(behind.length).toBeGreaterThan(0);
      }
    });

    test("are all that the method page defines, each on its page", async () => {
      const sections = [...readMethod("zh-CN").matchAll(/^### .*?\{#([\w-]+)\}$/gm)].map((match) => match[1] ?? "");
      expect(sections.toSorted()).toEqual([...Object.keys(FIGURES), ...RULES].sort());
      expect([...readMethod("en").matchAll(/^### .*?\{#([\w-]+)\}$/gm)].map((match) => match[1])).toEqual(sections);
      const { number } = await site().db.selectFrom("cases").select("number").orderBy("id").executeTakeFirstOrThrow();
      for (const [anchor, path] of Object.entries(FIGURES)) {
        const address = path === FIRST_CASE ? `/cases/${number}` : path;
        const { status, html, text } = await reader.get(`${address}?lang=zh-CN`);
        expect(status).toBe(200);
        const label = LABELS[anchor];
        if (label) expect(text, anchor).toContain(label);
        else expect(html, anchor).toContain(`href="/method#${anchor}"`);
      }
      const { text } = await reader.get("/transparency?lang=zh-CN");
      const received = await site()
        .db.selectFrom("reports")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where("received_on", "<=", lastSunday(today))
        .executeTakeFirstOrThrow();
      expect(text).toContain(
        `${zhCN.transparency.queue.received} ${received.count} ${zhCN.transparency.queue.reports}`,
      );
    });
  });
});

const readMethod = (lang: string) => readFileSync(`app/i18n/pages/method.${lang}.md`, "utf8");

/** The Sunday that ended the week before the one of a day. */
function lastSunday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 0 ? -7 : -weekday);
}

function monthsBefore(day: string, count: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - count, 1)).toISOString().slice(0, 7);
}
