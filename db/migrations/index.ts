import type { Migration } from "kysely/migration";
import * as regionsAndDepartments from "./20261122T0900-create-regions-and-departments.ts";
import * as duties from "./20261122T0910-create-duties.ts";
import * as reportsAndCases from "./20261122T0920-create-reports-and-cases.ts";
import * as accounts from "./20261122T0930-create-accounts.ts";
import * as replies from "./20261122T0940-create-replies.ts";
import * as ledgerAndCounters from "./20261122T0950-create-ledger-and-counters.ts";
import * as completeReports from "./20261124T1000-complete-reports.ts";
import * as followUp from "./20261124T1010-create-follow-up.ts";
import * as attachments from "./20261124T1020-create-attachments.ts";
import * as sealedContacts from "./20261124T1030-create-sealed-contacts.ts";
import * as regionAmendments from "./20261124T1040-create-region-amendments.ts";
import * as retention from "./20261124T1050-create-retention.ts";
import * as scopeStaff from "./20261125T1000-scope-staff.ts";
import * as claims from "./20261125T1010-create-claims.ts";
import * as suggestions from "./20261125T1200-create-suggestions.ts";

/** Every migration by its name, in order. A landed one is never edited. */
export const migrations: Record<string, Migration> = {
  "20261122T0900-create-regions-and-departments": regionsAndDepartments,
  "20261122T0910-create-duties": duties,
  "20261122T0920-create-reports-and-cases": reportsAndCases,
  "20261122T0930-create-accounts": accounts,
  "20261122T0940-create-replies": replies,
  "20261122T0950-create-ledger-and-counters": ledgerAndCounters,
  "20261124T1000-complete-reports": completeReports,
  "20261124T1010-create-follow-up": followUp,
  "20261124T1020-create-attachments": attachments,
  "20261124T1030-create-sealed-contacts": sealedContacts,
  "20261124T1040-create-region-amendments": regionAmendments,
  "20261124T1050-create-retention": retention,
  "20261125T1000-scope-staff": scopeStaff,
  "20261125T1010-create-claims": claims,
  "20261125T1200-create-suggestions": suggestions,
};
