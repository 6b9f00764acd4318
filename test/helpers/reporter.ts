import { newSubmissionToken, receiptFor, sealReceipt } from "../../app/reports/receipt/receipt.server.ts";
import { submitReport } from "../../app/reports/report.server.ts";
import { DEPARTMENT, TOWNSHIP } from "./acts.ts";
import type { NewReport } from "../../app/reports/report.server.ts";
import { aReport } from "./factories.ts";
import type { Site } from "./site.ts";
import { realDay } from "./clock.ts";

/** A report with a receipt code, without going through the form. */
export async function reportWithCode(
  site: Site,
  body = "县里要求我们每天上路设卡检查运输车辆。",
  told: Partial<NewReport> = {},
) {
  const code = receiptFor(newSubmissionToken());
  const report = aReport({ body, region: TOWNSHIP, department: DEPARTMENT, ...told });
  return { id: await submitReport(site.db, report, await sealReceipt(code), realDay()), code };
}

/** One that tells nothing in the parts that may be left out. */
export const bareReport = (site: Site, told: Partial<NewReport> = {}) =>
  reportWithCode(site, undefined, { marks: [], hoursPerMonth: null, ...told });
