import type { LoaderFunctionArgs } from "@remix-run/node";
import { DomainError } from "../../domain-error.ts";
import { problemOf } from "../../http/gate/problem.ts";
import { escapeXml } from "../../feeds/feed.server.ts";
import { cachePublicly } from "../../http/headers.ts";
import { respond, type Visit } from "../../http/respond.server.ts";
import { type Dictionary, dictionary } from "../../i18n/dictionary.ts";
import { FOR_EVERY_ORIGIN, RATE_POLICY } from "../headers.ts";
import { type Format, FORMAT_TYPE, formatOf, type GeoReportList } from "./georeport.ts";

/** What a loader reads with. */
export interface OfGeoReport extends Visit {
  text: Dictionary;
  /** Where the site is. */
  origin: string;
}

/** Answers in the format that the address ends with; a refusal as the specification has it, a list of one code with words. */
export function answerGeoReport(
  args: LoaderFunctionArgs,
  read: (visit: OfGeoReport) => GeoReportList | Promise<GeoReportList>,
): Promise<Response> {
  return respond(args, async (visit) => {
    const format = formatOf(visit.url.pathname);
    try {
      const told = await read({
        ...visit,
        text: dictionary(visit.locale),
        origin: visit.env.ORIGIN ?? visit.url.origin,
      });
      return answer(told, format, { ...cachePublicly(), ...RATE_POLICY });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { status, headers } = problemOf(error.code);
      const items = [{ code: status, description: error.code.replaceAll("_", " ") }];
      return answer({ list: "errors", one: "error", items }, format, { ...cachePublicly(), ...headers }, status);
    }
  });
}

function answer(told: GeoReportList, format: Format, headers: Record<string, string>, status = 200): Response {
  return new Response(written(told, format), {
    status,
    headers: { ...headers, ...FOR_EVERY_ORIGIN, "Content-Type": FORMAT_TYPE[format] },
  });
}

/** A list in a format; what is null is an empty element in XML. */
export function written({ list, one, items }: GeoReportList, format: Format): string {
  if (format === "json") return JSON.stringify(items);
  const element = (name: string, value: string | number | boolean | null) =>
    value === null ? `<${name}/>` : `<${name}>${escapeXml(String(value))}</${name}>`;
  const rows = items.map(
    (item) =>
      `<${one}>${Object.entries(item)
        .map(([name, value]) => element(name, value))
        .join("")}</${one}>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<${list}>${rows.join("")}</${list}>\n`;
}
