import type { Db } from "../../../../db/engine.ts";
import { callingsOf, listBodiesIn, superiorsOf } from "../../../../db/queries/register/departments.ts";
import { regionChain } from "../../../../db/queries/regions/regions.ts";
import type { BodyProblem, NewBody } from "../body.ts";
import { differences, type EnteredBody } from "./compare.ts";
import { nameOfType } from "./read-list.server.ts";

/**
 * Of the bodies of a list of a county, those that are not there yet, and what the list says otherwise of the rest. A body is
 * the one of its name, else the one whose code its name makes: it has got another name since.
 */
export async function partedFrom(
  db: Db,
  bodies: readonly NewBody[],
  countyId: number,
): Promise<{ fresh: NewBody[]; differing: BodyProblem[] }> {
  const listed = bodies.filter((body) => body.said !== undefined);
  if (listed.length === 0) return { fresh: [...bodies], differing: [] };
  const entered = await readEntered(db, countyId);
  const byName = new Map(entered.map((one) => [`${one.region} ${one.name}`, one]));
  const byCode = new Map(entered.map((one) => [one.code, one]));
  const foundFor = (body: NewBody) =>
    byName.get(`${body.region} ${body.name}`) ?? (body.said?.includes("code") ? undefined : byCode.get(body.code));
  const found = new Map(
    listed.flatMap((body) => {
      const one = foundFor(body);
      return one ? [[body, one] as const] : [];
    }),
  );
  return {
    fresh: bodies.filter((body) => !found.has(body)),
    differing: [...found].flatMap(([body, one]) => differences(body, one, nameOfType)),
  };
}

async function readEntered(db: Db, countyId: number): Promise<EnteredBody[]> {
  const chain = await regionChain(db, countyId);
  const rows = await listBodiesIn(
    db,
    chain.map((region) => region.id),
  );
  const ids = rows.map((row) => row.id);
  const called = Map.groupBy(await callingsOf(db, ids), (one) => one.department_id);
  const above = Map.groupBy(await superiorsOf(db, ids), (one) => one.department_id);
  return rows.map((row) => {
    const names = (kind: "alias" | "former") =>
      (called.get(row.id) ?? []).flatMap((one) => (one.kind === kind ? [one.name] : []));
    return {
      code: row.code,
      region: row.region_code,
      name: row.name,
      nameEn: row.name_en,
      type: row.type,
      line: { code: row.line_code, name: row.line_name },
      host: row.host_code === null ? null : { code: row.host_code, name: row.host_name ?? "" },
      superiors: (above.get(row.id) ?? []).map(({ code, name }) => ({ code, name })),
      aliases: names("alias"),
      formerNames: names("former"),
    };
  });
}
