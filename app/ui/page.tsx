import type { ReactNode } from "react";
import "./css/base.css";
import "./css/page.css";

export type NavLink = { href: string; label: string; current?: boolean };

/** What every page of the site shares: built once by the application from its dictionary. */
export type Chrome = {
  name: string;
  tagline: string;
  homeHref: string;
  skipLabel: string;
  navLabel: string;
  nav: NavLink[];
  /** `form`: id of the form on the page, which is sent to `href` and comes back as it is; else a link leads there. */
  language?: { href: string; label: string; lang: string; form?: string };
  /** The box of the search; none where people type what is their own. */
  search?: { action: string; label: string; button: string; longest: number };
  /** A strip above everything, such as "demonstration data". */
  notice?: ReactNode;
  footer: { label: string; groups: { title: string; links: NavLink[] }[]; colophon: ReactNode };
};

export type SignedInLinks = {
  name: string;
  href: string;
  signOutAction: string;
  signOutLabel: string;
  fields?: ReactNode;
};

export type PageProps = {
  chrome: Chrome;
  title: ReactNode;
  /** A short line above the title: the kind of page, a public number. */
  kicker?: ReactNode;
  breadcrumb?: { label: string; links: NavLink[] };
  lede?: ReactNode;
  /** The numbers that answer the page. On a phone they come before the facts of the margin. */
  headline?: ReactNode;
  /** Facts for the margin; under the title on a phone. */
  aside?: ReactNode;
  asideLabel?: string;
  /** reading: column and margin; wide: registers; desk: dense and full width, for moderators. */
  variant?: "reading" | "wide" | "desk";
  person?: SignedInLinks;
  quickExit?: ReactNode;
  /** In the place of the masthead, on pages with a head of their own; the foot is small there. */
  bar?: ReactNode;
  /** On paper it shows the code that it gives and nothing else: a printer may be the office's. */
  bare?: boolean;
  children: ReactNode;
};

/** The shell of every page: masthead, navigation, title, content, margin of facts, colophon. */
export function Page({
  chrome,
  variant = "reading",
  quickExit,
  person,
  bar,
  bare,
  aside,
  asideLabel,
  children,
  ...head
}: PageProps) {
  return (
    <div
      className={`page page-${variant}${quickExit ? " page-exit" : ""}${bar ? " page-staff" : ""}${bare ? " page-bare" : ""}`}
    >
      <a className="skip" href="#main">
        {chrome.skipLabel}
      </a>
      {quickExit}
      {bar ?? <Masthead chrome={chrome} person={person} />}
      <main id="main" className={aside ? "main main-margin" : "main"} tabIndex={-1}>
        <Head {...head} />
        {aside && (
          <aside className="margin" aria-label={asideLabel}>
            {aside}
          </aside>
        )}
        <div className="column">{children}</div>
      </main>
      {bar ? <SmallFoot chrome={chrome} /> : <Foot footer={chrome.footer} />}
    </div>
  );
}

function Masthead({ chrome, person }: { chrome: Chrome; person?: SignedInLinks }) {
  return (
    <header>
      {chrome.notice && (
        <div className="strip">
          <p>{chrome.notice}</p>
        </div>
      )}
      <div className="masthead">
        <div className="masthead-top">
          <a className="masthead-name" href={chrome.homeHref}>
            {chrome.name}
          </a>
          <p className="masthead-tagline">{chrome.tagline}</p>
          {chrome.language && <Language {...chrome.language} />}
          {chrome.search && <SearchBox {...chrome.search} />}
          {person && <Person person={person} />}
        </div>
        <nav aria-label={chrome.navLabel}>
          <Links links={chrome.nav} className="masthead-nav" />
        </nav>
      </div>
    </header>
  );
}

function SearchBox({ action, label, button, longest }: NonNullable<Chrome["search"]>) {
  return (
    <search className="masthead-search">
      <form method="get" action={action}>
        <input
          type="search"
          name="q"
          maxLength={longest}
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit">{button}</button>
      </form>
    </search>
  );
}

/** The way to the other language: a link, or a button of the form that would be lost. */
export function Language({ href, label, lang, form }: NonNullable<Chrome["language"]>) {
  if (form === undefined) {
    return (
      <a className="masthead-language" href={href} lang={lang} hrefLang={lang}>
        {label}
      </a>
    );
  }
  return (
    <button
      className="masthead-language plain"
      form={form}
      type="submit"
      name="go"
      value="language"
      formAction={href}
      lang={lang}
    >
      {label}
    </button>
  );
}

function Person({ person }: { person: SignedInLinks }) {
  return (
    <form className="masthead-person" method="post" action={person.signOutAction}>
      {person.fields}
      <a href={person.href}>{person.name}</a>
      <button type="submit" className="plain">
        {person.signOutLabel}
      </button>
    </form>
  );
}

function Head({
  title,
  kicker,
  breadcrumb,
  lede,
  headline,
}: Pick<PageProps, "title" | "kicker" | "breadcrumb" | "lede" | "headline">) {
  return (
    <div className="head">
      {breadcrumb && (
        <nav aria-label={breadcrumb.label}>
          <Links links={breadcrumb.links} className="breadcrumb" />
        </nav>
      )}
      {kicker && <p className="kicker">{kicker}</p>}
      <h1>{typeof title === "string" ? byClause(title) : title}</h1>
      {lede && <div className="lede">{typeof lede === "string" ? <p>{lede}</p> : lede}</div>}
      {headline && <div className="headline">{headline}</div>}
    </div>
  );
}

/** A Chinese headline breaks after its punctuation rather than inside a word: each clause is kept whole where it fits. */
function byClause(title: string) {
  const clauses = title.match(/[^，：；。！？]+[，：；。！？]*/g) ?? [];
  return clauses.length < 2
    ? title
    : clauses.map((clause, index) => (
        <span key={index} className="clause">
          {clause}
        </span>
      ));
}

function Foot({ footer }: Pick<Chrome, "footer">) {
  return (
    <footer className="foot">
      <nav className="foot-groups" aria-label={footer.label}>
        {footer.groups.map((group) => (
          <div key={group.title}>
            <h2>{group.title}</h2>
            <Links links={group.links} className="foot-links" />
          </div>
        ))}
      </nav>
      <div className="colophon">{footer.colophon}</div>
    </footer>
  );
}

function SmallFoot({ chrome }: { chrome: Chrome }) {
  return (
    <footer className="foot">
      <div className="colophon">
        {chrome.notice && <p>{chrome.notice}</p>}
        {chrome.footer.colophon}
      </div>
    </footer>
  );
}

function Links({ links, className }: { links: NavLink[]; className: string }) {
  return (
    <ul className={className}>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} aria-current={link.current ? "page" : undefined}>
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
