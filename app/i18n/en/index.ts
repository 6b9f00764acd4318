import type { Dictionary } from "../zh-CN/index.ts";
import { attachments } from "./reports/attachments.ts";
import { contact } from "./reports/contact.ts";
import { desk } from "./desk.ts";
import { followUp } from "./reports/follow-up.ts";
import { intake } from "./reports/intake.ts";
import { places } from "./reports/places.ts";
import { register } from "./register.ts";
import { reports } from "./reports/reports.ts";
import { site } from "./site.ts";
import { suggestions } from "./suggestions.ts";
import { vocabulary } from "./vocabulary.ts";
import { withdrawal } from "./reports/withdrawal.ts";

export const en: Dictionary = {
  attachments,
  contact,
  intake,
  site,
  reports,
  register,
  desk,
  followUp,
  vocabulary,
  withdrawal,
  places,
  suggestions,
};
