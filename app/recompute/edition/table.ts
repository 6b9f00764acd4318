/** A row of a table: what stands in each column, empty where nothing does. */
export type Row = Readonly<Record<string, string>>;

/**
 * The rows of a CSV file (RFC 4180) with a header, read letter by letter; the mark of UTF-8 at its front is passed over.
 * Throws where a quoted field does not end or a row has other columns than the header.
 */
export function* parseCsv(text: string): Generator<Row> {
  let header: string[] | null = null;
  for (const fields of records(text.startsWith("\uFEFF") ? text.slice(1) : text)) {
    if (header === null) {
      header = fields;
      continue;
    }
    if (fields.length !== header.length) throw new Error(`a row has ${fields.length} columns, not ${header.length}`);
    yield Object.fromEntries(header.map((column, at) => [column, fields[at] ?? ""]));
  }
}

function* records(text: string): Generator<string[]> {
  let fields: string[] = [];
  for (let at = 0; at < text.length;) {
    const [field, end] = text[at] === '"' ? quoted(text, at) : bare(text, at);
    fields.push(field);
    if (text[end] === ",") {
      at = end + 1;
      // A comma at the end of the text begins a last, empty field.
      if (at === text.length) fields.push("");
      continue;
    }
    yield fields;
    fields = [];
    at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }
  if (fields.length > 0) yield fields;
}

function quoted(text: string, from: number): [field: string, end: number] {
  let field = "";
  for (let at = from + 1; ;) {
    const close = text.indexOf('"', at);
    if (close < 0) throw new Error("a quoted field does not end");
    field += text.slice(at, close);
    if (text[close + 1] !== '"') return [field, close + 1];
    field += '"';
    at = close + 2;
  }
}

function bare(text: string, from: number): [field: string, end: number] {
  const rest = /[,\r\n]/g;
  rest.lastIndex = from;
  const end = rest.exec(text)?.index ?? text.length;
  return [text.slice(from, end), end];
}
