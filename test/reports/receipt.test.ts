import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatReceipt, parseReceipt } from "../../app/reports/receipt/receipt.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** What people type for a character that looks like another. */
const READ_AS: Record<string, string> = { O: "0", I: "1", L: "1" };
const TYPED = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*~$="];

const codes = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(formatReceipt);
const fold = (one: string) => READ_AS[one] ?? one;
const bare = (code: string) => [...code.replaceAll("-", "")];

describe("a receipt code", () => {
  test("is written in groups of four, with a check character", () => {
    expect(formatReceipt(new Uint8Array(10))).toBe("0000-0000-0000-0000");
    expect(formatReceipt(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 32]))).toBe("0000-0000-0000-0012");
    expect(formatReceipt(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 4, 0]))).toBe("0000-0000-0000-0104");
    expect(formatReceipt(new Uint8Array(10).fill(255))).toMatch(/^ZZZZ-ZZZZ-ZZZZ-ZZZ.$/);
    expect(() => formatReceipt(new Uint8Array(9))).toThrow(RangeError);
  });

  test("reads back as it was written, cut into the half that finds and the half that proves", () => {
    fc.assert(
      fc.property(codes, (code) => {
        const characters = bare(code).slice(0, 15).join("");
        expect(parseReceipt(code)).toEqual({ selector: characters.slice(0, 6), secret: characters.slice(6) });
      }),
    );
  });

  test("is digits and plain letters, nothing that looks like decoration", () => {
    fc.assert(fc.property(codes, (code) => /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/.test(code)));
  });

  test.each([
    ["0000-0000-0000-0000-0", "000000", "0000000000"],
    ["0000-0000-0000-0014-U", "000000", "0000000014"],
    ["X7B1149788RFG0JZ$", "X7B114", "9788RFG0JZ"],
    ["x7b1 1497 88rf g0jz ＄", "X7B114", "9788RFG0JZ"],
  ])("that was handed out before still reads: %s", (typed, selector, secret) => {
    expect(parseReceipt(typed)).toEqual({ selector, secret });
    expect(parseReceipt(typed.replace(/.$/, typed.endsWith("0") ? "1" : "0"))).toBeNull();
  });

  test("is another code for other bytes", () => {
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        const bits = (of: Uint8Array) => of.with(9, (of[9] ?? 0) >> 5).join();
        fc.pre(bits(a) !== bits(b));
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

describe("the check character", () => {
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

  test("lets at most one check character through for each fifteen characters", () => {
    fc.assert(
      fc.property(codes, (code) => {
        const head = bare(code).slice(0, 15).join("");
        expect([...ALPHABET].filter((check) => parseReceipt(head + check) !== null)).toHaveLength(1);
      }),
    );
  });

  test("catches a character left out or typed twice", () => {
    fc.assert(
      fc.property(codes, fc.nat({ max: 15 }), (code, place) => {
        const right = bare(code);
        expect(parseReceipt(right.toSpliced(place, 1).join(""))).toBeNull();
        // One more makes 17: once in 37 it looks like a code handed out before, and then it is another one.
        const twice = parseReceipt(right.toSpliced(place, 0, right[place] ?? "").join(""));
        expect(twice === null || twice.secret.length === 10).toBe(true);
      }),
    );
  });

  test("whatever is typed, reading it answers a code or null, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
        const read = parseReceipt(typed);
        expect(read === null || (read.selector.length === 6 && /^.{9,10}$/.test(read.secret))).toBe(true);
      }),
    );
  });
});
