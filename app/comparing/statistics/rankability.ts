import type { Proportion } from "./funnel.ts";
import { pooledShare, quantileOf, varianceBetween, variances } from "./spread.ts";

/**
 * Below it no order is shown. Of what is seen of the differences, this share must be real: three quarters, what van Dishoeck 2011
 * calls high. Then 1 in 6 pairs still stands the wrong way round (arccos √ρ ÷ π, for normal values); at one half it is 1 in 4. And
 * where five bodies are all alike, chance alone reaches it 4 times in 1,000.
 */
export const RANKABLE_FROM = 0.75;

/**
 * How much of the differences between bodies is real and not chance, 0 to 1: ρ = τ² ÷ (τ² + median s²), Lingsma 2009 (BMC Med. Res. Methodol.
 * 9:53), van Dishoeck 2011 (BMJ Qual. Saf. 20:869). Both variances are of the share itself.
 */
export function rankabilityOf(bodies: readonly Proportion[]): number {
  const target = pooledShare(bodies);
  const tau2 = varianceBetween(bodies, target);
  if (tau2 === 0) return 0;
  return (
    tau2 /
    (tau2 +
      quantileOf(
        variances(bodies, target).toSorted((a, b) => a - b),
        0.5,
      ))
  );
}
