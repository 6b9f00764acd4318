import type { ImageFormat } from "../image.server.ts";
import { RefusedContent } from "../refused-file.server.ts";

/** The parts that show what a document says. Everything else is left out. */
const WANTED = {
  docx: [
    /^word\/(document|styles|settings|fontTable|numbering|footnotes|endnotes)\.xml$/,
    /^word\/(header|footer)\d*\.xml$/,
    /^word\/theme\/theme\d*\.xml$/,
    /^word\/charts\/(chart|style|colors)\w*\.xml$/,
    /^word\/diagrams\/\w+\.xml$/,
    /^word\/media\/[\w.-]+$/,
  ],
  xlsx: [
    /^xl\/(workbook|styles|sharedStrings|metadata|cellimages)\.xml$/,
    /^xl\/(worksheets|chartsheets)\/\w+\.xml$/,
    /^xl\/theme\/theme\d*\.xml$/,
    /^xl\/drawings\/\w+\.(xml|vml)$/,
    /^xl\/richData\/\w+\.xml$/,
    /^xl\/charts\/(chart|style|colors)\w*\.xml$/,
    /^xl\/media\/[\w.-]+$/,
  ],
};

const PICTURE = /\/media\/[^/]+$/;
const FORMATS: Record<string, ImageFormat> = {
  jpg: "jpeg",
  jpeg: "jpeg",
  jpe: "jpeg",
  png: "png",
  webp: "webp",
  gif: "gif",
  tif: "tiff",
  tiff: "tiff",
};

/** True for a part that is kept. Of pictures only those that can be drawn anew: no Windows metafiles, no SVG. */
export function isWanted(name: string, kind: "docx" | "xlsx"): boolean {
  return WANTED[kind].some((one) => one.test(name)) && (!isPicturePart(name) || extensionOf(name) in FORMATS);
}

/** True for programs: VBA, and the macro sheets of old Excel. */
export function isMacro(name: string): boolean {
  return /vbaproject|vbadata|macrosheets\//i.test(name);
}

/** True for a picture by its place. */
export function isPicturePart(name: string): boolean {
  return PICTURE.test(name);
}

/** What a picture must be by its name, which is how Word and Excel read it. */
export function pictureFormat(name: string): ImageFormat {
  const format = FORMATS[extensionOf(name)];
  if (!format) throw new RefusedContent("file_broken");
  return format;
}

function extensionOf(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
