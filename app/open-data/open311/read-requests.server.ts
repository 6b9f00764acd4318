import type { Db } from "../../../db/engine.ts";
import { firstEntryFrom, listRequests } from "../../../db/queries/open-data/requests.ts";
import { PUBLIC_STATES } from "../../cases/case.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { KINDS } from "../../reports/vocabulary.ts";
import {
  type AskedRequests,
  CHANGESET,
  dayOf,
  daysAsked,
  FORMAT_TYPE,
  FORMATS,
  GEOREPORT,
  instantOf,
  MOST_A_PAGE,
  MOST_PAGES,
  PAGE_SIZE,
  type GeoReportDocument,
  type GeoReportList,
} from "./georeport.ts";

/** Where the interface is, and what it is, as wiki.open311.org/Service_Discovery has it. */
export function tellDiscovery(origin: string, { site }: Dictionary): GeoReportDocument {
  const endpoint = {
    specification: "http://wiki.open311.org/GeoReport_v2",
    url: `${origin}${GEOREPORT}`,
    changeset: CHANGESET,
    type: "production",
    formats: { one: "format", items: FORMATS.map((format) => FORMAT_TYPE[format].split(";")[0] ?? "") },
  };
  return {
    root: "discovery",
    thing: {
      changeset: CHANGESET,
      contact: `${site.name} ${origin}/about`,
      key_service: "",
      endpoints: { one: "endpoint", items: [endpoint] },
    },
  };
}

/** The kinds of cases as services. */
export function tellServices({ vocabulary }: Dictionary): GeoReportList {
  return {
    list: "services",
    one: "service",
    items: KINDS.map((kind) => ({
      service_code: kind,
      service_name: vocabulary.kinds[kind].label,
      description: vocabulary.kinds[kind].hint,
      metadata: false,
      type: "realtime",
      keywords: "",
      group: "",
    })),
  };
}

/**
 * A page of cases as requests. A request is closed once the body that has to answer has answered in substance; `expected_datetime` is the
 * due day of that. Days are told as instants, at their beginning. Throws `bad_request` for a day that there is not.
 */
export async function tellRequests(
  db: Db,
  asked: AskedRequests,
  { today, text, origin }: { today: Day; text: Dictionary; origin: string },
): Promise<GeoReportList> {
  const day = (written: string | null | undefined) => {
    if (!written) return null;
    const found = dayOf(written);
    if (found === null) throw new DomainError("bad_request");
    return found;
  };
  const of = { states: PUBLIC_STATES, today };
  const numbers = asked.service_request_id?.split(",");
  const size = Math.min(Number(asked.page_size ?? PAGE_SIZE), MOST_A_PAGE);
  const page = Math.min(Number(asked.page ?? 1), MOST_PAGES);
  const statuses = new Set((asked.status ?? "open,closed").split(","));
  const codes = asked.service_code?.split(",");
  const since = day(asked.updated_after);
  const rows = await listRequests(
    db,
    numbers
      ? { ...of, numbers, limit: numbers.length, offset: 0 }
      : {
          ...of,
          ...daysAsked(day(asked.start_date), day(asked.end_date), today),
          kinds: codes && KINDS.filter((kind) => codes.includes(kind)),
          answered: statuses.size === 1 ? statuses.has("closed") : undefined,
          // What was entered today shows from tomorrow on.
          changed:
            since === null
              ? undefined
              : { from: await firstEntryFrom(db, since), before: await firstEntryFrom(db, today) },
          limit: size,
          offset: (page - 1) * size,
        },
  );
  return {
    list: "service_requests",
    one: "request",
    items: rows.map((row) => ({
      service_request_id: row.number,
      status: row.met_on === null ? "open" : "closed",
      status_notes: row.verdict && text.vocabulary.verdicts[row.verdict].label,
      service_name: text.vocabulary.kinds[row.kind].label,
      service_code: row.kind,
      description: [row.title, row.demand].join("\n"),
      agency_responsible: row.department,
      service_notice: `${origin}/cases/${row.number}`,
      requested_datetime: instantOf(row.published_on),
      updated_datetime: instantOf(row.changed_on ?? row.published_on),
      expected_datetime: row.held_on === null ? instantOf(row.due_on) : null,
      address: row.county,
      address_id: null,
      zipcode: null,
      lat: null,
      long: null,
      media_url: null,
    })),
  };
}
