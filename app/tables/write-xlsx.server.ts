import { writePackage } from "../attachments/sanitise/office/package.server.ts";
import { cellText } from "./grid.ts";
import { columnName } from "./table.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** How wide a column is at most, in characters. */
const MAX_WIDTH = 60;

/**
 * One sheet of texts as a workbook for Excel and WPS, its first row fixed. Texts are texts: none is run as a formula.
 * (Office Open XML, ECMA-376 part 1; of the format only what a table of texts needs.)
 */
export function toXlsx(name: string, rows: readonly (readonly string[])[]): Uint8Array {
  const target = writePackage();
  target.addText(
    "[Content_Types].xml",
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  );
  target.addText(
    "_rels/.rels",
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  target.addText(
    "xl/workbook.xml",
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  target.addText(
    "xl/_rels/workbook.xml.rels",
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  );
  target.addText("xl/worksheets/sheet1.xml", sheetXml(rows));
  return target.finish();
}

function sheetXml(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(0, ...rows.slice(0, 200).map((row) => row[at]?.length ?? 0));
    return `<col min="${at + 1}" max="${at + 1}" width="${Math.min(MAX_WIDTH, 2 * longest + 3)}" customWidth="1"/>`;
  });
  const lines = rows.map((row, y) => {
    const cells = row.map((text, x) =>
      text === ""
        ? ""
        : `<c r="${columnName(x)}${y + 1}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`,
    );
    return `<row r="${y + 1}">${cells.join("")}</row>`;
  });
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/** Excel reads `_x000D_` as a character: an underscore before it makes it a text again. */
function xml(text: string): string {
  return cellText(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");
}
