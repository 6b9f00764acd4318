export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** Chinese first: the language of a visitor who has not chosen. */
export const DEFAULT_LOCALE: Locale = "zh-CN";
export const LOCALE_COOKIE = "lang";

/** The language of a request: `?lang=` in the address, else the cookie of an earlier choice, else Chinese. */
export function localeOf(request: { url: string; headers: { get(name: string): string | null } }): Locale {
  return chosenLocale(request.url) ?? cookieLocale(request.headers.get("Cookie")) ?? DEFAULT_LOCALE;
}

/** The language that an address asks for, or null. */
export function chosenLocale(address: string): Locale | null {
  return toLocale(new URLSearchParams(address.split("?")[1] ?? "").get("lang"));
}

function cookieLocale(header: string | null): Locale | null {
  const match = /(?:^|;\s*)lang=([\w-]+)/.exec(header ?? "");
  return toLocale(match?.[1]);
}

function toLocale(text: string | null | undefined): Locale | null {
  return LOCALES.find((locale) => locale === text) ?? null;
}

/** An address as it reads in a language for whoever keeps no cookie: it names the language, unless that is the first. */
export function inLanguage(address: string, locale: Locale): string {
  const [path = "", search = ""] = address.split("?");
  const params = new URLSearchParams(search);
  if (locale === DEFAULT_LOCALE) params.delete("lang");
  else params.set("lang", locale);
  return params.size > 0 ? `${path}?${params}` : path;
}
