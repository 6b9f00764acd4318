import { describe, expect, test } from "vitest";
import { problemsOf } from "../../app/setup/bodies/check.ts";
import { readBodyTemplate } from "../../app/setup/bodies/template/template.server.ts";
import { bodiesFrom, type TemplatePlaces } from "../../app/setup/bodies/template/template.ts";
import { readCsv } from "../../db/seed/csv.ts";

const place = (code: string, name: string, nameEn: string) => ({ code, name, nameEn });
const QINGHE: TemplatePlaces = {
  county: place("610429000000", "青禾县", "Qinghe County"),
  city: place("610400000000", "望川市", "Wangchuan City"),
  townships: [
    place("610429101000", "沙河镇", "Shahe Town"),
    place("610429102000", "城关街道", "Chengguan Subdistrict"),
  ],
};
const DISTRICT = { ...QINGHE, county: place("610402000000", "秦都区", "Qindu District") };
const CITY = { ...QINGHE, county: place("610481000000", "兴平市", "Xingping City") };
const SHORT = { ...QINGHE, county: place("130533000000", "威县", "Wei County") };

const rows = await readBodyTemplate();
const all = new Set(rows.map((row) => row.key));
const named = (places: TemplatePlaces, key: string) =>
  bodiesFrom(rows, all, places).find((body) => body.code.endsWith(`-${key}`));

describe("the template of a county's bodies", () => {
  test("fills names in after county, district and city", () => {
    expect(named(QINGHE, "agriculture")?.name).toBe("青禾县农业农村局");
    expect(named(DISTRICT, "agriculture")?.name).toBe("秦都区农业农村局");
    expect(named(CITY, "agriculture")?.name).toBe("兴平市农业农村局");
    expect(named(DISTRICT, "agriculture")?.aliases).toContain("区农业农村局");
    expect(named(CITY, "organization")?.name).toBe("中共兴平市委组织部");
    expect(named(QINGHE, "agriculture")?.nameEn).toBe("Qinghe County Agriculture and Rural Affairs Bureau");
    expect(bodiesFrom(rows, all, QINGHE).find((body) => body.name === "望川市生态环境局青禾分局")).toBeDefined();
    expect(bodiesFrom(rows, all, SHORT).find((body) => body.name === "望川市生态环境局威县分局")).toBeDefined();
  });

  test("leaves no place unfilled, in either language, and names nobody else's county", () => {
    for (const places of [DISTRICT, CITY, SHORT]) {
      const text = JSON.stringify(bodiesFrom(rows, all, places));
      expect(text).not.toMatch(/\{(county|short|level|city|township|town)\}/);
      expect(text).not.toMatch(/青禾|Qinghe|undefined/);
    }
  });

  test("puts what is stationed below its department and its township, and what the city manages below both", () => {
    const station = bodiesFrom(rows, all, QINGHE).filter((body) => body.code.endsWith("-police-station"));
    expect(station.map((body) => body.name)).toEqual(["青禾县公安局沙河派出所", "青禾县公安局城关派出所"]);
    expect(station[0]?.superiors).toEqual([
      { kind: "department", code: "610429-public-security" },
      { kind: "region", code: "610429101000" },
    ]);
    expect(station[0]?.region).toBe("610429101000");
    expect(named(QINGHE, "environment")?.region).toBe("610400000000");
    const branch = bodiesFrom(rows, all, QINGHE).find((body) => body.code === "610429-environment");
    expect(branch?.superiors).toEqual([
      { kind: "department", code: "610400-environment" },
      { kind: "region", code: "610429000000" },
    ]);
  });

  test("gives every temporary body a host and no other body one, and a line that there is", async () => {
    const lines = new Set((await readCsv<"code">("lines.csv")).map((line) => line.code));
    const places = [QINGHE.county, QINGHE.city, ...QINGHE.townships].map((one) => one.code);
    const bodies = bodiesFrom(rows, all, QINGHE);
    expect(bodies.filter((body) => body.host !== null).length).toBeGreaterThan(5);
    expect(problemsOf(bodies, { lines, regions: new Set(places), bodies: new Map() })).toEqual([]);
  });

  test("stands without what was not picked, and finds what is there already", () => {
    const only = new Set(["rural-revitalization"]);
    expect(bodiesFrom(rows, only, QINGHE)[0]?.superiors).toEqual([{ kind: "region", code: "610429000000" }]);
    const there = { name: "青禾县农业农村局", region: QINGHE.county.code };
    for (const code of ["610429-agriculture", "entered-by-hand"]) {
      const beside = bodiesFrom(rows, only, QINGHE, new Map([[code, there]]));
      expect(beside[0]?.superiors[0]).toEqual({ kind: "department", code });
    }
  });
});
