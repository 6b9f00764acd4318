import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { reporterPart } from "../../app/http/address/reporter-paths.ts";

const readme = readFileSync("README.md", "utf8");
/** The rule of each proxy that README.md hands out, as it stands there. */
const RULES: Record<string, string | undefined> = {
  nginx: /map \$uri \S+ \{ "~\*(\S+)" 0;/.exec(readme)?.[1],
  Caddy: /path_regexp \(\?i\)(\S+)/.exec(readme)?.[1],
};

/** Every address that only a reporter's browser asks for: the routes by their files, and the scripts of those pages. */
const PAGES = readdirSync("app/routes")
  .filter((file) => /^(report|status|leave)(?![a-z])/.test(file))
  .map(
    (file) =>
      `/${file
        .replace(/\.tsx?$/, "")
        .replace(/_index$/, "")
        .replaceAll("_", "")
        .replaceAll(".", "/")}`,
  )
  .map((path) => path.replace(/\/$/, ""));
const build = /"scripts": "(.*)"/.exec(readFileSync("package.json", "utf8"))?.[1] ?? "";
const SCRIPTS = [...build.matchAll(/(\S+)=app\/scripts\/(\S+)\.ts/g)].map(([, out, of]) => ({ out: `/${out}.js`, of }));

/** As it may be written: both proxies compare a path that is decoded and tidied, whatever its letters' case. */
const spellings = (path: string) => [path, `${path}/`, path.toUpperCase(), `${path}.data`, `${path}/.data`];

describe("what a proxy must not log", () => {
  test("is found among the routes and the scripts", () => {
    expect(PAGES).toEqual(expect.arrayContaining(["/report", "/report/places", "/status", "/status/report", "/leave"]));
    expect(PAGES.length).toBeGreaterThanOrEqual(9);
    expect(SCRIPTS.length).toBeGreaterThanOrEqual(6);
  });

  test.each(Object.keys(RULES))("is matched by the rule for %s, in every spelling, and by nothing else", (proxy) => {
    const rule = new RegExp(RULES[proxy] ?? "(?!)", "i");
    for (const path of PAGES.flatMap(spellings)) expect(rule.test(path), path).toBe(true);
    for (const path of ["/", "/cases", "/reports", "/statuses", "/leaves", "/cases/report", "/build/report-1.css"]) {
      expect(rule.test(path), path).toBe(false);
    }
    for (const { out, of } of SCRIPTS) {
      expect(rule.test(out), out).toBe(["report", "status", "proof/proof-worker"].includes(of ?? ""));
    }
  });

  test("is what the program's own log leaves the time out of", () => {
    for (const path of PAGES) expect(reporterPart(path), path).not.toBeNull();
  });

  test("no page of reporters has a script of its own elsewhere", () => {
    for (const file of readdirSync("app/routes").filter((name) => /^(report|status)(?![a-z])/.test(name))) {
      const [, src] = /enhancement: "([^"]*)"/.exec(readFileSync(`app/routes/${file}`, "utf8")) ?? [];
      if (src) expect(src, file).toMatch(/^\/(report|status)\/scripts\//);
    }
  });
});
