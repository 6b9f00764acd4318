import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DomainError } from "../domain-error.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { readPage } from "../i18n/page.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { CalendarSection } from "../rulings/calendar/calendar-section.tsx";
import { readPublicCalendar } from "../rulings/calendar/read-calendar.server.ts";
import { OperatorSection } from "../setup/operator/operator-section.tsx";
import { SitePage } from "../site-page.tsx";
import { Prose } from "../ui/notice.tsx";

const PAGES = ["about", "method", "privacy", "elsewhere"] as const;

export const headers = cachePublicly;
export const handle = {
  title: (text, data) => text.site.nav[data.page],
  describe: (text, { page }) => text.head.pages[page],
  params: { page: PAGES },
  reads: () => [],
} satisfies PageHandle<typeof loader>;

/** The content pages: /about, /method, /privacy, /elsewhere. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, params, locale }) => {
    const page = PAGES.find((one) => one === params.page);
    if (!page) throw new DomainError("not_found");
    const calendar = page === "method" ? await readPublicCalendar(db) : null;
    return { page, html: await readPage(page, locale), calendar };
  });
}

export default function ContentPage() {
  const { page, html, calendar } = useLoaderData<typeof loader>();
  const { site } = useText();
  return (
    <SitePage title={site.nav[page]}>
      <Prose html={html} />
      {page === "about" && <OperatorSection />}
      {calendar && <CalendarSection years={calendar} />}
    </SitePage>
  );
}
