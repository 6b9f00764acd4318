import type { Dictionary } from "../zh-CN/index.ts";
import { say } from "../say.ts";

export const imports: Dictionary["imports"] = {
  title: "Import duty lists",
  lede: "Send the tables that the county has published: the three lists of its townships (own, assisting, taken back), the power lists of its departments. You see what would come of it; nothing is written before you confirm.",
  toExport: "Export the register as it is",
  export: {
    title: "Export a county's duties",
    lede: "The exported table can be corrected and sent back on the import page: what was not touched does not change.",
    of: (county, csv, xlsx) => say`${county}: ${csv}, ${xlsx}`,
  },
  csv: "CSV",
  xlsx: "Excel",
  county: "Whose lists",
  countyHint: "The name or the 12-digit code of the county.",
  source: "Name and number of the document",
  sourceHint: "The document that the list was published with. It enters the staff record, 4 to 200 characters.",
  file: "Table",
  fileHint:
    "CSV, XLSX or XLS, at most 20 MB. The header is within the first 20 rows, cells may be merged; formulas are not run. Only you see it; until confirmed it is kept for 24 hours.",
  submit: "Send and preview",
  errors: {
    county: "No county goes by this name, or several do: enter its 12-digit code",
    source: "Name the document in 4 to 200 characters",
    file: "Choose a file",
    from: "Enter a day such as 2025-07-01",
  },
  tables: {
    empty: "There is nothing in the file. Open it and see whether it is the right one",
    type: "This is no table. Send CSV, XLSX or XLS; copy a table out of a document, a PDF or a picture into a spreadsheet first",
    other_table: "Tables of this kind (ODS, XLSB) are not read. Save it as XLSX",
    web_page: "This file is called a table and is a web page. Open it in a spreadsheet and save it as XLSX",
    locked: "The file takes a password. Remove it and send the file again",
    broken: "The file is broken. Open it in a spreadsheet, save it as XLSX and send it again",
    large: "The file is too large: at most 20 MB, 50,000 rows, 200 columns, 1,000,000 cells. Divide it",
    busy: "Several tables are waiting to be read. Try again in a while",
  },
  done: (created, changed, ended, unchanged) =>
    created + changed + ended === 0
      ? `The register has not changed: it has all ${unchanged} already.`
      : `Written: ${created} new, ${changed} changed, ${ended} ended; ${unchanged} unchanged.`,
  waiting: (source) => `A list of yours waits to be confirmed: ${source}.`,
  toPreview: "See what comes of it, and confirm",
  dropped: "Nothing was imported. The list is deleted, the register is as it was.",
  preview: {
    title: "Look, then confirm",
    lede: (county, source) => `${county} · ${source}`,
    nothingYet: "Nothing has been written yet.",
    counts: {
      created: "New",
      changed: "Changed",
      missing: "Not in the file",
      unchanged: "Unchanged",
      problems: "To be mended",
    },
    unit: "items",
    unitProblems: "places",
    digest: (sha256) => `SHA-256 of the file: ${sha256}`,
    choicesTitle: "How the table is read",
    from: "In force from",
    fromHint:
      "What is new or changed holds from this day; what was said before holds until its eve, and can still be read.",
    sheet: (name, rows) => `${name || "Table"} (${rows} rows)`,
    taken: "Import this sheet",
    band: "Which list it is",
    bandNone: "Choose",
    bandByColumn: "As a column says",
    holder: "Whose list it is",
    holderHint: "Not needed where a column names the department.",
    holderNone: "The table says",
    columnsTitle: "What each column is",
    column: (letter, label) => `Column ${letter} “${label}”`,
    noHeader: "No header was found in the first 20 rows: one row must name 事项名称, 职权名称 or the like.",
    update: "Show again",
    problemsTitle: "To be mended",
    problemsNote:
      "These rows are not imported; you can confirm the others. Mend the file and send it once more: what was imported is not repeated.",
    more: (shown, all) => `${all} in all; the first ${shown} are listed here.`,
    columns: {
      place: "Where",
      problem: "How to mend it",
      title: "Item",
      band: "List",
      holder: "Department",
      what: "What changes",
      code: "Code",
    },
    createdTitle: "New",
    changedTitle: "Changed",
    missingTitle: "In the register and not in the file",
    missingNote: "These do not end because the file lacks them, unless you tick the box below.",
    endMissing: (count, day) => `End ${count} of them; their last day is ${day}`,
    endNone: "None of these can end on that day: somebody was judged by them since, or they began on that very day.",
    reinstated: "Listed again",
    fields: {
      title: "title",
      category: "category",
      band: "list",
      holderId: "department",
      departmentDuty: "the department's duty",
      townshipDuty: "the township's duty",
      note: "note",
      bases: "legal basis",
      reinstated: "listed again",
    },
    change: (field, before, now) => `${field}: was “${before || "empty"}”, becomes “${now || "empty"}”`,
    inPlace: " (corrects the version of that day)",
    confirm: (count) =>
      count === 0 ? "Confirm and end what is ticked" : `Confirm and write ${count} ${count === 1 ? "item" : "items"}`,
    confirmNothing: "There is nothing to write.",
    drop: "Drop this list",
    stale: "Somebody has changed the register meanwhile. Look at the result below once more, then confirm.",
    again: "Read again as you chose; nothing has been written yet. Look, then confirm.",
  },
  fields: {
    serial: "number (not used)",
    code: "code",
    parent: "code of the item above",
    title: "name of the item",
    part: "part of the item",
    category: "category",
    band: "which list",
    holder: "department",
    takeover: "department and how it takes over",
    departmentDuty: "the department's duty",
    townshipDuty: "the township's duty",
    basis: "legal basis",
    from: "in force from",
    note: "note (kept with its header)",
    ignored: "not imported",
  },
  place: (row, { sheet, letter, label }, last) =>
    [
      sheet && `sheet “${sheet}”`,
      row !== null && (row === last ? `row ${row}` : `rows ${row}–${last}`),
      letter && `column ${letter}${label ? ` “${label}”` : ""}`,
    ]
      .filter(Boolean)
      .join(", "),
  problem: (problem) => {
    switch (problem.what) {
      case "no_header":
        return "There is no header in the first 20 rows. Add one that names at least 事项名称";
      case "no_band":
        return "It does not say which list it is. Choose above";
      case "no_title":
        return "The item has no name. Add it; if the row goes on with the one above, empty its number too";
      case "no_department":
        return "No department is named. Add it, or choose above whose list it is";
      case "unknown_department":
        return `The register has no “${problem.text}”. Write the department's full name; or enter the department under “Set up”, or add this name to those it is also called by, and come back to this page`;
      case "unknown_band":
        return `“${problem.text}” is no list. Write 基本履职, 配合履职, 上级部门收回 or 清单外`;
      case "unknown_parent":
        return `No item above has the code “${problem.text}”. Check it`;
      case "bad_code":
        return "A code has letters, digits, dots and hyphens only, at most 60. Change or empty it";
      case "bad_day":
        return `“${problem.text}” is no day. Write 2025-07-01`;
      case "ambiguous":
        return "Several items of the register have this name. Give the code";
      case "too_long":
        return `Too long: at most ${problem.limit} characters`;
      case "twice":
        return `The same item as row ${problem.of}. Take one out, or give each its code`;
      case "later_version":
        return `The register says something newer of it from ${problem.day} on. Choose a later day`;
      case "judged":
        return `A case was judged by the present text for ${problem.day}. Choose a later day`;
    }
  },
};
