import type { Db } from "../../db/engine.ts";

/** The numbers of the cases of which something is kept otherwise than the rows say that it is copied from. */
export async function differingStanding(db: Db): Promise<string[]> {
  const [cases, stages, verdicts, replies, voices] = [
    await db.selectFrom("cases").selectAll().orderBy("id").execute(),
    await db.selectFrom("stages").selectAll().execute(),
    await db.selectFrom("verdicts").selectAll().execute(),
    await db.selectFrom("replies").selectAll().execute(),
    await db.selectFrom("voices").selectAll().execute(),
  ];
  return cases
    .filter((matter) => {
      const of = <Row extends { case_id: number }>(rows: readonly Row[]) =>
        rows.filter((row) => row.case_id === matter.id);
      const clock = of(stages).find((one) => one.stage === "answered" && one.current === 1);
      const [verdict] = of(verdicts).sort((a, b) =>
        a.applies_on === b.applies_on ? b.id - a.id : a.applies_on < b.applies_on ? 1 : -1,
      );
      const [answered] = of(replies)
        .filter((one) => one.set_aside === 0)
        .map((one) => one.published_on)
        .sort();
      return (
        matter.due_on !== (clock?.due_on ?? null) ||
        matter.met_on !== (clock?.met_on ?? null) ||
        matter.held_on !== (clock?.held_on ?? null) ||
        matter.verdict !== (verdict?.code ?? null) ||
        matter.asked_from !== (answered ?? null) ||
        matter.voices !== of(voices).filter((one) => one.counted === 1).length
      );
    })
    .map((matter) => String(matter.number));
}
