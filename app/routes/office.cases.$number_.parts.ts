import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { requirePermission } from "../accounts/guard.server.ts";
import { DomainError } from "../domain-error.ts";
import { parseForm, readForm } from "../http/forms/form.server.ts";
import { respond } from "../http/respond.server.ts";
import { addPart, askOffset, beginFile } from "../replies/files/file-parts.server.ts";

const number = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const token = z.string().max(64);
/** What the script of the page with the files of an answer sends. */
const partForm = z.discriminatedUnion("act", [
  z.object({ act: z.literal("open"), size: number, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.object({ act: z.literal("ask"), token }),
  z.object({ act: z.literal("part"), token, offset: number }),
]);

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    await requirePermission(visit, "reply:case");
    return redirect(`/office/cases/${encodeURIComponent(visit.params.number ?? "")}/files`);
  });
}

/**
 * A file of an answer in parts, for the script of its page: begins one (`token`), says from which byte to go on, takes a part;
 * 409 with the right byte for one that is not the next.
 */
export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "reply:case");
    const { db, parts, params, request, uploads } = visit;
    const caseNumber = params.number ?? "";
    const form = parseForm(await readForm(request), partForm);
    if (!form.ok) throw new DomainError("bad_request");
    const asked = form.value;
    if (asked.act === "open")
      return Response.json({ token: await beginFile(db, parts, actor, { caseNumber, ...asked }) });
    const of = { caseNumber, token: asked.token };
    if (asked.act === "ask") return Response.json({ offset: await askOffset(db, parts, actor, of) });
    const [upload, another] = uploads;
    if (!upload || another) throw new DomainError("bad_request");
    const { taken, offset } = await addPart(db, parts, actor, { ...of, offset: asked.offset }, upload);
    return Response.json({ offset }, { status: taken ? 200 : 409 });
  });
}
