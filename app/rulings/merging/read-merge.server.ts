import type { Db } from "../../../db/engine.ts";
import { countReplies } from "../../../db/queries/replies/replies.ts";
import { type Actor, assertCan } from "../../accounts/permissions.ts";
import { readCase } from "../../cases/case.server.ts";
import { listPublicCases, readCasePage } from "../../cases/read-case.server.ts";
import type { Day } from "../../day.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";
import { listMergersOf } from "./list-mergers.server.ts";
import { mergerTakesTwo, readPair, versionOf, versionOfPair } from "./merging.server.ts";

/** As many as somebody looks through. */
const CANDIDATES = 30;

/** The page of mergers of a case: what is merged into it, and what may be the same matter. Throws as `readCase`, `forbidden`. */
export async function readMergePage(db: Db, actor: Actor, number: string, today: Day) {
  const matter = await readCase(db, number);
  assertCan(actor, "merge:case", await readCaseScope(db, matter));
  const around = { departmentIds: [matter.department_id], regionId: matter.region_id, limit: CANDIDATES };
  const [page, same, all, waiting] = await Promise.all([
    readCasePage(db, matter.number, today),
    // Of two that are off the list nothing says that they are on the same.
    matter.duty_id === null ? { cases: [] } : listPublicCases(db, { ...around, dutyId: matter.duty_id }, today),
    listPublicCases(db, around, today),
    listMergersOf(db, actor, matter.id, today),
  ]);
  const sameDuty = new Set(same.cases.map((one) => one.number));
  const others = [...same.cases, ...all.cases.filter((one) => !sameDuty.has(one.number))];
  return {
    number: matter.number,
    title: matter.title,
    version: await versionOf(db, matter),
    merged: page.merged,
    waiting,
    candidates: others
      .filter((one) => one.number !== matter.number)
      .map(({ number: other, title, publishedOn, voices }) => ({
        number: other,
        title,
        publishedOn,
        voices,
        sameDuty: sameDuty.has(other),
      })),
  };
}

/** Two cases side by side, the older first, and the version of the pair, and whether merging them takes two. Throws as `readPair`. */
export async function compareCases(db: Db, actor: Actor, one: string, other: string, today: Day) {
  const pair = await readPair(db, actor, one, other);
  const sides = await Promise.all(
    pair.map(async (matter) => {
      const page = await readCasePage(db, matter.number, today);
      return {
        number: page.number,
        title: page.title,
        demand: page.demand,
        claimedBasis: page.claimedBasis,
        /** Null off the list. */
        duty: page.duty?.title ?? null,
        publishedOn: page.publishedOn,
        voices: page.voices.map((voice) => voice.text ?? ""),
        replies: await countReplies(db, matter.id),
        verdicts: page.verdicts.length,
      };
    }),
  );
  return { sides, version: await versionOfPair(db, pair), takesTwo: await mergerTakesTwo(db, pair, today) };
}
