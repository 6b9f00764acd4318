import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MONTH, monthBeside } from "../cases/bulletin/bulletin.ts";
import { BulletinSection } from "../cases/bulletin/bulletin-list.tsx";
import { readBulletin } from "../cases/bulletin/bulletin.server.ts";
import { HoursNote } from "../cases/voices/hours-note.tsx";
import { readHoursAcross } from "../cases/voices/read-told.server.ts";
import { readRegion } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { ofRegion } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { Pager } from "../ui/pager.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text, { region, bulletin }) => text.bulletin.title(text.site.nameOf(region), text.site.month(bulletin.month)),
  describe: (text, { bulletin }) =>
    text.site.sentences([text.bulletin.lede, text.bulletin.until(text.site.day(bulletin.until))]),
  params: { code: CODE, month: MONTH },
  reads: ({ params }) => [ofRegion(params.code ?? "")],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, params, today }) => {
    const region = await readRegion(db, params.code ?? "");
    if (region.level !== "county") throw new DomainError("not_found");
    const bulletin = await readBulletin(db, region.id, params.month ?? "", today);
    return {
      region: { code: region.code, name: region.name, nameEn: region.name_en },
      bulletin,
      hours: await readHoursAcross(db, { regionIds: [region.id] }, bulletin.until),
      thisMonth: today.slice(0, 7),
    };
  });
}

export default function RegionBulletin() {
  const { region, bulletin, hours, thisMonth } = useLoaderData<typeof loader>();
  const { site, bulletin: words } = useText();
  const nameOf = useName();
  const href = (month: string) => `/regions/${region.code}/bulletin/${month}`;
  const [before, next] = [monthBeside(bulletin.month, -1), monthBeside(bulletin.month, 1)];
  return (
    <SitePage
      variant="wide"
      title={words.title(nameOf(region), site.month(bulletin.month))}
      lede={site.sentences([words.lede, words.until(site.day(bulletin.until))])}
      region={region.code}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/regions", label: site.nav.regions },
          { href: `/regions/${region.code}`, label: nameOf(region) },
        ],
      }}
    >
      <BulletinSection bulletin={bulletin} of="published" />
      <BulletinSection bulletin={bulletin} of="answered" />
      <BulletinSection bulletin={bulletin} of="overdue" />
      <HoursNote hours={hours} />
      <Pager
        label={words.others}
        newer={next <= thisMonth ? { href: href(next), label: site.month(next) } : undefined}
        older={before >= bulletin.first ? { href: href(before), label: site.month(before) } : undefined}
      />
    </SitePage>
  );
}
