import { Fragment } from "react";
import { useLocation, useMatches, useRouteError } from "@remix-run/react";
import { inLanguage, type Locale, LOCALES, DEFAULT_LOCALE } from "../i18n/locale.ts";
import { useSite, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { oembedAt } from "../embeds/embed.ts";
import { cut, LONGEST_DESCRIPTION } from "./description.ts";
import { OPEN_SEARCH } from "./open-search.ts";
import { PICTURE_SHAPES, pictureIn, type PictureShape, SITE_PICTURE } from "./picture.ts";
import { inScript, withAddresses } from "./linked-data.ts";

/** As OpenGraph spells a language. */
const OG_LOCALES = { "zh-CN": "zh_CN", en: "en_GB" } as const satisfies Record<Locale, string>;

const SITE_WIDE_PICTURE = { address: SITE_PICTURE, shape: "wide" } as const;

/** The wide one first: who reads one alone takes the first. */
function picturesOf(picture: string, locale: Locale): { address: string; shape: PictureShape }[] {
  return (["wide", "square"] as const).map((shape) => ({
    address: inLanguage(pictureIn(picture, shape), locale),
    shape,
  }));
}

/**
 * What programs read of a page: where it stands in each language, and of a page that describes itself also in what words
 * others may show it (OpenGraph, ogp.me) and what it is about (schema.org). Addresses must be whole: until the site knows its own,
 * none is told.
 */
export function PageHead({ title }: { title: string }) {
  const { locale, origin } = useSite();
  const text = useText();
  const { pathname, search } = useLocation();
  const error = useRouteError();
  const match = useMatches().at(-1);
  const handle = match?.handle as PageHandle | undefined;
  const data = match?.data as never;
  const here = (language: Locale) => `${origin ?? ""}${inLanguage(`${pathname}${search}`, language)}`;
  const described = error ? null : handle?.describe?.(text, data);
  const frame = error ? null : handle?.frame?.(data);
  const picture = (error ? null : handle?.picture?.(data)) ?? null;
  const pictures = picture === null ? [SITE_WIDE_PICTURE] : picturesOf(picture, locale);
  const about = error ? null : handle?.about?.(text, data);
  const shown = about && picture !== null ? { ...about, image: pictures.map(({ address }) => address) } : about;
  return (
    <>
      {origin && (
        <>
          {LOCALES.map((one) => (
            <link key={one} rel="alternate" hrefLang={one} href={here(one)} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={here(DEFAULT_LOCALE)} />
        </>
      )}
      {typeof described === "string" && (
        <>
          {origin && <link rel="canonical" href={here(locale)} />}
          {origin && (
            <link
              rel="search"
              type="application/opensearchdescription+xml"
              title={text.site.name}
              href={inLanguage(OPEN_SEARCH, locale)}
            />
          )}
          <meta name="description" content={cut(described, LONGEST_DESCRIPTION)} />
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content={text.site.name} />
          <meta property="og:locale" content={OG_LOCALES[locale]} />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={cut(described, LONGEST_DESCRIPTION)} />
          {origin && (
            <>
              <meta property="og:url" content={here(locale)} />
              {pictures.map(({ address, shape }) => (
                <Fragment key={shape}>
                  <meta property="og:image" content={origin.concat(address)} />
                  <meta property="og:image:width" content={String(PICTURE_SHAPES[shape].width)} />
                  <meta property="og:image:height" content={String(PICTURE_SHAPES[shape].height)} />
                  <meta property="og:image:alt" content={picture === null ? text.head.pictureShows : title} />
                </Fragment>
              ))}
            </>
          )}
        </>
      )}
      {frame && origin && (
        <link
          rel="alternate"
          type="application/json+oembed"
          title={title}
          href={oembedAt(origin, inLanguage(frame, locale))}
        />
      )}
      {shown && origin && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: inScript(withAddresses(shown, origin, here(locale))) }}
        />
      )}
    </>
  );
}
