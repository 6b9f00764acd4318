import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

/** Advance in thousandths of the type's size and outline (a path of SVG from the base line, y downwards) of each sign. */
export type Signs = Record<string, [advance: number, path: string]>;

/** Of Noto Sans SC, as `test/e2e/picture-signs.ts` made it. Read at the first picture: most processes draw none in their first minute. */
const FILE = "app/head/picture/signs.json.br";
let read: Signs | undefined;

function signs(): Signs {
  return (read ??= JSON.parse(brotliDecompressSync(readFileSync(FILE)).toString()) as Signs);
}

/** The signs of a text that no outline is known of, each once; what takes no room of its own is none. */
export function signsWithout(text: string): string[] {
  const known = signs();
  return [...new Set(text.replace(/\s/g, " "))].filter((sign) => known[sign] === undefined);
}

/** How wide a line is, in units of the type's size. */
export function widthOf(text: string): number {
  const known = signs();
  let width = 0;
  for (const sign of text) width += known[sign]?.[0] ?? 0;
  return width / 1000;
}

/** Words of other scripts whole, each Chinese sign by itself with the closing marks behind it, which begin no line. */
const UNITS =
  /[([“‘]*[\p{Script=Latin}\p{N}%.,:'’/–-]+[)\]”.,]*\s?|[（《“「〔(]*[^\s][，。、；：！？）》”」〕…%)]*\s?|\s/gu;

/** A text in lines of at most that width, in units of the type's size; what no more lines hold is left off, with an ellipsis. */
export function signLines(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const unit of text.replace(/\s+/g, " ").trim().match(UNITS) ?? []) {
    if (line !== "" && widthOf((line + unit).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += unit;
  }
  lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] ?? "")];
  while (last.length > 0 && widthOf(`${last.join("")}…`) > width) last.pop();
  return [...lines.slice(0, most - 1), `${last.join("").replace(/[，。、；：\s]+$/, "")}…`];
}

/** As `signLines`, in lines about as long as each other. */
export function evenSignLines(text: string, width: number, most: number): string[] {
  let lines = signLines(text, width, most);
  for (let narrower = width - 1; narrower > width / 2; narrower--) {
    const tried = signLines(text, narrower, lines.length + 1);
    if (tried.length > lines.length || tried.some((line) => widthOf(line) > narrower)) break;
    lines = tried;
  }
  return lines;
}

/** As `evenSignLines`; a Chinese title of parts that are lines each is parted there, and within no name. */
export function titleLines(title: string, width: number, most: number): string[] {
  const parts = title.split(" ");
  const parted = parts.length > 1 && parts.length <= most && widthOf(title) > width;
  if (parted && !/\p{Script=Latin}/u.test(title) && parts.every((part) => widthOf(part) <= width)) return parts;
  return evenSignLines(title, width, most);
}

/** A line of text as outlines in the middle of a picture, `size` pixels high, on the base line `y`. */
export function drawLine(
  text: string,
  { middle, y, size, fill }: { middle: number; y: number; size: number; fill: string },
): string {
  const known = signs();
  const scale = size / 1000;
  let x = 0;
  const parts = [...text].map((sign) => {
    const [advance, path] = known[sign] ?? [0, ""];
    const at = x;
    x += advance;
    return path && `<path transform="translate(${at} 0)" d="${path}"/>`;
  });
  const left = middle - (x * scale) / 2;
  return `<g fill="${fill}" transform="translate(${left.toFixed(1)} ${y}) scale(${scale})">${parts.join("")}</g>`;
}
