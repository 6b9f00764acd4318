import type { Received } from "../http/forms/form-action.server.ts";
import { acceptFiles } from "./accept-files.server.ts";
import { dropPending } from "./attachment.server.ts";
import type { RefusedFile } from "./attachment.ts";

/**
 * Takes the files that came with a form, whichever button was pressed: from then on it holds them. Answers those that were
 * refused.
 */
export async function takeUploads({
  visit,
  form,
  lists,
}: Pick<Received, "visit" | "form" | "lists">): Promise<RefusedFile[]> {
  const { db, storage, uploads, now } = visit;
  const held = lists.file ?? [];
  const keepOriginal = form.getAll("keepOriginal").includes("yes");
  const { tokens, problems } = await acceptFiles(db, storage, uploads, { held, keepOriginal }, now);
  lists.file = [...held, ...tokens];
  return problems;
}

/** Takes a file out of the form again, which destroys it. */
export async function dropFile(
  { visit: { db, storage }, lists }: Pick<Received, "visit" | "lists">,
  token: string,
): Promise<void> {
  await dropPending(db, storage, token);
  lists.file = (lists.file ?? []).filter((one) => one !== token);
}
