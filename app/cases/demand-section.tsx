import { useText } from "../i18n/use-text.ts";

/** What was demanded, and in the name of what: on the case's page, and in the moderator's preview of it. */
export function DemandSection({ demand, claimedBasis }: { demand: string; claimedBasis: string }) {
  const { site, register } = useText();
  const words = register.cases;
  return (
    <section aria-labelledby="demand">
      <h2 id="demand">{words.demand}</h2>
      <p lang="zh-CN">{demand}</p>
      <p>
        {site.labelled(words.claimedBasis, claimedBasis ? <span lang="zh-CN">{claimedBasis}</span> : words.noBasis)}
      </p>
    </section>
  );
}
