import { z } from "zod";
import type { DepartmentType } from "../../../../db/tables/register/departments.ts";
import type { NewBody, Superior } from "../body.ts";

/** A row of `county-bodies.csv`: a body that counties usually have. */
export interface TemplateRow {
  key: string;
  line: string;
  type: DepartmentType;
  /** Once a city, once a county, or once a township. */
  each: "city" | "county" | "township";
  /** Ticked from the start. */
  usual: boolean;
  /** With the places in braces: `{county}农业农村局`. */
  name: string;
  nameEn: string;
  /** `region:county`, `region:city`, `region:township` or `department:KEY`. */
  parents: readonly string[];
  /** Key of the host of a temporary body; empty for others. */
  host: string;
  aliases: readonly string[];
  formerNames: readonly string[];
}

interface PlaceNames {
  code: string;
  name: string;
  nameEn: string;
}

/** The county that the bodies are for, and the division above it that has bodies of its own. */
export interface TemplatePlaces {
  county: PlaceNames;
  city: PlaceNames;
  townships: readonly PlaceNames[];
}

/** The rows that are ticked, and what each body is called here; the message is the field's own. */
export const bodyTemplateForm = z.object({
  take: z.array(z.string(), { error: "nothing" }).min(1, "nothing"),
  name: z.record(z.string(), z.string()),
});

/** The bodies that are there, by code: their names, and the codes of the divisions that they are bodies of. */
export type KnownNames = ReadonlyMap<string, { name: string; region: string }>;

/**
 * The bodies that the rows with these keys make of a county, names filled in after it: `{county}` 青禾县, `{short}` 青禾, `{level}` 县,
 * `{city}` 望川市, `{township}` 沙河镇, `{town}` 沙河. A row for each township makes a body a township.
 * A superior or host that is neither among them nor there already (`existing`, by its code, or by its name in the same
 * place) is left out.
 */
export function bodiesFrom(
  rows: readonly TemplateRow[],
  keys: ReadonlySet<string>,
  places: TemplatePlaces,
  existing: KnownNames = new Map(),
): NewBody[] {
  const codeIn = (key: string): string | null => {
    const row = rows.find((one) => one.key === key);
    if (!row) return null;
    const region = row.each === "city" ? places.city : places.county;
    const code = codeOf(row, region);
    if (existing.has(code)) return code;
    const name = fill(row.name, wordsFor(places)[0]);
    const [there] = [...existing].find(([, body]) => body.region === region.code && body.name === name) ?? [];
    return there ?? (keys.has(key) ? code : null);
  };
  const make = (row: TemplateRow, township?: PlaceNames): NewBody => {
    const [zh, en] = wordsFor(places, township);
    const region = { city: places.city, county: places.county, township: township ?? places.county }[row.each];
    return {
      code: codeOf(row, region),
      line: row.line,
      type: row.type,
      region: region.code,
      name: fill(row.name, zh),
      nameEn: fill(row.nameEn, en),
      superiors: row.parents.flatMap((parent) => superiorOf(parent, codeIn, places, township)),
      host: row.host === "" ? null : codeIn(row.host),
      aliases: row.aliases.map((name) => fill(name, zh)),
      formerNames: row.formerNames.map((name) => fill(name, zh)),
    };
  };
  return rows
    .filter((row) => keys.has(row.key))
    .flatMap((row) =>
      row.each === "township" ? places.townships.map((township) => make(row, township)) : [make(row)],
    );
}

function superiorOf(
  parent: string,
  codeIn: (key: string) => string | null,
  { county, city }: TemplatePlaces,
  township?: PlaceNames,
): Superior[] {
  const [kind, key = ""] = parent.split(":");
  if (kind === "department") {
    const code = codeIn(key);
    return code === null ? [] : [{ kind: "department", code }];
  }
  const region = { county, city, township: township ?? county }[key as "county" | "city" | "township"];
  return [{ kind: "region", code: region.code }];
}

/** `610429-agriculture`; of a township with nine figures. */
function codeOf(row: TemplateRow, region: PlaceNames): string {
  const figures = row.each === "township" ? 9 : 6;
  return `${region.code.slice(0, figures)}-${row.key.replace(/^city-/, "")}`;
}

const LEVEL = /(?:自治县|自治旗|新区|林区|特区|[县市区旗])$/;
const TOWN = /(?:街道办事处|民族乡|街道|地区|苏木|[镇乡])$/;
const LEVEL_EN = / (?:(?:Autonomous )?(?:County|City|District|Banner)|Town|Township|Subdistrict)$/;

function wordsFor({ county, city }: TemplatePlaces, township?: PlaceNames): [Words, Words] {
  const town = township?.name.replace(TOWN, "") ?? "";
  return [
    {
      county: county.name,
      short: shortened(county.name, LEVEL),
      level: county.name.slice(-1),
      city: city.name,
      township: township?.name ?? "",
      town: town || (township?.name ?? ""),
    },
    {
      county: county.nameEn,
      short: county.nameEn.replace(LEVEL_EN, ""),
      level: "",
      city: city.nameEn,
      township: township?.nameEn ?? "",
      town: township?.nameEn.replace(LEVEL_EN, "") ?? "",
    },
  ];
}

/** Nobody says 赵 for 赵县: a name of two characters stays whole. */
function shortened(name: string, ending: RegExp): string {
  const short = name.replace(ending, "");
  return short.length < 2 ? name : short;
}

type Words = Record<"county" | "short" | "level" | "city" | "township" | "town", string>;

function fill(pattern: string, words: Words): string {
  return pattern.replace(/\{(\w+)\}/g, (_, word: string) => words[word as keyof Words]);
}

/** The usual bodies of a county as the rows of a list name them, each in its own way: 县水务局 is the county's 水利局. */
export class UsualBodies {
  readonly #places: TemplatePlaces;
  readonly #byName = new Map<string, NewBody | null>();
  /** How many rows of the list name each, by code; one that is there already counts as named. */
  readonly #named = new Map<string, number>();

  constructor(rows: readonly TemplateRow[], places: TemplatePlaces, names: readonly string[], existing: KnownNames) {
    this.#places = places;
    const keys = new Set(rows.filter((row) => row.each === "county").map((row) => row.key));
    const bodies = bodiesFrom(rows, keys, places, existing);
    for (const body of bodies) this.#add(body.name, body);
    const full = new Set(this.#byName.keys());
    for (const body of bodies) {
      for (const name of [...body.aliases, ...body.formerNames]) if (!full.has(name)) this.#add(name, body);
    }
    for (const code of existing.keys()) this.#named.set(code, 1);
    for (const name of names) {
      const code = this.find(name)?.code;
      if (code !== undefined) this.#named.set(code, (this.#named.get(code) ?? 0) + 1);
    }
  }

  /** The one that goes by this name, with or without the county's before it; undefined when none or several do. */
  find(name: string): NewBody | undefined {
    const { county } = this.#places;
    const rest = name.startsWith(county.name) ? name.slice(county.name.length) : name;
    const called = [name, `${county.name.slice(-1)}${rest}`, rest].find((one) => this.#byName.has(one));
    return this.#byName.get(called ?? "") ?? undefined;
  }

  /** As `find`, where no other row of the list and no body that is there goes by one of its names. */
  alone(name: string): NewBody | undefined {
    const body = this.find(name);
    return body && this.#named.get(body.code) === 1 ? body : undefined;
  }

  #add(name: string, body: NewBody): void {
    const known = this.#byName.get(name);
    this.#byName.set(name, known === undefined || known === body ? body : null);
  }
}
