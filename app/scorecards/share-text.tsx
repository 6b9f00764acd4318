import { useText } from "../i18n/use-text.ts";
import { Rate } from "../ui/figures/figures.tsx";
import type { Share } from "./scorecard.ts";

/** A share for a table's cell: the count and its base, then the rate with its interval, or that there are too few. */
export function ShareText({ share }: { share: Share }) {
  const { site, register } = useText();
  const words = register.figures;
  if (share.base === 0) return <>—</>;
  const { rate } = share;
  return <Rate count={words.of(share.count, share.base)} share={rate ? site.rate(rate) : words.tooFew} />;
}
