import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const english = read("README.md");
const chinese = read("docs/README.zh-CN.md");

/** What must be the same in whatever language: how deep the headings are, what is typed, what is set. */
function skeleton(text: string) {
  const rows = [...text.matchAll(/^\| (`.+?) \|/gm)].map((match) => match[1]?.replaceAll("、", ", ") ?? "");
  const blocks = [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language, code = ""]) => {
    const lines = code.split("\n").map((line) => line.replace(/\s*#.*/, ""));
    return [language, ...lines.filter((line) => line.trim() !== "")].join("\n");
  });
  return {
    headings: [...text.matchAll(/^(#+) /gm)].map((match) => match[1]),
    rows,
    blocks,
    commands: [...new Set(text.match(/npm run [\w:]+/g))].sort(),
  };
}

describe("the README in Chinese", () => {
  test("has the sections, commands, settings and configurations of the English one", () => {
    expect(skeleton(english).rows.length).toBeGreaterThan(25);
    expect(skeleton(chinese)).toEqual(skeleton(english));
  });
});

describe("the README", () => {
  test("lists every setting that the program reads, and no other", () => {
    const schema = /const schema = z\.object\(\{([\s\S]*?)\n\}\);/.exec(read("app/http/env.server.ts"))?.[1] ?? "";
    const settings = [...schema.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map((match) => match[1] ?? "");
    const table = english.slice(english.indexOf("| variable |"));
    const listed = [...table.matchAll(/^\| (`[A-Z].+?) \|/gm)].flatMap(
      (match) => match[1]?.match(/[A-Z][A-Z0-9_]+/g) ?? [],
    );
    expect(settings.length).toBeGreaterThan(10);
    expect(listed.sort()).toEqual(settings.sort());
  });

  test.each([
    ["English", english],
    ["Chinese", chinese],
  ])("in %s names every folder of the rooms that it says have one for each thing", (_, text) => {
    const code = text.slice(text.indexOf("app/reports/report.ts"));
    const folders = globSync("app/{rulings,desk,reports}/*/", { cwd: ROOT }).map((one) => path.basename(one));
    expect(folders.length).toBeGreaterThan(25);
    expect(folders.filter((one) => !code.includes(`${one}/\``))).toEqual([]);
  });

  test("tells to run no program of test/ that is not there", () => {
    for (const text of [english, chinese]) {
      const named = [...text.matchAll(/node (test\/[\w/-]+\.ts)/g)].map((match) => match[1] ?? "");
      expect(named.length).toBeGreaterThan(8);
      expect(named.filter((one) => !existsSync(path.join(ROOT, one)))).toEqual([]);
    }
  });

  test("names no command that package.json lacks", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const texts = globSync(["README.md", "docs/**/*.md"], { cwd: ROOT }).map(read).join("\n");
    const named = new Set([...texts.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((match) => match[1] ?? ""));
    expect([...named].filter((name) => !(name in scripts))).toEqual([]);
  });

  test("and every page of docs/ links to files that are there", () => {
    const pages = globSync(["README.md", "docs/**/*.md"], { cwd: ROOT });
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#|\/)([^)#\s]+)/g)]
        .map((match) => path.join(path.dirname(page), match[1] ?? ""))
        .filter((target) => !existsSync(path.join(ROOT, target)))
        .map((target) => `${page} → ${target}`),
    );
    expect(pages.length).toBeGreaterThan(15);
    expect(broken).toEqual([]);
  });
});
