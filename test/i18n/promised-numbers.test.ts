import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LATEST_STRIP_ENTRY } from "../../app/cases/case.ts";
import { DEFAULT_REPLY_WORKING_DAYS } from "../../app/cases/clock/clock.ts";
import { GROUP, HOUR_STEPS, MOST } from "../../app/cases/voices/told-together.ts";
import { BOUND_DAYS, MAX_REASON, MIN_REASON } from "../../app/accounts/record/staff-act.ts";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { UNDO_MINUTES } from "../../app/rulings/undo/undo.ts";
import { DAYS_TO_REFUSE } from "../../app/rulings/disputes/dispute.ts";
import { MIN_PAIRS } from "../../app/rulings/fairness/second-look/kappa.ts";
import { LOOK_DAYS } from "../../app/rulings/fairness/second-look/second-look.server.ts";
import { MAX_PARTS } from "../../app/rulings/split/split.ts";
import { MAX_HIDDEN_DAYS } from "../../app/rulings/takedown/takedown.ts";
import { DECIDED_DAYS, FEW } from "../../app/desk/queue/age/queue-age.ts";
import { DAYS_TO_MEND } from "../../app/replies/reply.ts";
import { OCCASIONS, occasionDay } from "../../app/scorecards/occasions.ts";
import { daysBetween } from "../../app/day.ts";
import { MIN_BASE } from "../../app/scorecards/scorecard.ts";

const read = (lang: string) => readFileSync(`app/i18n/pages/method.${lang}.md`, "utf8");
const METHOD = { zh: read("zh-CN"), en: read("en") };
const HAN = ["零", "一", "两", "三", "四", "五"];
const WORDS = ["no", "one", "two", "three", "four", "five"];
const han = (number: number) => HAN[number] ?? String(number);
const word = (number: number) => WORDS[number] ?? String(number);
const [, month, quarter] = OCCASIONS.map((one) => daysBetween("2026-01-01", occasionDay(one, "2026-01-01")));
const last = HOUR_STEPS.at(-1) ?? 0;

/** Every number that the method page and the pages beside it promise, next to the one that the program uses. */
const PROMISED: [what: string, zh: string, en: string][] = [
  ["voices of a group", `每${han(GROUP)}条合成一组`, `groups of ${word(GROUP)}`],
  ["most of a group", `${han(MOST)}条以上说到`, `${word(MOST)} or more of the ${word(GROUP)}`],
  ["steps of hours", `${HOUR_STEPS[0]}–${HOUR_STEPS[1]}、`, `${HOUR_STEPS[0]} to ${HOUR_STEPS[1]}, `],
  ["the last step of hours", `${last} 小时以上`, `${last} or more`],
  [
    "working days without a rule",
    `都没有的为 ${DEFAULT_REPLY_WORKING_DAYS} 个工作日`,
    `if none has one, ${DEFAULT_REPLY_WORKING_DAYS}.`,
  ],
  ["the floor of a rate", `基数小于 ${MIN_BASE}`, `a base below ${MIN_BASE}`],
  ["the floor of bounds", `可以说的不足 ${MIN_BASE} 条`, `fewer than ${MIN_BASE} that could say`],
  ["the occasions", `满 ${month} 天、满 ${quarter} 天`, `${month} and ${quarter} days after the first answer`],
  ["parts of a report", `最多${han(MAX_PARTS)}件`, `${word(MAX_PARTS)} at most`],
  ["days of hiding", `最多${han(MAX_HIDDEN_DAYS)}天`, `for ${word(MAX_HIDDEN_DAYS)} days at most`],
  ["days of being bound", `在 ${BOUND_DAYS} 天内`, `within the last ${BOUND_DAYS} days`],
  ["days to mend", `${han(DAYS_TO_MEND)}个工作日内改好`, `within ${word(DAYS_TO_MEND)} working days`],
  [
    "days to dispute",
    `${han(DAYS_TO_REFUSE)}个工作日内提出异议`,
    `within ${word(DAYS_TO_REFUSE)} working days of the start`,
  ],
  ["days of the lot", `以后 ${LATEST_STRIP_ENTRY} 天内抽签`, `by lot within ${LATEST_STRIP_ENTRY}`],
  ["pairs", `不足 ${MIN_PAIRS} 份`, `Below ${MIN_PAIRS} reports`],
  ["days of the second look", LOOK_DAYS === 14 ? "十四天内" : "?", LOOK_DAYS === 14 ? "within fourteen days" : "?"],
  ["days of decisions", `近 ${DECIDED_DAYS} 天处理`, `in the last ${DECIDED_DAYS} days`],
  ["few of a county", `不足 ${FEW} 份的县`, `fewer than ${word(FEW)}`],
  ["minutes to undo", `${UNDO_MINUTES} 分钟内可以撤销`, `undone for ${UNDO_MINUTES} minutes`],
];

describe("a number that is promised", () => {
  test.each(PROMISED)("on the method page is the program's: %s", (_, zh, english) => {
    expect(METHOD.zh).toContain(zh);
    expect(METHOD.en).toContain(english);
  });

  test.each<[string, string, string, string[], string[]]>([
    [
      "how ticks are told, beside each question of the form",
      zhCN.reports.form.together,
      en.reports.form.together,
      [`每满${han(GROUP)}条`, `${han(MOST)}条以上`, "下一周"],
      [word(GROUP), word(MOST), "week"],
    ],
    [
      "how ticks are told, on the page of a case",
      zhCN.register.cases.told.note,
      en.register.cases.told.note,
      [`每${han(GROUP)}条合成一组`, `${han(MOST)}条以上`, `记${han(MOST)}条`, "每周一"],
      [`${word(GROUP)} together`, `${word(MOST)} or more`, `as ${word(MOST)}`, "Mondays"],
    ],
    [
      "the steps of the home page",
      JSON.stringify(zhCN.site.home.steps),
      JSON.stringify(en.site.home.steps),
      [`${DEFAULT_REPLY_WORKING_DAYS} 个工作日`],
      [`${DEFAULT_REPLY_WORKING_DAYS} working days`],
    ],
    [
      "the reason of an administrator's act",
      zhCN.calendar.reasonHint,
      en.calendar.reasonHint,
      [`${MIN_REASON} 到 ${MAX_REASON} 字`],
      [`${MIN_REASON} to ${MAX_REASON} characters`],
    ],
  ])("elsewhere is the program's: %s", (_, zh, english, inZh, inEn) => {
    for (const phrase of inZh) expect(zh).toContain(phrase);
    for (const phrase of inEn) expect(english).toContain(phrase);
  });
});
