import { type Sheet, TABLE_PROBLEMS, type TableProblem } from "./table.ts";

/** Texts shorter than this are not worth looking up. */
const SHORT = 8;

/** A table as lines of JSON, so that nobody holds the whole of it as one text: of each sheet its name, then its rows. */
export function* linesOf(sheets: readonly Sheet[]): Generator<string> {
  for (const { name, rows } of sheets) {
    yield `${JSON.stringify({ sheet: name })}\n`;
    for (const row of rows) yield `${JSON.stringify(row)}\n`;
  }
}

/** The line that says why there is no table. */
export const problemLine = (problem: TableProblem) => `${JSON.stringify({ problem })}\n`;

/** Reads such lines as they come. Nothing but texts in rows is taken for a table; equal texts are held once. */
export class LineReader {
  readonly #sheets: Sheet[] = [];
  readonly #texts = new Map<string, string>();
  #problem: TableProblem | undefined;
  #rest = "";

  /** Throws SyntaxError for what is no such line. */
  push(text: string): void {
    const lines = (this.#rest + text).split("\n");
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#read(JSON.parse(line));
  }

  /** What was read. Throws SyntaxError when the last line is not whole. */
  end(): { sheets: Sheet[] } | { problem: TableProblem } {
    if (this.#rest !== "") throw new SyntaxError("a line has no end");
    return this.#problem ? { problem: this.#problem } : { sheets: this.#sheets };
  }

  #read(value: unknown): void {
    const rows = this.#sheets.at(-1)?.rows;
    if (Array.isArray(value)) {
      if (!rows || !value.every((cell) => typeof cell === "string")) throw new SyntaxError("this is no row");
      rows.push(value.map((cell: string) => this.#once(cell)));
      return;
    }
    const { sheet, problem: code } = (value ?? {}) as Record<string, unknown>;
    const problem = TABLE_PROBLEMS.find((one) => one === code);
    if (problem) this.#problem = problem;
    else if (typeof sheet === "string") this.#sheets.push({ name: sheet, rows: [] });
    else throw new SyntaxError("this is no sheet");
  }

  /** The same duties and laws stand in row after row. */
  #once(text: string): string {
    if (text.length < SHORT) return text;
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }
}
