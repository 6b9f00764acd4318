import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Db } from "../../db/engine.ts";
import {
  COMPARED_MEASURES,
  comparisonHref,
  comparisonTitle,
  PEER_LEVELS,
  USUAL_MEASURE,
} from "../comparing/comparing.ts";
import { readPeers } from "../comparing/comparing.server.ts";
import { readDepartment } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { FRAME, frameOf } from "../embeds/embed.ts";
import { type AddressReading, CODE, NUMBER } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { type Dictionary, dictionary } from "../i18n/dictionary.ts";
import { chosenLocale, DEFAULT_LOCALE, inLanguage } from "../i18n/locale.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";

/** An address of a page that can be shown in a frame: of a scorecard with nothing behind it but a language, of a comparison with what it asks. */
const ADDRESS =
  /^https?:\/\/[\w.:[\]-]{1,100}\/(departments\/[^/?#\s]{1,200}(\?lang=(zh-CN|en))?|compare\?[\w.&=%-]{1,400})$/;
const HEADERS = {
  "Content-Type": "application/json; charset=utf-8",
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

export const headers = cachePublicly;
export const handle = {
  query: { url: ADDRESS, format: ["json", "xml"], maxwidth: NUMBER, maxheight: NUMBER },
  // The addresses that may be asked for are without number.
  unkept: true,
  reads: () => [SITE_WIDE],
} satisfies AddressReading;

/** How a page of ours is shown in another, for programs that are handed its address (oembed.com, 1.0). */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, env, today }) => {
    const asked = (name: string) => url.searchParams.get(name);
    const origin = env.ORIGIN ?? url.origin;
    if (asked("format") === "xml") return new Response(null, { status: 501, headers: HEADERS });
    const address = asked("url") ?? "";
    const page = ADDRESS.test(address) ? new URL(address) : null;
    if (page?.origin !== origin) throw new DomainError("not_found");
    const locale = chosenLocale(address) ?? DEFAULT_LOCALE;
    const text = dictionary(locale);
    const of = page.pathname === "/compare" ? ofComparison : ofScorecard;
    const { path, title } = await of(db, page, text, today);
    const size = {
      width: Math.min(FRAME.width, Number(asked("maxwidth") ?? FRAME.width)),
      height: Math.min(FRAME.height, Number(asked("maxheight") ?? FRAME.height)),
    };
    const answer = {
      version: "1.0",
      type: "rich",
      provider_name: text.site.name,
      provider_url: origin,
      title,
      html: frameOf({ origin, path: inLanguage(path, locale), title, ...size }),
      ...size,
      cache_age: 24 * 3600,
    };
    return new Response(JSON.stringify(answer), { headers: { ...HEADERS, ...cachePublicly() } });
  });
}

interface FramedPage {
  path: string;
  title: string;
}

async function ofScorecard(db: Db, page: URL, { site, register }: Dictionary): Promise<FramedPage> {
  const department = await readDepartment(db, decoded(page.pathname.split("/").at(-1) ?? ""));
  return {
    path: `/departments/${department.code}`,
    title: register.departments.scorecardOf(site.nameOf(department)),
  };
}

/** Of what it asks, only what the page understands. */
async function ofComparison(db: Db, page: URL, text: Dictionary, today: string): Promise<FramedPage> {
  const named = (name: string) => page.searchParams.get(name) ?? undefined;
  const level = PEER_LEVELS.find((one) => one === (named("level") ?? "county"));
  const measure = COMPARED_MEASURES.find((one) => one === (named("measure") ?? USUAL_MEASURE));
  const [line, region] = [named("line") ?? "", named("region")];
  if (!level || !measure || !CODE.test(line) || (region !== undefined && !CODE.test(region))) {
    throw new DomainError("not_found");
  }
  const comparison = { peers: await readPeers(db, { line, level, region }, today), measure };
  return { path: comparisonHref(comparison), title: comparisonTitle(text, comparison) };
}

function decoded(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    throw new DomainError("not_found");
  }
}
