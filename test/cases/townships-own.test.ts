import { describe, expect, test } from "vitest";
import { readBulletin } from "../../app/cases/bulletin/bulletin.server.ts";
import { listOverdue } from "../../app/cases/overdue/overdue.server.ts";
import { listPublicCases } from "../../app/cases/read-case.server.ts";
import { addDays } from "../../app/day.ts";
import { readMeasurePage } from "../../app/measures/measure.server.ts";
import { confirmRelief } from "../../app/replies/reply.server.ts";
import { judgeCase } from "../../app/rulings/decision/judge-case.server.ts";
import { countChecked } from "../../app/rulings/checking/check-answer.server.ts";
import { lastAnswerAsked, OCCASIONS } from "../../app/scorecards/occasions.ts";
import { readMonths, readScorecard, type ScopeRef, SITE } from "../../app/scorecards/scorecard.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { answerCase, aVerdict, buildCounty, type County, publishCase } from "../helpers/factories.ts";

/** Published so long before that the clock of the answer, fifteen working days, ran out on 2 November 2026. */
const OPENED = "2026-10-12";
const MISSED = "2026-11-03";
const ANSWERED = "2026-11-06";
const LATER = "2026-12-08";

/** Every place that says of a body that something was late, not answered or still there, with what it says. */
async function places(db: Db, county: County) {
  const { agriculture } = county.departments;
  const { county: region } = county.regions;
  const duty = county.duties.withdrawn ?? 0;
  const scopes: ScopeRef[] = [
    SITE,
    { scope: "region", id: region },
    { scope: "department", id: agriculture },
    { scope: "duty", id: duty },
  ];
  const told: Record<string, unknown> = {};
  for (const scope of scopes) {
    const { cases, voices, replies, reports, ...held } = await readScorecard(db, scope, LATER);
    told[`scorecard of ${scope.scope}`] = held;
    told[`months of ${scope.scope}`] = (await readMonths(db, scope, LATER)).map(({ due, late }) => [due, late]);
    expect([cases, voices, replies], scope.scope).toEqual([2, 2, 2]);
    expect(reports).toBe(scope === SITE ? 2 : 0);
  }
  const listed = async (narrowed: Partial<Parameters<typeof listPublicCases>[1]>) =>
    (await listPublicCases(db, { departmentIds: [agriculture], limit: 9, ...narrowed }, LATER)).cases.length;
  for (const state of ["overdue", "running", "on_time", "late", "due"] as const) {
    told[`list ${state}`] = await listed({ clock: { state, today: LATER } });
  }
  for (const occasion of OCCASIONS) {
    told[`list asked ${occasion}`] = await listed({ answeredUpTo: lastAnswerAsked(occasion, LATER) });
  }
  told.overdue = (await listOverdue(db, { order: "body", limit: 9 }, MISSED)).cases.length;
  const bulletin = await readBulletin(db, region, "2026-11", LATER);
  told["bulletin answered"] = bulletin.answered.count;
  told["bulletin overdue"] = (await readBulletin(db, region, "2026-11", MISSED)).overdue.count;
  told.checked = (await countChecked(db, [agriculture])).answered;
  const { figures, curve } = await readMeasurePage(db, "department", agriculture, LATER);
  told.curve = curve.watched;
  for (const { measure, window, numerator, denominator } of figures) {
    if (window === "all" && /^(signed|answered|remedied|heard|gone|claimed|checked|came_back)/.test(measure)) {
      told[`measure ${measure}`] = [numerator, denominator];
    }
  }
  expect(await listed({})).toBe(2);
  return told;
}

describe("what is found to be a township's own duty", () => {
  forEachEngine((engine) => {
    test("counts against a body in no place, and in every place once another verdict stands", async () => {
      const build = async (codes: readonly ("V1" | "V2")[]) => {
        const db = await engine.fresh();
        const county = await buildCounty(db);
        const numbers: string[] = [];
        for (const code of codes) {
          const { number, reportId } = await publishCase(db, county, { today: OPENED, verdict: { code } });
          await answerCase(db, county, number, ANSWERED);
          await confirmRelief(db, reportId, "not", addDays(ANSWERED, 1));
          numbers.push(number);
        }
        return { db, county, numbers };
      };
      const both = await build(["V1", "V1"]);
      const all = await places(both.db, both.county);
      const mixed = await build(["V1", "V2"]);
      const one = await places(mixed.db, mixed.county);
      const changed = Object.keys(all).filter((place) => JSON.stringify(all[place]) !== JSON.stringify(one[place]));
      // A place that says the same of both would be no witness, unless it has nothing to say of either.
      const silent = Object.keys(all).filter((place) => !changed.includes(place));
      for (const place of silent)
        expect(
          [all[place]].flat().every((told) => !told),
          place,
        ).toBe(true);
      expect(changed.length).toBeGreaterThan(20);
      expect(one["list late"]).toBe(1);
      expect(one["list due"]).toBe(1);
      expect(one["overdue"]).toBe(1);
      expect(one["bulletin answered"]).toBe(1);
      expect(one["bulletin overdue"]).toBe(1);
      expect(one["measure answered_late"]).toEqual([1, 1]);
      expect(one["scorecard of department"]).toMatchObject({
        due: 1,
        late: 1,
        stages: { signed: { due: 1 }, answered: { due: 1 } },
        words: { answer: { asked: 1, said: 1, outcomes: { not: 1 } } },
      });
      const [, own = ""] = mixed.numbers;
      await judgeCase(mixed.db, mixed.county.moderator, own, aVerdict({ code: "V1", appliesOn: OPENED }), 1, ANSWERED);
      expect(await places(mixed.db, mixed.county)).toEqual(all);
      await judgeCase(mixed.db, mixed.county.moderator, own, aVerdict({ code: "V2", appliesOn: OPENED }), 2, ANSWERED);
      expect(await places(mixed.db, mixed.county)).toEqual(one);
    });
  });
});
