import { inLanguage } from "../i18n/locale.ts";
import { useSite, useText } from "../i18n/use-text.ts";

/** The way to a feed in its two forms, and to following the same by mail where the site sends any, in the language of the page: programs that read feeds keep no cookie. */
export function FeedLink({ href, follow }: { href: string; follow?: { of: string; code: string } }) {
  const { locale, mail } = useSite();
  const { feeds, follows } = useText();
  return (
    <p>
      <a href={inLanguage(href, locale)} type="application/atom+xml">
        {feeds.subscribe}
      </a>{" "}
      <a href={inLanguage(href.replace(/\.atom(?=$|\?)/, ".json"), locale)} type="application/feed+json">
        {feeds.json}
      </a>{" "}
      <span className="hint">{feeds.subscribeHint}</span>
      {mail && follow && (
        <>
          {" "}
          <a href={`/follow?${new URLSearchParams(follow)}`}>{follows.link}</a>
        </>
      )}
    </p>
  );
}
