import { UNSEEN_DAYS } from "../../../notifications/notification.ts";
import type { Dictionary } from "../../zh-CN/index.ts";

export const staffDigest: Dictionary["staffDigest"] = {
  title: "Digest by mail",
  lede: `Give an address, and on each working day at half past eight in the morning a mail says how many reports and cases wait for you: numbers alone, nothing of a report and not of what kind it is. Where nothing waits, none is sent; if you have not used the desk since the last one, the next waits for ${UNSEEN_DAYS} days.`,
  noMail: "This site sends no mail: an address given here gets none.",
  address: "Mail address",
  addressHint: "It is kept sealed, and nobody else sees it on this site.",
  language: "Language",
  languages: { "zh-CN": "Chinese", en: "English" },
  save: "Save",
  remove: "Forget the address",
  now: (address) => `Sent to ${address} now.`,
  unreadable: "The address that was given cannot be read any more. Please give it again.",
  stopped: (day) =>
    `Nothing is sent since ${day}: somebody pressed the button behind the link of a mail. Save the address again to go on.`,
  sentOn: (day) => `The last one arrived on ${day}.`,
  neverSent: "None was sent yet.",
  saved: "Saved.",
  removed: "The address is forgotten.",
  mail: {
    subject: "[Guiwei] What waits for you today",
    line: (queue, count) => `· ${queue}: ${count}`,
    foot: "Sent to the address that you gave at the desk. Behind the link you have to sign in.",
    stop: "No more of these (takes effect when you press the button there):",
  },
};
