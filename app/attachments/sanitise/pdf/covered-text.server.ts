import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, type PDFPage, PDFRawStream } from "@cantoo/pdf-lib";
import type { FoundInFile } from "../../attachment.ts";
import { type Operand, operationsIn } from "./content-stream.server.ts";
import { unpackWithin } from "./unpack.server.ts";

/** Of all pages of a file together; beyond, it is said that not all was looked at. */
const MAX_OPERATIONS = 1_500_000;
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_COMPARISONS = 20_000_000;
const MAX_TEXTS = 20_000;
/** Forms that hold forms. */
const MAX_DEPTH = 5;
/** Text that is neither filled nor stroked: what a program read from a scanned page, or what somebody hid. */
const INVISIBLE = 3;
/** Notes that are drawn over a page and may cover what is on it; marks with which text is highlighted do not. */
const COVERING = new Set(["FreeText", "Stamp", "Square", "Circle", "Polygon"]);

type Matrix = readonly [number, number, number, number, number, number];
interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}
interface State {
  matrix: Matrix;
  clear: boolean;
  size: number;
  mode: number;
  leading: number;
}

const SAME: Matrix = [1, 0, 0, 1, 0, 0];
const FILLS = new Set(["f", "F", "f*", "B", "B*", "b", "b*"]);
const ENDS = new Set(["S", "s", "n"]);

/** Thrown when a file is more than is looked at. */
class Beyond extends Error {}

/**
 * Notes `covered_text` where something opaque is drawn over text that stays in the page and can be copied out of it, as
 * where somebody drew a black box over a name; `invisible_text` where text is there and not drawn, or lies under a picture,
 * as in a scanned page that was read by a program; `not_all_seen` where a page is too much to be looked at. The widths of
 * letters are guessed: half of their size.
 */
export function lookUnderneath(pages: readonly PDFPage[], found: Set<FoundInFile>): void {
  const look = new Look(found);
  for (const page of pages) {
    if (look.isDone()) return;
    try {
      look.page(page);
    } catch {
      found.add("not_all_seen");
    }
  }
}

class Look {
  readonly #found: Set<FoundInFile>;
  #operations = 0;
  #bytes = 0;
  #comparisons = 0;
  #texts: Box[] = [];

  constructor(found: Set<FoundInFile>) {
    this.#found = found;
  }

  isDone(): boolean {
    return this.#found.has("covered_text") && this.#found.has("invisible_text");
  }

  page(page: PDFPage): void {
    this.#texts = [];
    const contents = page.node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
    const bytes = Buffer.concat(streams.flatMap((one) => [this.#unpack(one), Buffer.from("\n")]));
    this.#draw(bytes, page.node.Resources(), SAME, 0);
    const notes = page.node.lookupMaybe(PDFName.of("Annots"), PDFArray);
    for (let at = 0; at < (notes?.size() ?? 0); at += 1) {
      const note = notes?.lookup(at);
      if (!(note instanceof PDFDict)) continue;
      const subtype = note.lookupMaybe(PDFName.of("Subtype"), PDFName)?.decodeText() ?? "";
      const rect = numbersOf(note.lookup(PDFName.of("Rect")));
      if (COVERING.has(subtype) && rect.length === 4) this.#cover(boxOf(SAME, pointsOf(rect)), "covered_text");
    }
  }

  #unpack(stream: PDFObject | undefined): Uint8Array {
    if (!(stream instanceof PDFRawStream)) return new Uint8Array();
    const bytes = unpackWithin(stream, MAX_BYTES - this.#bytes);
    this.#bytes += bytes.length;
    return bytes;
  }

  #draw(bytes: Uint8Array, resources: PDFDict | undefined, start: Matrix, depth: number): void {
    const states: State[] = [];
    let state: State = {
      matrix: start,
      clear: false,
      size: 1,
      mode: 0,
      leading: 0,
    };
    let [line, place]: [Matrix, Matrix] = [SAME, SAME];
    let path: (readonly [number, number])[] = [];
    let boxes: Box[] = [];
    let curved = false;
    const next = (x: number, y: number) => (line = place = times([1, 0, 0, 1, x, y], line));
    const close = () => {
      if (path.length > 2 && !curved) boxes.push(boxOf(state.matrix, path));
      [path, curved] = [[], false];
    };
    const write = (text: Operand | undefined) => {
      const length = lengthOf(text) * state.size * 0.5;
      this.#write(times(place, state.matrix), length, state.size, state.mode);
      place = times([1, 0, 0, 1, length, 0], place);
    };
    for (const { operator, operands } of operationsIn(bytes)) {
      this.#operations += 1;
      if (this.#operations > MAX_OPERATIONS) throw new Beyond();
      const n = operands.map((one) => (typeof one === "number" ? one : 0));
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = n;
      if (operator === "q") states.push({ ...state });
      else if (operator === "Q") state = states.pop() ?? state;
      else if (operator === "cm") state.matrix = times([a, b, c, d, e, f], state.matrix);
      else if (operator === "gs") state.clear = isClear(nameIn(operands), resources);
      else if (operator === "BT") line = place = SAME;
      else if (operator === "Tf") state.size = n.at(-1) ?? 1;
      else if (operator === "Tr") state.mode = a;
      else if (operator === "TL") state.leading = a;
      else if (operator === "Tm") line = place = [a, b, c, d, e, f];
      else if (operator === "Td") next(a, b);
      else if (operator === "TD") {
        state.leading = -b;
        next(a, b);
      } else if (operator === "T*") next(0, -state.leading);
      else if (operator === "Tj" || operator === "TJ") write(operands[0]);
      else if (operator === "'" || operator === '"') {
        next(0, -state.leading);
        write(operands.at(-1));
      } else if (operator === "re") boxes.push(boxOf(state.matrix, pointsOf([a, b, a + c, b + d])));
      else if (operator === "m") {
        close();
        path.push([a, b]);
      } else if (operator === "l") path.push([a, b]);
      else if (operator === "c" || operator === "v" || operator === "y") curved = true;
      else if (FILLS.has(operator)) {
        close();
        if (!state.clear) for (const box of boxes) this.#cover(box, "covered_text");
        boxes = [];
      } else if (ENDS.has(operator)) [path, boxes, curved] = [[], [], false];
      else if (operator === "EI") this.#cover(boxOf(state.matrix, pointsOf([0, 0, 1, 1])), "invisible_text");
      else if (operator === "Do") this.#place(nameIn(operands), resources, state, depth);
      if (path.length > 64) [path, curved] = [[], true];
    }
  }

  /** A picture, which covers what lies under it; or a form, which is drawn as if it stood here. */
  #place(name: string, resources: PDFDict | undefined, state: State, depth: number): void {
    const all = resources?.lookupMaybe(PDFName.of("XObject"), PDFDict);
    const object = all?.lookup(PDFName.of(name));
    if (!(object instanceof PDFRawStream)) return;
    const subtype = object.dict.lookupMaybe(PDFName.of("Subtype"), PDFName)?.decodeText();
    if (subtype === "Image") return this.#cover(boxOf(state.matrix, pointsOf([0, 0, 1, 1])), "invisible_text");
    if (subtype !== "Form") return;
    if (depth >= MAX_DEPTH) throw new Beyond();
    const own = numbersOf(object.dict.lookup(PDFName.of("Matrix")));
    const matrix = own.length === 6 ? times(own as unknown as Matrix, state.matrix) : state.matrix;
    const inner = object.dict.lookupMaybe(PDFName.of("Resources"), PDFDict) ?? resources;
    this.#draw(this.#unpack(object), inner, matrix, depth + 1);
  }

  #write(matrix: Matrix, length: number, size: number, mode: number): void {
    if (length <= 0) return;
    if (mode === INVISIBLE) this.#found.add("invisible_text");
    if (mode === INVISIBLE) return;
    if (this.#texts.length >= MAX_TEXTS) throw new Beyond();
    // The middle of the letters: what only touches their feet or heads covers none of them.
    this.#texts.push(boxOf(matrix, pointsOf([0, size * 0.2, length, size * 0.45])));
  }

  #cover(cover: Box, what: "covered_text" | "invisible_text"): void {
    if (this.#found.has(what)) return;
    this.#comparisons += this.#texts.length;
    if (this.#comparisons > MAX_COMPARISONS) throw new Beyond();
    if (this.#texts.some((text) => covers(cover, text))) this.#found.add(what);
  }
}

/** Across the whole band of the letters, and along at least half a letter of it. */
function covers(cover: Box, text: Box): boolean {
  const across = Math.min(cover.right, text.right) - Math.max(cover.left, text.left);
  const up = Math.min(cover.top, text.top) - Math.max(cover.bottom, text.bottom);
  const [width, height] = [text.right - text.left, text.top - text.bottom];
  const thin = Math.min(width, height);
  return across >= Math.min(width, thin * 0.99) && up >= Math.min(height, thin * 0.99) && across > 0 && up > 0;
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function pointsOf([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]) {
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ] as const;
}

function boxOf([a, b, c, d, e, f]: Matrix, points: readonly (readonly [number, number])[]): Box {
  const across = points.map(([x, y]) => a * x + c * y + e);
  const up = points.map(([x, y]) => b * x + d * y + f);
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    bottom: Math.min(...up),
    top: Math.max(...up),
  };
}

function lengthOf(text: Operand | undefined): number {
  if (Array.isArray(text)) return (text as readonly Operand[]).reduce<number>((sum, one) => sum + lengthOf(one), 0);
  return typeof text === "object" && text !== null && "bytes" in text ? text.bytes : 0;
}

function nameIn(operands: readonly Operand[]): string {
  const last = operands.at(-1);
  return typeof last === "object" && last !== null && "name" in last ? last.name : "";
}

function numbersOf(list: PDFObject | undefined): number[] {
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().map((_, at) => list.lookupMaybe(at, PDFNumber)?.asNumber() ?? 0);
}

/** True of a way of drawing through which what lies underneath is seen. */
function isClear(name: string, resources: PDFDict | undefined): boolean {
  const way = resources?.lookupMaybe(PDFName.of("ExtGState"), PDFDict)?.lookup(PDFName.of(name));
  if (!(way instanceof PDFDict)) return false;
  const opaque = way.lookupMaybe(PDFName.of("ca"), PDFNumber)?.asNumber() ?? 1;
  const blend = way.lookup(PDFName.of("BM"));
  return opaque < 0.9 || (blend instanceof PDFName && !["Normal", "Compatible"].includes(blend.decodeText()));
}
