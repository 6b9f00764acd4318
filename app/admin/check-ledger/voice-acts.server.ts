import { UNTRUE } from "../../rulings/takedown/takedown.ts";
import { type CaseCheck, correctionAt } from "./case-check.ts";
import { isOf, type CheckedEntry } from "./facts.server.ts";
import { isText } from "./findings.server.ts";

/** The entries of voices without those that were undone: each takes the last one of its place with it. */
function standing(published: readonly CheckedEntry[], undone: readonly CheckedEntry[]): CheckedEntry[] {
  return undone.reduce(
    (left, { seq, facts }) => {
      const one = left.findLast((entry) => entry.seq < seq && entry.facts.position === facts.position);
      return left.filter((entry) => entry !== one);
    },
    [...published],
  );
}

/** That what was undone is gone says the check of the voices; here that it had been published. */
export const checkUndone: CaseCheck = (found, entries, _facts, story) => {
  const published = story("voice_published");
  for (const entry of entries) {
    const earlier = published.some(({ seq, facts }) => seq < entry.seq && facts.position === entry.facts.position);
    if (!earlier) found.add("no_entry", "voice", [entry]);
  }
};

export const checkVoices: CaseCheck = (found, all, { voices, images, marks, withdrawn, mixed }, story) => {
  const entries = standing(all, story("voice_undone"));
  for (const [entry, row] of found.atPlaces("voice", entries, voices)) {
    found.same(isOf(row.linked_on, entry), "day", entry, row.linked_on);
    const hidden = row.hidden_on !== null && row.hidden_until === null;
    if (row.stripped_on !== null || (row.hash_salt === null && (hidden || withdrawn))) continue;
    const corrected = correctionAt(story("voice_corrected"), entry.facts.position);
    if (corrected) {
      if (!mixed && !isText(corrected, { salt: row.hash_salt, texts: [row.public_text] })) {
        found.add("text", "voice", [corrected]);
      }
      continue;
    }
    const ticked = (marks.get(row.id) ?? []).map(({ code }) => code).sort();
    const texts = [row.public_text, ...(images.get(row.id) ?? [])];
    const unsalted = [row.public_text, String(row.hours_per_month ?? ""), ...ticked];
    if (!isText(entry, { salt: row.hash_salt, texts, unsalted })) found.add("text", "voice", [entry]);
  }
};

/** Each voice of a unit was entered as one, with its name as it stands unless that has gone with its words. */
export const checkSigned: CaseCheck = (found, all, { voices, withdrawn }, story) => {
  const signed = voices.filter(({ row }) => row.unit_kind !== null);
  for (const [entry, row] of found.atPlaces("unit", standing(all, story("voice_undone")), signed)) {
    found.same(isOf(row.linked_on, entry), "day", entry, row.linked_on);
    found.same(row.unit_kind === entry.facts.unit, "unit", entry, row.unit_kind ?? "-");
    const hidden = row.hidden_on !== null && row.hidden_until === null;
    if (row.stripped_on !== null || (row.unit_salt === null && (hidden || withdrawn))) continue;
    if (!isText(entry, { salt: row.unit_salt, texts: [row.unit_name ?? ""] })) found.add("text", "unit", [entry]);
  }
};

/** Words taken back are entered up to a month later, and under the place that the voice has then. */
export const checkStripped: CaseCheck = (found, entries, { voices, pending, mixed }) => {
  if (mixed) return;
  const waiting = pending.filter((one) => one.kind === "voice_stripped").map((one) => placeIn(one.body));
  for (const entry of entries) {
    const voice = voices.find(({ position }) => position === entry.facts.position);
    if (!voice?.row.stripped_on) found.add("no_fact", "voice", [entry]);
  }
  const entered = new Set([...waiting, ...entries.map(({ facts }) => facts.position)]);
  for (const { row, position } of voices) {
    if (row.stripped_on !== null && !entered.has(position)) found.add("no_entry", "voice", [], `${position}`);
    if (row.stripped_on === null && row.public_text === "") found.add("differs", "voice", [], `${position}`);
    if (row.stripped_on !== null && row.unit_name !== null) found.add("differs", "unit", [], `${position}`);
  }
};

function placeIn(body: string): unknown {
  return (JSON.parse(body) as { position?: unknown }).position;
}

export const checkHidden: CaseCheck = (found, entries, { voices, mixed }) => {
  for (const { row, position } of voices) {
    const untrue = row.hidden_reason === UNTRUE && row.hidden_until === null;
    if ((row.counted === 0) !== untrue) found.add("differs", "set_aside", [], `${position}`);
  }
  if (mixed) return;
  const hidden = voices.filter(({ row }) => row.hidden_on !== null && row.hidden_until === null);
  for (const [entry, row] of found.atPlaces("hidden", entries, hidden)) {
    found.same(row.hidden_reason === entry.facts.reason, "hidden", entry, row.hidden_reason ?? "");
  }
};
