import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { isRouteErrorResponse, Outlet, Scripts, useLocation, useMatches, useRouteError } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import type { ErrorCode } from "./domain-error.ts";
import { PageHead } from "./head/page-head.tsx";
import { PageStyle } from "./head/styles/page-style.tsx";
import { reporterPart } from "./http/address/reporter-paths.ts";
import { type ShownRefusal, respond } from "./http/respond.server.ts";
import { inLanguage } from "./i18n/locale.ts";
import { type SiteData, useSite, useText } from "./i18n/use-text.ts";
import { isStaffPath, type PageHandle } from "./page-handle.ts";
import { RenderContext } from "./render-context.ts";
import type { AskAgain } from "./reports/receipt/ask-again.ts";
import { canFollowByMail } from "./notifications/followers/follower.ts";
import { AskAgainPage } from "./reports/receipt/code-form.tsx";
import { LeaveButton } from "./reports/leave-button.tsx";
import { readSite } from "./setup/setup.server.ts";
import { SitePage } from "./site-page.tsx";
import { readStaffBar } from "./staff-chrome.server.ts";
import { LinkButton } from "./ui/form.tsx";
import { KeptAnswers } from "./ui/kept-answers.tsx";

export function loader(args: LoaderFunctionArgs) {
  return respond<SiteData>(args, async (visit) => {
    const [site, staff] = await Promise.all([readSite(visit.db), readStaffBar(visit)]);
    return {
      locale: visit.locale,
      today: visit.today,
      mail: canFollowByMail(visit.env),
      origin: visit.env.ORIGIN ?? null,
      ...site,
      staff,
    };
  });
}

/** Nothing of it changes under a page of the public; the numbers in the bar of staff do, when a page asks anew. */
export function shouldRevalidate({ nextUrl }: ShouldRevalidateFunctionArgs) {
  return isStaffPath(nextUrl.pathname);
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale } = useSite();
  const { pathname } = useLocation();
  const { nonce, posted, failed } = useContext(RenderContext);
  const handles = useMatches().map((match) => match.handle as PageHandle | undefined);
  const enhancement = handles.find((handle) => handle?.enhancement)?.enhancement;
  return (
    <html lang={locale} data-posted={posted || undefined} data-failed={failed || undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        {handles.some((handle) => handle?.framed) && <base target="_blank" />}
        <Head />
        <Feed />
        <PageStyle />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icon-180.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
      </head>
      <body>
        {children}
        {handles.some((handle) => handle?.scripts) && <Scripts nonce={nonce} />}
        {isStaffPath(pathname) && <script type="module" nonce={nonce} src="/scripts/staff.js" />}
        {enhancement && <script type="module" nonce={nonce} src={enhancement} />}
      </body>
    </html>
  );
}

/** What is new on the page's matter, told in its language to programs that keep no cookie. */
function Feed() {
  const { locale } = useSite();
  const { feeds } = useText();
  const error = useRouteError();
  const match = useMatches().at(-1);
  const handle = match?.handle as PageHandle | undefined;
  const path = error ? null : (handle?.feed?.(match?.data as never) ?? null);
  if (path === null) return null;
  return <link rel="alternate" type="application/atom+xml" title={feeds.subscribe} href={inLanguage(path, locale)} />;
}

function Head() {
  const text = useText();
  const error = useRouteError();
  const { failed, answer } = useContext(RenderContext);
  const match = useMatches().at(-1);
  const handle = match?.handle as PageHandle | undefined;
  const page = error
    ? errorCode(error) === "receipt_over"
      ? text.reports.tab.status
      : text.site.errors[errorCode(error)].title
    : (handle?.title(text, match?.data as never, answer) ?? text.site.name);
  return (
    <>
      <title suppressHydrationWarning>{(failed ? text.site.errorTitle : text.site.title)(page)}</title>
      <PageHead title={page} />
    </>
  );
}

export default function App() {
  return <Outlet />;
}

/** Refusals that do not come from the answers: the same form may be taken a little later. */
const SENT_AGAIN: readonly ErrorCode[] = [
  "signed_out",
  "second_factor_needed",
  "password_needed",
  "busy",
  "crowded",
  "too_early",
  "too_many_tries",
  "cross_origin",
  "internal",
];

/** Where a reporter acts, an error is left as quickly as the page itself. */
export function ErrorBoundary() {
  const text = useText();
  const { pathname, search } = useLocation();
  const error = useRouteError();
  const code = errorCode(error);
  const kept = isRouteErrorResponse(error) ? (error.data as Partial<ShownRefusal> | null)?.kept : null;
  const { title, text: explanation } = text.site.errors[code];
  const address = `${pathname}${search}`;
  if (code === "receipt_over") {
    const { detail } = (error as { data: ShownRefusal }).data;
    return <AskAgainPage ask={detail as AskAgain} address={address} />;
  }
  return (
    <SitePage title={title} lede={explanation} quickExit={reporterPart(pathname) ? <LeaveButton /> : undefined}>
      {kept && (code === "signed_out" || code === "second_factor_needed" || code === "password_needed") && (
        <p>
          <a
            href={`${code === "password_needed" ? "/account/confirm" : "/sign-in"}?to=${encodeURIComponent(pathname)}`}
            target="_blank"
            rel="noopener"
          >
            {text.site.kept.signIn}
          </a>
        </p>
      )}
      {kept ? (
        <KeptAnswers kept={kept} action={address} again={SENT_AGAIN.includes(code)} words={text.site.kept} />
      ) : (
        <p>
          <LinkButton href="/" look="secondary">
            {text.site.nav.home}
          </LinkButton>
        </p>
      )}
    </SitePage>
  );
}

/** The code that a refusal carries; "not found" for addresses without a route, else the server's own failure. */
function errorCode(error: unknown): ErrorCode {
  if (!isRouteErrorResponse(error)) return "internal";
  const code = (error.data as { code?: ErrorCode } | null)?.code;
  if (code) return code;
  if (error.status === 404) return "not_found";
  return error.status < 500 ? "bad_request" : "internal";
}
