import { named } from "../../db/tables/named.ts";
import { type Recorder, saltedHash } from "../../app/ledger/ledger.server.ts";
import { type Act, aboutOf, type FactsOf, type Subjects } from "../../app/ledger/ledger.ts";

const DAY = "2026-11-23";
const textHash = saltedHash("0".repeat(32), "one text");
const clock = { workingDays: 15, dueOn: "2026-12-14", provisional: false };
const corrected = { position: 2, reason: "identifies", textHash } as const;

/** Each act with all its facts, then with those that may be left out left out. An act without a line does not compile. */
export const SAMPLES: { [Kind in Act]: readonly [FactsOf<Kind>, ...FactsOf<Kind>[]] } = {
  report_received: [{}],
  report_withdrawn: [{}],
  report_declined: [{ reason: "no_facts" }],
  decline_undone: [{ reason: "duplicate" }],
  appeal_filed: [{}],
  appeal_decided: [{ upheld: true }, { upheld: false }],
  case_published: [{ kind: "K1", demandedBy: named("agriculture"), duty: named("D-001"), textHash }],
  clock_started: [clock, { ...clock, provisional: true }],
  clock_recounted: [{ ...clock, before: "2026-12-11" }],
  voice_published: [{ position: 1, textHash }],
  voice_stripped: [{ position: 1 }],
  verdict_given: [
    { verdict: "V1", appliesOn: DAY, parts: [], textHash },
    {
      verdict: "V3",
      appliesOn: DAY,
      parts: [
        { duty: named("D-001.1"), holder: "department" },
        { duty: named("D-001.2"), holder: "township" },
      ],
      textHash,
    },
  ],
  reply_published: [
    { position: 1, remedy: "R1", textHash, countsOn: "2026-11-20" },
    { position: 1, remedy: "R1", textHash },
    { position: 1, remedy: "R1", textHash, countsOn: undefined },
  ],
  reply_held: [{ remedy: "R2", countsOn: DAY }],
  reply_returned: [{}],
  reply_hidden: [{ position: 1, reason: "court_order" }],
  case_corrected: [
    { fields: ["title", "kind"], reason: "wrong", kind: "K2", textHash },
    { fields: ["demand", "claimedBasis"], reason: "typo", textHash },
  ],
  voice_corrected: [corrected],
  reply_corrected: [corrected],
  verdict_corrected: [corrected],
  relief_confirmed: [
    { outcome: "partly", replaces: "not" },
    { outcome: "gone" },
    { outcome: "back", replaces: undefined },
  ],
  case_withdrawn: [{ reason: "not_true" }],
  case_merged: [
    { into: named("GW-2026-000001"), reason: "same_demand", voices: 2, replies: 1, verdicts: 1, missed: "2026-11-20" },
    { into: named("GW-2026-000001"), reason: "opened_twice", voices: 1, replies: 0, verdicts: 1 },
  ],
  case_unmerged: [{ from: named("GW-2026-000001"), reason: "another_matter" }],
  case_moved: [{ from: named("agriculture"), demandedBy: named("headquarters"), duty: named("D-002") }],
  takedown_proposed: [
    { of: "voice", reason: "identifies_reporter", hiddenUntil: "2026-11-26" },
    { of: "case", reason: "wrong_department" },
  ],
  takedown_refused: [{ of: "reply", reason: "court_order" }],
  takedown_lapsed: [{ of: "case", reason: "identifies_reporter" }],
  voice_hidden: [{ position: 3, reason: "not_true" }],
  dispute_filed: [
    { of: "verdict", ground: "law_changed", textHash },
    { of: "link", ground: "not_our_duty", textHash },
  ],
  dispute_decided: [
    { outcome: "upheld", remedy: "move", ground: "not_our_duty", textHash },
    { outcome: "refused", ground: "facts_wrong", textHash },
    { outcome: "refused", remedy: undefined, ground: "already_done", textHash },
  ],
  contact_opened: [{ key: "ab".repeat(8), shares: 3, textHash }],
  original_opened: [{ key: "ab".repeat(8), shares: 3, textHash }],
  texts_destroyed: [{ reports: 12 }],
  staff_changed: [{ from: "2026-11-16", through: "2026-11-21", acts: { account_made: 1, role_given: 2 } }],
};

export const SUBJECTS: Subjects = { case: named("GW-2026-000007"), report: named("c0".repeat(32)), day: "2026-11-21" };

/** Records the act of a kind with the first of its samples. */
export function enterSample(record: Recorder, kind: Act): Promise<void> {
  const enter = record as (kind: Act, entry: { subject: string; facts: object }) => Promise<void>;
  return enter(kind, { subject: SUBJECTS[aboutOf(kind)], facts: SAMPLES[kind][0] });
}
