import { useLocation } from "@remix-run/react";
import { type ComponentProps, useContext } from "react";
import { StaffBar } from "./desk/bar/staff-bar.tsx";
import type { Dictionary } from "./i18n/dictionary.ts";
import type { Locale } from "./i18n/locale.ts";
import { type SiteData, useSite, useText } from "./i18n/use-text.ts";
import { listHref } from "./register/register.ts";
import { RenderContext } from "./render-context.ts";
import { MAX_TYPED } from "./search/terms.ts";
import { type Chrome, Language, Page } from "./ui/page.tsx";
import { OfStaff, UnsentNotice } from "./unsent-notice.tsx";

type SitePageProps = Omit<ComponentProps<typeof Page>, "chrome" | "person"> & {
  /** The signed-in member of staff. */
  person?: string;
  /** Id of the form that holds all that was typed; its action takes the button `go=language`. */
  formId?: string;
  /** Code of the county that the links to the public lists remember. */
  region?: string | null;
};

/** A page in the site's shell: masthead, navigation, footer, in the visitor's language. */
export function SitePage({ person, formId, region = null, ...page }: SitePageProps) {
  const { locale, demo, today, operator, staff } = useSite();
  const text = useText();
  const { pathname, search } = useLocation();
  const { posted } = useContext(RenderContext);
  const { language, ...chrome } = chromeOf(text, locale, pathname, search, { demo, today, operator }, region);
  // Following the link would lose what was typed, or the receipt code.
  const switches = formId === undefined ? !posted : true;
  const searches = !posted && formId === undefined && person === undefined && !WITHOUT_SEARCH.test(pathname);
  const shown: Chrome = {
    ...chrome,
    language: switches && language ? { ...language, form: formId } : undefined,
    search: searches ? searchOf(text) : undefined,
  };
  return (
    <OfStaff.Provider value={person !== undefined}>
      <Page
        {...page}
        chrome={shown}
        bar={
          staff && (
            <StaffBar
              bar={staff}
              path={pathname}
              search={search}
              demo={demo}
              language={shown.language && <Language {...shown.language} />}
            />
          )
        }
        asideLabel={page.asideLabel ?? text.site.asideLabel}
        person={
          person === undefined
            ? undefined
            : { name: person, href: "/account", signOutAction: "/sign-out", signOutLabel: text.site.signIn.signOut }
        }
      >
        {person !== undefined && <UnsentNotice />}
        {page.children}
      </Page>
    </OfStaff.Provider>
  );
}

/** Pages on which people type what is their own, and the search itself: they have no box of the search. */
const WITHOUT_SEARCH =
  /^\/(?:report|status|leave|follow|stop|sign-in|invitation|desk|office|supervise|township|staff|setup|account|search)(?:\/|$)/;

const searchOf = ({ siteSearch }: Dictionary): Chrome["search"] => ({
  action: "/search",
  label: siteSearch.label,
  button: siteSearch.short,
  longest: MAX_TYPED,
});

/** The lists that begin with the choice of a county. */
const OF_A_COUNTY: readonly string[] = ["/cases", "/departments", "/duties"];

/** The pages of staff, which lead their own navigation. */
const STAFF_PAGES = ["desk", "office", "supervise", "township", "staff", "setup", "account"] as const;

function chromeOf(
  { site: text, register, transparency, setup, openData, topics }: Dictionary,
  locale: Locale,
  path: string,
  search: string,
  { demo, today, operator }: Omit<SiteData, "locale" | "staff" | "mail" | "origin">,
  region: string | null,
): Chrome {
  const link = (href: string, label: string) => ({
    href: OF_A_COUNTY.includes(href) ? listHref(href, region) : href,
    label,
    current: href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`),
  });
  const { nav, footer } = text;
  const other: Locale = locale === "zh-CN" ? "en" : "zh-CN";
  const params = new URLSearchParams(search);
  params.set("lang", other);
  return {
    name: text.name,
    tagline: text.tagline,
    homeHref: "/",
    skipLabel: text.skip,
    navLabel: text.navLabel,
    nav: [
      ...STAFF_PAGES.filter((page) => path.startsWith(`/${page}`)).map((page) => link(`/${page}`, nav[page])),
      link("/cases", nav.cases),
      link("/departments", nav.departments),
      link("/duties", nav.duties),
      link("/report", nav.report),
      link("/status", nav.status),
    ],
    language: { href: `${path}?${params}`, label: text.otherLanguage, lang: other },
    notice: demo ? text.demo : undefined,
    footer: {
      label: text.footerLabel,
      groups: [
        {
          title: footer.read,
          links: [
            link("/cases", nav.cases),
            link("/departments", nav.departments),
            link("/duties", nav.duties),
            link("/regions", nav.regions),
            link("/overdue", register.overdue.title),
            link("/topics", topics.title),
            link("/ledger", nav.ledger),
            link("/data", openData.nav),
          ],
        },
        { title: footer.act, links: [link("/report", nav.report), link("/status", nav.status)] },
        {
          title: footer.know,
          links: [
            link("/about", nav.about),
            link("/method", nav.method),
            link("/transparency", transparency.nav),
            link("/privacy", nav.privacy),
            link("/elsewhere", nav.elsewhere),
          ],
        },
        { title: footer.staff, links: [link("/desk", nav.desk), link("/office", nav.office)] },
      ],
      colophon: (
        <>
          <p>{footer.colophon}</p>
          {operator && (
            <>
              <p>
                {setup.operator.foot(operator.name, operator.contact)}{" "}
                {operator.icp && <span lang="zh-CN">{operator.icp}</span>}
              </p>
              <p>{setup.operator.footRest(operator.licence, operator.corrections)}</p>
            </>
          )}
          {today && <p className="printed">{text.printed(path, text.day(today))}</p>}
        </>
      ),
    },
  };
}
