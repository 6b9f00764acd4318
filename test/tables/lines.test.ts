import { describe, expect, test } from "vitest";
import { LineReader, linesOf, problemLine } from "../../app/tables/lines.ts";

const SHEETS = [
  { name: "一", rows: [["事项名称", "依据\n第二行"], [], ["巡查", "《水法》第六十五条", ""]] },
  { name: "二", rows: [["《水法》第六十五条"]] },
];

const read = (...parts: string[]) => {
  const reader = new LineReader();
  for (const part of parts) reader.push(part);
  return reader.end();
};

describe("a table in lines", () => {
  test("is the same table again, wherever it was cut", () => {
    const text = [...linesOf(SHEETS)].join("");
    expect(read(text)).toEqual({ sheets: SHEETS });
    expect(read(...text)).toEqual({ sheets: SHEETS });
    expect(read(problemLine("locked"))).toEqual({ problem: "locked" });
  });

  test.each([
    ["a row before any sheet", '["a"]\n'],
    ["a cell that is no text", '{"sheet":""}\n["a",1]\n'],
    ["a problem that nobody knows", '{"problem":"mine"}\n'],
    ["sheets as one value", '[{"name":"","rows":[]}]\n'],
    ["nothing of the kind", "null\n"],
    ["a line without an end", '{"sheet":""}\n["a"'],
    ["no JSON", "hello\n"],
  ])("is no table: %s", (_, text) => {
    expect(() => read(text)).toThrow(SyntaxError);
  });
});
