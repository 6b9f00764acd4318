import { redirect } from "@remix-run/node";
import type { Visit } from "../../http/respond.server.ts";
import { readReport, type StoredReport } from "../report.server.ts";
import { rememberedReport } from "./receipt-cookie.server.ts";

/** The report that the receipt cookie names; without one, leads to where the code is entered. */
export async function openReport(visit: Visit): Promise<StoredReport> {
  const id = await rememberedReport(visit, visit.request.headers.get("Cookie"));
  if (id === null) throw redirect("/status");
  return readReport(visit.db, id);
}
