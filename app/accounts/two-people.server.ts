import type { Db } from "../../db/engine.ts";
import { eitherDidToOther } from "../../db/queries/staff/staff-acts.ts";
import { addDays, type Day } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import type { Actor } from "./permissions.ts";
import { BINDING, BOUND_DAYS } from "./record/staff-act.ts";

/** What `assertTwo` refuses with. */
export const ASSERT_TWO_REFUSALS = ["not_two", "own_decision"] as const;

/** Why somebody cannot be the second person: they are the first, or one of the two made the other what they are. */
export type NotTwo = "own_decision" | "not_two";

/**
 * The one rule of acts that take two people: the actor is none of those who acted first, and for `BOUND_DAYS` none whose
 * account one of them made, opened, reset or gave a role, nor the other way round. Null when they are two.
 */
export async function whyNotTwo(
  db: Db,
  actor: Pick<Actor, "userId">,
  firsts: readonly (number | null)[],
  today: Day,
): Promise<NotTwo | null> {
  const others = [...new Set(firsts.filter((id) => id !== null))];
  if (others.includes(actor.userId)) return "own_decision";
  const since = addDays(today, -BOUND_DAYS);
  for (const other of others) {
    if (await eitherDidToOther(db, [actor.userId, other], BINDING, since)) return "not_two";
  }
  return null;
}

/** As `whyNotTwo`, for use cases. Throws `own_decision`, `not_two`. */
export async function assertTwo(
  db: Db,
  actor: Pick<Actor, "userId">,
  firsts: readonly (number | null)[],
  today: Day,
): Promise<void> {
  const why = await whyNotTwo(db, actor, firsts, today);
  if (why) throw new DomainError(why);
}
