import type { LoaderFunctionArgs } from "@remix-run/node";
import { readDepartment } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { FRAME, frameOf } from "../embeds/embed.ts";
import { type AddressReading, NUMBER } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { chosenLocale, DEFAULT_LOCALE, inLanguage } from "../i18n/locale.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";

/** An address of a page that can be shown in a frame, with nothing behind it but a language. */
const ADDRESS = /^https?:\/\/[\w.:[\]-]{1,100}\/departments\/[^/?#\s]{1,200}(\?lang=(zh-CN|en))?$/;
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
  return respond(args, async ({ db, url, env }) => {
    const asked = (name: string) => url.searchParams.get(name);
    const origin = env.ORIGIN ?? url.origin;
    if (asked("format") === "xml") return new Response(null, { status: 501, headers: HEADERS });
    const address = asked("url") ?? "";
    const page = ADDRESS.test(address) ? new URL(address) : null;
    if (page?.origin !== origin) throw new DomainError("not_found");
    const locale = chosenLocale(address) ?? DEFAULT_LOCALE;
    const code = page.pathname.split("/").at(-1) ?? "";
    const department = await readDepartment(db, decoded(code));
    const { site, register } = dictionary(locale);
    const title = register.departments.scorecardOf(site.nameOf(department));
    const size = {
      width: Math.min(FRAME.width, Number(asked("maxwidth") ?? FRAME.width)),
      height: Math.min(FRAME.height, Number(asked("maxheight") ?? FRAME.height)),
    };
    const path = inLanguage(`/departments/${department.code}`, locale);
    const answer = {
      version: "1.0",
      type: "rich",
      provider_name: site.name,
      provider_url: origin,
      title,
      html: frameOf({ origin, path, title, ...size }),
      ...size,
      cache_age: 24 * 3600,
    };
    return new Response(JSON.stringify(answer), { headers: { ...HEADERS, ...cachePublicly() } });
  });
}

function decoded(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    throw new DomainError("not_found");
  }
}
