import { hash, randomUUID } from "node:crypto";
import SqliteFile from "better-sqlite3";
import { CASE_NUMBER, caseNumber } from "../../../app/cases/case.ts";
import type { Day } from "../../../app/day.ts";
import { canonicalJson, FIRST_HASH } from "../../../app/ledger/ledger.ts";
import { copySearch } from "./copy-search.ts";

/**
 * The bulk loader: writes every case and report of a database of SQLite over again, `times` times in all, with all that
 * hangs on them, as if as many people had done the same on the same days. What is copied is what the acts wrote, so every
 * rule that holds of a case holds of its copies; what counts over all of them is made anew: numbers, commitments, the chain
 * of the ledger, counters. `check-ledger` finds the result whole.
 *
 * What it cannot copy it refuses: files on disk, and rows that name others by a number without saying of which table.
 */
export function multiply(path: string, times: number): void {
  const file = new SqliteFile(path);
  try {
    const tables = readTables(file);
    const copied = reachedFrom(["cases", "reports"], tables);
    refuseUncopied(file, copied);
    for (const pragma of [
      // What is written at the end of the file needs no journal, and a log ahead would hold it twice; OFF is refused here.
      "journal_mode = DELETE",
      "synchronous = OFF",
      "foreign_keys = OFF",
      "cache_size = -1000000",
      "temp_store = MEMORY",
    ]) {
      file.pragma(pragma);
    }
    const indexes = dropIndexes(file);
    file.exec("begin");
    keepPattern(file, copied);
    for (const table of copied) copyRows(file, table, copied, times);
    copyLedger(file, times);
    copyPending(file, times);
    raiseCounts(file, times);
    copySearch(file, idsOf(file, known(copied.find(({ name }) => name === "cases"))), times);
    file.exec("commit");
    for (const sql of indexes) file.exec(sql);
    const broken = file.pragma("foreign_key_check");
    if ((broken as unknown[]).length > 0)
      throw new Error(`rows that name none: ${JSON.stringify(broken).slice(0, 500)}`);
    file.exec("analyze");
    file.pragma("journal_mode = WAL");
  } finally {
    file.close();
  }
}

interface Table {
  name: string;
  columns: string[];
  /** The columns by which its rows are kept. */
  key: string[];
  /** The column that numbers its rows, where it has one. */
  id: string | null;
  /** The table that a column names a row of. */
  names: Map<string, string>;
}

type File = SqliteFile.Database;

/** Columns that hold a number of a row of another table, which only the code knows. */
const UNSAID = { merger_moves: "row_id", corrections: "part_id" };

/** What is on disk beside the database, once for each row. */
const ON_DISK = ["attachments", "public_images", "reply_files", "pending_files"];

function readTables(file: File): Map<string, Table> {
  const names = file
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite%'")
    .pluck()
    .all() as string[];
  return new Map(
    names.map((name) => {
      const columns = file.pragma(`table_info("${name}")`) as { name: string; pk: number; type: string }[];
      const keys = file.pragma(`foreign_key_list("${name}")`) as { from: string; table: string }[];
      const primary = columns.filter(({ pk }) => pk > 0);
      const foreign = new Map(keys.map((key) => [key.from, key.table]));
      const [only] = primary.length === 1 ? primary : [];
      const id = only && /int/i.test(only.type) && !foreign.has(only.name) ? only.name : null;
      return [
        name,
        { name, columns: columns.map((one) => one.name), key: primary.map((one) => one.name), id, names: foreign },
      ];
    }),
  );
}

/** The tables whose rows are of a case or a report, through others or not. */
function reachedFrom(roots: readonly string[], tables: Map<string, Table>): Table[] {
  const reached = new Set(roots);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const { name, names } of tables.values())
      if ([...names.values()].some((of) => reached.has(of))) reached.add(name);
  }
  // A body is what cases are of, and is not copied with them; a topic gathers few cases, by name.
  return [...tables.values()].filter(({ name }) => reached.has(name) && name !== "topic_cases");
}

function refuseUncopied(file: File, copied: readonly Table[]): void {
  const has = (name: string) =>
    copied.some((one) => one.name === name) && file.prepare(`select 1 from "${name}" limit 1`).get();
  const refused = [...Object.keys(UNSAID), ...ON_DISK].filter(has);
  if (refused.length > 0) throw new Error(`these cannot be copied: ${refused.join(", ")}`);
}

/** Drops what only makes reading fast, and what follows rows: its work is copied with them. Answers the statements that make it again. */
function dropIndexes(file: File): string[] {
  const parts = file
    .prepare("select type, name, sql from sqlite_master where type in ('index', 'trigger') and sql is not null")
    .all() as { type: string; name: string; sql: string }[];
  for (const { type, name } of parts) file.exec(`drop ${type} "${name}"`);
  return parts.map(({ sql }) => sql);
}

/** Keeps the rows as they are, each with its place among them. */
function keepPattern(file: File, copied: readonly Table[]): void {
  for (const { name, id, key } of copied) {
    const order = key.map((column) => `"${column}"`).join(", ");
    file.exec(
      `create temp table "p_${name}" as select row_number() over (order by ${order}) - 1 as place, * from "${name}"`,
    );
    if (id) file.exec(`create unique index temp."pi_${name}" on "p_${name}" ("${id}")`);
  }
  file.exec("create temp table ledger_pattern as select * from ledger_entries order by seq");
}

/** Where the ids of copies begin, and how many each copy has. */
function idsOf(file: File, { name, id }: Table): { from: number; step: number } {
  const row = file.prepare(`select coalesce(max("${id}"), 0) + 1 as "from", count(*) as step from "p_${name}"`).get();
  return row as { from: number; step: number };
}

function copyRows(file: File, table: Table, copied: readonly Table[], times: number): void {
  const numbered = new Map(copied.flatMap((one) => (one.id ? [[one.name, one] as const] : [])));
  const copyId = (of: Table, place: string) => {
    const { from, step } = idsOf(file, of);
    return `${from} + (n.value - 1) * ${step} + ${place}`;
  };
  const joins: string[] = [];
  const value = (column: string): string => {
    if (column === table.id) return copyId(table, "p.place");
    const of = numbered.get(table.names.get(column) ?? "");
    if (of) {
      joins.push(`left join temp."p_${of.name}" as "j_${column}" on "j_${column}"."${of.id}" = p."${column}"`);
      return `case when p."${column}" is null then null else ${copyId(of, `"j_${column}".place`)} end`;
    }
    return MADE_ANEW[`${table.name}.${column}`] ?? `p."${column}"`;
  };
  const values = table.columns.map(value);
  file.function("number_of", { deterministic: true }, (number, copy) =>
    numberOf(String(number), Number(copy), counts.cases),
  );
  file.function("made_anew", { deterministic: true }, (text, copy) => madeAnew(String(text), Number(copy)));
  const counts = { cases: sequencesOf(file) };
  file
    .prepare(
      `insert into "${table.name}" (${table.columns.map((one) => `"${one}"`).join(", ")})
       with recursive n (value) as (select 1 union all select value + 1 from n where value < ${times - 1})
       select ${values.join(", ")} from n cross join temp."p_${table.name}" as p ${joins.join(" ")}
       where ${times - 1} > 0`,
    )
    .run();
}

/** Columns that hold what no two rows share. */
const MADE_ANEW: Readonly<Record<string, string>> = {
  "cases.number": "number_of(p.number, n.value)",
  "reports.receipt_selector": "made_anew(p.receipt_selector, n.value)",
  "reports.commitment": "made_anew(p.commitment, n.value)",
  "report_additions.commitment": "made_anew(p.commitment, n.value)",
};

/** How many cases each year has. */
function sequencesOf(file: File): Map<string, number> {
  const rows = file.prepare("select name, value from sequences where name like 'case:%'").all() as {
    name: string;
    value: number;
  }[];
  return new Map(rows.map(({ name, value }) => [name.slice("case:".length), value]));
}

function numberOf(number: string, copy: number, sequences: Map<string, number>): string {
  const [, year = "", sequence = ""] = number.split("-");
  return caseNumber(year, copy * (sequences.get(year) ?? 0) + Number(sequence));
}

const madeAnew = (text: string, copy: number) =>
  copy === 0 ? text : hash("sha256", `${text} ${copy}`).slice(0, Math.max(text.length, 20));

/** Writes the chain anew: each entry for every copy, in the order of the entries, so that each case keeps its own. */
function copyLedger(file: File, times: number): void {
  const sequences = sequencesOf(file);
  const entries = file
    .prepare("select seq, day, kind, subject, body from temp.ledger_pattern order by seq")
    .all() as Entry[];
  const cases = new Map(
    (file.prepare("select number, place from temp.p_cases").all() as { number: string; place: number }[]).map((one) => [
      one.number,
      one.place,
    ]),
  );
  const commitments = new Set(file.prepare("select commitment from temp.p_reports").pluck().all() as string[]);
  const caseIds = idsOf(file, known(readTables(file).get("cases")));
  const ofCase = new Map(
    (file.prepare("select * from case_entries").all() as CaseEntry[]).map((one) => [one.seq, one]),
  );
  file.exec("delete from ledger_entries; delete from case_entries; delete from outbox");
  const insert = file.prepare(
    "insert into ledger_entries (seq, day, kind, subject, body, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?)",
  );
  const insertOfCase = file.prepare(
    "insert into case_entries (seq, case_id, department_id, duty_id, region_id) values (?, ?, ?, ?, ?)",
  );
  let head = { seq: 0, hash: FIRST_HASH, day: "" };
  for (const { seq, day, kind, subject, body } of entries) {
    const place = cases.get(subject);
    const isOfCopies = place !== undefined || commitments.has(subject);
    const namesCases = /GW-\d{4}-\d{6}/.test(body);
    const other = ofCase.get(seq);
    for (let copy = 0; copy < (isOfCopies ? times : 1); copy += 1) {
      const told = (text: string) => text.replace(/GW-\d{4}-\d{6,9}/g, (number) => numberOf(number, copy, sequences));
      const about = place !== undefined ? told(subject) : isOfCopies ? madeAnew(subject, copy) : subject;
      const unhashed = {
        seq: head.seq + 1,
        day,
        kind,
        subject: about,
        body: namesCases ? told(body) : body,
        previous_hash: head.hash,
      };
      head = { seq: unhashed.seq, day, hash: hash("sha256", canonicalJson(unhashed)) };
      insert.run(unhashed.seq, day, kind, about, unhashed.body, unhashed.previous_hash, head.hash);
      if (!other || place === undefined) continue;
      const id = copy === 0 ? other.case_id : caseIds.from + (copy - 1) * caseIds.step + place;
      insertOfCase.run(head.seq, id, other.department_id, other.duty_id, other.region_id);
    }
  }
  file.prepare("update ledger_head set seq = ?, day = ?, hash = ?").run(head.seq, head.day, head.hash);
  // Nobody is told of what was copied.
  file.prepare("update notification_plan set seq = ?").run(head.seq);
}

interface Entry {
  seq: number;
  day: Day;
  kind: string;
  subject: string;
  body: string;
}

interface CaseEntry {
  seq: number;
  case_id: number;
  department_id: number;
  duty_id: number | null;
  region_id: number;
}

/** What reporters did and what is entered in the ledger on a later day. */
function copyPending(file: File, times: number): void {
  const sequences = sequencesOf(file);
  const insert = file.prepare("insert into pending_entries (shuffle, day, kind, subject, body) values (?, ?, ?, ?, ?)");
  for (const { day, kind, subject, body } of file.prepare("select * from pending_entries").all() as Entry[]) {
    for (let copy = 1; copy < times; copy += 1) {
      const about = CASE_NUMBER.test(subject) ? numberOf(subject, copy, sequences) : madeAnew(subject, copy);
      insert.run(randomUUID(), day, kind, about, body);
    }
  }
}

/** What counts over all cases and reports. */
function raiseCounts(file: File, times: number): void {
  for (const table of ["counters", "counter_sums"]) file.prepare(`update ${table} set value = value * ?`).run(times);
  file.prepare("update case_sums set cases = cases * ?, voices = voices * ?").run(times, times);
  file.prepare("update suggestion_terms set voices = voices * ?, times = times * ?").run(times, times);
  file.prepare("update sequences set value = value * ? where name like 'case:%'").run(times);
}

function known<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error("a table that is not there");
  return thing;
}
