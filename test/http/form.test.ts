import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { DomainError } from "../../app/domain-error.ts";
import { answersOf, type FormShape, parseForm, readForm } from "../../app/http/forms/form.server.ts";
import { textField } from "../../app/http/forms/text-field.ts";
import { decisionForm, untilToday, verdictForm } from "../../app/rulings/decision/decision-form.ts";
import { ANSWER_LISTS, answerForm } from "../../app/replies/answer/answer-form.ts";
import { SHAPE, wholeForm } from "../../app/reports/form/report-form.ts";
import { expectRefusal, TODAY } from "../helpers/factories.ts";

type Pair = readonly [string, string];

function formOf(...pairs: Pair[]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

const marks = z.object({
  mechanism: z.array(z.enum(["M1", "M2"], { error: "mark_unknown" })).default([]),
  part: z.record(z.string(), z.enum(["department", "township"], { error: "holder_unknown" })).default({}),
  title: z.string({ error: "title_required" }),
});
const shape: FormShape = { lists: ["mechanism"], groups: ["part"] };
const parse = (...pairs: Pair[]) => parseForm(formOf(...pairs), marks, shape);

describe("a form", () => {
  test("with a text or a name far longer than any of ours is refused before anything looks at it", async () => {
    expect(answersOf(formOf(["body", "归".repeat(20_000)])).body).toHaveLength(20_000);
    await expectRefusal((async () => answersOf(formOf(["body", "a".repeat(20_001)])))(), "too_large");
    await expectRefusal((async () => answersOf(formOf(["a".repeat(201), "x"])))(), "too_large");
  });

  test("is read into single answers, lists and groups", () => {
    expect(parse(["title", "题"], ["mechanism", "M1"], ["mechanism", "M2"], ["part.A", "township"])).toEqual({
      ok: true,
      value: { title: "题", mechanism: ["M1", "M2"], part: { A: "township" } },
    });
    expect(parse(["title", "题"], ["mechanism", "M2"])).toMatchObject({ value: { mechanism: ["M2"], part: {} } });
  });

  test("counts what is left empty as missing, in lists and groups too", () => {
    expect(parse(["title", "题"], ["mechanism", ""], ["part.A", ""])).toEqual({
      ok: true,
      value: { title: "题", mechanism: [], part: {} },
    });
    expect(parse(["title", ""])).toMatchObject({ ok: false, errors: { title: "title_required" } });
  });

  test("names each wrong field once: a list as a whole, a member of a group by its own name", () => {
    const pairs: Pair[] = [
      ["mechanism", "M9"],
      ["mechanism", "M8"],
      ["part.A", "nobody"],
      ["part.B", "township"],
    ];
    expect(parse(...pairs)).toEqual({
      ok: false,
      errors: { mechanism: "mark_unknown", "part.A": "holder_unknown", title: "title_required" },
      answers: { mechanism: ["M9", "M8"], "part.A": "nobody", "part.B": "township" },
    });
  });

  test("does not take two values where one is meant", () => {
    expect(parse(["title", "一"], ["title", "二"])).toMatchObject({ ok: false, errors: { title: "title_required" } });
  });

  test("takes a file for an empty field", () => {
    const form = formOf(["mechanism", "M1"]);
    form.append("title", new File(["secret"], "secret.txt"));
    expect(answersOf(form)).toEqual({ mechanism: "M1", title: "" });
  });

  test.each([
    ["in a value", ["title", "a\0b"]],
    ["in a name", ["a\0b", "x"]],
  ] as const)("with a NUL %s is refused", async (_, pair) => {
    await expectRefusal((async () => parse(pair))(), "bad_request");
    await expectRefusal((async () => answersOf(formOf(pair)))(), "bad_request");
  });

  test("with more than 300 fields is refused, one field many times over as well", async () => {
    const many = (count: number, name: (index: number) => string) =>
      Array.from({ length: count }, (_, index): Pair => [name(index), "M1"]);
    const title: Pair = ["title", "题"];
    expect(parse(...many(299, () => "mechanism"), title).ok).toBe(true);
    await expectRefusal((async () => parse(...many(301, () => "mechanism")))(), "too_large");
    await expectRefusal((async () => parse(...many(301, (index) => `f${index}`)))(), "too_large");
  });

  test.each([
    "mechanism[100000]",
    "mechanism[]",
    "mechanism.0",
    "mechanism.length",
    "part.__proto__",
    "__proto__",
    "__proto__.polluted",
    "constructor",
    "constructor.prototype",
    "toString",
    "hasOwnProperty",
    "__intent__",
    "part",
    "",
    ".",
    "part.",
  ])("comes to no harm by a field named %j, once or twice", (name) => {
    const good: Pair[] = [
      ["title", "题"],
      ["mechanism", "M1"],
      ["part.A", "township"],
    ];
    for (const value of ["x", '{"a":1}', "township"]) {
      for (const pairs of [
        [[name, value]],
        [
          [name, value],
          [name, value],
        ],
      ] as Pair[][]) {
        const result = parse(...pairs, ...good);
        if (result.ok) expect(Object.keys(result.value).sort()).toEqual(["mechanism", "part", "title"]);
        if (result.ok) expect(result.value).toMatchObject({ title: "题", mechanism: ["M1"], part: { A: "township" } });
      }
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object.getOwnPropertyDescriptor({}, "x")).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("that cannot be read is a bad request", async () => {
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    for (const body of ["no form", "--x\r\n", ""]) {
      const request = new Request("http://localhost/report", { method: "POST", headers, body });
      await expectRefusal(readForm(request), "bad_request");
    }
    const right = new Request("http://localhost/", { method: "POST", body: new URLSearchParams({ a: "1" }) });
    expect(answersOf(await readForm(right))).toEqual({ a: "1" });
  });
});

describe("whatever is sent", () => {
  const forms: [string, z.ZodType, FormShape][] = [
    ["a report", wholeForm, SHAPE],
    ["a decision", untilToday(decisionForm, TODAY), { groups: ["part"] }],
    ["a verdict", untilToday(verdictForm, TODAY), { groups: ["part"] }],
    ["an answer", answerForm(TODAY), { lists: ANSWER_LISTS }],
  ];
  const known =
    "body region department departmentText kind mechanism need.G1 need hours outcome publicText title verdict";
  const more =
    "appliesOn reasons part.QH-1 part reason unchanged sure declineNote claimedBasis remedies checked rest restBy telephone";
  const hostile = "__proto__ part.__proto__ constructor toString mechanism[0] mechanism[100000] __intent__";
  const names = fc.oneof(
    fc.constantFrom(...[known, more, hostile].join(" ").split(" ")),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const values = fc.oneof(
    fc.constantFrom("", "open", "link", "decline", "K1", "M1", "V1", "V3", "yes", "2026-11-01", "990101101000", "R1"),
    fc.string({ unit: "binary", maxLength: 20 }),
  );
  const pairs = fc.array(fc.tuple(names, values), { maxLength: 30 });

  test.each(forms)("as %s is read, or refused with errors by field, with every answer kept", (_, schema, how) => {
    fc.assert(
      fc.property(pairs, (sent) => {
        const form = formOf(...sent);
        const all = [...form].flat() as string[];
        try {
          const result = parseForm(form, schema, how);
          expect(all.some((text) => text.includes("\0"))).toBe(false);
          if (result.ok) return;
          expect(Object.values(result.errors).length).toBeGreaterThan(0);
          for (const message of Object.values(result.errors)) expect(message).not.toBe("");
          const kept = new Map(Object.entries(result.answers));
          expect(new Set(kept.keys())).toEqual(new Set(form.keys()));
          for (const [name, answer] of kept) expect([answer].flat()).toEqual(form.getAll(name));
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          expect(error.code).toBe("bad_request");
          expect(all.some((text) => text.includes("\0"))).toBe(true);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a text that a person types", () => {
  const field = textField("required", "long", 5000);
  const messageOf = (typed: unknown) => field.safeParse(typed).error?.issues[0]?.message ?? null;

  test.each([
    ["5,000 letters", "a".repeat(5000), null],
    ["5,001 letters", "a".repeat(5001), "long"],
    ["5,000 rare characters of two UTF-16 units each", "𠮷".repeat(5000), null],
    ["5,001 rare characters", "𠮷".repeat(5001), "long"],
    ["5,000 line ends as browsers send them, between letters", `a${"\r\n".repeat(4998)}a`, null],
    ["5,000 characters with blanks around", `  ${"字".repeat(5000)}\n\n`, null],
    ["blanks alone", " \r\n\t　", "required"],
    ["nothing", undefined, "required"],
    ["two values", ["a", "b"], "required"],
  ])("%s", (_, typed, message) => {
    expect(messageOf(typed)).toBe(message);
  });

  test("has one kind of line end and no blanks around it", () => {
    expect(field.parse(" 一\r\n二\r三\n四 ")).toBe("一\n二\n三\n四");
  });
});
