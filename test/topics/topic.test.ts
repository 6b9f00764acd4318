import { describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import {
  allSayGone,
  caseNumbersIn,
  FARTHEST_STEP,
  MAX_CLOSING,
  MAX_DONE_WORDS,
  MAX_MOVE_REASON,
  MAX_OUT_REASON,
  MAX_QUESTION,
  MAX_STEP_MOVES,
  MAX_STEP_WORDS,
  MAX_TOPIC_CASES,
  MAX_TOPIC_STEPS,
  MAX_TOPIC_WHY,
  planProgress,
  planStepState,
  TOPIC_CODE,
  topicCode,
} from "../../app/topics/topic.ts";

const DUE = "2026-11-20";
const step = { dueOn: DUE, doneOn: null, moves: [] };
const moved = (movedOn: string, dueOn = "2026-12-01") => ({ dueOn, doneOn: null, moves: [{ before: DUE, movedOn }] });

describe("how a step of a plan stands", () => {
  test.each([
    ["open on its day", step, null, DUE, { state: "open", missed: false, days: 0 }],
    ["overdue from the day after", step, null, "2026-11-23", { state: "overdue", missed: true, days: 3 }],
    ["done on its day", { ...step, doneOn: DUE }, null, "2026-12-31", { state: "done", missed: false, days: 0 }],
    ["done late", { ...step, doneOn: "2026-11-22" }, null, "2026-12-31", { state: "done_late", missed: true, days: 2 }],
    ["moved in time", moved(DUE), null, "2026-11-25", { state: "open", missed: false, days: 0 }],
    ["moved when it was overdue", moved("2026-11-21"), null, "2026-11-25", { state: "open", missed: true, days: 0 }],
    [
      "moved when it was overdue, and done by the new day",
      { ...moved("2026-11-21"), doneOn: "2026-11-30" },
      null,
      "2026-12-31",
      { state: "done_late", missed: true, days: 0 },
    ],
    ["closed before its day", step, "2026-11-19", "2026-12-31", { state: "dropped", missed: false, days: 0 }],
    ["closed after its day", step, "2026-11-21", "2026-12-31", { state: "overdue", missed: true, days: 1 }],
  ] as const)("%s", (_, days, closedOn, today, told) => {
    expect(planStepState(days, closedOn, today)).toEqual(told);
  });

  test("and how far the plan has come", () => {
    const steps = [{ ...step, doneOn: DUE }, { ...step, doneOn: "2026-11-22" }, step, moved(DUE)];
    expect(planProgress(steps, null, "2026-11-25")).toEqual({ steps: 4, done: 2, overdue: 1 });
    expect(planProgress([], null, DUE)).toEqual({ steps: 0, done: 0, overdue: 0 });
  });
});

test("a code has the year and at least three digits", () => {
  expect([topicCode("2026", 1), topicCode("2026", 1234)]).toEqual(["T-2026-001", "T-2026-1234"]);
  for (const code of [topicCode("2026", 1), topicCode("2026", 999_999)]) expect(code).toMatch(TOPIC_CODE);
  for (const other of ["T-2026-01", "t-2026-001", "T-2026-001 ", "GW-2026-000001"])
    expect(other).not.toMatch(TOPIC_CODE);
});

test("numbers of cases are read from whatever parts them, each once", () => {
  expect(caseNumbersIn(" gw-2026-000001，GW-2026-000002\n\nGW-2026-000001；GW-2026-000003 ")).toEqual([
    "GW-2026-000001",
    "GW-2026-000002",
    "GW-2026-000003",
  ]);
  expect(caseNumbersIn("，")).toEqual([]);
});

test("a case counts as gone when somebody says so and nobody anything else", () => {
  const words = (outcomes: Partial<Record<"gone" | "partly" | "not" | "back", number>>) => ({
    asked: 5,
    outcomes: { gone: 0, partly: 0, not: 0, back: 0, ...outcomes },
  });
  expect(allSayGone(words({ gone: 2 }))).toBe(true);
  for (const one of [
    null,
    words({}),
    words({ gone: 2, partly: 1 }),
    words({ gone: 2, not: 1 }),
    words({ gone: 1, back: 1 }),
  ])
    expect(allSayGone(one)).toBe(false);
});

test("what the pages say of bounds is so", () => {
  const bounds = {
    question_long: MAX_QUESTION,
    why_long: MAX_TOPIC_WHY,
    cases_long: MAX_TOPIC_CASES,
    cases_many: MAX_TOPIC_CASES,
    reason_long: MAX_OUT_REASON,
    words_long: MAX_STEP_WORDS,
    done_long: MAX_DONE_WORDS,
    closing_long: MAX_CLOSING,
    steps_many: MAX_TOPIC_STEPS,
  } as const;
  for (const [error, bound] of Object.entries(bounds) as [keyof typeof bounds, number][])
    for (const { topics } of [zhCN, en]) expect(topics.errors[error]).toContain(String(bound));
  // One message for both.
  expect(MAX_MOVE_REASON).toBe(MAX_OUT_REASON);
  for (const { site } of [zhCN, en]) {
    expect(site.errors.cases_many.text).toContain(String(MAX_TOPIC_CASES));
    expect(site.errors.steps_many.text).toContain(String(MAX_TOPIC_STEPS));
  }
  expect([zhCN.topics.errors.moves_many, en.topics.errors.moves_many]).toEqual([
    `一步最多改期 ${MAX_STEP_MOVES} 次。`,
    "A step is moved five times at most.",
  ]);
  expect(FARTHEST_STEP).toBe(2 * 365);
});
