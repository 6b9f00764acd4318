import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CaseSection } from "../cases/case-section.tsx";
import { listPublicCases } from "../cases/read-case.server.ts";
import { DomainError } from "../domain-error.ts";
import { DutyTable } from "../duties/duty-table.tsx";
import { DutyText } from "../duties/duty-text.tsx";
import { readDuty } from "../duties/duty.server.ts";
import { inForceOn } from "../duties/duty.ts";
import { FeedLink } from "../feeds/feed-link.tsx";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { ofDuty } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { listHref } from "../register/register.ts";
import { rememberCounty } from "../register/register.server.ts";
import { SitePage } from "../site-page.tsx";
import { FactList } from "../ui/figures/figures.tsx";

const SHOWN = 10;

export const headers = cachePublicly;
export const handle = {
  title: (_text, data) => data.shown.title,
  describe: (text, { shown }) => text.head.duty(shown.title, text.vocabulary.bands[shown.band].label),
  feed: (data) => `/duties/${data.duty.code}/feed.atom`,
  params: { code: CODE },
  reads: ({ params }) => [ofDuty(params.code ?? "")],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, params, today }) => {
    const duty = await readDuty(db, params.code ?? "", today);
    const { cases } = await listPublicCases(db, { dutyId: duty.id, limit: SHOWN }, today);
    const shown = duty.versions.find((version) => inForceOn(version, today)) ?? duty.versions[0];
    if (!shown) throw new DomainError("unknown_duty");
    return { duty, shown, cases, today, county: await rememberCounty(db, duty.regionId) };
  });
}

export default function Duty() {
  const { duty, shown, cases, today, county } = useLoaderData<typeof loader>();
  const { site, register, vocabulary } = useText();
  const words = register.duties;
  const facts = [
    { term: words.columns.code, detail: duty.code },
    { term: words.band, detail: vocabulary.bands[shown.band].label },
    { term: words.category, detail: <span lang="zh-CN">{shown.category}</span> },
    ...(duty.parentCode
      ? [{ term: words.parent, detail: <a href={`/duties/${duty.parentCode}`}>{duty.parentCode}</a> }]
      : []),
  ];
  return (
    <SitePage
      kicker={duty.code}
      title={<span lang="zh-CN">{shown.title}</span>}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: listHref("/duties", county), label: site.nav.duties },
          {
            href: `/duties?band=${shown.band}${county ? `&region=${county}` : ""}`,
            label: vocabulary.bands[shown.band].label,
          },
        ],
      }}
      region={county}
      aside={<FactList facts={facts} />}
    >
      <DutyText version={shown} />
      {duty.parts.length > 0 && (
        <section aria-labelledby="parts">
          <h2 id="parts">{words.parts}</h2>
          <DutyTable duties={duty.parts} caption={words.parts} />
        </section>
      )}
      <CaseSection
        id="cases"
        title={words.cases}
        cases={cases}
        all={`/cases?duty=${duty.code}`}
        empty={<p>{words.casesNone}</p>}
      />
      <FeedLink href={`/duties/${duty.code}/feed.atom`} follow={{ of: "duty", code: duty.code }} />
      {duty.versions.length > 1 && (
        <section aria-labelledby="versions">
          <h2 id="versions">{words.versions}</h2>
          {duty.versions.map((version) => (
            <article key={version.version}>
              <h3>
                {words.standing(
                  version.effectiveTo
                    ? words.between(site.day(version.effectiveFrom), site.day(version.effectiveTo))
                    : words.inForce(site.day(version.effectiveFrom)),
                  inForceOn(version, today),
                )}
              </h3>
              <p lang="zh-CN">{words.titleAndBand(version.title, vocabulary.bands[version.band].label)}</p>
              <DutyText version={version} />
            </article>
          ))}
        </section>
      )}
    </SitePage>
  );
}
