import type { Db } from "../../../db/engine.ts";
import { addressesOf, callsForLetters } from "../../../db/queries/notifications/addresses.ts";
import {
  answeringBodies,
  bodiesByCode,
  bodiesOfCases,
  disputesOfCases,
  remediesDeclared,
  supportersOfCases,
} from "../../../db/queries/notifications/plan.ts";
import type { Day } from "../../day.ts";
import type { Act } from "../../ledger/ledger.ts";
import { channelOf, type NewNotification, type NotificationFacts } from "../notification.ts";
import type { FanOut, SettledEntry } from "../planning/fan-out.ts";
import { ALWAYS_AT_ONCE, type BodyOccasion, OF_CALLS, TOLD_TO_BODIES } from "../occasion.ts";

/** Something that a body is told, whichever addresses it has. */
export interface ForBody {
  departmentId: number;
  occasion: BodyOccasion;
  /** The number of the case. */
  about: string;
  day: Day;
  /** What tells it from the same occasion in the same case: the entry's number, or the due day. */
  once: string;
  facts?: NotificationFacts;
}

/** Tells bodies what was done with the cases that they have to answer for. */
export const tellBodies: FanOut = async (trx, entries) => {
  const told = entries.filter((entry) => TOLD_TO_BODIES[entry.kind] !== null && !isFirst(entry, entries));
  const numbers = [...new Set(told.map((entry) => entry.subject))];
  const bodyOf = new Map((await bodiesOfCases(trx, numbers)).map((row) => [row.number as string, row.department_id]));
  const remediedOn = new Map((await remediesDeclared(trx, numbers)).map((row) => [row.number as string, row.day]));
  const supporters = await supportersOfCases(
    trx,
    told.filter(({ kind }) => [...ENDS_SUPPORT, "case_nudged"].includes(kind)).map(({ subject }) => subject),
  );
  const disputed = await disputesOfCases(trx, numbers);
  const calls = await callsForLetters(trx, numbers);
  const codes = told.flatMap(({ kind, facts }) =>
    kind === "case_moved"
      ? [String(facts.from)]
      : kind === "case_nudged"
        ? [String(facts.department)]
        : kind in ASKED_IS_TOLD
          ? [String(facts.to)]
          : [],
  );
  const idOf = new Map((await bodiesByCode(trx, codes)).map((row) => [row.code as string, row.id]));
  const forBodies = told.flatMap((entry): ForBody[] => {
    const done = remediedOn.get(entry.subject);
    const after = entry.kind === "voice_published" && done !== undefined && done < entry.day;
    const occasion = after ? "voices_after" : TOLD_TO_BODIES[entry.kind];
    const now = bodyOf.get(entry.subject);
    if (!occasion || now === undefined) return [];
    const one = { occasion, about: entry.subject, day: entry.day, once: String(entry.seq) };
    if (entry.kind === "case_moved") {
      const before = idOf.get(String(entry.facts.from));
      const away = before === undefined ? [] : [{ ...one, occasion: "moved_away" as const, departmentId: before }];
      return [...away, { ...one, departmentId: now }];
    }
    if (OF_CALLS.includes(occasion)) {
      const call = calls.find(({ number, position }) => number === entry.subject && position === entry.facts.call);
      return call ? [{ ...one, departmentId: call.department_id, facts: { call: call.position } }] : [];
    }
    const nudged = entry.kind === "case_nudged" ? idOf.get(String(entry.facts.department)) : undefined;
    const supports = supporters.some((row) => row.number === entry.subject && row.department_id === nudged);
    if (nudged !== undefined && supports) {
      return [{ ...one, occasion: "support_reminded", departmentId: nudged }];
    }
    const asked = idOf.get(String(entry.facts.to));
    if (entry.kind in ASKED_IS_TOLD && asked !== undefined) {
      return toldOfAsking(entry, now, asked).map((departmentId) => ({ ...one, departmentId }));
    }
    // Whoever disputed it hears the result, also when the case has gone to another body with that.
    const by = disputed.filter((row) => row.number === entry.subject && row.decided_on === entry.day);
    const bodies = entry.kind === "dispute_decided" && by.length > 0 ? by.map((row) => row.department_id) : [now];
    const support = ENDS_SUPPORT.includes(entry.kind) ? supporters.filter((row) => row.number === entry.subject) : [];
    const all = new Set([...bodies, ...support.map((row) => row.department_id)]);
    return [...all].map((departmentId) => ({ ...one, departmentId }));
  });
  return addressed(trx, forBodies);
};

/** What ends with a case is told to the bodies that support it, too. */
const ENDS_SUPPORT: readonly Act[] = ["case_withdrawn", "case_merged"];

/** Who hears of what becomes of a transfer, or of support: the first body, and the one that was asked. */
const ASKED_IS_TOLD: Partial<Record<Act, readonly ("first" | "asked")[]>> = {
  transfer_asked: ["asked"],
  transfer_declined: ["first"],
  transfer_unanswered: ["first"],
  transfer_withdrawn: ["asked"],
  transfer_decided: ["first", "asked"],
  support_asked: ["asked"],
  support_sent_back: ["asked"],
  support_ended: ["asked"],
  support_answered: ["first"],
};

function toldOfAsking({ kind, facts }: SettledEntry, first: number, asked: number): number[] {
  // That the case goes, the move tells both.
  if (kind === "transfer_decided" && facts.goes === true) return [];
  return (ASKED_IS_TOLD[kind] ?? []).map((who) => (who === "first" ? first : asked));
}

/** The first voice and the verdict with which a case is opened are told with the case. */
function isFirst(entry: SettledEntry, entries: readonly SettledEntry[]): boolean {
  if (entry.kind === "voice_published") return entry.facts.position === 1;
  if (entry.kind !== "verdict_given") return false;
  return entries.some((one) => one.kind === "case_published" && one.subject === entry.subject);
}

/** A notification for each address in use of the body, or of the one that it was merged into: at once or for the digest. */
export async function addressed(trx: Db, all: readonly ForBody[]): Promise<NewNotification[]> {
  const answering = await answeringBodies(trx, [...new Set(all.map((one) => one.departmentId))]);
  const addresses = await addressesOf(trx, { departmentIds: [...new Set(answering.values())] });
  const inUse = Map.groupBy(
    addresses.filter((row) => row.stopped_on === null),
    (row) => row.department_id,
  );
  return all.flatMap(({ departmentId, occasion, about, day, once, facts }) =>
    (inUse.get(answering.get(departmentId) ?? departmentId) ?? []).map((row) => ({
      key: `body:${row.id}:${occasion}:${about}:${once}`,
      recipientKind: "body" as const,
      recipientId: row.id,
      channel: channelOf(row.format),
      kind: occasion,
      about,
      day,
      ...(facts && { facts }),
      gathered: ![...ALWAYS_AT_ONCE, ...(JSON.parse(row.at_once) as string[])].includes(occasion),
    })),
  );
}
