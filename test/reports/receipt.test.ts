import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatReceipt, parseReceipt } from "../../app/reports/receipt/receipt.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECK_ALPHABET = `${ALPHABET}*~$=U`;
/** What people type for a character that looks like another. */
const READ_AS: Record<string, string> = { O: "0", I: "1", L: "1" };
const TYPED = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*~$="];

const codes = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(formatReceipt);
const fold = (one: string) => READ_AS[one] ?? one;
const bare = (code: string) => [...code.replaceAll("-", "")];

describe("a receipt code", () => {
  test("is written in groups of four, with a check character", () => {
    expect(formatReceipt(new Uint8Array(10))).toBe("0000-0000-0000-0000-0");
    expect(formatReceipt(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 36]))).toBe("0000-0000-0000-0014-U");
    expect(formatReceipt(new Uint8Array(10).fill(255))).toMatch(/^ZZZZ-ZZZZ-ZZZZ-ZZZZ-.$/);
    expect(() => formatReceipt(new Uint8Array(9))).toThrow(RangeError);
  });

  test("reads back as it was written, cut into the half that finds and the half that proves", () => {
    fc.assert(
      fc.property(codes, (code) => {
        const characters = bare(code).slice(0, 16).join("");
        expect(parseReceipt(code)).toEqual({ selector: characters.slice(0, 6), secret: characters.slice(6) });
      }),
    );
  });

  test("is another code for other bytes", () => {
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        fc.pre(!a.every((byte, index) => byte === b[index]));
        expect(formatReceipt(a)).not.toBe(formatReceipt(b));
      }),
    );
  });

  test("may be typed in small letters, with spaces, without hyphens, full-width, with O for 0 and I or L for 1", () => {
    fc.assert(
      fc.property(codes, (code) => {
        const read = parseReceipt(code);
        const full = bare(code)
          .map((one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))
          .join("");
        const ways = [
          code.toLowerCase(),
          bare(code).join(""),
          ` ${bare(code).join(" ")}\n`,
          code.replaceAll("-", "－"),
          code.replaceAll("-", "—").replaceAll("—", "–"),
          full,
          code.replaceAll("0", "O").replaceAll("1", "I"),
          code.replaceAll("0", "o").replaceAll("1", "l"),
        ];
        for (const typed of ways) expect(parseReceipt(typed), typed).toEqual(read);
      }),
    );
  });
});

describe("the check character (a remainder by 37, a prime greater than the base)", () => {
  test("catches every single wrong character, save one that is only another way to write the right one", () => {
    fc.assert(
      fc.property(codes, (code) => {
        const right = bare(code);
        for (const [place, was] of right.entries()) {
          for (const typed of TYPED) {
            const read = parseReceipt(right.with(place, typed).join(""));
            expect(read === null, `${typed} at ${place} of ${code}`).toBe(fold(typed) !== was);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test("catches every exchange of two different characters, neighbours or not, the check character included", () => {
    fc.assert(
      fc.property(codes, (code) => {
        const right = bare(code);
        for (let a = 0; a < right.length; a += 1) {
          for (let b = a + 1; b < right.length; b += 1) {
            const [one = "", other = ""] = [right[a], right[b]];
            const read = parseReceipt(right.with(a, other).with(b, one).join(""));
            expect(read === null, `${a} and ${b} of ${code}`).toBe(one !== other);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test("lets at most one check character through for each sixteen characters", () => {
    fc.assert(
      fc.property(codes, (code) => {
        const head = bare(code).slice(0, 16).join("");
        expect([...CHECK_ALPHABET].filter((check) => parseReceipt(head + check) !== null)).toHaveLength(1);
      }),
    );
  });

  test("catches a character left out or typed twice", () => {
    fc.assert(
      fc.property(codes, fc.nat({ max: 16 }), (code, place) => {
        const right = bare(code);
        expect(parseReceipt(right.toSpliced(place, 1).join(""))).toBeNull();
        expect(parseReceipt(right.toSpliced(place, 0, right[place] ?? "").join(""))).toBeNull();
      }),
    );
  });

  test("whatever is typed, reading it answers a code or null, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
        const read = parseReceipt(typed);
        expect(read === null || (read.selector.length === 6 && read.secret.length === 10)).toBe(true);
      }),
    );
  });
});
