/**
 * Writes `signs.json.br`, the outlines of the signs that pictures of pages are written with, out of Noto Sans SC (SIL Open Font License
 * 1.1, `LICENSE_FONT`): `node test/e2e/picture-signs.ts FONT.ttf`. Outlines are read as the OpenType specification 1.9
 * has them (tables cmap format 12, head, hhea, hmtx, loca, glyf).
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { readDivisions } from "../../db/seed/divisions/divisions-file.ts";
import type { Signs } from "../../app/head/picture/signs.server.ts";

interface Point {
  x: number;
  y: number;
  on: boolean;
}

class Font {
  readonly #file: DataView;
  readonly #tables = new Map<string, number>();
  readonly units: number;
  readonly #longLoca: boolean;
  readonly #metrics: number;

  constructor(bytes: Buffer) {
    this.#file = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at < this.#file.getUint16(4); at++) {
      const entry = 12 + 16 * at;
      this.#tables.set(bytes.toString("latin1", entry, entry + 4), this.#file.getUint32(entry + 8));
    }
    this.units = this.#file.getUint16(this.#table("head") + 18);
    this.#longLoca = this.#file.getInt16(this.#table("head") + 50) === 1;
    this.#metrics = this.#file.getUint16(this.#table("hhea") + 34);
  }

  #table(tag: string): number {
    const at = this.#tables.get(tag);
    if (at === undefined) throw new Error(`the font has no table ${tag}`);
    return at;
  }

  /** The glyph of each sign that it has. */
  glyphs(): Map<number, number> {
    const cmap = this.#table("cmap");
    const found = new Map<number, number>();
    for (let at = 0; at < this.#file.getUint16(cmap + 2); at++) {
      const sub = cmap + this.#file.getUint32(cmap + 8 + 8 * at);
      if (this.#file.getUint16(sub) !== 12) continue;
      for (let group = 0; group < this.#file.getUint32(sub + 12); group++) {
        const entry = sub + 16 + 12 * group;
        const [from, to, first] = [0, 4, 8].map((more) => this.#file.getUint32(entry + more)) as [
          number,
          number,
          number,
        ];
        for (let code = from; code <= to; code++) found.set(code, first + code - from);
      }
    }
    return found;
  }

  advance(glyph: number): number {
    return this.#file.getUint16(this.#table("hmtx") + 4 * Math.min(glyph, this.#metrics - 1));
  }

  contours(glyph: number): Point[][] {
    const loca = this.#table("loca");
    const [start, end] = [glyph, glyph + 1].map((one) =>
      this.#longLoca ? this.#file.getUint32(loca + 4 * one) : 2 * this.#file.getUint16(loca + 2 * one),
    ) as [number, number];
    if (start === end) return [];
    const at = this.#table("glyf") + start;
    const count = this.#file.getInt16(at);
    return count < 0 ? this.#composed(at + 10) : this.#simple(at + 10, count);
  }

  #simple(start: number, count: number): Point[][] {
    const file = this.#file;
    const ends = Array.from({ length: count }, (_, one) => file.getUint16(start + 2 * one));
    const total = (ends.at(-1) ?? -1) + 1;
    let at = start + 2 * count;
    at += 2 + file.getUint16(at);
    const flags: number[] = [];
    while (flags.length < total) {
      const flag = file.getUint8(at++);
      flags.push(flag);
      if (flag & 8) for (let more = file.getUint8(at++); more > 0; more--) flags.push(flag);
    }
    const read = (short: number, same: number) => {
      let value = 0;
      return flags.map((flag) => {
        if (flag & short) value += flag & same ? file.getUint8(at++) : -file.getUint8(at++);
        else if (!(flag & same)) {
          value += file.getInt16(at);
          at += 2;
        }
        return value;
      });
    };
    const xs = read(2, 16);
    const ys = read(4, 32);
    const points = flags.map((flag, one) => ({ x: xs[one] ?? 0, y: ys[one] ?? 0, on: (flag & 1) === 1 }));
    return ends.map((end, one) => points.slice((ends[one - 1] ?? -1) + 1, end + 1));
  }

  /** Of other glyphs that are moved, never turned or scaled: a font that does so is refused. */
  #composed(start: number): Point[][] {
    const all: Point[][] = [];
    for (let at = start, more = true; more;) {
      const [flags, glyph] = [this.#file.getUint16(at), this.#file.getUint16(at + 2)];
      if (!(flags & 2) || flags & 0xc8) throw new Error(`glyph ${glyph} is put together in a way that is not read`);
      const [dx, dy] =
        flags & 1
          ? [this.#file.getInt16(at + 4), this.#file.getInt16(at + 6)]
          : [this.#file.getInt8(at + 4), this.#file.getInt8(at + 5)];
      for (const contour of this.contours(glyph))
        all.push(contour.map(({ x, y, on }) => ({ x: x + dx, y: y + dy, on })));
      at += flags & 1 ? 8 : 6;
      more = (flags & 32) !== 0;
    }
    return all;
  }
}

/** An outline as a path of SVG with steps from point to point, y downwards. Between two points off the line lies one on it. */
function pathOf(contours: Point[][]): string {
  let path = "";
  let [x, y] = [0, 0];
  const step = (to: Point) => {
    const words = `${to.x - x} ${y - to.y}`;
    return words.replace(" -", "-");
  };
  const go = (to: Point) => ([x, y] = [to.x, to.y]);
  const middle = (one: Point, other: Point): Point => ({
    x: Math.round((one.x + other.x) / 2),
    y: Math.round((one.y + other.y) / 2),
    on: true,
  });
  for (const contour of contours) {
    const [first, last] = [contour[0], contour.at(-1)];
    if (!first || !last) continue;
    const start = first.on ? first : last.on ? last : middle(first, last);
    path += `m${step(start)}`;
    go(start);
    const rest = [...(first.on ? contour.slice(1) : contour), start];
    let off: Point | null = null;
    for (const point of rest) {
      if (!off && point.on) {
        path += `l${step(point)}`;
        go(point);
      } else if (off) {
        const to = point.on ? point : middle(off, point);
        path += `q${step(off)} ${step(to)}`.replace(" -", "-");
        go(to);
      }
      off = point.on ? null : point;
    }
    path += "z";
    go(start);
  }
  return path;
}

/** GB 2312, every name of a place, every sign of the words of the site, and what stands on a keyboard. */
async function neededSigns(): Promise<Set<string>> {
  const decoder = new TextDecoder("gb18030");
  const needed = new Set<string>();
  for (let row = 0xa1; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) needed.add(decoder.decode(Uint8Array.of(row, cell)));
  for (let code = 0x20; code <= 0x17f; code++) needed.add(String.fromCodePoint(code));
  for (const { name } of await readDivisions()) for (const sign of name) needed.add(sign);
  for (const file of globSync(["app/i18n/**/*.ts", "db/seed/**/*.{ts,csv}"]))
    for (const sign of readFileSync(file, "utf8")) needed.add(sign);
  return needed;
}

const [file] = process.argv.slice(2);
if (!file) throw new Error("usage: node test/e2e/picture-signs.ts FONT.ttf");
const font = new Font(readFileSync(file));
const glyphs = font.glyphs();
const signs: Signs = {};
for (const sign of [...(await neededSigns())].sort()) {
  const glyph = glyphs.get(sign.codePointAt(0) ?? 0);
  if (glyph === undefined || glyph === 0) continue;
  const path = pathOf(font.contours(glyph));
  if (path === "" && sign.trim() !== "") continue;
  signs[sign] = [Math.round((font.advance(glyph) * 1000) / font.units), path];
}
if (font.units !== 1000) throw new Error(`the font has ${font.units} units, not 1000`);
const packed = brotliCompressSync(JSON.stringify(signs), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(new URL("../../app/head/picture/signs.json.br", import.meta.url), packed);
process.stdout.write(`${Object.keys(signs).length} signs, ${Math.round(packed.length / 1024)} KB\n`);
