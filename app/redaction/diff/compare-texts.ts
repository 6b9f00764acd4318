import { diffArrays } from "diff";

/** A stretch of the original that differs in the public version: offsets in both, the ends exclusive. */
export interface Hunk {
  start: number;
  end: number;
  publicStart: number;
  publicEnd: number;
}

/** Something that counts as one word. */
interface Span {
  start: number;
  end: number;
}

/** One mask, one number or Latin word, else one character. */
const WORD = /【[^【】\n]{1,12}】|[A-Za-z0-9]+|\r\n|[\s\S]/gu;
/** Ends of a clause: texts are compared clause by clause first, so that the time stays bounded. */
const CLAUSE_END = /^[，。；！？、：,;!?\n]$/u;
/** Beyond this many changed clauses or characters the whole stretch counts as one change. */
const MAX_EDITS = 1000;
/** Fewer equal characters than this between two changes belong to neither: 县里开会 → 县上开过会 is one change. */
const MIN_EQUAL = 2;

/**
 * What changed from the original to the public version, in order: by characters put together to words, with the given
 * stretches of either text as one word each. Bounded: 5,000 characters rewritten from end to end take some tens of milliseconds.
 */
export function compareTexts(
  raw: string,
  shown: string,
  inRaw: readonly Span[] = [],
  inShown: readonly Span[] = [],
): Hunk[] {
  if (raw === shown) return [];
  const left = wordsOf(raw, inRaw);
  const right = wordsOf(shown, inShown);
  const edits = byClause(left, right).flatMap((block) =>
    byWord(left.slice(...block.left), right.slice(...block.right)).map(({ from, removed, to, added }) => ({
      words: [block.left[0] + from, block.left[0] + from + removed] as const,
      shown: [block.right[0] + to, block.right[0] + to + added] as const,
    })),
  );
  const offsets = [offsetsOf(left), offsetsOf(right)] as const;
  const hunks = edits
    .flatMap((edit) => splitMasks(edit, left, right))
    .map((edit) => hunkOf(edit.words, edit.shown, offsets));
  return joinNear(raw, shown, hunks).filter(
    (hunk) => raw.slice(hunk.start, hunk.end) !== shown.slice(hunk.publicStart, hunk.publicEnd),
  );
}

const isMask = (word: string) => word.startsWith("【") && word.length > 2;

/** Words of the original, and those that stand for them. */
interface Edit {
  words: readonly [number, number];
  shown: readonly [number, number];
}

/** Masks at the begin and the end of a change, each for one thing found, are redactions of their own. */
function splitMasks(
  { words: [from, to], shown: [publicFrom, publicTo] }: Edit,
  left: string[],
  right: string[],
): Edit[] {
  const most = Math.min(to - from, publicTo - publicFrom);
  const pairs = (at: number, publicAt: number) => (left[at] ?? "").length > 1 && isMask(right[publicAt] ?? "");
  let [first, last] = [0, 0];
  while (first < most && pairs(from + first, publicFrom + first)) first += 1;
  while (first + last < most && pairs(to - last - 1, publicTo - last - 1)) last += 1;
  const pair = (at: number, publicAt: number): Edit => ({ words: [at, at + 1], shown: [publicAt, publicAt + 1] });
  const rest: Edit = { words: [from + first, to - last], shown: [publicFrom + first, publicTo - last] };
  const isEmpty = rest.words[0] === rest.words[1] && rest.shown[0] === rest.shown[1];
  return [
    ...Array.from({ length: first }, (_, index) => pair(from + index, publicFrom + index)),
    ...(isEmpty ? [] : [rest]),
    ...Array.from({ length: last }, (_, index) => pair(to - last + index, publicTo - last + index)),
  ];
}

function hunkOf(
  [from, to]: readonly [number, number],
  [publicFrom, publicTo]: readonly [number, number],
  [raw, shown]: readonly [number[], number[]],
): Hunk {
  return {
    start: raw[from] ?? 0,
    end: raw[to] ?? 0,
    publicStart: shown[publicFrom] ?? 0,
    publicEnd: shown[publicTo] ?? 0,
  };
}

function wordsOf(text: string, spans: readonly Span[]): string[] {
  const words: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    words.push(...(text.slice(at, start).match(WORD) ?? []), text.slice(start, end));
    at = end;
  }
  words.push(...(text.slice(at).match(WORD) ?? []));
  return words;
}

/** Where each word begins, and the end of the text. */
function offsetsOf(words: readonly string[]): number[] {
  let at = 0;
  return [0, ...words.map((word) => (at += word.length))];
}

interface Block {
  left: [number, number];
  right: [number, number];
}

/** The stretches of words, on both sides, that lie between clauses which are the same in both. */
function byClause(left: readonly string[], right: readonly string[]): Block[] {
  const [a, b] = [clausesOf(left), clausesOf(right)];
  const blocks: Block[] = [];
  let [from, to] = [0, 0];
  const parts = diffArrays(
    a.map((clause) => clause.text),
    b.map((clause) => clause.text),
    { maxEditLength: MAX_EDITS },
  );
  if (!parts) return [{ left: [0, left.length], right: [0, right.length] }];
  for (const part of parts) {
    const size = part.count ?? part.value.length;
    const last = blocks.at(-1);
    if (!part.added && !part.removed) {
      [from, to] = [from + size, to + size];
      continue;
    }
    const [x, y] = [a[from]?.start ?? left.length, b[to]?.start ?? right.length];
    const block = last && last.left[1] === x && last.right[1] === y ? last : newBlock(blocks, x, y);
    if (part.removed) block.left[1] = a[(from += size)]?.start ?? left.length;
    else block.right[1] = b[(to += size)]?.start ?? right.length;
  }
  return blocks;
}

function newBlock(blocks: Block[], left: number, right: number): Block {
  const block: Block = { left: [left, left], right: [right, right] };
  blocks.push(block);
  return block;
}

function clausesOf(words: readonly string[]): { text: string; start: number }[] {
  const clauses: { text: string; start: number }[] = [];
  let open = false;
  words.forEach((word, index) => {
    const last = clauses.at(-1);
    if (open && last) last.text += word;
    else clauses.push({ text: word, start: index });
    open = !CLAUSE_END.test(word);
  });
  return clauses;
}

interface WordEdit {
  from: number;
  removed: number;
  to: number;
  added: number;
}

function byWord(left: string[], right: string[]): WordEdit[] {
  const parts = diffArrays(left, right, { maxEditLength: MAX_EDITS });
  // More changes than the bound: nobody would read them one by one.
  if (!parts) return [{ from: 0, removed: left.length, to: 0, added: right.length }];
  const edits: WordEdit[] = [];
  let [from, to] = [0, 0];
  for (const part of parts) {
    const size = part.count ?? part.value.length;
    if (!part.added && !part.removed) {
      [from, to] = [from + size, to + size];
      continue;
    }
    const last = edits.at(-1);
    const edit =
      last && last.from + last.removed === from && last.to + last.added === to
        ? last
        : { from, removed: 0, to, added: 0 };
    if (edit !== last) edits.push(edit);
    if (part.removed) [edit.removed, from] = [edit.removed + size, from + size];
    else [edit.added, to] = [edit.added + size, to + size];
  }
  return edits;
}

/** Puts changes together that only a character or so keeps apart; masks and punctuation stay between. */
function joinNear(raw: string, shown: string, hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    const between = last ? raw.slice(last.end, hunk.start) : "";
    const masks = [last, hunk].some((one) => one && isMask(shown.slice(one.publicStart, one.publicEnd)));
    if (last && !masks && between.length < MIN_EQUAL && !/[\s\p{P}]/u.test(between)) {
      last.end = hunk.end;
      last.publicEnd = hunk.publicEnd;
    } else joined.push({ ...hunk });
  }
  return joined;
}
