import {
  BODY_CODE,
  type BodyColumn,
  type BodyFault,
  type BodyProblem,
  MAX_BODY_NAME,
  MAX_BODY_NAME_EN,
  type NewBody,
} from "./body.ts";

/** What there is already, by code. */
export interface KnownBodies {
  lines: ReadonlySet<string>;
  regions: ReadonlySet<string>;
  /** Code → what matters of every body that may be named. */
  bodies: ReadonlyMap<string, { name: string; region: string; temporary: boolean }>;
}

/** All that is wrong with a list of bodies; nothing of it may be entered before that is mended. */
export function problemsOf(bodies: readonly NewBody[], known: KnownBodies): BodyProblem[] {
  const codes = new Set([...known.bodies.keys(), ...bodies.map((body) => body.code)]);
  const taken = new Set([...known.bodies.values()].map(({ name, region }) => `${region} ${name}`));
  // Whoever answers for a temporary body is none itself.
  const hosts = new Set([
    ...[...known.bodies].filter(([, body]) => !body.temporary).map(([code]) => code),
    ...bodies.filter((body) => body.type !== "temporary").map((body) => body.code),
  ]);
  const seen = new Set<string>();
  return bodies.flatMap((body, index) => {
    const faults: [BodyColumn, BodyFault][] = [];
    const said = (column: BodyColumn, text: string, longest: number) => {
      if (text === "") faults.push([column, "missing"]);
      else if (Array.from(text).length > longest) faults.push([column, "long"]);
    };
    said("name", body.name, MAX_BODY_NAME);
    said("name_en", body.nameEn, MAX_BODY_NAME_EN);
    if (!BODY_CODE.test(body.code)) faults.push(["code", "code"]);
    else if (known.bodies.has(body.code)) faults.push(["code", "taken"]);
    const keys = [`code ${body.code}`, `name ${body.region} ${body.name}`];
    if (taken.has(`${body.region} ${body.name}`)) faults.push(["name", "taken"]);
    else if (keys.some((key) => seen.has(key))) faults.push(["name", "twice"]);
    for (const key of keys) seen.add(key);
    if (!known.lines.has(body.line)) faults.push(["line", "unknown"]);
    if (body.superiors.length === 0) faults.push(["parents", "missing"]);
    if (body.superiors.length > 2) faults.push(["parents", "many"]);
    const exists = (kind: "region" | "department", code: string) =>
      kind === "region" ? known.regions.has(code) : codes.has(code) && code !== body.code;
    if (body.superiors.some(({ kind, code }) => !exists(kind, code))) faults.push(["parents", "unknown"]);
    if ((body.type === "temporary") !== (body.host !== null)) faults.push(["host", "host"]);
    else if (body.host !== null && !hosts.has(body.host)) faults.push(["host", "unknown"]);
    const names = [...body.aliases, ...body.formerNames];
    if (names.some((name) => Array.from(name).length > MAX_BODY_NAME)) faults.push(["aliases", "long"]);
    return faults.map(([column, what]) => ({ row: body.row ?? index + 1, name: body.name, column, what }));
  });
}
