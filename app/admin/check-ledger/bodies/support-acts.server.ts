import { holdsFrom, isAnother, standOf } from "../../../cases/clock/clock.server.ts";
import type { CaseCheck } from "../case-check.ts";
import { type CaseFacts, type CheckedEntry, isOf } from "../facts.server.ts";
import { type Findings, isText } from "../findings.server.ts";

type Support = CaseFacts["supports"][number];

/** Holds entries against rows body by body, in the order of each: of two bodies the rows do not say which came first. */
function byBody<Row>(
  found: Findings,
  entries: readonly CheckedEntry[],
  rows: readonly Row[],
  codeOf: (row: Row) => string,
): [CheckedEntry, Row][] {
  const codes = new Set([...entries.map(({ facts }) => String(facts.to)), ...rows.map(codeOf)]);
  return [...codes].flatMap((code) =>
    found.inOrder(
      "support",
      entries.filter(({ facts }) => facts.to === code),
      rows.filter((row) => codeOf(row) === code),
    ),
  );
}

function checkText(
  found: Findings,
  entry: CheckedEntry,
  { withdrawn }: CaseFacts,
  { salt, words }: { salt: string | null; words: string | null },
): void {
  const gone = salt === null && withdrawn;
  if (!gone && !isText(entry, { salt, texts: [words ?? ""] })) found.add("text", "support", [entry]);
}

/** Each body that was asked has its entry, and a clock that ends on the day that start, holds and calendar give. */
export const checkSupportAsked: CaseCheck = (found, entries, facts) => {
  for (const [entry, one] of byBody(found, entries, facts.supports, ({ code }) => code)) {
    found.same(isOf(one.opened_on, entry), "day", entry, one.opened_on);
    found.same((one.duty_code ?? undefined) === entry.facts.duty, "duty", entry, one.duty_code ?? "-");
    checkText(found, entry, facts, { salt: one.reason_salt, words: one.reason });
    for (const stage of facts.supportStages.filter(({ watch_id }) => watch_id === one.watch_id)) {
      const told = entry.facts[stage.stage] as { workingDays?: unknown } | undefined;
      found.same(stage.working_days === told?.workingDays, "due_day", entry, String(stage.working_days));
      found.same(isOf(stage.started_on, entry), "day", entry, stage.started_on);
      checkStand(found, entry, facts, one, stage);
    }
  }
};

function checkStand(
  found: Findings,
  entry: CheckedEntry,
  { row, calendar, holds, supportAnswers }: CaseFacts,
  support: Support,
  stage: CaseFacts["supportStages"][number],
): void {
  const answered = supportAnswers
    .filter(
      ({ watch_id, hollow_on }) => watch_id === support.watch_id && (stage.stage === "signed" || hollow_on === null),
    )
    .map((one) => one.published_on);
  const days = stage.stage === "signed" ? [...answered, support.signed_on] : answered;
  const met = days.filter((day) => day !== null).sort()[0] ?? null;
  found.same(stage.met_on === met, "answered_on", entry, stage.met_on ?? "-");
  // What ended, or was merged, stands as it did on that day.
  if (support.closed_on !== null || row.merged_into_id !== null) return;
  const stand = standOf(stage, calendar, holdsFrom(holds, stage.id));
  if (isAnother(stage, stand)) found.add("differs", "due_day", [entry], stage.due_on);
}

export const checkSupportSigned: CaseCheck = (found, entries, { supports }) => {
  const signed = supports.filter((one) => one.signed_on !== null);
  for (const [entry, one] of byBody(found, entries, signed, ({ code }) => code)) {
    found.same(isOf(one.signed_on, entry), "day", entry, one.signed_on ?? "-");
  }
};

export const checkSupportPromised: CaseCheck = (found, entries, facts) => {
  const promised = facts.supportStages.filter((one) => one.promised_on !== null);
  const codeOf = (watchId: number) => facts.supports.find((one) => one.watch_id === watchId)?.code ?? "";
  for (const [entry, one] of byBody(found, entries, promised, (stage) => codeOf(stage.watch_id))) {
    found.same(one.promised_on === entry.facts.promisedOn, "day", entry, one.promised_on ?? "-");
    if (!facts.withdrawn) checkText(found, entry, facts, { salt: one.promise_salt, words: one.promise_reason });
  }
};

export const checkSupportAnswered: CaseCheck = (found, entries, facts) => {
  const codeOf = (watchId: number) => facts.supports.find((one) => one.watch_id === watchId)?.code ?? "";
  for (const [entry, one] of byBody(found, entries, facts.supportAnswers, (answer) => codeOf(answer.watch_id))) {
    found.same(isOf(one.published_on, entry), "day", entry, one.published_on);
    found.same(one.position === entry.facts.position, "support", entry, String(one.position));
    const first = versionsOf(facts, one.id)[0] ?? one;
    checkText(found, entry, facts, { salt: first.hash_salt, words: first.body });
  }
};

/** Each correction of an answer by its body, with the text that stood from then on. */
export const checkSupportRevised: CaseCheck = (found, entries, facts) => {
  const codeOf = (watchId: number) => facts.supports.find((one) => one.watch_id === watchId)?.code ?? "";
  for (const [entry, one] of byBody(found, entries, facts.supportVersions, ({ watch_id }) => codeOf(watch_id))) {
    found.same(isOf(one.replaced_on, entry), "day", entry, one.replaced_on);
    const told = one.reason === entry.facts.reason && one.position === entry.facts.position;
    found.same(told && one.version === entry.facts.version, "version", entry, one.reason);
    const next = versionsOf(facts, one.answer_id).find(({ version }) => version === one.version + 1);
    const became = next ?? facts.supportAnswers.find(({ id }) => id === one.answer_id);
    checkText(found, entry, facts, { salt: became?.hash_salt ?? null, words: became?.body ?? null });
  }
};

/** Each answer that was sent back as none in substance, with the days that are not charged since. */
export const checkSupportSentBack: CaseCheck = (found, entries, facts) => {
  const codeOf = (watchId: number) => facts.supports.find((one) => one.watch_id === watchId)?.code ?? "";
  const hollow = facts.supportAnswers.filter((one) => one.hollow_on !== null);
  for (const [entry, one] of byBody(found, entries, hollow, ({ watch_id }) => codeOf(watch_id))) {
    found.same(isOf(one.hollow_on, entry), "day", entry, one.hollow_on ?? "-");
    const told = one.position === entry.facts.position && one.hollow_ground === entry.facts.ground;
    found.same(told, "support", entry, one.hollow_ground ?? "-");
    checkText(found, entry, facts, { salt: one.hollow_salt, words: one.hollow_reason });
    const stages = facts.supportStages.filter(({ watch_id }) => watch_id === one.watch_id).map(({ id }) => id);
    const hold = facts.holds.find((row) => row.kind === "hollow" && stages.includes(row.stage_id ?? 0));
    found.same(hold?.from_day === entry.facts.from, "hold", entry, hold?.from_day ?? "-");
    found.same(hold?.until_day === entry.facts.until, "hold", entry, hold?.until_day ?? "-");
  }
  const own = facts.supportStages.map(({ id }) => id);
  const held = facts.holds.filter((row) => row.kind === "hollow" && own.includes(row.stage_id ?? 0));
  if (held.length !== hollow.length) found.add("no_entry", "hold", [], String(held.length));
};

const versionsOf = ({ supportVersions }: CaseFacts, answerId: number) =>
  supportVersions.filter((one) => one.answer_id === answerId);

export const checkSupportEnded: CaseCheck = (found, entries, facts) => {
  const ended = facts.supports.filter((one) => one.closed_as === "ended");
  for (const [entry, one] of byBody(found, entries, ended, ({ code }) => code)) {
    found.same(isOf(one.closed_on, entry), "day", entry, one.closed_on ?? "-");
    checkText(found, entry, facts, { salt: one.end_salt, words: one.end_reason });
  }
};

export const checkSupportAbsorbed: CaseCheck = (found, entries, { supports }) => {
  const moved = supports.filter((one) => one.closed_as === "moved");
  for (const [entry, one] of byBody(found, entries, moved, ({ code }) => code)) {
    found.same(isOf(one.closed_on, entry), "day", entry, one.closed_on ?? "-");
  }
};
