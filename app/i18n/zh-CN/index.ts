import { desk } from "./desk.ts";
import { register } from "./register.ts";
import { reports } from "./reports.ts";
import { site } from "./site.ts";
import { vocabulary } from "./vocabulary.ts";

/** Simplified Chinese: what every other language must have too. */
export const zhCN = { site, reports, register, desk, vocabulary };

/** Every string of the site; a language that lacks one does not compile. */
export type Dictionary = typeof zhCN;
