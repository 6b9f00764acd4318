import { hashedTexts, inOrder, remediesIn, type Remedy, textsOf } from "../../replies/reply.ts";
import { type CaseCheck, correctionAt } from "./case-check.ts";
import { type CheckedEntry, isOf } from "./facts.server.ts";
import { isText } from "./findings.server.ts";

/** The remedies that an entry names. */
function claimedIn({ facts }: CheckedEntry): string {
  return [facts.remedy, ...((facts.further as unknown[] | undefined) ?? [])].join(" ");
}

/** Each answer as it was entered, and each version of it as the correction by its department was; the last one stands. */
export const checkReplies: CaseCheck = (found, entries, facts, story) => {
  const { replies, remedies, versions, files, withdrawn, mixed } = facts;
  for (const [entry, row] of found.atPlaces("reply", entries, replies)) {
    // One that was held counts on the day that its entry names.
    const { countsOn, position } = entry.facts;
    const right = countsOn === undefined ? isOf(row.published_on, entry) : row.published_on === countsOn;
    found.same(right, "day", entry, row.published_on);
    found.same((row.channel ?? undefined) === entry.facts.channel, "channel", entry, row.channel ?? "-");
    found.same((row.joint_id ?? undefined) === entry.facts.joint, "joint", entry, String(row.joint_id ?? "-"));
    const movedSince = story("case_moved").some((move) => move.seq > entry.seq);
    if (!mixed) found.same((row.set_aside === 1) === movedSince, "set_aside", entry);
    const hidden = row.hidden_on !== null && row.hidden_until === null;
    const earlier = versions.get(row.id) ?? [];
    // Under which number and place the answers of a merged case were corrected cannot be told any more.
    const revised = mixed ? [] : story("reply_revised").filter((one) => one.facts.position === position);
    if (!mixed) found.count("version", revised, earlier.length);
    const claimed: readonly Remedy[] = (remedies.get(row.id) ?? []).map(({ remedy }) => remedy);
    const states = [
      ...earlier.map((one) => ({ ...one, claimed: remediesIn(one.remedies), emptied: one.body === "" })),
      { ...row, claimed: inOrder(claimed), emptied: false },
    ];
    const tellers = [entry, ...revised];
    for (const [index, state] of states.entries()) {
      const teller = tellers[index];
      if (!teller) continue;
      found.same(state.claimed.join(" ") === claimedIn(teller), "remedy", teller, state.claimed.join(" "));
      found.same((state.rest_by ?? undefined) === teller.facts.restBy, "rest_by", teller, state.rest_by ?? "-");
      const standing = (files.get(row.id) ?? []).filter(
        (one) => one.since_version <= index && (one.until_version ?? Infinity) > index,
      );
      const digests = standing.map((one) => one.sha256).join(" ");
      found.same(digests === ((teller.facts.files as string[] | undefined) ?? []).join(" "), "file", teller, digests);
      const replaced = index > 0 ? earlier[index - 1] : undefined;
      if (replaced) {
        const told = isOf(replaced.replaced_on, teller) && replaced.reason === teller.facts.reason;
        found.same(told && replaced.version + 1 === teller.facts.version, "version", teller, replaced.reason);
      }
      const next = tellers[index + 1]?.seq ?? Number.POSITIVE_INFINITY;
      const corrected = story("reply_corrected").filter(({ seq }) => seq > teller.seq && seq < next);
      const last = correctionAt(corrected, position) ?? teller;
      const gone = state.hash_salt === null && (hidden || withdrawn || state.emptied);
      const known = last === teller || !mixed;
      const texts = hashedTexts(textsOf(state));
      if (!gone && known && !isText(last, { salt: state.hash_salt, texts })) found.add("text", "reply", [last]);
    }
  }
};

/** What a correction says is held against its answer with that; here only that there was one to correct. */
export const checkRevised: CaseCheck = (found, entries, { replies, mixed }) => {
  if (mixed) return;
  for (const entry of entries) {
    if (!replies.some(({ position }) => position === entry.facts.position)) found.add("no_fact", "reply", [entry]);
  }
};

/** Each answer that was sent back as none in substance, with the days that are not charged since. */
export const checkSentBack: CaseCheck = (found, entries, { answers, holds, supportStages, withdrawn, mixed }) => {
  const supporting = supportStages.map(({ id }) => id);
  const held = holds.filter((one) => one.kind === "hollow" && !supporting.includes(one.stage_id ?? 0));
  for (const [entry, hold] of found.inOrder("hold", entries, held)) {
    found.same(hold.from_day === entry.facts.from, "hold", entry, hold.from_day);
    found.same(hold.until_day === entry.facts.until, "hold", entry, hold.until_day ?? "-");
  }
  if (mixed) return;
  const hollow = answers.filter((one) => one.hollow_on !== null).toSorted((a, b) => a.position - b.position);
  for (const [entry, reply] of found.inOrder("reply", entries, hollow)) {
    found.same(isOf(reply.hollow_on, entry), "day", entry, reply.hollow_on ?? "-");
    found.same(reply.position === entry.facts.position, "reply", entry, String(reply.position));
    found.same(reply.hollow_ground === entry.facts.ground, "reply", entry, reply.hollow_ground ?? "-");
    const gone = reply.hollow_salt === null && withdrawn;
    if (!gone && !isText(entry, { salt: reply.hollow_salt, texts: [reply.hollow_reason ?? ""] }))
      found.add("text", "reply", [entry]);
  }
};

/** What was checked of an answer goes with it where cases are merged: then its places are those of another case. */
export const checkChecked: CaseCheck = (found, entries, { checks, withdrawn, mixed }) => {
  if (mixed) return;
  for (const [entry, check] of found.inOrder("checking", entries, checks)) {
    found.same(isOf(check.checked_on, entry), "day", entry, check.checked_on);
    found.same(check.position === entry.facts.position, "checking", entry, String(check.position));
    found.same(check.kind === entry.facts.kind, "checking", entry, check.kind);
    found.same(check.found === entry.facts.found, "checking", entry, check.found);
    const gone = check.hash_salt === null && withdrawn;
    if (!gone && !isText(entry, { salt: check.hash_salt, texts: [check.words] }))
      found.add("text", "checking", [entry]);
  }
};

/** What moderators entered of what came by letter, fax or visit, and what another did not confirm. */
export const checkEntered: CaseCheck = (found, entries, { held }) => {
  const entered = held.filter(({ channel }) => channel !== null);
  for (const [entry, row] of found.inOrder("channel", entries, entered)) {
    found.same(row.channel === entry.facts.channel, "channel", entry, row.channel ?? "-");
    found.same(row.counts_on === entry.facts.countsOn, "day", entry, row.counts_on);
  }
};

export const checkRefusedEntries: CaseCheck = (found, entries, { held }) => {
  const refused = held.filter(({ outcome, channel }) => outcome === "returned" && channel !== null);
  found.count("channel", entries, refused.length);
};
