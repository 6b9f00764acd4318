import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readDepartment } from "../departments/department.server.ts";
import { DutyTable } from "../duties/duty-table.tsx";
import { countByBand, listDuties } from "../duties/duty.server.ts";
import { BANDS } from "../duties/duty.ts";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { Figure, FigureRow } from "../ui/figures.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text) => text.register.duties.title,
  query: { band: BANDS, holder: CODE },
  reads: () => [],
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const holderCode = url.searchParams.get("holder");
    const holder = holderCode ? await readDepartment(db, holderCode) : null;
    const asked = BANDS.find((band) => band === url.searchParams.get("band"));
    const band = asked ?? (holder ? null : BANDS[0]);
    return {
      band,
      holder: holder && { code: holder.code, name: holder.name, nameEn: holder.nameEn },
      counts: await countByBand(db, today),
      duties: await listDuties(db, { day: today, band: band ?? undefined, holderId: holder?.id }),
      today,
    };
  });
}

export default function Duties() {
  const { band, holder, counts, duties, today } = useLoaderData<typeof loader>();
  const { site, register, vocabulary } = useText();
  const nameOf = useName();
  const words = register.duties;
  const categories = [...new Set(duties.map((duty) => duty.category))];
  return (
    <SitePage title={words.title} lede={words.lede} variant="wide">
      <nav aria-label={words.bandLabel}>
        <FigureRow>
          {BANDS.map((one) => (
            <Figure
              key={one}
              label={vocabulary.bands[one].label}
              value={site.number(counts[one])}
              base={vocabulary.bands[one].hint}
              href={`/duties?band=${one}`}
            />
          ))}
        </FigureRow>
      </nav>
      <h2>
        {[holder && words.filterHolder(nameOf(holder)), band && vocabulary.bands[band].label]
          .filter(Boolean)
          .join(site.comma)}
      </h2>
      <p className="hint">
        {words.onDay(site.day(today))}
        {site.comma}
        {words.count(duties.length)}
      </p>
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
    </SitePage>
  );
}
