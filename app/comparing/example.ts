import type { ComparedBody } from "./comparing.ts";

/** Counties that do not exist: their signs are those of the old calendar, as one writes A, B, C. */
const SIGNS = "甲乙丙丁戊己庚辛壬癸子丑";

/** How many of how many, made up so that one lies far outside, one barely, and all others are alike. */
const NUMBERS = [
  [26, 38],
  [9, 14],
  [19, 27],
  [38, 61],
  [11, 31],
  [14, 22],
  [31, 45],
  [30, 52],
  [16, 20],
  [8, 12],
  [25, 35],
  [41, 48],
] as const;

/** Twelve invented bureaus with their numbers: an example of a comparison that everybody can work out again. */
export const EXAMPLE: readonly ComparedBody[] = NUMBERS.map(([count, base], at) => {
  const latin = String.fromCharCode("A".charCodeAt(0) + at);
  return {
    code: `example-${latin.toLowerCase()}`,
    name: `${SIGNS[at]}县局`,
    nameEn: `Bureau of County ${latin}`,
    place: { name: `${SIGNS[at]}县`, nameEn: `County ${latin}` },
    count,
    base,
  };
});
