import { useRouteLoaderData } from "@remix-run/react";
import { useContext } from "react";
import { RenderContext } from "../render-context.ts";
import { type Dictionary, dictionary } from "./dictionary.ts";
import type { BarShown } from "../desk/bar/bar.ts";
import type { Operator } from "../setup/setup.ts";
import type { Locale } from "./locale.ts";

/** What the root loader tells every page. */
export interface SiteData {
  locale: Locale;
  /** The database holds the demonstration county. */
  demo: boolean;
  today: string;
  /** Something can be followed by mail. */
  mail: boolean;
  /** Where the site stands, without a slash at its end; null while it was not told. */
  origin: string | null;
  /** Who runs the site; null while nobody has said so. */
  operator: Operator | null;
  /** On a page of staff, what its bar shows; else null. */
  staff: BarShown | null;
}

/** What the root loader told; where it was not asked, as for a refused form, at least the language: `today` is empty then. */
export function useSite(): SiteData {
  const { locale } = useContext(RenderContext);
  return (
    (useRouteLoaderData("root") as SiteData | undefined) ?? {
      locale,
      demo: false,
      today: "",
      mail: false,
      origin: null,
      operator: null,
      staff: null,
    }
  );
}

/** The words of the page's language. */
export function useText(): Dictionary {
  return dictionary(useSite().locale);
}

/** The name in the page's language, of something that has a Chinese and an English one. */
export function useName(): (named: { name: string; nameEn: string }) => string {
  return useText().site.nameOf;
}
