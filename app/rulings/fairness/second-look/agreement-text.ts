import type { Dictionary } from "../../../i18n/dictionary.ts";
import { share } from "../../../scorecards/scorecard.ts";
import type { Agreement } from "./kappa.ts";

/** Agreement in words: a share with its 95 % Wilson interval, κ to two digits with its own, or why there is none. */
export function agreementText(
  { site, fairness }: Pick<Dictionary, "site" | "fairness">,
  agreement: Agreement,
): { agreed: string; kappa: string } {
  const words = fairness.agreement;
  if (agreement.state === "few") return { agreed: "—", kappa: words.few };
  const { rate } = share(agreement.agreed, agreement.n);
  const agreed = rate ? site.rate(rate) : "—";
  if (agreement.state === "undefined") return { agreed, kappa: words.undefined };
  const shown = (value: number) => value.toFixed(2).replace(/^-(0\.00)$/, "$1");
  return { agreed, kappa: words.interval(shown(agreement.kappa), shown(agreement.low), shown(agreement.high)) };
}
