/** A value in quotes of either kind. */
const VALUE = `\\s*=\\s*(?:"[^"]*"|'[^']*')`;
const attribute = (names: string) => new RegExp(`\\s(?:[\\w.-]+:)?(?:${names})${VALUE}`, "g");
/** An element with all that is in it. None of them can hold another of its name. */
const element = (names: string) =>
  new RegExp(`<((?:[\\w.-]+:)?(?:${names}))(?:\\s[^>]*)?(?:/>|(?<!/)>[\\s\\S]*?</\\1>)`, "g");

/**
 * Elements that tell who made the file, where and when, that call something in, or that need a part which is gone:
 * of Word's settings, of Excel's workbook and sheets, of charts.
 */
const FORBIDDEN = element(
  [
    "rsids|rsid|rsidRoot|docId|docVars|attachedTemplate|mailMerge|saveThroughXslt|writeProtection|documentProtection",
    "dataBinding|altChunk|subDoc|OLEObject|control|embedRegular|embedBold|embedItalic|embedBoldItalic|printerSettings",
    "fileSharing|absPath|revisionPtr|externalReferences|pivotCaches|oleObjects|controls|customProperties",
    "commentRangeStart|commentRangeEnd|commentReference|customSheetViews|tableParts|customWorkbookViews|webPublishItems|externalData|userShapes",
  ].join("|"),
);

/** Who, when, which session, and what a picture's file was called. */
const FORBIDDEN_ATTRIBUTES = attribute(
  "rsid\\w*|userId|providerId|dateUtc|descr|alt|uid|documentId|hlinkHover|refreshedBy|userName",
);
/** The marks of a revision: their day is of no need, their author must be there and may be empty. */
const REVISION_DAYS =
  /(<(?:\w+:)?(?:ins|del|comment|moveFrom|moveTo|\w+Change|\w+RangeStart)\b[^>]*?)\s\w+:date\s*=\s*(?:"[^"]*"|'[^']*')/g;
const AUTHORS = new RegExp(`(\\s(?:[\\w.-]+:)?(?:author|initials))${VALUE}`, "g");
const EXCEL_AUTHORS = /(<((?:\w+:)?author)(?:\s[^>]*)?>)[^<]*(<\/\2>)/g;
/** Names and titles of pictures and shapes, which are often those of files. */
const PICTURE_NAMES = new RegExp(`(<(?:\\w+:)?(?:cNvPr|docPr)\\b[^>]*?\\sname)${VALUE}`, "g");
const TITLES = new RegExp(
  `(<(?:\\w+:)?(?:cNvPr|docPr|imagedata|shape|fill)\\b[^>]*?)\\s(?:\\w+:)?(?:title|href)${VALUE}`,
  "g",
);

/** Fields that fetch from elsewhere or start a program. */
const FETCHING = /\b(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DATABASE|RD)\b/;
const FIELDS = /(<(?:\w+:)?(?:instrText|delInstrText)(?:\s[^>]*)?>)([^<]*)/g;
const SIMPLE_FIELDS = /(<(?:\w+:)?fldSimple\b[^>]*?\s(?:\w+:)?instr\s*=\s*)("[^"]*"|'[^']*')/g;
/** Names of Excel that read another workbook, by its number, or work something out. */
const NAMES_THAT_WORK = /<((?:\w+:)?definedName)(?:\s[^>]*)?>[^<]*(?:\[\d+\]|\(|\|)[^<]*<\/\1>/g;
/** The formula of a cell; its last value stays beside it. Those of charts name the cells that are drawn. */
const FORMULA = /<((?!c:|xm:)(?:\w+:)?f)(?:\s[^>]*)?(?:\/>|(?<!\/)>[^<]*<\/\1>)/g;
/** What was deleted or moved away with the changes tracked, and how things looked before. */
const DELETED =
  /<((?:\w+:)?(?:del|moveFrom|\w+PrChange|numberingChange|tblGridChange))(?:\s[^>]*)?(?:\/>|(?<!\/)>[\s\S]*?<\/\1>)/g;
/** The marks around what was added: what is in them stays. */
const ADDED =
  /<\/?(?:\w+:)?(?:ins|moveTo|moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd)(?:\s[^>]*)?\/?>/g;

/**
 * A part's XML without what tells of its makers, and without the relationships that have been dropped. Text that people
 * read stays as it is.
 */
export function cleanXml(xml: string, dropped: ReadonlySet<string>): string {
  const cleaned = xml
    .replace(FORBIDDEN, "")
    .replace(FORBIDDEN_ATTRIBUTES, "")
    .replace(REVISION_DAYS, "$1")
    .replace(AUTHORS, '$1=""')
    .replace(EXCEL_AUTHORS, "$1$3")
    .replace(PICTURE_NAMES, '$1=""')
    .replace(TITLES, "$1")
    .replace(FIELDS, (whole, tag: string, code: string) => (FETCHING.test(code) ? tag : whole))
    .replace(SIMPLE_FIELDS, (whole, before: string, code: string) => (FETCHING.test(code) ? `${before}""` : whole))
    .replace(NAMES_THAT_WORK, "")
    .replace(FORMULA, "")
    .replace(DELETED, "")
    .replace(ADDED, "");
  return dropped.size === 0 ? cleaned : withoutReferences(cleaned, dropped);
}

/** Elements that are nothing without the part they name. */
const REFERRING = /<(?:\w+:)?(?:legacyDrawing|legacyDrawingHF|drawing|tablePart|picture|chart|relIds)\b[^>]*?\/>/g;
const REFERENCE = /\s[\w-]+:(?:id|embed|link|pict|dm|lo|qs|cs)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function withoutReferences(xml: string, dropped: ReadonlySet<string>): string {
  const isGone = (text: string) =>
    [...text.matchAll(REFERENCE)].some(([, double, single]) => dropped.has(double ?? single ?? ""));
  return xml
    .replace(REFERRING, (tag) => (isGone(tag) ? "" : tag))
    .replace(REFERENCE, (whole, double?: string, single?: string) =>
      dropped.has(double ?? single ?? "") ? "" : whole,
    );
}
