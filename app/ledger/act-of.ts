import type { CaseNumber, Commitment, TopicCode, Unnamed } from "../../db/tables/named.ts";
import type { Day } from "../day.ts";
import type { TextHash } from "./text-hash.server.ts";

/** What the subject of an entry is: the number of a case, the commitment of a report, a day, or the code of a topic. */
export type About = keyof Subjects;

export interface Subjects {
  case: CaseNumber;
  report: Commitment;
  day: Day & Unnamed;
  topic: TopicCode;
}

export interface ActOf<What extends About, Facts> {
  about: What;
  /**
   * Whose act it is. What a reporter does enters the ledger after its day has passed, so that nothing tells the time of
   * day; with `by_week` under the Sunday (Asia/Shanghai) that ends the week, once that has passed: whoever saw somebody
   * in a county office on a Tuesday finds no Tuesday to lay beside it.
   */
  by: "official" | "reporter" | "reporter_by_week";
  /** A reporter's act that is seen on the public pages at once, and not only with its entry. */
  atOnce: boolean;
  /** The texts that `textHash` covers, after the salt, in this order; the method page gives them as the recipe. */
  texts: readonly string[];
  /** There for the compiler alone. */
  readonly facts?: Facts;
}

/** An act of which the ledger tells nothing but that it was done. */
type NoFacts = Record<string, never>;

type Options<Facts> = { by?: ActOf<About, Facts>["by"]; atOnce?: true } & (Facts extends { textHash: TextHash }
  ? { texts: readonly string[] }
  : { texts?: never });
type Told<Facts> = Facts extends { textHash: TextHash } ? [Options<Facts>] : [Options<Facts>?];

/** Begins an act about a case, a report, a day or a topic. */
export function about<What extends About>(what: What) {
  return <Facts extends object = NoFacts>(...[told]: Told<Facts>): ActOf<What, Facts> => ({
    about: what,
    by: told?.by ?? "official",
    atOnce: told?.atOnce ?? false,
    texts: told?.texts ?? [],
  });
}

/** Marks an act of which nothing is left but its entry: `check-ledger` has no row to hold it against. */
export function alone<One extends ActOf<About, object>>(act: One): One & { alone: true } {
  return { ...act, alone: true };
}
