import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { deskQueryOf } from "../desk/search/search.ts";
import { search } from "../desk/search/search.server.ts";
import { SearchResults } from "../desk/search/search-results.tsx";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";

export const handle = { title: (text) => text.search.title } satisfies PageHandle;

/** What was typed in the bar. A number that names its year can be nothing but a case, and leads there. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:report");
    const { db, url, today, now } = visit;
    const asked = deskQueryOf(url.searchParams.get("q") ?? "", today.slice(0, 4));
    const found = await search(db, actor, asked, today, now);
    if (asked.caseAlone && found.numbered) return redirect(`/desk/cases/${found.numbered.number}`);
    return { found, typed: asked.typed, person: actor.displayName };
  });
}

export default function DeskSearch() {
  const { found, typed, person } = useLoaderData<typeof loader>();
  const { search: words } = useText();
  return (
    <SitePage variant="desk" person={person} title={typed === "" ? words.title : words.of(typed)}>
      <SearchResults found={found} typed={typed} />
    </SitePage>
  );
}
