import type { Db } from "../../../../db/engine.ts";
import {
  answersUpTo,
  caseKeysUpTo,
  casesAmong,
  casesUpTo,
  holdsUpTo,
  remediesOfAnswers,
  stagesUpTo,
  supportAnswersUpTo,
  type ToldCase,
  voicesUpTo,
} from "../../../../db/queries/open-data/case-rows.ts";
import { readCalendar } from "../../../cases/case.server.ts";
import { PUBLIC_STATES } from "../../../cases/case.ts";
import { holdsFrom, standOf } from "../../../cases/clock/clock.server.ts";
import type { Day } from "../../../day.ts";
import type { EditionRow } from "../tables.ts";

/** Later than any. */
const LAST_DAY: Day = "9999-12-31";

/** Cases that are held at a time. */
const BATCH = 500;

type Stage = Awaited<ReturnType<typeof stagesUpTo>>[number];
type Hold = Awaited<ReturnType<typeof holdsUpTo>>[number];

/** What was not yet so on the day is left out. */
const by = (until: Day, day: Day | null) => (day !== null && day <= until ? day : null);

type Asked = Parameters<typeof caseKeysUpTo>[1];

/** The pages of a list of cases in the order of their row ids, up to the last. */
async function* pages<Row extends { id: number }>(read: (asked: Asked) => Promise<Row[]>, until: Day) {
  for (let after = 0; ;) {
    const cases = await read({ until, states: PUBLIC_STATES, after, limit: BATCH });
    if (cases.length > 0) yield cases;
    const last = cases.at(-1);
    if (!last || cases.length < BATCH) return;
    after = last.id;
  }
}

/** The public cases up to a day, some at a time: their row ids, and their numbers by these. */
async function* batches(db: Db, until: Day): AsyncIterable<{ ids: number[]; numbers: Map<number, string> }> {
  for await (const cases of pages((asked) => caseKeysUpTo(db, asked), until)) {
    yield { ids: cases.map(({ id }) => id), numbers: new Map(cases.map(({ id, number }) => [id, number])) };
  }
}

/** The cases themselves. `state` is as the clock has it: answered once an answer that counts had come. */
export async function* caseRows(db: Db, until: Day): AsyncIterable<EditionRow<"cases">> {
  for await (const cases of pages((asked) => casesUpTo(db, asked), until)) {
    for (const one of cases) yield toldRow(one, until);
  }
}

/** As `caseRows`, of these cases alone, in their order. */
export async function readCaseRows(db: Db, ids: readonly number[], until: Day): Promise<EditionRow<"cases">[]> {
  const found = await casesAmong(db, { until, states: PUBLIC_STATES, ids });
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.flatMap((id) => {
    const one = byId.get(id);
    return one ? [toldRow(one, until)] : [];
  });
}

function toldRow(row: ToldCase, until: Day): EditionRow<"cases"> {
  const { number, county, department, demanded_by, duty, kind, verdict, published_on } = row;
  return {
    number,
    county,
    department,
    demanded_by,
    duty,
    off_list_on: by(until, row.off_list_on),
    listed_on: by(until, row.listed_on),
    kind,
    state: row.answered ? "answered" : "open",
    verdict,
    published_on,
    moves: row.moves ?? 0,
    disputes: row.disputes ?? 0,
    voices: row.voices ?? 0,
  };
}

/** What was due of the bodies of a case, with the due days as they stood on the day: null while one stood still. */
export async function* stageRows(db: Db, until: Day): AsyncIterable<EditionRow<"stages">> {
  const calendar = await readCalendar(db);
  for await (const { ids, numbers } of batches(db, until)) {
    // What began later bears on the due day that stands beside the stage, and not on that of the day.
    const holds = Map.groupBy(await holdsUpTo(db, ids, LAST_DAY), ({ case_id: id }) => id);
    for (const one of await stagesUpTo(db, ids, until)) {
      const met = by(until, one.met_on);
      const own = holds.get(one.case_id)?.filter(({ from_day: from }) => from <= until);
      const cut = own?.map((hold) => ({ ...hold, until_day: by(until, hold.until_day) }));
      const { dueOn, heldOn } = cut
        ? standOf({ ...one, met_on: met }, calendar, holdsFrom(cut, one.id))
        : { dueOn: one.due_on, heldOn: null };
      yield {
        case: numbers.get(one.case_id) ?? null,
        department: one.department,
        part: one.part,
        stage: one.stage,
        round: one.round,
        current: one.current === 1 ? 1 : 0,
        started_on: one.started_on,
        working_days: one.working_days,
        // Of a turn that is over the due day stands as it was then.
        due_on: one.closed_on === null ? (heldOn === null ? dueOn : null) : one.due_on,
        met_on: met,
        promised_on: one.promised_on,
        closed_on: one.closed_on,
        closed_as: one.closed_as,
        charged: one.charged,
      };
    }
  }
}

/** How many voices that count were published in a case in each month. */
export async function* voiceRows(db: Db, until: Day): AsyncIterable<EditionRow<"voices">> {
  for await (const { ids, numbers } of batches(db, until)) {
    const linked = Map.groupBy(await voicesUpTo(db, ids, until), ({ case_id: id }) => id);
    for (const id of ids) {
      const months = Map.groupBy(linked.get(id) ?? [], ({ linked_on: day }) => day.slice(0, 7));
      for (const [month, voices] of [...months].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        yield { case: numbers.get(id) ?? null, month, voices: voices.length };
      }
    }
  }
}

/** The days that were not charged. One that is of a single stage names its body, stage and round. */
export async function* holdRows(db: Db, until: Day): AsyncIterable<EditionRow<"holds">> {
  for await (const { ids, numbers } of batches(db, until)) {
    const stages = new Map((await stagesUpTo(db, ids, until)).map((one) => [one.id, one]));
    for (const hold of await holdsUpTo(db, ids, until)) yield holdRow(hold, until, numbers, stages);
  }
}

function holdRow(
  hold: Hold,
  until: Day,
  numbers: Map<number, string>,
  stages: Map<number, Stage>,
): EditionRow<"holds"> {
  const of = hold.stage_id === null ? undefined : stages.get(hold.stage_id);
  return {
    case: numbers.get(hold.case_id) ?? null,
    kind: hold.kind,
    from_day: hold.from_day,
    until_day: by(until, hold.until_day),
    department: of?.department ?? null,
    stage: of?.stage ?? null,
    round: of?.round ?? null,
  };
}

/** The answers, those of supporting bodies behind the others of their case. */
export async function* answerRows(db: Db, until: Day): AsyncIterable<EditionRow<"answers">> {
  for await (const { ids, numbers } of batches(db, until)) {
    const answers = await answersUpTo(db, ids, until);
    const remedies = Map.groupBy(
      await remediesOfAnswers(
        db,
        answers.map(({ id }) => id),
      ),
      ({ reply_id: id }) => id,
    );
    const supporting = Map.groupBy(await supportAnswersUpTo(db, ids, until), ({ case_id: id }) => id);
    const own = Map.groupBy(answers, ({ case_id: id }) => id);
    for (const id of ids) {
      for (const one of own.get(id) ?? []) {
        yield {
          case: numbers.get(id) ?? null,
          department: one.department,
          part: "lead",
          position: one.position,
          day: one.published_on,
          round: one.round,
          remedies: (remedies.get(one.id) ?? [])
            .map(({ remedy }) => remedy)
            .toSorted()
            .join(" "),
          corrected: one.corrected ?? 0,
          channel: one.channel,
          sent_back_on: one.hollow_on,
          set_aside: one.set_aside,
        };
      }
      for (const one of supporting.get(id) ?? []) {
        yield {
          case: numbers.get(id) ?? null,
          department: one.department,
          part: "supporting",
          position: one.position,
          day: one.published_on,
          round: null,
          remedies: "",
          corrected: one.corrected ?? 0,
          channel: null,
          sent_back_on: one.hollow_on,
          set_aside: 0,
        };
      }
    }
  }
}
