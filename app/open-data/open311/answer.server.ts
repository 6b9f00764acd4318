import type { LoaderFunctionArgs } from "@remix-run/node";
import { DomainError } from "../../domain-error.ts";
import { problemOf } from "../../http/gate/problem.ts";
import { escapeXml } from "../../feeds/feed.server.ts";
import { cachePublicly } from "../../http/headers.ts";
import { respond, type Visit } from "../../http/respond.server.ts";
import { type Dictionary, dictionary } from "../../i18n/dictionary.ts";
import { FOR_EVERY_ORIGIN, RATE_POLICY } from "../headers.ts";
import {
  type Format,
  FORMAT_TYPE,
  formatOf,
  type GeoReportDocument,
  type GeoReportList,
  type GeoReportThing,
} from "./georeport.ts";

/** What a loader reads with. */
export interface OfGeoReport extends Visit {
  text: Dictionary;
  /** Where the site is. */
  origin: string;
}

/** Answers in the format that the address ends with; a refusal as the specification has it, a list of one code with words. */
export function answerGeoReport(
  args: LoaderFunctionArgs,
  read: (visit: OfGeoReport) => GeoReportDocument | GeoReportList | Promise<GeoReportList>,
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

function answer(
  told: GeoReportDocument | GeoReportList,
  format: Format,
  headers: Record<string, string>,
  status = 200,
): Response {
  return new Response(written(told, format), {
    status,
    headers: { ...headers, ...FOR_EVERY_ORIGIN, "Content-Type": FORMAT_TYPE[format] },
  });
}

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';

/** A list or a document in a format; what is null is an empty element in XML. */
export function written(told: GeoReportDocument | GeoReportList, format: Format): string {
  if ("root" in told)
    return format === "json" ? JSON.stringify(bare(told.thing)) : `${XML}${within(told.root, told.thing)}\n`;
  const { list, one, items } = told;
  if (format === "json") return JSON.stringify(items);
  return `${XML}<${list}>${items.map((item) => within(one, item)).join("")}</${list}>\n`;
}

/** As JSON has it: lists without the name of one. */
function bare(thing: GeoReportThing): object {
  const entries = Object.entries(thing).map(([name, value]) => [
    name,
    value !== null && typeof value === "object"
      ? value.items.map((item) => (typeof item === "string" ? item : bare(item)))
      : value,
  ]);
  return Object.fromEntries(entries) as object;
}

/** A thing or a value as an element of XML, with what is in it. */
function within(name: string, value: GeoReportThing[string] | GeoReportThing): string {
  if (value === null) return `<${name}/>`;
  if (typeof value !== "object") return `<${name}>${escapeXml(String(value))}</${name}>`;
  const inner = isListOf(value)
    ? value.items.map((item) => within(value.one, item))
    : Object.entries(value).map(([part, one]) => within(part, one));
  return `<${name}>${inner.join("")}</${name}>`;
}

function isListOf(value: object): value is { one: string; items: readonly (GeoReportThing | string)[] } {
  return "items" in value && Array.isArray(value.items);
}
