import type { Actor } from "../../app/accounts/permissions.ts";
import type { Day } from "../../app/day.ts";
import { DomainError } from "../../app/domain-error.ts";
import { OFF_LIST } from "../../app/duties/duty.ts";
import { decideTransfer } from "../../app/rulings/transfers/decide-transfer.server.ts";
import { acceptTransfer, askTransfer, declineTransfer } from "../../app/transfers/ask-transfer.server.ts";
import { lapseTransfers } from "../../app/transfers/transfer.server.ts";
import type { Db } from "../../db/engine.ts";
import type { County } from "./factories.ts";

interface Choice {
  county: County;
  number: string;
  choice: number;
  slip: boolean;
  today: Day;
}

const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % from.length];

/** Asks another body to take the last case that its own can still pass on; a slip is another body's officer. */
export async function passOn(db: Db, { county, number, choice, slip, today }: Choice): Promise<void> {
  const fresh = await db
    .selectFrom("watches as w")
    .innerJoin("cases as c", "c.id", "w.case_id")
    .leftJoin("transfers as t", "t.watch_id", "w.id")
    .select(["c.number", "c.department_id"])
    .where("c.state", "=", "open")
    .where("c.merged_into_id", "is", null)
    .where("w.closed_on", "is", null)
    .where("w.signed_on", "is", null)
    .where("t.id", "is", null)
    .orderBy("w.id", "desc")
    .executeTakeFirst();
  const by = officerOf(county, fresh?.department_id, slip);
  const department = pick(["forestry", "emergency", "agriculture", "headquarters"], choice) ?? "forestry";
  const duty = pick(["off-list", "withdrawn", OFF_LIST], choice >> 2) ?? OFF_LIST;
  const asked = { caseNumber: fresh?.number ?? number, department, duty, basis: "名录写明由该部门负责。" };
  await askTransfer(db, by, asked, today);
}

/** The body that is asked first answers; a slip is another body's officer. */
export async function answerTransfer(db: Db, { county, number, choice, slip, today }: Choice): Promise<void> {
  const waiting = await db
    .selectFrom("transfers as t")
    .innerJoin("cases as c", "c.id", "t.case_id")
    .select(["c.number", "t.to_department_id"])
    .where("t.outcome", "is", null)
    .where("t.at_desk_on", "is", null)
    .orderBy("t.id", "desc")
    .executeTakeFirst();
  const by = officerOf(county, waiting?.to_department_id, slip);
  const caseNumber = waiting?.number ?? number;
  if (choice % 2) return acceptTransfer(db, by, caseNumber, today);
  await declineTransfer(db, by, { caseNumber, reason: "也不归本局管。" }, today);
}

/** A moderator rules on the first that waits; a slip is the ruling of one of another county. */
export async function ruleOnTransfer(db: Db, { county, choice, slip, today }: Choice): Promise<void> {
  const waiting = await db
    .selectFrom("transfers")
    .select("id")
    .where("outcome", "is", null)
    .where("at_desk_on", "is not", null)
    .executeTakeFirst();
  const by = slip ? county.farModerator : county.moderator;
  const whose = choice % 2 ? ("first" as const) : ("second" as const);
  await decideTransfer(db, by, waiting?.id ?? 999_999, { whose, reasons: "查了名录。" }, today);
}

/** What was not answered in time goes to the moderators; refused where there is none. */
export async function letTransfersLapse(db: Db, { today }: Choice): Promise<void> {
  if ((await lapseTransfers(db, today)) === 0) throw new DomainError("stale_version");
}

function officerOf(county: County, departmentId: number | undefined, slip: boolean): Actor {
  const own = (actor: Actor) => actor.grants.some((grant) => grant.departmentId === departmentId);
  return Object.values(county.officers).find((actor) => own(actor) !== slip) ?? county.officers.agriculture;
}
