import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupHref, PEER_LEVELS, PEER_ORDERS, type PeerOrder } from "../comparing/comparing.ts";
import { listPeerGroups, readComparison, readPeers } from "../comparing/comparing.server.ts";
import { ComparisonFigures } from "../comparing/comparison-figures.tsx";
import { PeerGroupTable } from "../comparing/peer-group-table.tsx";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { CountyChooser } from "../register/county-chooser.tsx";
import { readOfferedPlaces } from "../register/register.server.ts";
import { AsAt } from "../scorecards/as-at.tsx";
import { SitePage } from "../site-page.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text, { peers }) =>
    peers
      ? text.comparing.groupTitle(text.site.nameOf(peers.line), text.comparing.levels[peers.level])
      : text.comparing.title,
  query: { line: CODE, level: PEER_LEVELS, region: CODE, order: PEER_ORDERS },
  reads: () => [SITE_WIDE],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const asked = (name: string) => url.searchParams.get(name) || undefined;
    const [line, region] = [asked("line"), asked("region")];
    const level = PEER_LEVELS.find((one) => one === asked("level")) ?? "county";
    const order: PeerOrder = PEER_ORDERS.find((one) => one === asked("order")) ?? "name";
    if (line === undefined) return { peers: null, groups: await listPeerGroups(db, today) };
    const { bodies, ...peers } = await readPeers(db, { line, level, region }, today);
    return {
      peers,
      order,
      comparison: bodies && (await readComparison(db, bodies, today)),
      choices: bodies ? null : await readOfferedPlaces(db, null),
    };
  });
}

export default function Compare() {
  const data = useLoaderData<typeof loader>();
  const { register, comparing: words } = useText();
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
  const { peers, order, comparison, choices } = data;
  const asked = { line: peers.line.code, level: peers.level };
  return (
    <SitePage
      title={words.measured(words.groupTitle(nameOf(peers.line), words.levels[peers.level]), register.figures.onTime)}
      lede={words.lede}
      variant="wide"
    >
      <p>
        <a href="/compare">{words.allLines}</a>
      </p>
      <AsAt />
      {choices && (
        <>
          <p>{words.tooMany}</p>
          <CountyChooser places={choices} path="/compare" kept={asked} />
        </>
      )}
      {peers.within && (
        <p>
          {words.within(nameOf(peers.within))} <a href={groupHref(asked)}>{words.anywhere}</a>
        </p>
      )}
      {comparison &&
        (comparison.rows.length === 0 ? (
          <p>{words.noBodies}</p>
        ) : (
          <ComparisonFigures
            comparison={comparison}
            unit={register.figures.unitCases}
            order={order}
            sortedHref={(one) =>
              groupHref(asked, { region: peers.within?.code ?? null, order: one === "name" ? null : one })
            }
            hrefOf={(body) => `/departments/${body.code}`}
          />
        ))}
    </SitePage>
  );
}
