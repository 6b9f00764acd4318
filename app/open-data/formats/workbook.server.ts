import { strToU8, Zip, ZipDeflate } from "fflate";
import type { Value } from "./text-rows.ts";

/** As many rows as a sheet of XLSX takes, without its header. */
export const MOST_ROWS = 1_048_575;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Every file in it bears this date, by any clock: the same rows make the same bytes. */
const NO_DATE = new Date(2000, 0, 1);

/** Columns are as wide as so many digits. */
const WIDTH = { ofData: 16, ofWords: 44 } as const;

/** Rows that are compressed at once. */
const AT_ONCE = 250;

/** What XML 1.0 cannot say. */
// eslint-disable-next-line no-control-regex
const UNSAYABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * A workbook (XLSX, ECMA-376) written sheet by sheet while its rows come: what is held of it does not grow with them. Texts
 * are texts, which no program runs. `write` is handed its bytes.
 */
export class Workbook {
  readonly #zip: Zip;
  readonly #sheets: string[] = [];
  #open: ZipDeflate | null = null;
  #rows = 0;
  #waiting: string[] = [];

  constructor(write: (bytes: Uint8Array) => void) {
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      write(bytes);
    });
  }

  /** Begins a sheet with its header; the one before is finished. */
  beginSheet(name: string, header: readonly string[], holds: keyof typeof WIDTH = "ofData"): void {
    this.#endSheet();
    this.#sheets.push(name);
    const sheet = new ZipDeflate(`xl/worksheets/sheet${this.#sheets.length}.xml`, { level: 6 });
    sheet.mtime = NO_DATE;
    this.#zip.add(sheet);
    this.#open = sheet;
    this.#rows = 0;
    const frozen =
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
    const columns = `<cols><col min="1" max="${Math.max(1, header.length)}" width="${WIDTH[holds]}" customWidth="1"/></cols>`;
    this.#push(`${XML}<worksheet xmlns="${MAIN}">${frozen}${columns}<sheetData>${rowOf(header, 1)}`);
  }

  /** Adds a row to the sheet that is open; one beyond `MOST_ROWS` is left out, and false comes back. */
  addRow(values: readonly Value[]): boolean {
    if (this.#rows >= MOST_ROWS) return false;
    this.#rows += 1;
    this.#push(rowOf(values, 0));
    return true;
  }

  /** Finishes the workbook. */
  end(): void {
    this.#endSheet();
    const relations = this.#sheets.map(
      (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    );
    const sheets = this.#sheets.map(
      (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
    );
    const parts = this.#sheets.map((_, at) => part(`/xl/worksheets/sheet${at + 1}.xml`, "worksheet"));
    const styles = `<Relationship Id="rId${this.#sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`;
    this.#add("xl/styles.xml", STYLES);
    this.#add(
      "xl/workbook.xml",
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`,
    );
    this.#add(
      "xl/_rels/workbook.xml.rels",
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}${styles}</Relationships>`,
    );
    this.#add(
      "_rels/.rels",
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    );
    this.#add(
      "[Content_Types].xml",
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("/xl/workbook.xml", "sheet.main")}${part("/xl/styles.xml", "styles")}${parts.join("")}</Types>`,
    );
    this.#zip.end();
  }

  #add(name: string, xml: string): void {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = NO_DATE;
    this.#zip.add(file);
    file.push(strToU8(xml), true);
  }

  #push(xml: string): void {
    this.#waiting.push(xml);
    if (this.#waiting.length >= AT_ONCE) this.#flush(false);
  }

  #flush(last: boolean): void {
    this.#open?.push(strToU8(this.#waiting.join("")), last);
    this.#waiting = [];
  }

  #endSheet(): void {
    if (!this.#open) return;
    this.#waiting.push("</sheetData></worksheet>");
    this.#flush(true);
    this.#open = null;
  }
}

const part = (name: string, type: string) =>
  `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;

/** Style 1 is bold, for headers. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

function rowOf(values: readonly Value[], style: 0 | 1): string {
  return `<row>${values.map((value) => cellOf(value, style)).join("")}</row>`;
}

function cellOf(value: Value, style: 0 | 1): string {
  const styled = style === 0 ? "" : ' s="1"';
  if (value === null) return "<c/>";
  if (typeof value === "number") return `<c${styled}><v>${value}</v></c>`;
  return `<c${styled} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

function escapeXml(text: string): string {
  return text
    .replace(UNSAYABLE, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
