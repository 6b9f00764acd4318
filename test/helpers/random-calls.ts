import type { Actor } from "../../app/accounts/permissions.ts";
import { confirmArrival, declineCall, noteStep, rateCall } from "../../app/callouts/answer-call.server.ts";
import { callBody, takeCallBack } from "../../app/callouts/call.server.ts";
import { CALL_STEPS, RATINGS } from "../../app/callouts/callout.ts";
import { addDays, type Day } from "../../app/day.ts";
import type { Db } from "../../db/engine.ts";
import { type County, FAR_TOWNSHIP, OTHER_TOWNSHIP, TOWNSHIP } from "./county.ts";

interface Choice {
  county: County;
  number: string;
  choice: number;
  slip: boolean;
  today: Day;
}

const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % from.length];

/** Somebody of a township; that it is no account of its own makes no difference to an act. */
function callerOf(county: County, regionId: number): Actor {
  const grant = { role: "township" as const, departmentId: null, regionId, lineId: null };
  return { ...county.admin, grants: [grant] };
}

/** One of two townships calls the body of a case; a slip is one of another county. */
export async function callOnCase(db: Db, { county, number, choice, slip, today }: Choice): Promise<void> {
  const { township, otherTownship, farTownship } = county.regions;
  const [regionId, code] = slip
    ? [farTownship, FAR_TOWNSHIP]
    : choice % 2
      ? [township, TOWNSHIP]
      : [otherTownship, OTHER_TOWNSHIP];
  const asked = {
    caseNumber: number,
    township: code,
    reason: "请到现场。",
    wantedOn: addDays(today, 1 + (choice % 9)),
  };
  await callBody(db, callerOf(county, regionId), asked, today);
}

/** The body or the township of the last call does what comes next, or ends it; a slip is done by another's. */
export async function goOnWithCall(db: Db, { county, choice, slip, today }: Choice): Promise<void> {
  const call = await db
    .selectFrom("callouts")
    .selectAll()
    .where((eb) => eb.or([eb("ended_as", "is", null), eb("ended_as", "=", "confirmed").and("rating", "is", null)]))
    .orderBy("id", "desc")
    .executeTakeFirst();
  const id = call?.id ?? 999_999;
  const own = (actor: Actor) => actor.grants.some((grant) => grant.departmentId === call?.department_id);
  const body = Object.values(county.officers).find((actor) => own(actor) !== slip) ?? county.officers.agriculture;
  const township = callerOf(county, slip ? county.regions.farTownship : (call?.township_id ?? 0));
  const next = CALL_STEPS.find((_, index) => [call?.signed_on, call?.contacted_on, call?.came_on][index] === null);
  if (call?.ended_as === "confirmed") {
    return rateCall(db, township, { id, rating: pick(RATINGS, choice) ?? "partly" }, today);
  }
  if (choice % 11 === 0) return takeCallBack(db, township, id, today);
  if (choice % 7 === 0) return declineCall(db, body, { id, reason: "要先测量。" }, today);
  if (next === undefined || choice % 5 === 0) {
    return confirmArrival(db, township, { id, came: choice % 4 !== 0 }, today);
  }
  await noteStep(db, body, id, next, today);
}
