import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { searchPlaces } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { answersOf, readForm } from "../http/forms/form.server.ts";
import { STATUS } from "../http/errors.ts";
import { placeSearchLimit } from "../http/limits/limits.server.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";

const NO_STORE = { "Cache-Control": "no-store" };

/** Nothing stands here to read. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async () => {
    throw new DomainError("not_found");
  });
}

/**
 * The townships that `text` means, for the suggestions under the search box: `{ places: [{ code, name, path }] }`. By
 * POST alone, so that what a reporter types stands in no address and no log.
 */
export function action(args: ActionFunctionArgs) {
  return respond(args, async ({ db, request, clientKey, locale }) => {
    const { text } = answersOf(await readForm(request));
    const { site, places } = dictionary(locale);
    const found = await attempt(["too_many_tries"], async () => {
      await placeSearchLimit.spend(clientKey);
      return searchPlaces(db, [text].flat()[0] ?? "");
    });
    if (found.refused) {
      return Response.json({ error: found.refused }, { status: STATUS[found.refused], headers: NO_STORE });
    }
    const answers = found.value.map((hit) => ({
      code: hit.code,
      name: hit.formerly === null ? site.nameOf(hit) : places.formerly(site.nameOf(hit), hit.formerly),
      path: site.nameOf({ name: hit.path, nameEn: hit.pathEn }),
    }));
    return Response.json({ places: answers }, { headers: NO_STORE });
  });
}
