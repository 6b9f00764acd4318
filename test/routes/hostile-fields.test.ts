// Long: every form with hostile bodies.
import { beforeAll, describe, expect, test } from "vitest";
import { REPORT } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { everyForm, FORM_NAMES, type Form, type FormName } from "../helpers/forms.ts";
import { forEachSite, openSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

describe("a NUL character, which PostgreSQL cannot store", () => {
  forEachSite({}, (site) => {
    let forms: Record<FormName, Form>;
    beforeAll(async () => {
      forms = await everyForm(site());
    });

    test.each(FORM_NAMES)("is never stored and breaks nothing in any field: %s", async (name) => {
      const { by, path, fields } = forms[name];
      for (const field of Object.keys(fields)) {
        const answer = await by.post(path, { ...fields, [field]: "x\0y" });
        expect(answer.status, field).toBeLessThan(500);
        expect(JSON.stringify(await readFacts(site().db)), field).not.toContain("\\\\u0000");
      }
    });

    test.each([
      "/cases/%00",
      "/cases?department=%00",
      "/cases?duty=%00",
      "/cases?region=%00",
      "/cases?after=%00",
      "/departments/%00",
      "/duties/%00",
      "/duties?holder=%00",
      "/regions/%00",
      "/ledger?before=%00",
      "/%00",
    ])("finds nothing in an address: %s", async (path) => {
      expect([200, 400, 404]).toContain((await visitor(site()).get(path)).status);
    });
  });
});

describe("a number beyond every row", () => {
  forEachSite({}, (site) => {
    test.each([
      "/ledger?before=2147483648",
      "/ledger?before=9007199254740991",
      "/ledger?before=1e9",
      "/ledger?before=-1",
      "/cases?after=2026-01-01.999999999",
      "/cases?after=2026-01-01.9999999999999",
      "/cases?after=9999-99-99.1",
    ])("is an empty or the first page: %s", async (path) => {
      expect((await visitor(site()).get(path)).status).toBe(200);
    });
  });
});

describe("a form made to keep the server busy", () => {
  const site = openSite({ engine: "SQLite" });
  const post = async (body: string) => {
    const before = site().cpuMs();
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const answer = await visitor(site()).send("/report", { method: "POST", body, headers });
    // Where the system does not tell the time that a process has used, nothing is asserted of it.
    return { answer, took: (site().cpuMs() ?? 0) - (before ?? 0) };
  };

  test("gets no list as long as the index in a field's name says", async () => {
    const { answer, took } = await post("step=channel&go=next&kind=K1&mechanism[200000]=M1");
    expect(answer.status).toBeLessThan(500);
    expect(took).toBeLessThan(700);
  });

  test("gets no page with thousands of fields", async () => {
    const { answer, took } = await post(`step=demand&go=next${"&m=1".repeat(20_000)}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.html.length).toBeLessThan(100_000);
    expect(took).toBeLessThan(700);
  });

  test("gains nothing from names that reach for an object's insides", async () => {
    for (const name of [
      "__proto__",
      "__proto__.polluted",
      "constructor.prototype.polluted",
      "toString",
      "body.length",
    ]) {
      expect(
        (await visitor(site()).post("/report", { ...REPORT, step: "story", [name]: "x" })).status,
        name,
      ).toBeLessThan(500);
    }
    expect((await visitor(site()).post("/report", { step: "story" })).status).toBe(400);
  });
});
