import { OFF_LIST } from "../../duties/duty.ts";
import { canonicalJson } from "../../ledger/ledger.ts";
import { type CaseCheck, correctionAt } from "./case-check.ts";
import { type CaseFacts, type CheckedEntry, isOf } from "./facts.server.ts";
import { type Findings, isText } from "./findings.server.ts";

export const checkPublished: CaseCheck = (found, entries, { row, withdrawn }, story) => {
  found.count("case", entries, 1);
  const [entry] = entries;
  if (!entry) return;
  const moved = story("case_moved").at(-1) ?? entry;
  found.same(isOf(row.published_on, entry), "day", entry, row.published_on);
  const corrected = story("case_corrected");
  const ofKind = corrected.findLast(({ facts }) => facts.kind !== undefined) ?? entry;
  found.same(row.kind === ofKind.facts.kind, "kind", ofKind, row.kind);
  found.same(row.demanded_by === moved.facts.demandedBy, "department", moved, row.demanded_by);
  found.same(row.department_id === (row.host_id ?? row.demanded_by_id), "department", moved);
  checkDuty(
    found,
    row,
    [entry, ...story("case_moved"), ...story("case_listed")].toSorted((a, b) => a.seq - b.seq),
  );
  const texts = [row.title, row.demand, row.claimed_basis];
  const gone = row.hash_salt === null && withdrawn;
  const last = corrected.at(-1) ?? entry;
  if (!gone && !isText(last, { salt: row.hash_salt, texts })) found.add("text", "case", [last]);
};

/** What was corrected is held against its text with what it corrects; here only that each has its row. */
export const checkCorrected =
  (part: string): CaseCheck =>
  (found, entries, { corrections, mixed }) => {
    if (!mixed) found.count("correction", entries, corrections.filter((one) => one.part === part).length);
  };

export const checkVerdicts: CaseCheck = (found, entries, { verdicts, holders, withdrawn, mixed }, story) => {
  for (const [entry, { row }] of found.inOrder("verdict", entries, verdicts)) {
    const last = correctionAt(story("verdict_corrected"), entries.indexOf(entry) + 1) ?? entry;
    found.same(isOf(row.decided_on, entry), "day", entry, row.decided_on);
    found.same(row.code === entry.facts.verdict, "verdict", entry, row.code);
    found.same(row.applies_on === entry.facts.appliesOn, "verdict", entry, row.applies_on);
    const parts = (holders.get(row.id) ?? []).map(({ duty, holder }) => canonicalJson({ duty, holder })).sort();
    const told = ((entry.facts.parts ?? []) as unknown[]).map(canonicalJson).sort();
    found.same(parts.join() === told.join(), "verdict", entry);
    const gone = row.hash_salt === null && withdrawn;
    const known = last === entry || !mixed;
    if (!gone && known && !isText(last, { salt: row.hash_salt, texts: [row.reasons] })) {
      found.add("text", "verdict", [last]);
    }
  }
};

export const checkHeld: CaseCheck = (found, entries, { held }) => {
  found.count("reply", entries, held.filter(({ channel }) => channel === null).length);
};

export const checkReturned: CaseCheck = (found, entries, { held }) => {
  found.count(
    "reply",
    entries,
    held.filter(({ outcome, channel }) => outcome === "returned" && channel === null).length,
  );
};

export const checkHiddenReplies: CaseCheck = (found, entries, { replies, mixed }) => {
  if (mixed) return;
  const hidden = replies.filter(({ row }) => row.hidden_on !== null && row.hidden_until === null);
  for (const [entry, row] of found.atPlaces("hidden", entries, hidden)) {
    found.same(row.hidden_reason === entry.facts.reason, "hidden", entry, row.hidden_reason ?? "");
  }
};

export const checkWords: CaseCheck = (found, entries, { words, pending, mixed }) => {
  if (mixed) return;
  const waiting = pending.filter((one) => one.kind === "relief_confirmed").length;
  found.count("confirmation", entries, words - waiting);
};

export const checkWithdrawn: CaseCheck = (found, entries, { row }) => {
  found.count("withdrawal", entries, row.state === "withdrawn" ? 1 : 0);
  const [entry] = entries;
  if (!entry) return;
  found.same(row.withdrawal_reason === entry.facts.reason, "withdrawal", entry, row.withdrawal_reason ?? "-");
  found.same(isOf(row.withdrawn_on, entry), "day", entry, row.withdrawn_on ?? "-");
};

/** The last merger or its undoing says where the case stands now; each says what it took along. */
export const checkMerged: CaseCheck = (found, entries, { row, mergers }, story) => {
  for (const [entry, merger] of found.inOrder("merger", entries, mergers)) {
    found.same(isOf(merger.merged_on, entry), "day", entry, merger.merged_on);
    found.same(merger.into === entry.facts.into, "merger", entry, merger.into);
    found.same(merger.reason === entry.facts.reason, "merger", entry, merger.reason);
    found.same(
      (merger.missed_due_on ?? undefined) === entry.facts.missed,
      "due_day",
      entry,
      merger.missed_due_on ?? "-",
    );
    found.same(
      (merger.overdue_due_on ?? undefined) === entry.facts.overdue,
      "due_day",
      entry,
      merger.overdue_due_on ?? "-",
    );
  }
  const undone = story("case_unmerged").at(-1);
  const last = entries.at(-1);
  const into = last && (undone?.seq ?? 0) < last.seq ? last.facts.into : null;
  if (row.merged_into !== into) {
    found.add(
      "differs",
      "merger",
      [last, undone].filter((one) => one !== undefined),
      row.merged_into ?? "-",
    );
  }
};

export const checkUnmerged: CaseCheck = (found, entries, { mergers }) => {
  const undone = mergers.filter(({ undone_on }) => undone_on !== null);
  for (const [entry, merger] of found.inOrder("merger", entries, undone)) {
    found.same(isOf(merger.undone_on, entry), "day", entry, merger.undone_on ?? "-");
    found.same(merger.into === entry.facts.from, "merger", entry, merger.into);
    found.same(merger.undone_reason === entry.facts.reason, "merger", entry, merger.undone_reason ?? "-");
  }
};

export const checkMoved: CaseCheck = (found, entries, { moves }) => {
  for (const [entry, move] of found.inOrder("move", entries, moves)) {
    found.same(isOf(move.moved_on, entry), "day", entry, move.moved_on);
  }
};

export const checkProposed: CaseCheck = (found, entries, { takedowns }) => {
  found.count("takedown", entries, takedowns.filter(isStaffs).length);
};

const isStaffs = ({ proposed_by }: { proposed_by: number | null }) => proposed_by !== null;

/** What reporters have hidden is entered a day later. */
export const checkWithheld: CaseCheck = (found, entries, { takedowns, pending }) => {
  const waiting = pending.filter((one) => one.kind === "voice_withheld").length;
  found.count("takedown", entries, takedowns.filter((one) => !isStaffs(one)).length - waiting);
};

export const checkShown: CaseCheck = (found, entries, { takedowns }) => {
  found.count("takedown", entries, takedowns.filter(({ outcome }) => outcome === "shown").length);
};

export const checkRefused: CaseCheck = (found, entries, { takedowns }) => {
  found.count("takedown", entries, takedowns.filter(({ outcome }) => outcome === "refused").length);
};

/** What else waited lapses without an entry of its own when a case is withdrawn. */
export const checkLapsed: CaseCheck = (found, entries, { takedowns, row }) => {
  const lapsed = takedowns.filter((one) => isStaffs(one) && one.outcome === "lapsed").length;
  if (row.state !== "withdrawn" || entries.length > lapsed) found.count("takedown", entries, lapsed);
};

export const checkDisputes: CaseCheck = (found, entries, { disputes, withdrawn }) => {
  for (const [entry, dispute] of found.inOrder("dispute", entries, disputes)) {
    found.same(isOf(dispute.filed_on, entry), "day", entry, dispute.filed_on);
    found.same(dispute.ground === entry.facts.ground, "dispute", entry, dispute.ground);
    const gone = dispute.body_salt === null && withdrawn;
    if (!gone && !isText(entry, { salt: dispute.body_salt, texts: [dispute.body] })) {
      found.add("text", "dispute", [entry]);
    }
  }
};

export const checkDecided: CaseCheck = (found, entries, { disputes, withdrawn }) => {
  const decided = disputes.filter(({ outcome }) => outcome === "upheld" || outcome === "refused");
  for (const [entry, dispute] of found.inOrder("dispute", entries, decided)) {
    found.same(isOf(dispute.decided_on, entry), "day", entry, dispute.decided_on ?? "-");
    found.same(dispute.outcome === entry.facts.outcome, "dispute", entry, dispute.outcome ?? "-");
    found.same((dispute.remedy ?? undefined) === entry.facts.remedy, "dispute", entry, dispute.remedy ?? "-");
    const gone = dispute.reasons_salt === null && withdrawn;
    if (!gone && !isText(entry, { salt: dispute.reasons_salt, texts: [dispute.reasons] })) {
      found.add("text", "dispute", [entry]);
    }
  }
};

/** The last entry that names a duty says what the case is on; the last that found none, and the next after it, say the days. */
export function checkDuty(found: Findings, row: CaseFacts["row"], told: readonly CheckedEntry[]): void {
  const last = told.at(-1);
  if (last) found.same((row.duty ?? OFF_LIST) === last.facts.duty, "duty", last, row.duty ?? OFF_LIST);
  const none = told.findLast(({ facts }) => facts.duty === OFF_LIST);
  const item = none && told.find(({ seq }) => seq > none.seq);
  for (const [day, entry] of [[row.off_list_on, none] as const, [row.listed_on, item] as const]) {
    if (day === null && !entry) continue;
    if (!entry || !isOf(day, entry)) found.add("differs", "duty", entry ? [entry] : [], day ?? "-");
  }
}

/** That a case has an item since is told with the day by `checkPublished`; here only that there was none before. */
export const checkListed: CaseCheck = (found, entries, _facts, story) => {
  for (const entry of entries) {
    const before = [...story("case_published"), ...story("case_moved")].filter(({ seq }) => seq < entry.seq);
    const last = before.toSorted((a, b) => a.seq - b.seq).at(-1);
    found.same(last?.facts.duty === OFF_LIST, "duty", entry);
  }
};
