import type { Dictionary } from "../zh-CN/index.ts";
import { accounts } from "./accounts.ts";
import { sendingBack } from "./rulings/sending-back.ts";
import { rounds } from "./cases/rounds.ts";
import { bases } from "./measures/bases.ts";
import { bulletin } from "./cases/bulletin.ts";
import { checking } from "./rulings/checking.ts";
import { answering } from "./rulings/answering.ts";
import { signals } from "./rulings/signals.ts";
import { answerFiles } from "./office/answer-files.ts";
import { answers } from "./rulings/answers.ts";
import { attachments } from "./attachments.ts";
import { bar } from "./desk/bar.ts";
import { comparing } from "./comparing.ts";
import { colleagues } from "./desk/colleagues.ts";
import { contact } from "./reports/contact.ts";
import { corrections } from "./rulings/corrections.ts";
import { decision } from "./desk/decision.ts";
import { desk } from "./desk/desk.ts";
import { drafts } from "./office/drafts.ts";
import { fairness } from "./rulings/fairness.ts";
import { embeds } from "./embeds.ts";
import { feeds } from "./feeds.ts";
import { follows } from "./notifications/follows.ts";
import { staffDigest } from "./notifications/staff-digest.ts";
import { followUp } from "./reports/follow-up.ts";
import { head } from "./head.ts";
import { imports } from "./imports.ts";
import { inbox } from "./office/inbox.ts";
import { intake } from "./reports/intake.ts";
import { entering } from "./rulings/entering.ts";
import { joint } from "./office/joint.ts";
import { matters } from "./rulings/matters.ts";
import { measurePage } from "./measures/page.ts";
import { measureTexts } from "./measures/texts.ts";
import { openData } from "./open-data.ts";
import { notifications } from "./notifications.ts";
import { ownWords } from "./reports/own-words.ts";
import { places } from "./reports/places.ts";
import { redaction } from "./redaction.ts";
import { queue } from "./desk/queue.ts";
import { register } from "./register.ts";
import { relief } from "./reports/relief.ts";
import { reports } from "./reports/reports.ts";
import { setup } from "./setup.ts";
import { site } from "./site.ts";
import { split } from "./rulings/split.ts";
import { calendar } from "./rulings/calendar.ts";
import { callouts } from "./office/callouts.ts";
import { supports } from "./office/supports.ts";
import { mentions } from "./mentions.ts";
import { topics } from "./topics.ts";
import { transfers } from "./office/transfers.ts";
import { transparency } from "./desk/transparency.ts";
import { search } from "./desk/search.ts";
import { siteSearch } from "./search.ts";
import { stages } from "./office/stages.ts";
import { supervision } from "./office/supervision.ts";
import { suggestions } from "./suggestions.ts";
import { units } from "./reports/units.ts";
import { vocabulary } from "./vocabulary.ts";
import { withdrawal } from "./reports/withdrawal.ts";

export const en: Dictionary = {
  accounts,
  answering,
  checking,
  rounds,
  bases,
  bulletin,
  sendingBack,
  signals,
  answers,
  answerFiles,
  bar,
  attachments,
  comparing,
  colleagues,
  contact,
  corrections,
  imports,
  inbox,
  intake,
  entering,
  joint,
  measurePage,
  measureTexts,
  matters,
  setup,
  search,
  siteSearch,
  site,
  reports,
  redaction,
  register,
  decision,
  desk,
  drafts,
  fairness,
  embeds,
  feeds,
  head,
  queue,
  followUp,
  follows,
  staffDigest,
  notifications,
  openData,
  ownWords,
  relief,
  supports,
  mentions,
  topics,
  transfers,
  callouts,
  transparency,
  calendar,
  vocabulary,
  withdrawal,
  places,
  split,
  suggestions,
  stages,
  supervision,
  units,
};
