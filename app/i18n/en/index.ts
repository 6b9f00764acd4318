import type { Dictionary } from "../zh-CN/index.ts";
import { desk } from "./desk.ts";
import { register } from "./register.ts";
import { reports } from "./reports.ts";
import { site } from "./site.ts";
import { vocabulary } from "./vocabulary.ts";

export const en: Dictionary = { site, reports, register, desk, vocabulary };
