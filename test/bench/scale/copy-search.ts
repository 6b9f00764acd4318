import type SqliteFile from "better-sqlite3";
import { blockOf, packPosting, unpackTerms } from "../../../app/search/postings.ts";

/**
 * The index of the search for the copies of cases, whose ids are `from + (copy - 1) * step + place`: every copy is found by
 * what the case is found by that it was made of. Reads the places of `temp.p_cases`.
 */
export function copySearch(
  file: SqliteFile.Database,
  { from, step }: { from: number; step: number },
  times: number,
): void {
  const cases = file
    .prepare(
      `select p.id, p.place, t.terms from temp.p_cases as p
       join search_things as t on t.kind = 'case' and t.ref_id = p.id order by p.place`,
    )
    .all() as { id: number; place: number; terms: string }[];
  file
    .prepare(
      `insert into search_things (kind, ref_id, terms)
       with recursive n (value) as (select 1 union all select value + 1 from n where value < ${times - 1})
       select 'case', ${from} + (n.value - 1) * ${step} + p.place, t.terms from n cross join temp.p_cases as p
       join search_things as t on t.kind = 'case' and t.ref_id = p.id where ${times - 1} > 0`,
    )
    .run();
  const having = new Map<string, { id: number; place: number; weight: number }[]>();
  for (const { id, place, terms } of cases) {
    for (const [term, weight] of unpackTerms(terms)) {
      const all = having.get(term);
      if (all) all.push({ id, place, weight });
      else having.set(term, [{ id, place, weight }]);
    }
  }
  file.exec("delete from search_blocks where kind = 'case'");
  const insert = file.prepare("insert into search_blocks (kind, term, block, refs) values ('case', ?, ?, ?)");
  for (const term of [...having.keys()].sort()) {
    const ofTerm = having.get(term) ?? [];
    let [block, refs] = [-1, ""];
    for (let copy = 0; copy < times; copy += 1) {
      for (const { id, place, weight } of ofTerm) {
        const own = copy === 0 ? id : from + (copy - 1) * step + place;
        if (blockOf(own) !== block) {
          if (refs !== "") insert.run(term, block, refs);
          [block, refs] = [blockOf(own), ""];
        }
        refs += packPosting(own, weight);
      }
    }
    if (refs !== "") insert.run(term, block, refs);
  }
}
