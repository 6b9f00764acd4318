import type { LoaderFunctionArgs, SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countCasesOffList } from "../cases/read-case.server.ts";
import { readDepartment } from "../departments/department.server.ts";
import { DutyTable } from "../duties/duty-table.tsx";
import { BANDS, OFF_LIST } from "../duties/duty.ts";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { ofRegion, SITE_WIDE } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { ChosenCounty, CountyChooser } from "../register/county-chooser.tsx";
import { chooseCounty, countDuties, listDuties, readOfferedPlaces } from "../register/register.server.ts";
import { SitePage } from "../site-page.tsx";
import { Figure, FigureRow } from "../ui/figures/figures.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text, { county, holder, band }) =>
    text.head.narrowed(
      county
        ? text.register.county.titleOf(text.register.duties.title, text.site.nameOf(county))
        : text.register.duties.title,
      [
        holder && text.register.duties.filterHolder(text.site.nameOf(holder)),
        band && text.vocabulary.bands[band].label,
      ].filter((one) => one !== null),
    ),
  describe: (text) => text.register.duties.lede,
  query: { band: BANDS, holder: CODE, region: CODE },
  reads: ({ query }) => [query.has("region") ? ofRegion(query.get("region") ?? "") : SITE_WIDE],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const holderCode = url.searchParams.get("holder");
    const holder = holderCode ? await readDepartment(db, holderCode) : null;
    const asked = BANDS.find((band) => band === url.searchParams.get("band"));
    const band = asked ?? (holder ? null : BANDS[0]);
    const { register, within, several } = await chooseCounty(db, url.searchParams.get("region") ?? undefined, today);
    return {
      county: several && register ? register.county : null,
      choices: register ? null : await readOfferedPlaces(db, within),
      asked: asked ?? null,
      band,
      holder: holder && { code: holder.code, name: holder.name, nameEn: holder.nameEn },
      offList: register ? await countCasesOffList(db, register.county.id) : 0,
      counts: register && (await countDuties(db, register)),
      duties: register ? await listDuties(db, register, { band: band ?? undefined, holderId: holder?.id }) : [],
      today,
    };
  });
}

export default function Duties() {
  const { county, choices, asked, holder, ...list } = useLoaderData<typeof loader>();
  const { register } = useText();
  const words = register.duties;
  return (
    <SitePage title={words.title} lede={words.lede} variant="wide" region={county?.code}>
      {choices ? (
        <CountyChooser places={choices} path="/duties" kept={{ band: asked, holder: holder?.code ?? null }} />
      ) : (
        <>
          <ChosenCounty county={county} path="/duties" />
          <DutyList county={county} holder={holder} {...list} />
        </>
      )}
    </SitePage>
  );
}

type Listed = Pick<
  SerializeFrom<typeof loader>,
  "county" | "holder" | "band" | "counts" | "duties" | "offList" | "today"
>;

/** The items in the county of one band, or of one holder. */
function DutyList({ county, holder, band, counts, duties, offList, today }: Listed) {
  const { site, register, vocabulary } = useText();
  const nameOf = useName();
  const words = register.duties;
  const categories = [...new Set(duties.map((duty) => duty.category))];
  return (
    <>
      <nav aria-label={words.bandLabel}>
        <FigureRow>
          {BANDS.map((one) => (
            <Figure
              key={one}
              label={vocabulary.bands[one].label}
              value={site.number(counts?.[one] ?? 0)}
              base={vocabulary.bands[one].hint}
              href={`/duties?band=${one}${county ? `&region=${county.code}` : ""}`}
            />
          ))}
        </FigureRow>
      </nav>
      {offList > 0 && (
        <p>
          {words.offList(
            <a href={`/cases?duty=${OFF_LIST}${county ? `&region=${county.code}` : ""}`}>
              {words.offListCases(site.number(offList))}
            </a>,
          )}
        </p>
      )}
      <h2>{words.chosen(holder && words.filterHolder(nameOf(holder)), band && vocabulary.bands[band].label)}</h2>
      <p className="hint">{words.onDay(site.day(today), words.count(duties.length))}</p>
      {duties.length === 0 && <p>{words.empty}</p>}
      {categories.map((category) => (
        <section key={category} aria-label={category}>
          <h3 lang="zh-CN">{category}</h3>
          <DutyTable
            withBand={band === null}
            caption={category}
            duties={duties.filter((duty) => duty.category === category)}
          />
        </section>
      ))}
    </>
  );
}
