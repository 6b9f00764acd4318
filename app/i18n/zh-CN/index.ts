import { accounts } from "./accounts.ts";
import { attachments } from "./reports/attachments.ts";
import { contact } from "./reports/contact.ts";
import { decision } from "./decision.ts";
import { desk } from "./desk.ts";
import { fairness } from "./fairness.ts";
import { followUp } from "./reports/follow-up.ts";
import { intake } from "./reports/intake.ts";
import { matters } from "./matters.ts";
import { places } from "./reports/places.ts";
import { redaction } from "./redaction.ts";
import { queue } from "./queue.ts";
import { register } from "./register.ts";
import { reports } from "./reports/reports.ts";
import { site } from "./site.ts";
import { split } from "./split.ts";
import { transparency } from "./transparency.ts";
import { suggestions } from "./suggestions.ts";
import { vocabulary } from "./vocabulary.ts";
import { withdrawal } from "./reports/withdrawal.ts";

/** Simplified Chinese: what every other language must have too. */
export const zhCN = {
  accounts,
  attachments,
  contact,
  intake,
  matters,
  site,
  reports,
  redaction,
  register,
  decision,
  desk,
  fairness,
  queue,
  followUp,
  transparency,
  vocabulary,
  withdrawal,
  places,
  split,
  suggestions,
};

/** Every string of the site; a language that lacks one does not compile. */
export type Dictionary = typeof zhCN;
