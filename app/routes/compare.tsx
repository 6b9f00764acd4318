import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  COMPARED_MEASURES,
  groupHref,
  PEER_LEVELS,
  PEER_ORDERS,
  type PeerOrder,
  USUAL_MEASURE,
} from "../comparing/comparing.ts";
import { listPeerGroups, readComparison, readPeers } from "../comparing/comparing.server.ts";
import { ComparisonFigures } from "../comparing/comparison-figures.tsx";
import { MeasureChoice } from "../comparing/measure-choice.tsx";
import { PeerGroupTable } from "../comparing/peer-group-table.tsx";
import { WindowNote } from "../comparing/window-note.tsx";
import { EmbedCode } from "../embeds/embed-code.tsx";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import { lastWholeMonth, measureOf } from "../measures/measure.ts";
import type { PageHandle } from "../page-handle.ts";
import { CountyChooser } from "../register/county-chooser.tsx";
import { readOfferedPlaces } from "../register/register.server.ts";
import { SitePage } from "../site-page.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text, data) => {
    if (data.peers === null) return text.comparing.title;
    const { line, level } = data.peers;
    const group = text.comparing.groupTitle(text.site.nameOf(line), text.comparing.levels[level]);
    return text.comparing.measured(group, text.measureTexts[data.measure].name);
  },
  describe: (text) => text.comparing.lede,
  frame: ({ peers, measure }) =>
    peers === null ? null : groupHref({ line: peers.line.code, level: peers.level }, askedOf(measure, peers.within)),
  query: { line: CODE, level: PEER_LEVELS, measure: COMPARED_MEASURES, region: CODE, order: PEER_ORDERS },
  reads: () => [SITE_WIDE],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const asked = (name: string) => url.searchParams.get(name) || undefined;
    const [line, region] = [asked("line"), asked("region")];
    const level = PEER_LEVELS.find((one) => one === asked("level")) ?? "county";
    const measure = COMPARED_MEASURES.find((one) => one === asked("measure")) ?? USUAL_MEASURE;
    const order: PeerOrder = PEER_ORDERS.find((one) => one === asked("order")) ?? "name";
    if (line === undefined) return { peers: null, groups: await listPeerGroups(db, today) };
    const { bodies, ...peers } = await readPeers(db, { line, level, region }, today);
    const until = lastWholeMonth(today);
    return {
      peers,
      measure,
      order,
      until,
      comparison: bodies && (await readComparison(db, bodies, measure, until)),
      choices: bodies ? null : await readOfferedPlaces(db, null),
    };
  });
}

/** What of a comparison its address says besides the group. */
const askedOf = (measure: string, within: { code: string } | null) => ({
  measure: measure === USUAL_MEASURE ? null : measure,
  region: within?.code ?? null,
});

export default function Compare() {
  const data = useLoaderData<typeof loader>();
  const text = useText();
  const { site, comparing: words, measurePage } = text;
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
  const asked = askedOf(measure, peers.within);
  return (
    <SitePage
      title={words.groupTitle(nameOf(peers.line), words.levels[peers.level])}
      lede={words.lede}
      variant="wide"
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/compare", label: words.title }] }}
    >
      <MeasureChoice measure={measure} kept={{ ...group, region: asked.region }} />
      <WindowNote measure={measure} until={until} />
      {choices && (
        <>
          <p>{words.tooMany}</p>
          <CountyChooser places={choices} path="/compare" kept={{ ...group, measure: asked.measure }} />
        </>
      )}
      {peers.within && (
        <p>
          {words.within(nameOf(peers.within))}{" "}
          <a href={groupHref(group, { measure: asked.measure })}>{words.anywhere}</a>
        </p>
      )}
      {comparison?.rows.length === 0 && <p>{words.noBodies}</p>}
      {comparison && comparison.rows.length > 0 && (
        <ComparisonFigures
          comparison={comparison}
          unit={measurePage.short[measureOf(measure).unit]}
          order={order}
          sortedHref={(one) => groupHref(group, { ...asked, order: one === "name" ? null : one })}
          hrefOf={({ code }) => `/departments/${code}`}
          casesOf={({ code }) => `/cases?department=${code}&measure=${measure}&part=base&until=${until}`}
        />
      )}
      {comparison && comparison.rows.length > 0 && (
        <EmbedCode title={handle.title(text, data)} path={groupHref(group, asked)} />
      )}
    </SitePage>
  );
}
