/** Fewer pairs of answers than this say nothing that could be relied on. */
export const MIN_PAIRS = 30;
/** 97.5 % point of the standard normal distribution. */
const Z = 1.959964;

/** The first answer and the second. */
export type Pair = readonly [first: string, second: string];

/** Agreement of two answers to the same question: `agreed` of `n` pairs are equal. Shares lie from 0 to 1, `kappa` and its interval from -1 to 1. */
export type Agreement =
  | { state: "few"; n: number }
  | { state: "undefined"; n: number; agreed: number; observed: number }
  | { state: "known"; n: number; agreed: number; observed: number; kappa: number; low: number; high: number };

/**
 * Cohen's kappa, unweighted: κ = (po − pe) / (1 − pe), where po is the share of pairs that agree and pe = Σ p_i. p_.i the
 * share that would by chance, from how often either gives each answer (J. Cohen, A coefficient of agreement for nominal
 * scales, Educational and Psychological Measurement 20, 1960, 37–46). Not defined when both only ever gave the same one
 * answer: then pe = 1.
 *
 * The 95 % interval is κ ± 1.96 √v with the large-sample variance of Fleiss, Cohen and Everitt (Large sample standard
 * errors of kappa and weighted kappa, Psychological Bulletin 72, 1969, 323–327), cut at -1 and 1:
 * v = [Σ_i p_ii (1 − (p_i. + p_.i)(1 − κ))² + (1 − κ)² Σ_{i≠j} p_ij (p_.i + p_j.)² − (κ − pe (1 − κ))²] / (n (1 − pe)²).
 */
export function cohensKappa(pairs: readonly Pair[]): Exclude<Agreement, { state: "few" }> {
  const n = pairs.length;
  const first = sharesOf(pairs.map(([one]) => one));
  const second = sharesOf(pairs.map(([, one]) => one));
  const of = (shares: Map<string, number>, code: string) => shares.get(code) ?? 0;
  const agreed = pairs.filter(([one, other]) => one === other).length;
  const observed = agreed / n;
  const both = Map.groupBy(pairs, (pair) => JSON.stringify(pair));
  const cells = [...both.values()].flatMap((same) => (same[0] ? [{ pair: same[0], count: same.length }] : []));
  // In whole numbers, so that chance agreement of exactly 1 is known for what it is.
  if (cells.length === 1 && observed === 1) return { state: "undefined", n, agreed, observed };
  const chance = [...first].reduce((sum, [code, share]) => sum + share * of(second, code), 0);
  const kappa = (observed - chance) / (1 - chance);
  let spread = -((kappa - chance * (1 - kappa)) ** 2);
  for (const {
    pair: [one, other],
    count,
  } of cells) {
    const share = count / n;
    spread +=
      one === other
        ? share * (1 - (of(first, one) + of(second, one)) * (1 - kappa)) ** 2
        : share * (1 - kappa) ** 2 * (of(second, one) + of(first, other)) ** 2;
  }
  const half = Z * Math.sqrt(Math.max(0, spread) / (n * (1 - chance) ** 2));
  const interval = { low: Math.max(-1, kappa - half), high: Math.min(1, kappa + half) };
  return { state: "known", n, agreed, observed, kappa, ...interval };
}

/** As `cohensKappa`; below `MIN_PAIRS` pairs their number alone. */
export function agreementOf(pairs: readonly Pair[]): Agreement {
  return pairs.length < MIN_PAIRS ? { state: "few", n: pairs.length } : cohensKappa(pairs);
}

function sharesOf(answers: readonly string[]): Map<string, number> {
  const groups = Map.groupBy(answers, (answer) => answer);
  return new Map([...groups].map(([code, same]) => [code, same.length / answers.length]));
}
