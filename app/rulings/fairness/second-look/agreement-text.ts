import type { Dictionary } from "../../../i18n/dictionary.ts";
import type { Agreement } from "./kappa.ts";

/** Agreement in words: a share in whole per cent, κ to two digits with its interval, or why there is none. */
export function agreementText(
  words: Dictionary["fairness"]["agreement"],
  agreement: Agreement,
): { agreed: string; kappa: string } {
  if (agreement.state === "few") return { agreed: "—", kappa: words.few };
  const agreed = `${Math.round(agreement.observed * 100)}%`;
  if (agreement.state === "undefined") return { agreed, kappa: words.undefined };
  const shown = (value: number) => value.toFixed(2).replace(/^-(0\.00)$/, "$1");
  return { agreed, kappa: words.interval(shown(agreement.kappa), shown(agreement.low), shown(agreement.high)) };
}
