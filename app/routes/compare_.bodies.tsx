import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BesideTable } from "../comparing/beside-table.tsx";
import { FEWEST_BESIDE, groupHref, MOST_BESIDE } from "../comparing/comparing.ts";
import { readBeside } from "../comparing/comparing.server.ts";
import { WindowNote } from "../comparing/window-note.tsx";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import { lastWholeMonth } from "../measures/measure.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { LinkButton } from "../ui/form.tsx";
import { EmptyState } from "../ui/notice.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text) => text.comparing.side.title,
  describe: (text) => text.comparing.lede,
  query: { body: { each: CODE, most: MOST_BESIDE } },
  // Any few of very many bodies.
  unkept: true,
  reads: () => [SITE_WIDE],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const codes = url.searchParams.getAll("body");
    const until = lastWholeMonth(today);
    const enough = codes.length >= FEWEST_BESIDE;
    return { until, enough, beside: enough ? await readBeside(db, codes, until) : null };
  });
}

export default function Bodies() {
  const { until, enough, beside } = useLoaderData<typeof loader>();
  const { site, comparing: words } = useText();
  const nameOf = useName();
  const { side } = words;
  const breadcrumb = { label: site.breadcrumbLabel, links: [{ href: "/compare", label: words.title }] };
  if (!beside) {
    return (
      <SitePage title={side.title} variant="wide" breadcrumb={breadcrumb}>
        <EmptyState
          title={enough ? side.mixed : side.none}
          action={<LinkButton href="/compare">{side.choose}</LinkButton>}
        />
      </SitePage>
    );
  }
  const { line, level, bodies, rows } = beside;
  const called = words.groupTitle(nameOf(line), words.levels[level]);
  return (
    <SitePage title={side.title} lede={side.lede(called)} variant="wide" breadcrumb={breadcrumb}>
      <WindowNote measure={null} until={until} />
      <BesideTable bodies={bodies} rows={rows} until={until} />
      <p>
        <a href={groupHref({ line: line.code, level })}>{called}</a>
      </p>
    </SitePage>
  );
}
