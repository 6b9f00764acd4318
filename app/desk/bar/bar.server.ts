import type { Db } from "../../../db/engine.ts";
import { countForDesk, type EntriesAsked, type MattersAsked } from "../../../db/queries/desk/desk-counts.ts";
import type { QueueFilter } from "../../../db/queries/reports/queue/list.ts";
import { claimsOf } from "../../../db/queries/reports/queue/rows.ts";
import { type Actor, boundsOf, can, departmentsOf } from "../../accounts/permissions.ts";
import type { Day } from "../../day.ts";
import { waitingFor } from "../../rulings/fairness/second-look/second-look.server.ts";
import { pagesFor } from "../desk-pages.server.ts";
import { BAR_QUEUES, type BarQueue, COUNTED_IN_BAR, OPEN_COUNTED_IN_BAR, type BarShown } from "./bar.ts";

type OfReports = "open" | "health" | "appeals" | "letters" | "mine";

/**
 * What the bar of staff shows: where the actor may go and how much waits there, within their bounds and without what they
 * keep out of. `flags` = how many words of retaliation wait for them.
 */
export async function readBar(db: Db, actor: Actor, flags: number, today: Day, now: Date): Promise<BarShown> {
  const decides = can(actor, "read:report");
  const [few, open] = await Promise.all([
    countForDesk(db, decides ? await reportsAsked(db, actor, today, now) : {}, mattersAsked(actor), COUNTED_IN_BAR),
    decides ? countOpen(db, actor, today) : 0,
  ]);
  const counts = new Map<BarQueue, number>([...few, ["open", open], ["retaliation", flags]]);
  const queues = BAR_QUEUES.filter((queue) => MAY[queue](actor)).map((queue) => ({
    queue,
    count: queue === "staff" || queue === "setup" ? null : (counts.get(queue) ?? 0),
  }));
  return {
    person: actor.displayName,
    home: decides ? "/desk" : can(actor, "read:own-case") ? "/office" : "/staff",
    queues,
    pages: pagesFor(actor).filter((page) => !queues.some(({ queue }) => queue === page)),
    searches: decides,
  };
}

const MAY: Record<BarQueue, (actor: Actor) => boolean> = {
  open: (actor) => can(actor, "read:report"),
  retaliation: (actor) => can(actor, "handle:retaliation"),
  health: (actor) => can(actor, "read:report"),
  appeals: (actor) => can(actor, "read:report"),
  letters: (actor) => can(actor, "read:report"),
  mine: (actor) => can(actor, "decide:report"),
  disputes: (actor) => can(actor, "decide:dispute"),
  answers: (actor) => can(actor, "judge:case"),
  takedowns: (actor) => can(actor, "propose:takedown"),
  mergers: (actor) => can(actor, "merge:case"),
  office: (actor) => can(actor, "read:own-case"),
  staff: (actor) => can(actor, "manage:staff"),
  setup: (actor) => can(actor, "set-up:site"),
};

async function reportsAsked(
  db: Db,
  actor: Actor,
  today: Day,
  now: Date,
): Promise<EntriesAsked<Exclude<OfReports, "open">>> {
  const bounds = boundsOf(actor);
  const looks = waitingFor(actor, today);
  const asked = (filter: QueueFilter) => ({ bounds, filter: { ...filter, looks, apart: true } });
  return {
    health: asked({ flags: ["health"] }),
    appeals: asked({ stage: "appealed" }),
    letters: asked({ stage: "decided", flags: ["news"] }),
    mine: asked({ ids: await claimsOf(db, looks, now.toISOString()) }),
  };
}

async function countOpen(db: Db, actor: Actor, today: Day): Promise<number> {
  const filter = { looks: waitingFor(actor, today), apart: true };
  const counts = await countForDesk(db, { open: { bounds: boundsOf(actor), filter } }, {}, OPEN_COUNTED_IN_BAR);
  return counts.get("open") ?? 0;
}

function mattersAsked(actor: Actor): MattersAsked {
  const within = (permission: Parameters<typeof boundsOf>[1]) => boundsOf(actor, permission);
  return {
    ...(can(actor, "decide:dispute") && { disputes: within("decide:dispute") }),
    ...(can(actor, "judge:case") && { answers: within("judge:case") }),
    ...(can(actor, "merge:case") && { mergers: within("merge:case") }),
    ...(can(actor, "propose:takedown") && {
      takedowns: { bounds: [within("withdraw:case"), within("approve:takedown")], userId: actor.userId },
    }),
    office: departmentsOf(actor),
  };
}
