import type { Dictionary } from "../zh-CN/index.ts";
import { plural } from "./plural.ts";

/** What is told of a page where others show a link to it: in chats, networks, and results of a search. */
export const head: Dictionary["head"] = {
  pictureShows: "归位 Guiwei: each duty back where it belongs",
  asAt: (day) => `As at ${day}`,
  cite: "Cite this page",
  gbt: "GB/T 7714",
  apa: "APA",
  home: "What county departments hand down to townships and villages, in public: whose duty it is by law, whether the department has answered, on time or late.",
  case: (body, verdict, clock, demand) =>
    `${body}; ${verdict === null ? "no finding yet" : `finding: ${verdict}`}; ${clock}. ${demand}`,
  duty: (title, band) => `${title}. Band: ${band}. Its versions, legal basis and cases.`,
  region: (name, cases, voices) => `${name}: ${plural(cases, "public case")}, told by ${plural(voices, "report")}.`,
  ledger:
    "Each receipt, publication, finding, answer and removal is an entry, and each entry carries the digest of the one before.",
  search: "Search cases, answers, topics, duty items, departments and how figures are worked out.",
  pages: {
    about: "What Guiwei is and is not, who runs it and how reports are handled.",
    method:
      "What each figure of this site counts, how it is worked out, what it leaves out, and where the formulas come from.",
    privacy: "How this site protects reporters: what it stores and does not, for how long, and who can see it.",
    elsewhere: "Where to turn with what is not for this site.",
  },
  narrowed: (title, to) => (to.length > 0 ? `${title}: ${to.join(", ")}` : title),
};
