import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LATEST_STRIP_ENTRY } from "../../app/cases/case.ts";
import { STAGE_WORKING_DAYS } from "../../app/cases/clock/stages.ts";
import { MOST_ROUNDS } from "../../app/cases/rounds/rounds.ts";
import { DAYS_LISTED } from "../../app/cases/overdue/overdue.ts";
import { MAX_STEP_MOVES } from "../../app/topics/topic.ts";
import { CALL_DAYS, CALLS_A_MONTH, MOST_DAYS_AHEAD } from "../../app/callouts/callout.ts";
import { GROUP } from "../../app/cases/case.ts";
import { HOUR_STEPS, MOST } from "../../app/cases/voices/told-together.ts";
import { BOUND_DAYS, MAX_REASON, MIN_REASON } from "../../app/accounts/record/staff-act.ts";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { REMINDED_BEFORE } from "../../app/notifications/bodies/remind.server.ts";
import { CONFIRM_DAYS } from "../../app/notifications/followers/follower.ts";
import { SETTLED_MINUTES } from "../../app/notifications/planning/plan.server.ts";
import { DAYS_BETWEEN_NUDGES } from "../../app/office/supervision/nudge.ts";
import { UNDO_MINUTES } from "../../app/rulings/undo/undo.ts";
import { DAYS_TO_REFUSE } from "../../app/cases/clock/clock.ts";
import { GROUNDS } from "../../app/rulings/disputes/dispute.ts";
import { MIN_PAIRS } from "../../app/rulings/fairness/second-look/kappa.ts";
import { LOOK_DAYS } from "../../app/rulings/fairness/second-look/second-look.server.ts";
import { MAX_PARTS } from "../../app/rulings/split/split.ts";
import { MAX_ASKED, MAX_HIDDEN_DAYS } from "../../app/rulings/takedown/takedown.ts";
import { DECIDED_DAYS, FEW } from "../../app/desk/queue/age/queue-age.ts";
import {
  FEWEST_IN_TIME,
  LAST_DAYS,
  MOST_IN_TIME,
  RARER_THAN,
  SAME_EARLIER,
  SHORT_CHARACTERS,
} from "../../app/replies/signals/signals.ts";
import { DAYS_TO_MEND, MAX_REVISIONS } from "../../app/replies/reply.ts";
import { OCCASIONS, occasionDay } from "../../app/scorecards/occasions.ts";
import { daysBetween } from "../../app/day.ts";
import { MIN_BASE } from "../../app/scorecards/scorecard.ts";
import { stepCount } from "../../app/reports/form/pages.ts";
import { EYES, FIRST_ANSWER_WORKING_DAYS } from "../../app/reports/follow-up/retaliation/retaliation.ts";
import { DAYS_AFTER_ANSWER, DAYS_AFTER_DUE } from "../../app/reports/retention.ts";
import {
  MAX_ANSWER_FILE_MEGABYTES,
  MAX_ANSWER_FILES,
  MAX_CASE_MEGABYTES,
} from "../../app/replies/files/answer-file.ts";
import { PENDING_MINUTES } from "../../app/attachments/attachment.ts";
import { readEnv } from "../../app/http/env.server.ts";
import { ACCURACY_DAYS } from "../../app/suggestions/suggestion.ts";

const read = (page: string, lang: string) => readFileSync(`app/i18n/pages/${page}.${lang}.md`, "utf8");
const bothOf = (page: string) => ({ zh: read(page, "zh-CN"), en: read(page, "en") });
const METHOD = bothOf("method");
const PRIVACY = bothOf("privacy");
const ABOUT = bothOf("about");
const HAN = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一"];
const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];
const { RETENTION_DAYS, SECOND_LOOK_SHARE } = readEnv({});
const han = (number: number) => HAN[number] ?? String(number);
const word = (number: number) => WORDS[number] ?? String(number);
const [, month, quarter] = OCCASIONS.map((one) => daysBetween("2026-01-01", occasionDay(one, "2026-01-01")));
const last = HOUR_STEPS.at(-1) ?? 0;

type Promised = [what: string, zh: string, en: string];

/** The numbers that the page on privacy promises. */
const PRIVATE: Promised[] = [
  ["days of retention", `办结满 ${RETENTION_DAYS} 天`, `${RETENTION_DAYS} days after a matter is closed`],
  ["days after an answer", `答复满 ${DAYS_AFTER_ANSWER} 天`, `${DAYS_AFTER_ANSWER} days after its last answer`],
  ["a year unanswered", DAYS_AFTER_DUE === 365 ? "到期满一年" : "?", "a year after the answer was due"],
  ["days of the lot", `${LATEST_STRIP_ENTRY} 天内不同的日子`, `different days within ${LATEST_STRIP_ENTRY}`],
  ["files sent ahead", PENDING_MINUTES === 60 ? "一小时没提交就销毁" : "?", "destroyed after an hour"],
  ["days to confirm", `${han(CONFIRM_DAYS)}天内不确认`, `confirmed within ${word(CONFIRM_DAYS)} days`],
  [
    "minutes before a body is told",
    `最早也在${han(SETTLED_MINUTES)}分钟以后`,
    `is sent ${word(SETTLED_MINUTES)} minutes after`,
  ],
  ["minutes to undo", `${han(UNDO_MINUTES)}分钟内撤销公布的`, `within ${word(UNDO_MINUTES)} minutes, that is`],
  ["voices of a group", `每${han(GROUP)}条合成一组（以单位名义的另外编组）`, `taken ${word(GROUP)} together`],
  ["most of a group", `${han(MOST)}条以上都说到`, `${word(MOST)} or more of the ${word(GROUP)} say`],
];

/** Every number that the method page and the pages beside it promise, next to the one that the program uses. */
const PROMISED: Promised[] = [
  [
    "days to sign for a call",
    `${han(CALL_DAYS.signed)}个工作日内签收，`,
    `signs within ${word(CALL_DAYS.signed)} working day,`,
  ],
  [
    "days to be in touch",
    `${han(CALL_DAYS.contacted)}个工作日内联系`,
    `in touch within ${word(CALL_DAYS.contacted)} and`,
  ],
  ["days to come", `${han(CALL_DAYS.came)}个工作日内到场`, `comes within ${word(CALL_DAYS.came)}, all`],
  [
    "days ahead of a call",
    MOST_DAYS_AHEAD === 20 ? "最多往后二十个工作日" : "?",
    MOST_DAYS_AHEAD === 20 ? "at most twenty working days ahead" : "?",
  ],
  [
    "moves of a step of a plan",
    `最多 ${MAX_STEP_MOVES} 次，原来`,
    `${word(MAX_STEP_MOVES)} times at most; the day before`,
  ],
  ["calls a month", `一个月最多 ${CALLS_A_MONTH} 次`, `at most ${CALLS_A_MONTH} in a month`],
  ["townships of a group", `凑满${han(GROUP)}个乡镇的合成一组`, `as soon as it holds ${word(GROUP)} townships`],
  ["voices of a group", `每${han(GROUP)}条合成一组`, `groups of ${word(GROUP)}`],
  ["most of a group", `${han(MOST)}条以上说到`, `${word(MOST)} or more of the ${word(GROUP)}`],
  ["steps of hours", `${HOUR_STEPS[0]}–${HOUR_STEPS[1]}、`, `${HOUR_STEPS[0]} to ${HOUR_STEPS[1]}, `],
  ["the last step of hours", `${last} 小时以上`, `${last} or more`],
  [
    "working days without a rule",
    `都没有的为 ${STAGE_WORKING_DAYS.answered} 个工作日`,
    `if none has one, ${STAGE_WORKING_DAYS.answered}.`,
  ],
  [
    "days to sign",
    `${STAGE_WORKING_DAYS.signed} 个工作日内签收`,
    `within ${STAGE_WORKING_DAYS.signed} working days, answers`,
  ],
  ["days to remedy", `，${STAGE_WORKING_DAYS.remedied} 个工作日内办结`, `within ${STAGE_WORKING_DAYS.remedied}. All`],
  [
    "days between reminders",
    `${han(DAYS_BETWEEN_NUDGES)}天内只能提醒一次`,
    `Once in ${word(DAYS_BETWEEN_NUDGES)} days`,
  ],
  ["days before a due day", `到期前${han(REMINDED_BEFORE)}个工作日`, `${word(REMINDED_BEFORE)} working days before`],
  ["days of what became overdue", `最近${han(DAYS_LISTED)}天内[`, `in the last ${word(DAYS_LISTED)} days, answered`],
  ["corrections of an answer", `最多 ${MAX_REVISIONS} 次`, `at most ${MAX_REVISIONS} times`],
  ["a short answer", `不到 ${SHORT_CHARACTERS} 个字，标点`, `fewer than ${SHORT_CHARACTERS} characters, punctuation`],
  ["the same answer", `至少有 ${SAME_EARLIER} 条公开`, `at least ${SAME_EARLIER} earlier public`],
  ["the last days", `赶在最后${han(LAST_DAYS)}个工作日`, `On the last ${word(LAST_DAYS)} working days`],
  [
    "answers in time",
    `至少 ${FEWEST_IN_TIME} 条，最多看 ${MOST_IN_TIME} 条`,
    `at least ${FEWEST_IN_TIME}, the latest ${MOST_IN_TIME} at most`,
  ],
  ["chance alone", RARER_THAN === 0.01 ? "一百个部门里出现不到一个" : "?", "fewer than one department in a hundred"],
  ["the floor of a rate", `基数小于 ${MIN_BASE}`, `a base below ${MIN_BASE}`],
  ["the floor of bounds", `可以说的不足 ${MIN_BASE} 条`, `fewer than ${MIN_BASE} that could say`],
  ["the occasions", `满 ${month} 天、满 ${quarter} 天`, `${month} and ${quarter} days after the first answer`],
  ["parts of a report", `最多${han(MAX_PARTS)}件`, `${word(MAX_PARTS)} at most`],
  ["days of hiding", `最多${han(MAX_HIDDEN_DAYS)}天`, `for ${word(MAX_HIDDEN_DAYS)} days at most`],
  ["days of being bound", `在 ${BOUND_DAYS} 天内`, `within the last ${BOUND_DAYS} days`],
  ["days after a change of county or employer", `再回避 ${BOUND_DAYS} 天`, `for ${BOUND_DAYS} days more`],
  ["days to mend", `${han(DAYS_TO_MEND)}个工作日内改好`, `within ${word(DAYS_TO_MEND)} working days`],
  [
    "days to answer anew",
    `退回以后的${han(DAYS_TO_MEND)}个工作日`,
    `to ${word(DAYS_TO_MEND)} working days after it was sent back`,
  ],
  ["rounds of a clock", `一件事由最多${han(MOST_ROUNDS)}轮`, `a case has ${word(MOST_ROUNDS)} rounds at most`],
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
  ["minutes to undo", `在 ${UNDO_MINUTES} 分钟内可以撤销`, `undone for ${UNDO_MINUTES} minutes`],
  ["what was undone", `${han(UNDO_MINUTES)}分钟内撤销的 \`decline`, `(undone within ${word(UNDO_MINUTES)} minutes)`],
  ["who may hide alone", `[${han(UNDO_MINUTES)}分钟内撤销的]`, `[undone within ${word(UNDO_MINUTES)} minutes]`],
  ["times of hiding", `同一条最多${han(MAX_ASKED)}次`, `asked ${word(MAX_ASKED)} times`],
  ["grounds", `理由分${han(GROUNDS.length)}种`, `one of ${word(GROUNDS.length)} grounds`],
  [
    "days to a first answer on retaliation",
    `${han(FIRST_ANSWER_WORKING_DAYS)}个工作日内要有第一次回复`,
    `due within ${word(FIRST_ANSWER_WORKING_DAYS)} working days`,
  ],
  ["who has seen retaliation", `没有${han(EYES)}位审核员看过`, `fewer than ${word(EYES)} moderators have`],
  ["days of accuracy", `最近 ${ACCURACY_DAYS} 天里`, `the last ${ACCURACY_DAYS} days`],
  ["days of retention", `默认 ${RETENTION_DAYS} 天`, `(${RETENTION_DAYS} days unless`],
  ["share of second looks", `默认 ${SECOND_LOOK_SHARE * 100}%`, `(${SECOND_LOOK_SHARE * 100}% unless`],
];

describe("a number that is promised", () => {
  test.each(PROMISED)("on the method page is the program's: %s", (_, zh, english) => {
    expect(METHOD.zh).toContain(zh);
    expect(METHOD.en).toContain(english);
  });

  test.each(PRIVATE)("on the page on privacy is the program's: %s", (_, zh, english) => {
    expect(PRIVACY.zh).toContain(zh);
    expect(PRIVACY.en).toContain(english);
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
      [`${STAGE_WORKING_DAYS.answered} 个工作日`],
      [`${STAGE_WORKING_DAYS.answered} working days`],
    ],
    [
      "the pages on which a case is joined",
      zhCN.reports.form.join.invitation,
      en.reports.form.join.invitation,
      [`${han(stepCount({ joins: true }))}页就好`],
      [`hree pages`.replace("hree", word(stepCount({ joins: true })).slice(1))],
    ],
    [
      "the clocks, on the page about the site",
      ABOUT.zh,
      ABOUT.en,
      [
        `${STAGE_WORKING_DAYS.answered} 个工作日答复`,
        `${STAGE_WORKING_DAYS.signed} 个工作日内签收，${STAGE_WORKING_DAYS.remedied} 个工作日内办结`,
      ],
      [
        `${STAGE_WORKING_DAYS.answered} working days to answer`,
        `within ${STAGE_WORKING_DAYS.signed} and remedies it within ${STAGE_WORKING_DAYS.remedied}`,
      ],
    ],
    [
      "the minutes to undo, on the page about the site",
      ABOUT.zh,
      ABOUT.en,
      [`[${han(UNDO_MINUTES)}分钟内撤销]`],
      [`[undone within ${word(UNDO_MINUTES)} minutes]`],
    ],
    [
      "the minutes to undo, on the page of many at once",
      JSON.stringify(zhCN.queue),
      JSON.stringify(en.queue),
      [`处理后 ${UNDO_MINUTES} 分钟内可以撤销`],
      [`undone for ${UNDO_MINUTES} minutes`],
    ],
    [
      "the files of an answer",
      JSON.stringify([zhCN.answerFiles.errors, zhCN.site.errors]),
      JSON.stringify([en.answerFiles.errors, en.site.errors]),
      [
        `文件超过 ${MAX_ANSWER_FILE_MEGABYTES} MB`,
        `每次一个，不超过 ${MAX_ANSWER_FILE_MEGABYTES} MB`,
        `合起来已近 ${MAX_CASE_MEGABYTES} MB`,
        `合起来最多 ${MAX_CASE_MEGABYTES} MB`,
        `最多 ${MAX_ANSWER_FILES} 个附件`,
      ],
      [
        `larger than ${MAX_ANSWER_FILE_MEGABYTES} MB`,
        `one at a time, of ${MAX_ANSWER_FILE_MEGABYTES} MB`,
        `The files of a case may have ${MAX_CASE_MEGABYTES} MB together, and`,
        `The files of a case may have ${MAX_CASE_MEGABYTES} MB together. `,
        `at most ${MAX_ANSWER_FILES} files`,
      ],
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
