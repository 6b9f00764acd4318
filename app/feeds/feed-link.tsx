import { inLanguage } from "../i18n/locale.ts";
import { useSite, useText } from "../i18n/use-text.ts";

/** The way to a feed, in the language of the page: programs that read feeds keep no cookie. */
export function FeedLink({ href }: { href: string }) {
  const { locale } = useSite();
  const { feeds } = useText();
  return (
    <p>
      <a href={inLanguage(href, locale)} type="application/atom+xml">
        {feeds.subscribe}
      </a>{" "}
      <span className="hint">{feeds.subscribeHint}</span>
    </p>
  );
}
