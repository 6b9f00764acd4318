import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readRegion } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { ofRegion } from "../ledger/scopes.ts";
import { HELD_SHOWN } from "../measures/bases/bases.ts";
import { readHeldDuties } from "../measures/bases/bases.server.ts";
import { HeldDutiesList } from "../measures/bases/held-duties.tsx";
import type { PageHandle } from "../page-handle.ts";
import { registerOf } from "../register/register.server.ts";
import { SitePage } from "../site-page.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text, { region, touched }) => text.bases.held.ofCounty(text.site.nameOf(region), touched),
  describe: (text) => text.bases.held.lede,
  params: { code: CODE },
  query: { shown: HELD_SHOWN },
  reads: ({ params }) => [ofRegion(params.code ?? "")],
} satisfies PageHandle<typeof loader>;

/** The items of the register that a department holds in a county, those with a case among them. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, params, url, today }) => {
    const region = await readRegion(db, params.code ?? "");
    if (region.level !== "county") throw new DomainError("not_found");
    const { regionIds } = await registerOf(db, region.id, today);
    const touched = url.searchParams.get("shown") === "cases";
    return {
      region: { code: region.code, name: region.name, nameEn: region.name_en },
      touched,
      duties: await readHeldDuties(db, region.id, { regionIds }, { day: today, touched }),
    };
  });
}

export default function DutiesOfCounty() {
  const { region, touched, duties } = useLoaderData<typeof loader>();
  const { site, bases: words } = useText();
  const name = useName()(region);
  const page = `/regions/${region.code}`;
  return (
    <SitePage
      title={words.held.ofCounty(name, touched)}
      lede={words.held.lede}
      variant="wide"
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/regions", label: site.nav.regions },
          { href: page, label: name },
        ],
      }}
    >
      <HeldDutiesList
        duties={duties}
        touched={touched}
        path={`${page}/duties`}
        query={`region=${region.code}`}
        withHolder
      />
    </SitePage>
  );
}
