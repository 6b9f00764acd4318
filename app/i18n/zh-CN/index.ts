import { desk } from "./desk.ts";
import { register } from "./register.ts";
import { reports } from "./reports.ts";
import { site } from "./site.ts";
import { vocabulary } from "./vocabulary.ts";

/** Simplified Chinese; the other languages must have every key of it. */
export const zhCN = { site, reports, register, desk, vocabulary };
