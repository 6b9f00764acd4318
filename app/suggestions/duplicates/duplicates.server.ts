import type { Db } from "../../../db/engine.ts";
import { insertSignature, reportsAlike } from "../../../db/queries/reports/signatures.ts";
import { type Actor, boundsOf } from "../../accounts/permissions.ts";
import { signatureOf } from "./signature.server.ts";

/** Bands of 24 that two texts share before they are called alike: about a third of their shingles. */
const ALIKE = 3;
const SHOWN = 5;

/** Keeps the signature of a raw text, within the act that receives it. It goes with the text. */
export async function signReport(trx: Db, reportId: number, body: string): Promise<void> {
  await insertSignature(trx, reportId, signatureOf(body));
}

/** Reports of the same county that the actor may read whose raw text is much like this one's, the most alike first. */
export async function findDuplicates(db: Db, actor: Actor, of: { reportId: number; countyId: number }) {
  const rows = await reportsAlike(db, of, boundsOf(actor), ALIKE, SHOWN);
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    receivedOn: row.received_on,
    caseNumbers: row.case_numbers,
    shared: row.shared,
  }));
}
