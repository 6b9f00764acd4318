import type { Sheet } from "../tables/table.ts";
import type { Band } from "../duties/duty.ts";
import { saysBases, writeBases } from "./reading/bases.ts";
import type { BodyIndex } from "./reading/bodies.ts";
import { readDrafts } from "./reading/drafts.ts";
import { isNothing, keyOf, oneLine, tidy } from "./reading/fields.ts";
import type {
  Change,
  ChangedField,
  Draft,
  DutyTexts,
  ImportChoices,
  ImportProblem,
  KnownDuty,
  ImportProposal,
} from "./import.ts";

/** A county's register as a file is held against it. */
export interface CountyDuties {
  /** What the codes of the county's items begin with. */
  prefix: string;
  bodies: BodyIndex;
  duties: readonly KnownDuty[];
}

/**
 * What would come of a file: what is new, what changes, what stays, what the register has besides. Pure: the same file and
 * the same register give the same, and once it is written the same file gives nothing.
 */
export function propose(sheets: readonly Sheet[], choices: ImportChoices, county: CountyDuties): ImportProposal {
  const { drafts, problems } = readDrafts(sheets, choices, county.bodies);
  const known = new Register(county, drafts);
  const proposal: ImportProposal = { created: [], changed: [], unchanged: 0, missing: [], problems };
  const matched = new Set<number>();
  const codes = new Set(drafts.map((draft) => draft.code));
  for (const draft of withoutRepeated(drafts, problems)) {
    const found = known.find(draft);
    if (found === "ambiguous") {
      problems.push({ ...placeOf(draft), what: "ambiguous" });
      continue;
    }
    if (!found || matched.has(found.id)) {
      const parent = draft.parentCode;
      if (parent !== "" && !known.byCode(parent) && !codes.has(parent)) {
        problems.push({ ...placeOf(draft), what: "unknown_parent", text: parent });
      } else proposal.created.push(settled(draft));
      continue;
    }
    matched.add(found.id);
    const change = changeOf(settled(draft, found), found, choices.from);
    if (change === null) proposal.unchanged += 1;
    else if ("what" in change) problems.push(change);
    else proposal.changed.push(change);
  }
  proposal.missing = missingOf(choices, drafts, county.duties, matched);
  return proposal;
}

const placeOf = ({ sheet, row }: Draft) => ({ sheet, row, column: null });

/** Without what says once more what another row says: a problem. */
function withoutRepeated(drafts: readonly Draft[], problems: ImportProblem[]): Draft[] {
  const seen = new Map<string, Draft>();
  return drafts.filter((draft) => {
    const key = draft.code === "" ? `title ${keyOf(draft.title)} ${draft.holderId ?? ""}` : `code ${draft.code}`;
    const first = seen.get(key);
    if (first) problems.push({ ...placeOf(draft), what: "twice", of: first.row });
    else seen.set(key, draft);
    return !first;
  });
}

/** Finds the item that a row is about. */
class Register {
  readonly #prefix: string;
  readonly #byCode: Map<string, KnownDuty>;
  readonly #byTitle: Map<string, KnownDuty[]>;
  /** Titles that several rows of the file have. */
  readonly #shared: Set<string>;

  constructor({ prefix, duties }: CountyDuties, drafts: readonly Draft[]) {
    this.#prefix = prefix;
    this.#byCode = new Map(duties.map((duty) => [duty.code, duty]));
    this.#byTitle = Map.groupBy(duties, (duty) => keyOf(duty.title));
    const titles = Map.groupBy(drafts, (draft) => keyOf(draft.title));
    this.#shared = new Set([...titles].flatMap(([title, same]) => (same.length > 1 ? [title] : [])));
  }

  byCode(code: string): KnownDuty | undefined {
    return this.#byCode.get(code) ?? this.#byCode.get(`${this.#prefix}-${code}`);
  }

  /** By its code, else by its title, which stays when an item moves from one list to another. */
  find(draft: Draft): KnownDuty | "ambiguous" | undefined {
    const coded = draft.code === "" ? undefined : this.byCode(draft.code);
    if (coded) return coded;
    const title = keyOf(draft.title);
    // A list with codes of its own may name an item that had none before; never one with another code.
    const fits = (duty: KnownDuty) => draft.code === "" || isOurCode(duty.code, this.#prefix);
    const titled = (this.#byTitle.get(title) ?? []).filter(fits);
    if (titled.length <= 1 && !this.#shared.has(title)) return titled[0];
    const held = titled.filter((duty) => duty.holderId === draft.holderId);
    return held.length > 1 ? "ambiguous" : held[0];
  }
}

/** Codes that we count up where a list gives none. */
export function isOurCode(code: string, prefix: string): boolean {
  return code.startsWith(`${prefix}-`) && /^\d{4,}$/.test(code.slice(prefix.length + 1));
}

/** The draft with what the register says already where the list says the same, or nothing. */
function settled(draft: Draft, duty?: KnownDuty): Draft {
  const note = [draft.note, draft.looseBasis].filter((text) => text !== "").join("\n");
  if (!duty) return { ...draft, note };
  const kept = Object.fromEntries(draft.silent.map((field) => [field, duty[field]]));
  return saysBases(draft.basis, duty.bases) ? { ...draft, ...kept, bases: duty.bases } : { ...draft, note, ...kept };
}

function changeOf(draft: Draft, duty: KnownDuty, from: string): Change | ImportProblem | null {
  const fields: ChangedField[] = differences(draft, duty);
  if (duty.effectiveTo !== null && duty.effectiveTo < from) fields.push("reinstated");
  if (fields.length === 0) return null;
  // The day that stands beside an item in our own export is that of the text before.
  const day = draft.from > duty.effectiveFrom ? draft.from : from;
  if (day < duty.effectiveFrom) return { ...placeOf(draft), what: "later_version", day: duty.effectiveFrom };
  const inPlace = day === duty.effectiveFrom;
  if (duty.judgedOn !== null && (inPlace || duty.judgedOn >= day))
    return { ...placeOf(draft), what: "judged", day: duty.judgedOn };
  return { draft: { ...draft, from: day }, duty, fields, inPlace };
}

/** Which texts differ by more than white space. */
function differences(draft: Draft, duty: KnownDuty): (keyof DutyTexts)[] {
  const line = (text: string) => (isNothing(text) ? "" : oneLine(text));
  const lines = (text: string) => (isNothing(text) ? "" : tidy(text));
  const same: Record<keyof DutyTexts, boolean> = {
    title: line(draft.title) === line(duty.title),
    category: line(draft.category) === line(duty.category),
    band: draft.band === duty.band,
    holderId: draft.holderId === duty.holderId,
    departmentDuty: lines(draft.departmentDuty) === lines(duty.departmentDuty),
    townshipDuty: lines(draft.townshipDuty) === lines(duty.townshipDuty),
    note: lines(draft.note) === lines(duty.note),
    bases: writeBases(draft.bases) === writeBases(duty.bases),
  };
  return (Object.keys(same) as (keyof DutyTexts)[]).filter((field) => !same[field]);
}

/** Of the lists that the file holds: of a department's list alone what is that department's. */
function missingOf(
  choices: ImportChoices,
  drafts: readonly Draft[],
  duties: readonly KnownDuty[],
  matched: ReadonlySet<number>,
): KnownDuty[] {
  const lists = new Map<Band, Set<number | null> | "all">();
  for (const { band, holderId, sheet } of drafts) {
    const narrow = band === "off_list" || (choices.sheets[sheet]?.holder ?? "") !== "";
    const held = lists.get(band);
    if (!narrow) lists.set(band, "all");
    else if (held !== "all") lists.set(band, (held ?? new Set()).add(holderId));
  }
  return duties.filter((duty) => {
    const held = lists.get(duty.band);
    const listed = held === "all" || held?.has(duty.holderId);
    return duty.effectiveTo === null && !matched.has(duty.id) && listed;
  });
}

/** Of what is missing, what may end on the eve of a day; the rest began later, or somebody was judged by it since. */
export function endable(missing: readonly KnownDuty[], from: string): KnownDuty[] {
  return missing.filter((duty) => duty.effectiveFrom < from && (duty.judgedOn === null || duty.judgedOn < from));
}
