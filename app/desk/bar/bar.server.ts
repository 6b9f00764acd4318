import type { Db } from "../../../db/engine.ts";
import { countForDesk, type EntriesAsked, type MattersAsked } from "../../../db/queries/desk/desk-counts.ts";
import type { QueueFilter } from "../../../db/queries/reports/queue/list.ts";
import { namesOfPlaces } from "../../../db/queries/desk/place-names.ts";
import { claimsOf } from "../../../db/queries/reports/queue/rows.ts";
import { type Actor, boundsOf, can, departmentsOf } from "../../accounts/permissions.ts";
import type { Day } from "../../day.ts";
import { waitingFor } from "../../rulings/fairness/second-look/second-look.server.ts";
import { pagesFor } from "../desk-pages.server.ts";
import {
  BAR_PLACES,
  BAR_QUEUES,
  type BarQueue,
  type BarShown,
  COUNTED_IN_BAR,
  OPEN_COUNTED_IN_BAR,
  placeHref,
} from "./bar.ts";

/** Where nothing waits for anybody in particular. */
const UNCOUNTED: readonly BarQueue[] = ["supervise", "township", "staff", "setup"];

/** Of a moderator of many lines or many places none is the one that they work. */
const MOST_PLACES = 2;

/**
 * What the bar of staff shows: where the actor may go and how much waits there, within their bounds and without what they
 * keep out of. `flags` = how many words of retaliation wait for them.
 */
export async function readBar(db: Db, actor: Actor, flags: number, today: Day, now: Date): Promise<BarShown> {
  const decides = can(actor, "read:report");
  const places = await placesOf(db, actor);
  const asked = decides ? await reportsAsked(db, actor, places, today, now) : {};
  const [few, open] = await Promise.all([
    countForDesk(db, asked, mattersAsked(actor), COUNTED_IN_BAR),
    decides ? countOpen(db, actor, today) : 0,
  ]);
  const counts = new Map<string, number>([...few, ["open", open], ["retaliation", flags]]);
  const queues = BAR_QUEUES.filter((queue) => MAY[queue](actor)).map((queue) => ({
    queue,
    count: UNCOUNTED.includes(queue) ? null : (counts.get(queue) ?? 0),
  }));
  return {
    person: actor.displayName,
    home: homeOf(actor),
    queues,
    places: places.map((place) => ({ ...place, count: counts.get(placeHref(place)) ?? 0 })),
    pages: pagesFor(actor).filter((page) => !queues.some(({ queue }) => queue === page)),
    searches: decides,
  };
}

function homeOf(actor: Actor): string {
  if (can(actor, "read:report")) return "/desk";
  if (can(actor, "read:own-case")) return "/office";
  if (can(actor, "read:clocks")) return "/supervise";
  if (can(actor, "call:body")) return "/township";
  return can(actor, "manage:staff") ? "/staff" : "/account";
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
  corrections: (actor) => can(actor, "propose:takedown"),
  takedowns: (actor) => can(actor, "propose:takedown"),
  mergers: (actor) => can(actor, "merge:case"),
  office: (actor) => can(actor, "read:own-case"),
  supervise: (actor) => can(actor, "read:clocks"),
  township: (actor) => can(actor, "call:body"),
  staff: (actor) => can(actor, "manage:staff"),
  setup: (actor) => can(actor, "set-up:site"),
};

/** The lines and the places that the actor reads reports of, where these are few; none for whoever reads all. */
async function placesOf(db: Db, actor: Actor) {
  const within = can(actor, "read:report") ? (boundsOf(actor).within ?? []) : [];
  const fewOf = (ids: (number | null)[]) => {
    const distinct = [...new Set(ids)].filter((id) => id !== null);
    return distinct.length > MOST_PLACES ? [] : distinct;
  };
  const [lineIds, regionIds] = [fewOf(within.map((one) => one.lineId)), fewOf(within.map((one) => one.regionId))];
  if (lineIds.length + regionIds.length === 0) return [];
  const names = await namesOfPlaces(db, lineIds, regionIds);
  return BAR_PLACES.flatMap((of) =>
    names.flatMap((row) =>
      row.of === of ? [{ of, id: row.id, code: row.code, name: row.name, nameEn: row.name_en }] : [],
    ),
  );
}

async function reportsAsked(
  db: Db,
  actor: Actor,
  places: Awaited<ReturnType<typeof placesOf>>,
  today: Day,
  now: Date,
): Promise<EntriesAsked<string>> {
  const bounds = boundsOf(actor);
  const looks = waitingFor(actor, today);
  const asked = (filter: QueueFilter) => ({ bounds, filter: { ...filter, looks, apart: true } });
  return {
    health: asked({ flags: ["health"] }),
    appeals: asked({ stage: "appealed" }),
    letters: asked({ stage: "decided", flags: ["news"] }),
    mine: asked({ ids: await claimsOf(db, looks, now.toISOString()) }),
    ...Object.fromEntries(
      places.map((place) => [
        placeHref(place),
        asked(place.of === "line" ? { lineId: place.id } : { regionId: place.id }),
      ]),
    ),
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
      corrections: [within("withdraw:case"), within("approve:takedown")],
      takedowns: { bounds: [within("withdraw:case"), within("approve:takedown")], userId: actor.userId },
    }),
    office: departmentsOf(actor),
  };
}
