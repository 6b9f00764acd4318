import type { ReactNode } from "react";
import { useName, useText } from "../../i18n/use-text.ts";
import { barCount, barHref, type BarQueue, asksJust, isHere, type BarShown, placeHref } from "./bar.ts";
import "./bar.css";

interface StaffBarProps {
  bar: BarShown;
  path: string;
  search: string;
  /** The data are invented: a mark beside the name, for the strip of the public pages is not here. */
  demo: boolean;
  /** The way to the other language, if the page has one. */
  language: ReactNode;
}

/** The head of the pages of staff: their queues with how much waits in each, the search, their account. 48 pixels high. */
export function StaffBar({ bar, path, search, demo, language }: StaffBarProps) {
  const { site, bar: words, desk } = useText();
  const nameOf = useName();
  const typed = path === "/desk/search" ? (new URLSearchParams(search).get("q") ?? "") : "";
  return (
    <header className="bar">
      <a className="bar-name" href={bar.home}>
        {site.name}
      </a>
      {demo && <span className="bar-demo">{words.demo}</span>}
      <nav className="bar-nav" aria-label={words.queuesLabel}>
        <ul>
          {bar.queues.map(({ queue, count }) => (
            <li key={queue}>
              <a
                href={barHref(queue)}
                aria-current={isHere(queue, path, search) ? "page" : undefined}
                className={count && HARM.includes(queue) ? "bar-harm" : undefined}
                title={words.long[queue]}
              >
                {words.short[queue]}
                {count ? <span className="bar-count">{barCount(queue, count)}</span> : null}
              </a>
            </li>
          ))}
          {bar.places.map((place) => (
            <li key={placeHref(place)}>
              <a
                href={placeHref(place)}
                aria-current={asksJust(placeHref(place), path, search) ? "page" : undefined}
                title={words.places[place.of](nameOf(place))}
              >
                {nameOf(place)}
                {place.count ? <span className="bar-count">{barCount("line", place.count)}</span> : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {bar.searches && (
        <search className="bar-search">
          <form method="get" action="/desk/search">
            <input
              type="search"
              name="q"
              maxLength={100}
              aria-label={words.searchLabel}
              placeholder={words.searchHint}
              defaultValue={typed}
              autoComplete="off"
              enterKeyHint="search"
            />
            <button type="submit">{words.search}</button>
          </form>
        </search>
      )}
      <details className="bar-menu">
        <summary>{bar.person}</summary>
        <ul>
          {bar.pages.map((page) => (
            <li key={page}>
              <a href={`/desk/${page}`} aria-current={path === `/desk/${page}` ? "page" : undefined}>
                {page === "retaliation" ? words.long.retaliation : desk.nav[page]}
              </a>
            </li>
          ))}
          {bar.searches && (
            <li>
              <a href="/desk/views">{words.views}</a>
            </li>
          )}
          <li>
            <a href="/account" aria-current={path.startsWith("/account") ? "page" : undefined}>
              {site.nav.account}
            </a>
          </li>
          <li>
            <a href="/">{words.publicSite}</a>
          </li>
          {language && <li>{language}</li>}
          <li>
            <form method="post" action="/sign-out">
              <button type="submit">{site.signIn.signOut}</button>
            </form>
          </li>
        </ul>
      </details>
    </header>
  );
}

/** Queues in which somebody may be harmed. */
const HARM: readonly BarQueue[] = ["retaliation", "health"];
