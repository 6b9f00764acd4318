import { beforeAll, describe, expect, test } from "vitest";
import { readCase } from "../../app/cases/case.server.ts";
import { parseForm } from "../../app/http/forms/form.server.ts";
import { TABLE_OF_ACTS } from "../../app/ledger/acts.ts";
import { saltedHash } from "../../app/ledger/ledger.server.ts";
import { telephoneProblem } from "../../app/redaction/redaction.ts";
import { ANSWER_LISTS, answerForm, type ReplyError } from "../../app/replies/answer/answer-form.ts";
import { ANSWER_TEXTS, hashedTexts, readAnswer, wholeAnswer, writeAnswer } from "../../app/replies/reply.ts";
import { readAnswers } from "../../app/replies/reply.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { answerCase, buildCounty, type County, expectRefusal, publishCase, TODAY } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import { ledgerProblems } from "../helpers/ledger-problems.ts";

const FULL = {
  remedies: ["R10", "R6"],
  body: "已口头通知各科室不再考核。",
  checked: "查了本局2025年以来的发文登记和工作群记录，没有找到。",
  rest: "考核办法还在修改。",
  restBy: "2027-01-15",
  contact: "政策法规科",
  telephone: "0371-66000000转8012",
  documentNumber: "青农函〔2026〕12号",
} as const;

function read(fields: Readonly<Record<string, string | readonly string[]>>) {
  const form = new FormData();
  for (const [name, typed] of Object.entries(fields)) for (const one of [typed].flat()) form.append(name, String(one));
  return parseForm(form, answerForm(TODAY), { lists: ANSWER_LISTS });
}

describe("the form of an answer", () => {
  test("gives every part, its remedies in the order of the list and each once", () => {
    expect(read({ ...FULL, remedies: ["R10", "R6", "R6"] })).toEqual({
      ok: true,
      value: { ...FULL, remedies: ["R6", "R10"], keep: false },
    });
  });

  test("leaves out what was not typed", () => {
    const read1 = read({ remedies: "R1", body: " 已收回。 " });
    expect(read1).toEqual({ ok: true, value: { ...wholeAnswer({ remedies: ["R1"], body: "已收回。" }), keep: false } });
  });

  test.each<[string, Readonly<Record<string, string | readonly string[]>>, string, ReplyError]>([
    ["no remedy", { body: "已办。" }, "remedies", "remedy_required"],
    ["R10 without what was checked", { remedies: "R10", body: "没有。" }, "checked", "checked_required"],
    [
      "R11 with blanks for it",
      { remedies: ["R1", "R11"], body: "没有。", checked: " " },
      "checked",
      "checked_required",
    ],
    [
      "both that nothing was found and that it cannot be told",
      { ...FULL, remedies: ["R10", "R11"] },
      "remedies",
      "not_both",
    ],
    ["a day without what remains", { ...FULL, rest: "" }, "rest", "rest_required"],
    ["a day that is none", { ...FULL, restBy: "2027-02-30" }, "restBy", "rest_by_wrong"],
    ["yesterday", { ...FULL, restBy: "2020-01-01" }, "restBy", "rest_by_past"],
    ["a day in ten years", { ...FULL, restBy: "2036-01-01" }, "restBy", "rest_by_far"],
    ["a mobile", { ...FULL, telephone: "13900000077" }, "telephone", "telephone_mobile"],
    [
      "a mobile behind an office's number",
      { ...FULL, telephone: "0371-66000000、139 0000 0077" },
      "telephone",
      "telephone_mobile",
    ],
    ["words for a number", { ...FULL, telephone: "找老王" }, "telephone", "telephone_wrong"],
    [
      "61 characters of a document number",
      { ...FULL, documentNumber: "号".repeat(61) },
      "documentNumber",
      "document_number_long",
    ],
    ["1,001 characters of what remains", { ...FULL, rest: "余".repeat(1001) }, "rest", "rest_long"],
  ])("asks again after %s", (_, fields, field, error) => {
    expect(read(fields)).toMatchObject({ ok: false, errors: { [field]: error } });
  });

  test("tells all that is wrong at once", () => {
    expect(read({ checked: "", telephone: "13900000077", restBy: "2020-01-01", remedies: "R11" })).toMatchObject({
      errors: {
        body: "body_required",
        checked: "checked_required",
        rest: "rest_required",
        restBy: "rest_by_past",
        telephone: "telephone_mobile",
      },
    });
  });
});

describe("the telephone of an office", () => {
  test.each([
    ["0371-66000000", null],
    ["(0371) 66000000", null],
    ["０３７１－６６０００００", null],
    ["010-66000000转8012", null],
    ["66000000 分机 12", null],
    ["400-800-1234", null],
    ["12345", null],
    ["0371-66000000、0371-66000001", null],
    ["010-23800138转801", null],
    ["13900000077", "mobile"],
    ["+86 139 0000 0077", "mobile"],
    ["008613900000077", "mobile"],
    ["013900000077", "mobile"],
    ["１３９００００００７７", "mobile"],
    ["0371-66000000/13900000077", "mobile"],
    ["", "wrong"],
    ["张科长", "wrong"],
    ["11010519491231002X", "wrong"],
  ] as const)("%s: %s", (typed, problem) => {
    expect(telephoneProblem(typed)).toBe(problem);
  });
});

describe("what is kept and hashed of an answer", () => {
  test("is written and read as it was, and nothing where it was emptied", () => {
    expect(readAnswer(writeAnswer(wholeAnswer(FULL)))).toEqual(wholeAnswer(FULL));
    expect(readAnswer("")).toBeNull();
    // What was held before an answer had other parts.
    expect(readAnswer('{"remedies":["R2"],"body":"已办。"}')).toEqual(
      wholeAnswer({ remedies: ["R2"], body: "已办。" }),
    );
  });

  test("is covered up to the last text, in the order that the acts tell", () => {
    expect(["text", ...ANSWER_TEXTS.slice(1)]).toEqual(TABLE_OF_ACTS.reply_published.texts);
    const bare = wholeAnswer({ remedies: ["R1"], body: "已办。" });
    expect(hashedTexts(bare)).toEqual(["已办。"]);
    expect(hashedTexts({ ...bare, rest: "余下的" })).toEqual(["已办。", "", "余下的"]);
    expect(hashedTexts({ ...bare, documentNumber: "1号" })).toEqual(["已办。", "", "", "", "", "1号"]);
  });
});

describe("an answer of several remedies", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const open = async () => (await publishCase(engine.db(), county)).number;
    const readOf = async (number: string) =>
      (await readAnswers(engine.db(), (await readCase(engine.db(), number)).id, TODAY)).replies;
    const lastEntry = () =>
      engine.db().selectFrom("ledger_entries").selectAll().orderBy("seq", "desc").executeTakeFirstOrThrow();

    test("is public with all its parts, and the ledger tells what it claims and by when", async () => {
      const number = await open();
      expect(await answerCase(engine.db(), county, number, TODAY, FULL)).toBe("published");
      const { remedies: _, restBy, ...texts } = FULL;
      const [answer] = await readOf(number);
      expect(answer).toMatchObject({ remedies: ["R6", "R10"], restBy, texts });
      const { kind, body } = await lastEntry();
      expect([kind, JSON.parse(body)]).toEqual([
        "reply_published",
        {
          position: 1,
          remedy: "R6",
          further: ["R10"],
          restBy,
          textHash: saltedHash(
            answer?.hashSalt ?? "",
            FULL.body,
            FULL.checked,
            FULL.rest,
            FULL.contact,
            FULL.telephone,
            FULL.documentNumber,
          ),
        },
      ]);
      expect(await ledgerProblems(engine.db())).toEqual([]);
    });

    test.each(["body", "checked", "rest", "contact", "documentNumber"] as const)(
      "is stopped for what points to a person in %s, and held when it stays",
      async (field) => {
        const number = await open();
        const doxing = { ...FULL, [field]: "反映人：王小明，电话13900000077" };
        const before = await readFacts(engine.db());
        await expectRefusal(answerCase(engine.db(), county, number, TODAY, doxing), "identifying_left");
        expect(await readFacts(engine.db())).toEqual(before);
        expect(await answerCase(engine.db(), county, number, TODAY, { ...doxing, keep: true })).toBe("held");
        expect(await readOf(number)).toEqual([]);
        expect(JSON.parse((await lastEntry()).body)).toEqual({ remedy: "R6", further: ["R10"], countsOn: TODAY });
      },
    );

    test("with a person's mobile for its telephone is published by no way", async () => {
      const number = await open();
      const before = await readFacts(engine.db());
      const mobile = { ...FULL, telephone: "13900000077" };
      await expectRefusal(answerCase(engine.db(), county, number, TODAY, mobile), "personal_left");
      expect(await readFacts(engine.db())).toEqual(before);
    });

    test("does not compile or enter without a remedy", async () => {
      const number = await open();
      await expect(answerCase(engine.db(), county, number, TODAY, { remedies: [] })).rejects.toThrow(
        "at least one remedy",
      );
      expect(await readOf(number)).toEqual([]);
    });
  });
});
