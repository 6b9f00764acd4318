import { acceptFiles } from "../../attachments/accept-files.server.ts";
import { dropPending, listPending } from "../../attachments/attachment.server.ts";
import type { PendingFile, RefusedFile } from "../../attachments/attachment.ts";
import { DomainError } from "../../domain-error.ts";
import { answersOf, parseForm } from "../../http/forms/form.server.ts";
import { followUpLimit } from "../../http/limits/limits.server.ts";
import { attempt, type Visit } from "../../http/respond.server.ts";
import { addFacts, ADD_FACTS_REFUSALS } from "./conversation.server.ts";
import { type FollowUpError, messageForm } from "./follow-up-form.ts";

/** The reporter's form as it is shown again: what was typed, the files that it holds, and what is wrong. */
export interface MessageTurn {
  body: string;
  token: string;
  files: PendingFile[];
  /** Files that expired meanwhile. */
  missing: number;
  refused: RefusedFile[];
  keepOriginal: boolean;
  error: FollowUpError | null;
}

/**
 * Takes the reporter's form: adds or drops files, or sends it. Answers null once it is sent; else the form as it stands.
 */
export async function takeMessage(visit: Visit, reportId: number, form: FormData): Promise<MessageTurn | null> {
  const { db, storage, uploads, today, now } = visit;
  const answers = answersOf(form);
  const [, verb = "", object = ""] = /^([a-z-]+)(?::(.*))?$/.exec(String(answers.go ?? "")) ?? [];
  const keepOriginal = answers.keepOriginal === "yes";
  let tokens = [answers.file ?? []].flat();
  let refused: RefusedFile[] = [];
  const again = async (error: FollowUpError | null = null): Promise<MessageTurn> => ({
    body: String(answers.body ?? ""),
    token: String(answers.token ?? ""),
    ...(await listPending(db, tokens, now)),
    refused,
    keepOriginal,
    error,
  });
  if (!["", "file-add", "file-drop"].includes(verb)) throw new DomainError("unknown_act");
  const admitted = await attempt(["too_many_tries"], () => followUpLimit.spend(String(reportId)));
  if (admitted.refused) return again(admitted.refused);
  if (verb === "file-drop") {
    await dropPending(db, storage, object);
    return again();
  }
  const accepted = await acceptFiles(db, storage, uploads, { held: tokens, keepOriginal }, now);
  tokens = [...tokens, ...accepted.tokens];
  refused = accepted.problems;
  if (verb === "file-add" || refused.length > 0) return again();
  const parsed = parseForm(form, messageForm);
  if (!parsed.ok) return again((parsed.errors.token ?? parsed.errors.body ?? "token_wrong") as FollowUpError);
  const sent = await attempt(ADD_FACTS_REFUSALS, () =>
    addFacts(db, reportId, { ...parsed.value, files: tokens }, today, now),
  );
  return sent.refused && again(sent.refused);
}
