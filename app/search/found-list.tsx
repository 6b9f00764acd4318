import { useName, useText } from "../i18n/use-text.ts";
import type { FoundThing } from "./search.ts";
import type { Piece } from "./terms.ts";
import "./search.css";

/** What was found, each with where it leads, what it is and the place in which the words stand. */
export function FoundThings({ things }: { things: readonly FoundThing[] }) {
  return (
    <ol className="found">
      {things.map((thing) => (
        <li key={thing.href}>
          <FoundOne thing={thing} />
        </li>
      ))}
    </ol>
  );
}

function FoundOne({ thing }: { thing: FoundThing }) {
  const { site, siteSearch } = useText();
  const nameOf = useName();
  const about = [
    thing.titleEn,
    thing.code,
    thing.department && nameOf(thing.department),
    thing.on && site.day(thing.on),
  ].filter((one): one is string => Boolean(one));
  // The page on the figures is in the reader's language, what the site tells of in Chinese.
  const lang = thing.href.startsWith("/method") ? undefined : "zh-CN";
  return (
    <>
      <a href={thing.href} lang={lang}>
        <Marked pieces={thing.title} />
      </a>
      {about.length > 0 && (
        <p className="found-about">
          {about.map((one) => (
            <span key={one}>{one}</span>
          ))}
        </p>
      )}
      {thing.excerpt && (
        <p>
          <span className="found-about">{siteSearch.texts[thing.excerpt.of]}</span>{" "}
          <span lang={lang}>
            <Marked pieces={thing.excerpt.pieces} />
          </span>
        </p>
      )}
    </>
  );
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text));
}
