import type { Db } from "../../db/engine.ts";
import {
  type Case,
  type Counted,
  type Facts,
  heldCases,
  type Numbers,
  ofCases,
  ofDisputes,
  ofWords,
  place,
  publicCases,
  readAll,
  verdictOf,
} from "./measured-rows.ts";

/**
 * Every measure's two numbers, worked out by plain loops over whole tables: nothing of the site's own queries or rules is used,
 * so that the two can be held against each other. Definitions: /measures.
 */
export async function recountMeasures(db: Db, until: string): Promise<Map<string, Numbers>> {
  const facts = await readAll(db);
  const rows: Counted[] = [...ofCases(facts, until), ...ofClocks(facts, until), ...ofTurns(facts, until)];
  rows.push(...ofDisputes(facts, until), ...ofWords(facts, until));
  const sums = new Map<string, Numbers>();
  const [year = 0, month = 0] = until.split("-").map(Number);
  const from = new Date(Date.UTC(year, month - 12, 1)).toISOString().slice(0, 10);
  for (const window of ["12m", "all"]) {
    const start = window === "12m" ? from : "";
    for (const row of [...rows, ...ofBusiest(facts, until, start)]) {
      if (row.at < start) continue;
      for (const scope of scopesOf(facts, row)) {
        if (row.only !== undefined && row.only !== scope.split(" ")[0]) continue;
        const key = `${row.measure} ${scope} ${window}`;
        const sum = sums.get(key) ?? { counted: 0, base: 0 };
        sums.set(key, { counted: sum.counted + row.counted, base: sum.base + row.base });
      }
    }
  }
  return sums;
}

interface Clock {
  root: Case;
  body: number;
  stage: string;
  started: string;
  due: string;
  met: string | null;
}

/** What began before the first account of a body is in none of its rates. */
const isReached = ({ bodies }: Facts, body: number, started: string) =>
  started >= (bodies.find(({ id }) => id === body)?.reachable_since ?? "");

/** The clocks of lead bodies of a public case that ended by a day, those that cases within it had missed among them. */
function clocksOf(facts: Facts, root: Case, until: string): Clock[] {
  const clocks: Clock[] = [];
  const stagesOf = (id: number) =>
    facts.watches
      .filter((w) => w.case_id === id && w.part === "lead")
      .flatMap((w) => facts.stages.filter((s) => s.watch_id === w.id).map((s) => ({ w, s })));
  for (const { w, s } of stagesOf(root.id)) {
    const stands = w.closed_on === null ? s.held_on === null : w.charged === 1 && s.due_on < (s.met_on ?? w.closed_on);
    if (stands)
      clocks.push({ root, body: w.department_id, stage: s.stage, started: s.started_on, due: s.due_on, met: s.met_on });
  }
  const below = (id: number): Case[] =>
    facts.cases.filter((one) => one.merged_into_id === id).flatMap((one) => [one, ...below(one.id)]);
  for (const part of below(root.id)) {
    const merger = facts.mergers.find((one) => one.case_id === part.id);
    if (!merger) throw new Error("merged by nothing");
    for (const due of [merger.missed_due_on, merger.overdue_due_on]) {
      if (due !== null) {
        const met = merger.merged_on;
        clocks.push({ root, body: part.department_id, stage: "answered", started: part.published_on, due, met });
      }
    }
    for (const { w, s } of stagesOf(part.id)) {
      if (w.closed_on !== null) {
        if (w.charged !== 1 || s.due_on >= (s.met_on ?? w.closed_on)) continue;
        clocks.push({
          root,
          body: w.department_id,
          stage: s.stage,
          started: s.started_on,
          due: s.due_on,
          met: s.met_on,
        });
      } else if (s.stage !== "answered" || s.current === null) {
        const met = s.met_on ?? merger.merged_on;
        if (s.due_on < met)
          clocks.push({ root, body: w.department_id, stage: s.stage, started: s.started_on, due: s.due_on, met });
      }
    }
  }
  return clocks
    .filter(({ body, started, due }) => due <= until && isReached(facts, body, started))
    .map((clock) => ({ ...clock, met: clock.met !== null && clock.met <= until ? clock.met : null }));
}

function ofClocks(facts: Facts, until: string): Counted[] {
  const rows: Counted[] = [];
  for (const root of heldCases(facts, until)) {
    const clocks = clocksOf(facts, root, until);
    for (const { body, stage, due, met } of clocks) {
      const how = met === null ? "never" : met <= due ? "on_time" : "late";
      const add = (measure: string, counted: boolean) =>
        rows.push({ measure, ...place(root, body), at: due, counted: counted ? 1 : 0, base: 1 });
      for (const one of ["on_time", "late", "never"]) add(`${stage}_${one}`, how === one);
      if (stage === "answered" && how === "on_time") add("last_two_days", (met ?? "") >= workingDayBefore(facts, due));
    }
    for (const [body, own] of Map.groupBy(
      clocks.filter(({ stage }) => stage === "answered"),
      (clock) => clock.body,
    )) {
      const late = own.some(({ due, met }) => met === null || met > due);
      const at =
        own
          .map(({ due }) => due)
          .sort()
          .at(-1) ?? "";
      rows.push({ measure: "ever_late", ...place(root, body), at, counted: late ? 1 : 0, base: 1 });
    }
  }
  return rows;
}

function workingDayBefore({ calendar }: Facts, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  for (;;) {
    date.setUTCDate(date.getUTCDate() - 1);
    const before = date.toISOString().slice(0, 10);
    if (calendar.get(before) ?? (date.getUTCDay() !== 0 && date.getUTCDay() !== 6)) return before;
  }
}

function ofTurns(facts: Facts, until: string): Counted[] {
  const rows: Counted[] = [];
  for (const one of publicCases(facts, until)) {
    const held = verdictOf(facts, one.id, until) !== "V2";
    for (const watch of facts.watches.filter((w) => w.case_id === one.id && w.part === "lead")) {
      const add = (measure: string, at: string, counted: boolean) =>
        rows.push({ measure, ...place(one, watch.department_id), at, counted: counted ? 1 : 0, base: 1 });
      if (watch.opened_on <= until && isReached(facts, watch.department_id, watch.opened_on)) {
        const disputed = facts.disputes.some(
          (d) => d.case_id === one.id && d.department_id === watch.department_id && d.filed_on <= until,
        );
        add("disputed", watch.opened_on, disputed);
        const passed = facts.transfers.some((t) => t.watch_id === watch.id && t.asked_on <= until);
        add("passed_on", watch.opened_on, passed);
      }
      if (!held) continue;
      for (const s of facts.stages) {
        if (s.watch_id !== watch.id || s.stage !== "answered" || s.round !== 1 || s.started_on > until) continue;
        if (!isReached(facts, watch.department_id, s.started_on)) continue;
        add("days_to_answer", s.started_on, s.met_on !== null && s.met_on <= until);
      }
    }
  }
  return rows;
}

/** A body counts under the one that it was merged into. */
function scopesOf({ bodies }: Facts, { region, body }: Counted): string[] {
  const into = bodies.find(({ id }) => id === body)?.successor_id;
  return ["site 0", `region ${region}`, `department ${into ?? body}`];
}

/** The voices of the tenth of the cases that have most, of each member of a scope: of those published in the period. */
function ofBusiest(facts: Facts, until: string, from: string): Counted[] {
  const busy = publicCases(facts, until)
    .map((one) => {
      const voices = facts.voices.filter(
        (v) => v.case_id === one.id && v.counted === 1 && v.linked_on <= until && v.linked_on >= from,
      );
      return { one, voices: voices.length };
    })
    .filter(({ voices }) => voices > 0);
  const rows: Counted[] = [];
  for (const scope of ["site", "region", "department"]) {
    const memberOf = ({ one }: (typeof busy)[number]) => {
      const row = { measure: "", ...place(one), at: "", counted: 0, base: 0 };
      return scopesOf(facts, row).find((name) => name.startsWith(`${scope} `));
    };
    for (const own of Map.groupBy(busy, memberOf).values()) {
      const most = own.toSorted((a, b) => b.voices - a.voices || a.one.id - b.one.id);
      most.forEach(({ one, voices }, rank) => {
        const counted = rank < Math.ceil(own.length / 10) ? voices : 0;
        rows.push({ measure: "busiest_tenth", ...place(one), at: until, counted, base: voices, only: scope });
      });
    }
  }
  return rows;
}
