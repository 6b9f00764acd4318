import { en } from "./en/index.ts";
import type { Locale } from "./locale.ts";
import { type Dictionary, zhCN } from "./zh-CN/index.ts";

export type { Dictionary };

const DICTIONARIES: Record<Locale, Dictionary> = { "zh-CN": zhCN, en };

/** Every string of the site in one language. */
export function dictionary(locale: Locale): Dictionary {
  return DICTIONARIES[locale];
}
