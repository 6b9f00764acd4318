import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const FOLDER = "app/ui/css";
const plain = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, "");

/** Selectors of the rules of a style sheet with what stands in them, those within conditions too. */
const rulesOf = (css: string) =>
  [...plain(css).matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({
    selectors: selector.split(/,(?![^(]*\))/).map((one) => one.trim()),
    body,
  }));

test("every row that keeps its parts apart by a flex gap does so in browsers that know none", () => {
  const sheets = readdirSync(FOLDER).map((file) => readFileSync(`${FOLDER}/${file}`, "utf8"));
  const old = readFileSync(`${FOLDER}/base.css`, "utf8").split("@supports not (aspect-ratio: 1) {").slice(1).join("");
  const apart = rulesOf(old)
    .filter(({ body }) => /margin/.test(body))
    .flatMap(({ selectors }) => selectors);
  const rows = sheets
    .flatMap(rulesOf)
    .filter(({ body }) => /display:\s*(inline-)?flex/.test(body) && /(^|[\s;])(column-)?gap:/.test(body))
    .flatMap(({ selectors }) => selectors);
  expect(rows).toEqual(expect.arrayContaining([".actions", ".copy-code code"]));
  expect(rows.filter((selector) => !apart.includes(`${selector} > *`))).toEqual([]);
});
