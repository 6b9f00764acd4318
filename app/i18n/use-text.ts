import { useRouteLoaderData } from "@remix-run/react";
import { type Dictionary, dictionary } from "./dictionary.ts";
import { DEFAULT_LOCALE, type Locale } from "./locale.ts";

/** What the root loader tells every page. */
export interface SiteData {
  locale: Locale;
  /** The database holds the demonstration county. */
  demo: boolean;
  today: string;
}

/** What the root loader told; the defaults when it failed itself. */
export function useSite(): SiteData {
  return (useRouteLoaderData("root") as SiteData | undefined) ?? { locale: DEFAULT_LOCALE, demo: false, today: "" };
}

/** The words of the page's language. */
export function useText(): Dictionary {
  return dictionary(useSite().locale);
}

/** The name in the page's language, of something that has a Chinese and an English one. */
export function useName(): (named: { name: string; nameEn: string }) => string {
  return useText().site.nameOf;
}
