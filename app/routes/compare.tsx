import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  COMPARISON_QUERY,
  comparisonAsked,
  comparisonHref,
  comparisonKept,
  comparisonTitle,
  PEER_ORDERS,
  type PeerOrder,
} from "../comparing/comparing.ts";
import { listPeerGroups, readComparisonAsked } from "../comparing/comparing.server.ts";
import { ComparisonShown } from "../comparing/comparison-figures.tsx";
import { MeasureChoice } from "../comparing/measure-choice.tsx";
import { PeerGroupTable } from "../comparing/peer-group-table.tsx";
import { WindowNote } from "../comparing/window-note.tsx";
import { EmbedCode } from "../embeds/embed-code.tsx";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { CountyChooser } from "../register/county-chooser.tsx";
import { readOfferedPlaces } from "../register/register.server.ts";
import { SitePage } from "../site-page.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text, data) => (data.peers === null ? text.comparing.title : comparisonTitle(text, data)),
  describe: (text) => text.comparing.lede,
  frame: (data) => (data.peers === null ? null : comparisonHref(data)),
  query: { ...COMPARISON_QUERY, order: PEER_ORDERS },
  reads: () => [SITE_WIDE],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const { line, ...asked } = comparisonAsked((name) => url.searchParams.get(name));
    if (line === undefined) return { peers: null, groups: await listPeerGroups(db, today) };
    const order: PeerOrder = PEER_ORDERS.find((one) => one === url.searchParams.get("order")) ?? "name";
    const shown = await readComparisonAsked(db, { line, ...asked }, today);
    return { ...shown, order, choices: shown.comparison ? null : await readOfferedPlaces(db, null) };
  });
}

export default function Compare() {
  const data = useLoaderData<typeof loader>();
  const text = useText();
  const { site, comparing: words } = text;
  const nameOf = useName();
  if (data.peers === null) {
    return (
      <SitePage title={words.title} lede={words.lede} variant="wide">
        <div className="prose">
          <p>{words.linesLede}</p>
          <p>
            <a href="/compare/example">{words.example}</a>
          </p>
        </div>
        <PeerGroupTable groups={data.groups} />
      </SitePage>
    );
  }
  const { peers, measure, order, until, comparison, choices } = data;
  const group = { line: peers.line.code, level: peers.level };
  const kept = comparisonKept(data);
  return (
    <SitePage
      title={words.groupTitle(nameOf(peers.line), words.levels[peers.level])}
      lede={words.lede}
      variant="wide"
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/compare", label: words.title }] }}
    >
      <MeasureChoice measure={measure} kept={{ ...group, region: kept.region }} />
      <WindowNote measure={measure} until={until} />
      {choices && (
        <>
          <p>{words.tooMany}</p>
          <CountyChooser places={choices} path="/compare" kept={{ ...group, measure: kept.measure }} />
        </>
      )}
      {peers.within && (
        <p>
          {words.within(nameOf(peers.within))} <a href={comparisonHref(data, { region: null })}>{words.anywhere}</a>
        </p>
      )}
      <ComparisonShown
        shown={data}
        order={order}
        sortedHref={(one) => comparisonHref(data, { order: one === "name" ? null : one })}
      />
      {comparison && comparison.rows.length > 0 && (
        <EmbedCode title={comparisonTitle(text, data)} path={comparisonHref(data)} />
      )}
    </SitePage>
  );
}
