import { createHash } from "node:crypto";
import { fc } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { exportRegister } from "../../app/imports/export.server.ts";
import { firstChoices, proposeList, readCountyRegion, readList } from "../../app/imports/import.server.ts";
import { readXlsx } from "../../app/tables/workbook.server.ts";
import { toXlsx } from "../../app/tables/write-xlsx.server.ts";
import { insertDuty, insertDutyBasis, insertDutyVersion } from "../../db/queries/register/duties.ts";
import { forEachEngine } from "../helpers/database.ts";
import { listOf, SOURCE } from "../helpers/duty-lists.ts";
import { buildCounty, TODAY } from "../helpers/factories.ts";

/** Texts as somebody might have typed them anywhere. */
const text = fc.string({ unit: fc.constantFrom(..."动检a1 　\n'=-@\",，；第条《》/无<&_x序号"), maxLength: 12 });
const duty = fc.record({
  title: text,
  category: text,
  band: fc.constantFrom("own", "assist", "withdrawn", "off_list" as const),
  department_duty: text,
  township_duty: text,
  note: text,
  bases: fc.array(
    fc.record({
      law: text.map((one) => `法${one}`),
      year: fc.constantFrom(0, 2021),
      article: fc.constantFrom("", "8", "一百"),
    }),
    { maxLength: 2 },
  ),
});

forEachEngine((engine) => {
  test("the export of any register, as CSV or XLSX, imported again changes nothing", { timeout: 120_000 }, async () => {
    const db = await engine.fresh();
    const people = await buildCounty(db);
    const county = await readCountyRegion(db, "990101000000");
    let number = 0;
    const enter = async ({ bases, ...words }: typeof duty extends fc.Arbitrary<infer One> ? One : never) => {
      number += 1;
      const id = await insertDuty(db, { code: `R-${number}`, region_id: county.id, parent_id: null });
      const version_id = await insertDutyVersion(db, {
        ...words,
        title: `事${words.title}`,
        duty_id: id,
        version: 1,
        holder_id: words.band === "own" ? null : people.departments.agriculture,
        effective_from: "2020-01-01",
        effective_to: null,
      });
      for (const [position, basis] of bases.entries()) await insertDutyBasis(db, { ...basis, version_id, position });
    };
    await fc.assert(
      fc.asyncProperty(fc.array(duty, { minLength: 1, maxLength: 8 }), fc.boolean(), async (duties, asBook) => {
        for (const one of duties) await enter(one);
        const rows = await exportRegister(db, people.admin, county, TODAY);
        const list = listOf(county, rows);
        if (asBook) list.sheets = readXlsx(toXlsx("清单", rows));
        expect(await proposeList(db, list, await firstChoices(db, list, TODAY))).toEqual({
          created: [],
          changed: [],
          missing: [],
          problems: [],
          unchanged: rows.length - 1,
        });
      }),
      { numRuns: engine.name === "SQLite" ? 40 : 8 },
    );
  });

  test("a file is read with its digest, or it is said why it is none", async () => {
    const db = await engine.fresh();
    await buildCounty(db);
    const county = await readCountyRegion(db, "990101000000");
    const read = async (bytes: string) =>
      readList(
        county,
        SOURCE,
        (async function* () {
          yield Buffer.from(bytes);
        })(),
      );
    expect(await read("序号,事项名称\n1,甲\n")).toMatchObject({
      sha256: createHash("sha256").update("序号,事项名称\n1,甲\n").digest("hex"),
      sheets: [
        {
          name: "",
          rows: [
            ["序号", "事项名称"],
            ["1", "甲"],
          ],
        },
      ],
    });
    expect(await read("%PDF-1.7\n")).toEqual({ problem: "type" });
  });
});
