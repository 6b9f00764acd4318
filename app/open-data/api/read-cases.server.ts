import type { Db } from "../../../db/engine.ts";
import { readStages } from "../../cases/clock/clock.server.ts";
import { type CaseSummary, listPublicCases, readCasePage } from "../../cases/read-case.server.ts";
import type { Day } from "../../day.ts";
import type { AskedCases } from "../asked.ts";
import { readAskedCases } from "../asked.server.ts";
import { API_PAGE } from "./operations.server.ts";

interface Named {
  code: string;
  name: string;
  nameEn: string;
}

const named = ({ code, name, nameEn }: Named) => ({ code, name, name_en: nameEn });

/** A page of cases as the list of cases has them. Throws as `readAskedCases` does. */
export async function listCasesForApi(db: Db, asked: AskedCases, today: Day) {
  const { cases, next } = await listPublicCases(
    db,
    { ...(await readAskedCases(db, asked, today)), limit: API_PAGE },
    today,
  );
  return { items: cases.map(summaryOf), after: next };
}

function summaryOf(row: CaseSummary) {
  return {
    number: row.number,
    url: `/cases/${row.number}`,
    title: row.title,
    kind: row.kind,
    verdict: row.verdict,
    published_on: row.publishedOn,
    department: named(row.department),
    due_on: row.dueOn,
    met_on: row.metOn,
    held_on: row.heldOn,
    days_late: row.daysLate,
    voices: row.voices,
  };
}

/** A case as its page has it. Throws `unknown_case`, `case_withdrawn`, `case_hidden`. */
export async function readCaseForApi(db: Db, number: string, today: Day) {
  const matter = await readCasePage(db, number, today);
  const stages = await readStages(db, matter.id, today);
  return {
    number: matter.number,
    url: `/cases/${matter.number}`,
    title: matter.title,
    demand: matter.demand,
    claimed_basis: matter.claimedBasis,
    kind: matter.kind,
    published_on: matter.publishedOn,
    county: matter.region && named(matter.region),
    department: named(matter.department),
    demanded_by: named(matter.demandedBy),
    duty: matter.duty && { code: matter.duty.code, title: matter.duty.title },
    voices: matter.voices.length,
    verdicts: matter.verdicts.map(({ code, appliesOn, decidedOn, reasons, replaced }) => {
      return { code, applies_on: appliesOn, decided_on: decidedOn, reasons, replaced };
    }),
    stages: stages.map(({ stage, dueOn, metOn, heldOn, daysLate, promise }) => {
      const promised = promise?.day ?? null;
      return { stage, due_on: dueOn, met_on: metOn, held_on: heldOn, days_late: daysLate, promised_on: promised };
    }),
  };
}
