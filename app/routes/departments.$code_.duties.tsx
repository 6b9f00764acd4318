import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countedFor, readDepartment } from "../departments/department.server.ts";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { ofDepartment } from "../ledger/scopes.ts";
import { HELD_SHOWN } from "../measures/bases/bases.ts";
import { readHeldDuties } from "../measures/bases/bases.server.ts";
import { HeldDutiesList } from "../measures/bases/held-duties.tsx";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text, { department, touched }) => text.bases.held.ofBody(text.site.nameOf(department), touched),
  describe: (text) => text.bases.held.lede,
  params: { code: CODE },
  query: { shown: HELD_SHOWN },
  reads: ({ params }) => [ofDepartment(params.code ?? "")],
} satisfies PageHandle<typeof loader>;

/** The items of the register that a department holds, those with a case among them. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, params, url, today }) => {
    const department = await readDepartment(db, params.code ?? "");
    const departmentIds = await countedFor(db, department.id);
    const touched = url.searchParams.get("shown") === "cases";
    return {
      department: { code: department.code, name: department.name, nameEn: department.nameEn },
      touched,
      duties: await readHeldDuties(db, department.regionId, { departmentIds }, { day: today, touched }),
    };
  });
}

export default function DutiesOfDepartment() {
  const { department, touched, duties } = useLoaderData<typeof loader>();
  const { site, bases: words } = useText();
  const name = useName()(department);
  const page = `/departments/${department.code}`;
  return (
    <SitePage
      title={words.held.ofBody(name, touched)}
      lede={words.held.lede}
      variant="wide"
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/departments", label: site.nav.departments },
          { href: page, label: name },
        ],
      }}
    >
      <HeldDutiesList
        duties={duties}
        touched={touched}
        path={`${page}/duties`}
        query={`department=${department.code}`}
        withHolder={false}
      />
    </SitePage>
  );
}
