import type { Db } from "../../../db/engine.ts";
import { findCase } from "../../../db/queries/cases/cases.ts";
import { findReplyFile } from "../../../db/queries/replies/reply-files.ts";
import { type Actor, assertCan } from "../../accounts/permissions.ts";
import { DomainError } from "../../domain-error.ts";
import type { Storage } from "../../http/uploads/upload.ts";
import { openAnswerFile } from "../../replies/reply.server.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";

/** A file of an answer that is held, for a moderator who may decide on it. Throws `not_found`, `forbidden`, `home_county`, `recused`. */
export async function openHeldFile(db: Db, storage: Storage, actor: Actor, id: string) {
  const file = await findReplyFile(db, id);
  const matter = file && (await findCase(db, file.case_id));
  if (!file || !matter || file.held_id === null || file.reply_id !== null) throw new DomainError("not_found");
  assertCan(actor, "judge:case", await readCaseScope(db, matter));
  return openAnswerFile(storage, file, matter.number);
}
