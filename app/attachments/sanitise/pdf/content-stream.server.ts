/** What stands before an operator: a number, a name, a string by its length in bytes, or a list of these. */
export type Operand = number | { name: string } | { bytes: number } | readonly Operand[] | null;

export interface Operation {
  operator: string;
  operands: readonly Operand[];
}

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([..."()<>[]{}/%"].map((one) => one.charCodeAt(0)));
const code = (character: string) => character.charCodeAt(0);
const [OPEN, CLOSE, LESS, MORE, LIST, END_LIST, SLASH, PERCENT, BACKSLASH] = [..."()<>[]/%\\"].map(code);
/** More than any operator takes: what nonsense piles up is let go. */
const MAX_OPERANDS = 2000;

/**
 * The operations of a content stream in order (ISO 32000-1, 7.8.2). What is no sense is passed over: this only looks, and
 * draws nothing.
 */
export function* operationsIn(bytes: Uint8Array): Generator<Operation> {
  let at = 0;
  let stack: Operand[] = [];
  const lists: Operand[][] = [];
  const push = (operand: Operand) => {
    const into = lists.at(-1) ?? stack;
    if (into.length < MAX_OPERANDS) into.push(operand);
  };
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (SPACE.has(byte)) at += 1;
    else if (byte === PERCENT) at = endOfLine(bytes, at);
    else if (byte === OPEN) {
      const { end, length } = literal(bytes, at);
      push({ bytes: length });
      at = end;
    } else if (byte === LESS && bytes[at + 1] === LESS) at += 2;
    else if (byte === MORE) at += 1;
    else if (byte === LESS) {
      const end = bytes.indexOf(MORE as number, at);
      const stop = end < 0 ? bytes.length : end;
      push({ bytes: Math.ceil((stop - at - 1) / 2) });
      at = stop + 1;
    } else if (byte === LIST) {
      if (lists.length < 8) lists.push([]);
      at += 1;
    } else if (byte === END_LIST) {
      const list = lists.pop();
      if (list) push(list);
      at += 1;
    } else if (byte === SLASH) {
      const end = endOfWord(bytes, at + 1);
      push({ name: text(bytes, at + 1, end) });
      at = end;
    } else {
      const end = Math.max(endOfWord(bytes, at), at + 1);
      const word = text(bytes, at, end);
      at = end;
      const number = Number(word);
      if (/^[-+.\d]/.test(word)) push(Number.isFinite(number) ? number : 0);
      else if (word === "ID") at = endOfPicture(bytes, at);
      else if (word !== "true" && word !== "false" && word !== "null") {
        yield { operator: word, operands: stack };
        stack = [];
        lists.length = 0;
      } else push(null);
    }
  }
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(to - from, 60)).toString("latin1");
}

function endOfWord(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && !SPACE.has(bytes[at] as number) && !DELIMITER.has(bytes[at] as number)) at += 1;
  return at;
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  return at;
}

/** A string in brackets, which may hold others; a backslash takes the next byte out of its meaning. */
function literal(bytes: Uint8Array, from: number): { end: number; length: number } {
  let depth = 0;
  let length = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at += 1;
    else if (byte === OPEN) depth += 1;
    else if (byte === CLOSE && (depth -= 1) === 0) return { end: at + 1, length };
    length += 1;
  }
  return { end: bytes.length, length };
}

/** After a picture within the stream: the letters EI between blanks. */
function endOfPicture(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 2; at += 1) {
    const ends = bytes[at + 1] === 69 && bytes[at + 2] === 73;
    if (ends && SPACE.has(bytes[at] as number) && (at + 3 >= bytes.length || SPACE.has(bytes[at + 3] as number))) {
      return at + 3;
    }
  }
  return bytes.length;
}
