import type { Dictionary } from "../zh-CN/index.ts";

/** Words of the feeds. */
export const feeds: Dictionary["feeds"] = {
  subscribe: "Subscribe (Atom)",
  json: "JSON Feed",
  subscribeHint: "With a feed reader and without an account; what happens shows from the next day on.",
  all: "All cases",
  title: (of) => `${of} · Guiwei news`,
  subtitle:
    "Entries of the public ledger on cases, from the day after they were made; what reporters say of the burden is entered by week.",
  entry: (act, title) => `${act}: ${title}`,
  summary: (number, department, detail) =>
    detail === null ? `${number}, ${department}` : `${number}, ${department}: ${detail}`,
  ledgerEntry: (seq, act) => `Entry ${seq}: ${act}`,
  ledgerDigest: (hash) => `Digest ${hash}`,
  mergedHere: "Another case was merged into this",
};
