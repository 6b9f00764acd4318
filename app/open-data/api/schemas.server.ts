import { z } from "zod";
import { VERDICTS } from "../../cases/case.ts";
import { CLOCK_STAGES } from "../../cases/clock/clock.ts";
import { FIGURE_WINDOWS, MEASURE_CODES } from "../../measures/measure.ts";
import { KINDS } from "../../reports/vocabulary.ts";

/** What each answer of the interface looks like: it is shaped by these, and described from them. */

const day = z.iso.date().describe("Civil day in Asia/Shanghai");
const month = z.string().regex(/^\d{4}-\d{2}$/);
const code = z.string().min(1);
const named = z.strictObject({ code, name: z.string(), name_en: z.string() });

export const caseSummaryShape = z
  .strictObject({
    number: z.string().describe("Public number, such as GW-2026-000123"),
    url: z.string().describe("Path of its page"),
    title: z.string(),
    kind: z.enum(KINDS),
    verdict: z.enum(VERDICTS).nullable().describe("The verdict that stands"),
    published_on: day,
    department: named.describe("The body that has to answer"),
    due_on: day.describe("When its answer is or was due"),
    met_on: day.nullable().describe("When it was answered"),
    held_on: day.nullable().describe("Since when its clock stands still, while it does"),
    days_late: z.int().min(0).describe("Working days after the due day"),
    voices: z.int().min(0).describe("Reports published in it that count"),
  })
  .meta({ id: "CaseSummary" });

export const caseDetailShape = z
  .strictObject({
    number: z.string(),
    url: z.string(),
    title: z.string(),
    demand: z.string().describe("What was demanded, in the moderators' words"),
    claimed_basis: z.string(),
    kind: z.enum(KINDS),
    published_on: day,
    county: named.nullable(),
    department: named,
    demanded_by: named,
    duty: z.strictObject({ code, title: z.string() }).nullable().describe("Null off the list"),
    voices: z.int().min(0),
    verdicts: z.array(
      z.strictObject({
        code: z.enum(VERDICTS),
        applies_on: day,
        decided_on: day,
        reasons: z.string(),
        replaced: z.boolean().describe("A later verdict on the law of the same day stands in its place"),
      }),
    ),
    stages: z.array(
      z.strictObject({
        stage: z.enum(CLOCK_STAGES),
        due_on: day,
        met_on: day.nullable(),
        held_on: day.nullable(),
        days_late: z.int().min(0),
        promised_on: day.nullable(),
      }),
    ),
  })
  .meta({ id: "Case" });

export const departmentShape = z
  .strictObject({
    code,
    url: z.string(),
    name: z.string(),
    name_en: z.string(),
    line: code,
    type: z.enum(["government", "vertical", "party", "stationed", "temporary"]),
    region: code,
    host: code.nullable().describe("Of a temporary body: the one that hosts its office"),
    ended_on: day.nullable(),
    successor: code.nullable(),
    reachable_since: day
      .nullable()
      .describe("The day of its first account here, where clocks ran before it could answer: those are in no measure"),
  })
  .meta({ id: "Department" });

export const dutyShape = z
  .strictObject({
    code,
    url: z.string(),
    county: code,
    parent: code.nullable(),
    title: z.string(),
    band: z.enum(["own", "assist", "withdrawn", "off_list"]),
    holder: code.nullable().describe("The body that holds it; null where the township does"),
    effective_from: day,
    effective_to: day.nullable(),
  })
  .meta({ id: "Duty" });

export const regionShape = z
  .strictObject({
    code,
    url: z.string(),
    name: z.string(),
    name_en: z.string(),
    level: z.enum(["province", "city", "county", "township"]),
    parent: code.nullable(),
  })
  .meta({ id: "Region" });

const texts = z.strictObject({ "zh-CN": z.string().nullable(), en: z.string().nullable() });

export const measureShape = z
  .strictObject({
    code: z.enum(MEASURE_CODES),
    url: z.string(),
    kind: z.enum(["count", "share", "time"]),
    unit: z.string(),
    direction: z.enum(["more", "less", "none"]),
    since: month,
    name: texts,
    question: texts,
    numerator: texts,
    denominator: texts,
    left_out: texts,
  })
  .meta({ id: "Measure" });

export const figureShape = z
  .strictObject({
    measure: z.enum(MEASURE_CODES),
    scope: z.enum(["site", "region", "department"]),
    scope_code: z.string().describe("Empty of the site"),
    window: z.enum(FIGURE_WINDOWS).describe("Twelve whole months that end with the month, or all time up to its end"),
    until: month,
    numerator: z.number(),
    denominator: z.number().nullable().describe("Null of a count"),
    value: z.number().nullable().describe("Null with too small a base"),
    low: z.number().nullable().describe("Lower end of the 95 % interval"),
    high: z.number().nullable(),
  })
  .meta({ id: "Figure" });

export const problemShape = z
  .strictObject({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    code: z.string().describe("The refusal, such as unknown_case"),
  })
  .meta({ id: "Problem" });

/** A page of a list: `next` is the address of the next one. */
export const listShape = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });
