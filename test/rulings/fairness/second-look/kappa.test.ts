import { describe, expect, test } from "vitest";
import { en } from "../../../../app/i18n/en/index.ts";
import { agreementText } from "../../../../app/rulings/fairness/second-look/agreement-text.ts";
import { agreementOf, cohensKappa, MIN_PAIRS, type Pair } from "../../../../app/rulings/fairness/second-look/kappa.ts";

/** A table of counts, first answer by row, second by column. */
function table(counts: Record<string, Record<string, number>>): Pair[] {
  return Object.entries(counts).flatMap(([first, row]) =>
    Object.entries(row).flatMap(([second, count]) => Array.from({ length: count }, () => [first, second] as const)),
  );
}

describe("Cohen's kappa", () => {
  test("of two answers: 20, 5 / 10, 15 of 50", () => {
    // po = 35/50 = 0.7; rows 25, 25, columns 30, 20: pe = .5 × .6 + .5 × .4 = 0.5; κ = .2 / .5 = 0.4.
    // Agreeing cells: .4 (1 − 1.1 × .6)² + .3 (1 − .9 × .6)² = .4 × .1156 + .3 × .2116 = .10972.
    // Others: .36 [.1 (.6 + .5)² + .2 (.4 + .5)²] = .36 × .283 = .10188. Less (.4 − .5 × .6)² = .01: .2016.
    // v = .2016 / (50 × .25) = .016128, root .126996, half width 1.959964 × .126996 = .248907.
    const found = cohensKappa(table({ yes: { yes: 20, no: 5 }, no: { yes: 10, no: 15 } }));
    expect(found).toMatchObject({ state: "known", n: 50 });
    if (found.state !== "known") return;
    expect(found.observed).toBeCloseTo(0.7, 12);
    expect(found.kappa).toBeCloseTo(0.4, 12);
    expect(found.low).toBeCloseTo(0.151093, 5);
    expect(found.high).toBeCloseTo(0.648907, 5);
  });

  test("of three answers, one of which the second never gave: 6, 2 / 1, 5 / 2, 0 of 16", () => {
    // po = 11/16. Rows 8, 6, 2; columns 9, 7, 0: pe = (72 + 42 + 0) / 256 = 114/256.
    // κ = (176 − 114) / (256 − 114) = 62/142.
    const found = cohensKappa(table({ a: { a: 6, b: 2 }, b: { a: 1, b: 5 }, c: { a: 2 } }));
    expect(found).toMatchObject({ state: "known", observed: 11 / 16 });
    if (found.state === "known") expect(found.kappa).toBeCloseTo(62 / 142, 12);
  });

  test("is 1 where all agree, with nothing to doubt, and 0 where they agree as by chance", () => {
    expect(cohensKappa(table({ a: { a: 3 }, b: { b: 5 } }))).toMatchObject({ kappa: 1, low: 1, high: 1 });
    const chance = cohensKappa(table({ a: { a: 4, b: 4 }, b: { a: 4, b: 4 } }));
    if (chance.state === "known") expect(chance.kappa).toBeCloseTo(0, 12);
    // v = [2 × .25 × 0² + 2 × .25 × 1² − .25] / (16 × .25) = .0625: ± 1.959964 × .25.
    expect(chance).toMatchObject({ state: "known" });
    if (chance.state === "known") expect(chance.high).toBeCloseTo(0.489991, 5);
  });

  test("is -1 where two answers are always swapped; the interval stays within its bounds", () => {
    const found = cohensKappa(table({ a: { b: 5 }, b: { a: 5 } }));
    expect(found).toMatchObject({ observed: 0, kappa: -1, low: -1 });
  });

  test("is not defined where both only ever gave the same answer, but is where one of them did", () => {
    expect(cohensKappa(table({ a: { a: 40 } }))).toEqual({ state: "undefined", n: 40, agreed: 40, observed: 1 });
    expect(cohensKappa(table({ a: { a: 30, b: 10 } }))).toMatchObject({ state: "known", kappa: 0, observed: 0.75 });
  });

  test("is not told below thirty pairs", () => {
    expect(MIN_PAIRS).toBe(30);
    expect(agreementOf(table({ a: { a: 20 }, b: { b: 9 } }))).toEqual({ state: "few", n: 29 });
    expect(agreementOf(table({ a: { a: 20 }, b: { b: 10 } }))).toMatchObject({ state: "known", n: 30 });
    expect(agreementOf([])).toEqual({ state: "few", n: 0 });
  });
});

test("is put into words with two digits, or the reason why there is none", () => {
  const words = en.fairness.agreement;
  const say = (agreement: Parameters<typeof agreementText>[1]) => agreementText(en, agreement);
  // Wilson, by hand: z² = 3.8415; centre (.7 + .038415) / 1.07683, half √(.0042 + .000384) × 1.96 / 1.07683.
  expect(say({ state: "known", n: 50, agreed: 35, observed: 0.7, kappa: 0.4, low: 0.1511, high: -0.001 })).toEqual({
    agreed: "70% (56–81%)",
    kappa: "0.40 (0.15 to 0.00)",
  });
  expect(say({ state: "few", n: 3 })).toEqual({ agreed: "—", kappa: words.few });
  expect(say({ state: "undefined", n: 30, agreed: 30, observed: 1 })).toEqual({
    agreed: "100% (89–100%)",
    kappa: words.undefined,
  });
});
