import type { Day } from "../../../day.ts";
import type { UnitStatus } from "../../unit/unit.ts";

/** What may be new to a reporter, and the page of theirs that shows it. */
export const NEWS_PAGES = {
  handled: "retaliation",
  advised: "retaliation",
  asked: "report",
  unitConfirmed: "report",
  unitRefused: "report",
  undone: "report",
  declined: "report",
  restDeclined: "report",
  upheld: "appeal",
  rejected: "appeal",
  published: "words",
  corrected: "words",
  hidden: "words",
  shown: "words",
  replied: "confirm",
} as const;

export type NewsKind = keyof typeof NEWS_PAGES;
export type NewsPage = (typeof NEWS_PAGES)[NewsKind];

/** Something that happened on the other side. */
export interface News {
  what: NewsKind;
  /** The day on which it happened. */
  day: Day;
  /** Which of its kind it is. */
  which: string;
  /** The case that it is about. */
  number?: string;
}

/** What is noted of it once it was shown. */
export const thingOf = ({ what, which }: News) => `${what} ${which}`;

/** What news are told from: the story of a report, its voices, and what became of them. */
export interface Sources {
  /** When the report, or what is left of it while a part is public, was declined. */
  declinedOn: Day | null;
  restDeclinedOn: Day | null;
  /** The last day on which a decision on it was undone. */
  undoneOn: Day | null;
  /** The claim to speak for a unit. */
  unit: { status: UnitStatus; decidedOn: Day | null } | null;
  messages: readonly { sender: string; sentOn: Day; fresh: boolean }[];
  appeal: { decidedOn: Day | null; state: string } | null;
  flags: readonly {
    id: number;
    handledOn: Day | null;
    replies: readonly { id: number; repliedOn: Day }[];
  }[];
  matters: readonly {
    voiceId: number;
    number: string;
    publishedOn: Day;
    hidden: { on: Day; until: Day | null } | null;
    now: { replies: readonly { position: number; shownOn: Day; setAside: boolean }[] } | null;
  }[];
  corrections: readonly { id: number; voice_id: number; corrected_on: Day }[];
  asked: readonly { id: number; voice_id: number | null; outcome: string | null; decided_on: Day | null }[];
}

const NOTHING: Sources = {
  declinedOn: null,
  restDeclinedOn: null,
  undoneOn: null,
  unit: null,
  appeal: null,
  messages: [],
  flags: [],
  matters: [],
  corrections: [],
  asked: [],
};

/** All that happened on the other side, as far as these tell, whether it was shown before or not; the latest first. */
export function newsOf(sources: Partial<Sources>): News[] {
  const { messages, flags, appeal, matters, corrections, asked, ...report } = { ...NOTHING, ...sources };
  const news: News[] = [];
  const add = (what: NewsKind, day: Day | null | undefined, which: number | string, number?: string) => {
    if (day) news.push({ what, day, which: String(which), number });
  };
  for (const flag of flags) {
    add("handled", flag.handledOn, flag.id);
    for (const reply of flag.replies) add("advised", reply.repliedOn, reply.id);
  }
  // Messages have a mark of their own.
  const question = messages.findLast((one) => one.sender !== "reporter" && one.fresh);
  add("asked", question?.sentOn, "");
  const { unit } = report;
  add(unit?.status === "refused" ? "unitRefused" : "unitConfirmed", unit?.decidedOn, unit?.decidedOn ?? "");
  add("undone", report.undoneOn, report.undoneOn ?? "");
  add("declined", report.declinedOn, report.declinedOn ?? "");
  add("restDeclined", report.restDeclinedOn, report.restDeclinedOn ?? "");
  if (appeal && appeal.state !== "waiting")
    add(appeal.state === "upheld" ? "upheld" : "rejected", appeal.decidedOn, "");
  for (const { voiceId, number, publishedOn, hidden, now } of matters) {
    add("published", publishedOn, voiceId, number);
    const own = asked.filter((one) => one.voice_id === voiceId);
    const shown = own.filter((one) => one.outcome === "shown");
    for (const one of shown) add("shown", one.decided_on, one.id, number);
    // One that was shown again was corrected before: that is one piece of news.
    const told = new Set(shown.map((one) => one.decided_on));
    for (const one of corrections) {
      if (one.voice_id === voiceId && !told.has(one.corrected_on)) add("corrected", one.corrected_on, one.id, number);
    }
    if (hidden?.until === null) add("hidden", hidden.on, voiceId, number);
    for (const reply of now?.replies ?? []) {
      if (!reply.setAside) add("replied", reply.shownOn, `${number} ${reply.position}`, number);
    }
  }
  return news.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
}
