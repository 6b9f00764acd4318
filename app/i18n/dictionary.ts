import { en } from "./en/index.ts";
import type { Locale } from "./locale.ts";
import { zhCN } from "./zh-CN/index.ts";

/** Every string of the site; a language that lacks one does not compile. */
export type Dictionary = typeof zhCN;

const DICTIONARIES: Record<Locale, Dictionary> = { "zh-CN": zhCN, en };

export function dictionary(locale: Locale): Dictionary {
  return DICTIONARIES[locale];
}
