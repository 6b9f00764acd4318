import type { Db } from "../../../db/engine.ts";
import { insertSignature, reportsAlike, textsWaiting } from "../../../db/queries/reports/signatures.ts";
import { type Actor, boundsOf } from "../../accounts/permissions.ts";
import { likenessTo } from "../ranking/likeness.ts";
import { SIGNATURE_BANDS } from "../suggestion.ts";
import { signatureOf } from "./signature.server.ts";

/** Bands of 24 that two texts share before they are called alike: about a third of their shingles. */
const ALIKE = 3;
/** Undecided reports of the county whose words are held against a report's: some 6 ms. */
const HELD_AGAINST = 200;
/** A cosine below this is that of any two matters of the same sort: of thirty texts told again 29 have more. */
const MIN_LIKENESS = 0.12;
const SHOWN = 5;

/** Keeps the signature of a raw text, within the act that receives it. It goes with the text. */
export async function signReport(trx: Db, reportId: number, body: string): Promise<void> {
  await insertSignature(trx, reportId, signatureOf(body));
}

/**
 * Reports of the same county that the actor may read and that are much like this one, the most alike first: those whose
 * raw text shares parts of its fingerprint, whenever they came, and of those that wait the ones in the same words.
 */
export async function findDuplicates(db: Db, actor: Actor, of: { reportId: number; countyId: number; body: string }) {
  const bounds = boundsOf(actor);
  const signed = await reportsAlike(db, of, bounds, ALIKE, SHOWN);
  const waiting = await textsWaiting(db, of, bounds, HELD_AGAINST);
  const likeness = likenessTo(
    of.body,
    waiting.map(({ body }) => body),
  );
  const likenessOf = new Map(waiting.map(({ id }, at) => [id, likeness[at] ?? 0]));
  const known = new Set(signed.map(({ id }) => id));
  const inWords = waiting.filter(({ id }) => !known.has(id) && (likenessOf.get(id) ?? 0) >= MIN_LIKENESS);
  return [...signed, ...inWords.map((row) => ({ ...row, case_numbers: [], shared: 0 }))]
    .map(({ id, state, received_on, case_numbers, shared }) => {
      const receivedOn = received_on;
      return { id, state, receivedOn, caseNumbers: case_numbers, shared, likeness: likenessOf.get(id) ?? 0 };
    })
    .sort((a, b) => nearness(b) - nearness(a) || a.id - b.id)
    .slice(0, SHOWN);
}

/** By whichever of the two finds it the more alike. */
function nearness({ shared, likeness }: { shared: number; likeness: number }): number {
  return Math.max(shared / SIGNATURE_BANDS, likeness);
}
