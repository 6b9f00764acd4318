import { typedDay } from "../../day.ts";
import { readFinding } from "../../duties/duty.server.ts";
import { attempt, type Visit } from "../../http/respond.server.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { citationOf } from "./citation.ts";
import { type ProposingFinding, withProposal } from "./finding.ts";
import { withCitation } from "./with-citation.ts";

type Answers = Record<string, string>;

/** What the register says of the duty that was chosen, on the day that was named; null where there is none. */
export async function findingFor(
  { db, today }: Visit,
  { duty, appliesOn = "" }: Answers,
): Promise<ProposingFinding | null> {
  if (!duty) return null;
  const day = typedDay(appliesOn, today) ?? today;
  const found = await attempt(["unknown_duty"], () => readFinding(db, duty, day));
  return found.refused === null ? withProposal(found.value) : null;
}

/** Without scripts: the answers with the legal basis of the duty, as the register has it, copied into the reasons. */
export async function cite(visit: Visit, answers: Answers): Promise<Answers> {
  const finding = await findingFor(visit, answers);
  if (!finding?.version) return answers;
  const reasons = withCitation(answers.reasons ?? "", citationOf(dictionary(visit.locale), finding.version));
  return { ...answers, reasons };
}
