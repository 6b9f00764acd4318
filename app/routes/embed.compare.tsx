import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { COMPARISON_QUERY, comparisonAsked, comparisonHref, comparisonTitle } from "../comparing/comparing.ts";
import { readComparisonAsked } from "../comparing/comparing.server.ts";
import { ComparisonShown } from "../comparing/comparison-figures.tsx";
import { WindowNote } from "../comparing/window-note.tsx";
import { DomainError } from "../domain-error.ts";
import "../ui/css/base.css";
import "../embeds/embed.css";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useSite, useText } from "../i18n/use-text.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";

export const headers = cachePublicly;
export const handle = {
  title: comparisonTitle,
  describe: (text) => text.comparing.lede,
  framed: true,
  query: COMPARISON_QUERY,
  reads: () => [SITE_WIDE],
} satisfies PageHandle<typeof loader>;

/** A comparison of the bodies of a line, as other sites show it in a frame. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const { line, ...asked } = comparisonAsked((name) => url.searchParams.get(name));
    if (line === undefined) throw new DomainError("not_found");
    return readComparisonAsked(db, { line, ...asked }, today);
  });
}

export default function EmbeddedComparison() {
  const data = useLoaderData<typeof loader>();
  const { peers, measure, until, comparison } = data;
  const { demo } = useSite();
  const text = useText();
  const { site, comparing: words, embeds } = text;
  return (
    <main className="embed">
      {demo && <p className="hint">{site.demo}</p>}
      <h1>
        <a href={comparisonHref(data)}>{comparisonTitle(text, data)}</a>
      </h1>
      <WindowNote measure={measure} until={until} />
      {peers.within && <p>{words.within(site.nameOf(peers.within))}</p>}
      {!comparison && <p>{words.tooMany}</p>}
      <ComparisonShown shown={data} order="name" />
      <p className="hint">{embeds.from(site.name)}</p>
    </main>
  );
}
