// Long: every form with the largest bodies.
import { beforeAll, describe, expect, test } from "vitest";
import { PAGES } from "../../app/reports/form/pages.ts";
import { everyForm, FORM_NAMES, type Form, type FormName } from "../helpers/forms.ts";
import { routeFiles } from "../helpers/routes.ts";
import type { Site } from "../helpers/site.ts";
import { openSite } from "../helpers/sites.ts";
import { encode, type Fields, type Visitor, visitor } from "../helpers/visitor.ts";

/**
 * CPU of the thread that answers which one request may cost. Others wait for that one; checking a password or a receipt
 * code takes some 30 ms of another thread besides.
 */
const MOST_MS = 100;
/** A collection of garbage may fall into one measurement, not into each of them. */
const TRIES = 4;

const MAX_BODY = 256 * 1024 - 4000;
const WORST: Record<string, string> = {
  letters: "a",
  digits: "1",
  "at signs": "@",
  "addresses without an end": "a@a.a-",
  "mail addresses": "a@b.c ",
  Chinese: "镇",
  blanks: " ",
  surnames: "王某",
};

/** Values as they are sent, each made once: the longest legal text, and one that fills the body. */
const VALUES = Object.entries(WORST).flatMap(([what, text]): [what: string, value: string][] => [
  [`the longest legal text of ${what}`, encodeURIComponent(text.repeat(5000 / text.length))],
  [`a text that fills the body with ${what}`, encodeURIComponent(text.repeat(60_000 / text.length))],
]);
const FAR_TOO_MANY = encode(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`f${at}`, "1"]))).toString();
const NESTING = encode({ [`part${".A".repeat(5000)}`]: "x", [`a${"[0]".repeat(5000)}`]: "x" }).toString();

/** Bodies that are too large or shaped to be dear, for a form with these fields. */
const bodiesFor = (fields: Fields): [what: string, body: string][] => {
  const names = Object.keys(fields).filter((name) => !["token", "seen", "act", "code"].includes(name));
  const everywhere = (text: string) => ({ ...fields, ...Object.fromEntries(names.map((name) => [name, text])) });
  const longest = names.includes("body") ? "body" : (names.at(-1) ?? "body");
  const others = encode(Object.fromEntries(Object.entries(fields).filter(([name]) => name !== longest)));
  const all = encode(fields);
  return [
    ...VALUES.map(([what, value]): [string, string] => [what, `${others}&${encodeURIComponent(longest)}=${value}`]),
    [
      "a long text in every field",
      `${encode(everywhere("a".repeat(Math.floor(MAX_BODY / (names.length + 1))).slice(0, 19_000)))}`,
    ],
    [
      "one field as often as it fits",
      `${encode({ ...fields, [longest]: Array<string>(290).fill("a@a.a".repeat(150)) })}`,
    ],
    ["far too many fields", `${all}&${FAR_TOO_MANY}`],
    ["names that nest", `${all}&${NESTING}`],
  ];
};

/** The least of several tries, in milliseconds. */
async function costOf(site: Site, act: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES && least > MOST_MS; tried += 1) {
    const before = site.cpuMs() ?? 0;
    await act();
    least = Math.min(least, (site.cpuMs() ?? 0) - before);
  }
  return least;
}

const site = openSite({ engine: "SQLite" });
const isMeasured = process.platform === "linux";

describe.skipIf(!isMeasured)("no single request keeps the process busy (measured where there is /proc)", () => {
  let forms: Record<FormName, Form>;
  beforeAll(async () => {
    forms = await everyForm(site());
    for (const path of ["/", "/report", "/status", "/cases"]) await visitor(site()).get(path);
    await forms.report.by.post("/report", { step: "department", go: "next", reporter: "citizen", body: "试" });
  });

  const headers = { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8" };
  const expectCheap = async (by: () => Visitor, path: string, bodies: [what: string, body: string][]) => {
    for (const [what, body] of bodies) {
      const cost = await costOf(site(), () => by().send(path, { method: "POST", body, headers }));
      expect(cost, `${path}: ${what}`).toBeLessThanOrEqual(MOST_MS);
    }
  };

  test.each(FORM_NAMES)("%s, by somebody who may send it", async (name) => {
    const { by, path, fields } = forms[name];
    await expectCheap(() => by, path, bodiesFor(fields));
  });

  test.each(PAGES)("the report form from its page %s, to its next and to its check", async (step) => {
    for (const more of [{ go: "next" }, { go: "to:check" }, { go: "mask:all" }]) {
      const fields = { step, reporter: "citizen", body: "x", departmentText: "x", ...more };
      await expectCheap(() => visitor(site()), "/report", bodiesFor(fields));
    }
  });

  const OF_NOBODY = bodiesFor({ body: "x" });
  const ADDRESSES = [...new Set(routeFiles().map(({ pattern }) => pattern.replace(/:\w+/g, "7")))];
  test.each(ADDRESSES)("%s, by nobody in particular", async (path) => {
    await expectCheap(() => visitor(site()), path, OF_NOBODY);
    const long = await costOf(site(), () =>
      visitor(site()).get(`${path}?${"a".repeat(7000)}&after=${"1".repeat(7000)}`),
    );
    expect(long).toBeLessThanOrEqual(MOST_MS);
  });
});
