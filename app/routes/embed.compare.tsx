import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { COMPARED_MEASURES, groupHref, PEER_LEVELS, USUAL_MEASURE } from "../comparing/comparing.ts";
import { readComparison, readPeers } from "../comparing/comparing.server.ts";
import { ComparisonFigures } from "../comparing/comparison-figures.tsx";
import { WindowNote } from "../comparing/window-note.tsx";
import { DomainError } from "../domain-error.ts";
import "../ui/css/base.css";
import "../embeds/embed.css";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useSite, useText } from "../i18n/use-text.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import { lastWholeMonth, measureOf } from "../measures/measure.ts";
import type { PageHandle } from "../page-handle.ts";

export const headers = cachePublicly;
export const handle = {
  title: (text, { peers, measure }) => {
    const group = text.comparing.groupTitle(text.site.nameOf(peers.line), text.comparing.levels[peers.level]);
    return text.comparing.measured(group, text.measureTexts[measure].name);
  },
  describe: (text) => text.comparing.lede,
  framed: true,
  query: { line: CODE, level: PEER_LEVELS, measure: COMPARED_MEASURES, region: CODE },
  reads: () => [SITE_WIDE],
} satisfies PageHandle<typeof loader>;

/** A comparison of the bodies of a line, as other sites show it in a frame. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const asked = (name: string) => url.searchParams.get(name) || undefined;
    const [line, region] = [asked("line"), asked("region")];
    if (line === undefined) throw new DomainError("not_found");
    const level = PEER_LEVELS.find((one) => one === asked("level")) ?? "county";
    const measure = COMPARED_MEASURES.find((one) => one === asked("measure")) ?? USUAL_MEASURE;
    const { bodies, ...peers } = await readPeers(db, { line, level, region }, today);
    const until = lastWholeMonth(today);
    return { peers, measure, until, comparison: bodies && (await readComparison(db, bodies, measure, until)) };
  });
}

export default function EmbeddedComparison() {
  const data = useLoaderData<typeof loader>();
  const { peers, measure, until, comparison } = data;
  const { demo } = useSite();
  const text = useText();
  const { site, comparing: words, embeds, measurePage } = text;
  const page = groupHref(
    { line: peers.line.code, level: peers.level },
    { measure: measure === USUAL_MEASURE ? null : measure, region: peers.within?.code ?? null },
  );
  return (
    <main className="embed">
      {demo && <p className="hint">{site.demo}</p>}
      <h1>
        <a href={page}>{handle.title(text, data)}</a>
      </h1>
      <WindowNote measure={measure} until={until} />
      {peers.within && <p>{words.within(site.nameOf(peers.within))}</p>}
      {!comparison && <p>{words.tooMany}</p>}
      {comparison?.rows.length === 0 && <p>{words.noBodies}</p>}
      {comparison && comparison.rows.length > 0 && (
        <ComparisonFigures
          comparison={comparison}
          unit={measurePage.short[measureOf(measure).unit]}
          order="name"
          hrefOf={({ code }) => `/departments/${code}`}
          casesOf={({ code }) => `/cases?department=${code}&measure=${measure}&part=base&until=${until}`}
        />
      )}
      <p className="hint">{embeds.from(site.name)}</p>
    </main>
  );
}
