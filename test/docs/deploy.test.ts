import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { reporterPart } from "../../app/http/address/reporter-paths.ts";
import { MAX_FILE_BYTES, MAX_FILES_AT_ONCE } from "../../app/http/uploads/upload.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(ROOT, "docs/deploy", file), "utf8");

describe("the configurations to deploy", () => {
  test.each([
    ["nginx.conf", /map \$uri \$guiwei_logged \{ "~\*(\S+)" 0;/],
    ["Caddyfile", /path_regexp \(\?i\)(\S+)/],
  ])("%s leaves no line of a reporter in a log", (file, rule) => {
    const pattern = new RegExp(rule.exec(read(file))?.[1] ?? "(?!)", "i");
    const paths = ["/report", "/REPORT/scripts/report.js", "/status.data", "/Status/report", "/leave", "/reports", "/"];
    for (const one of paths) expect([one, pattern.test(one)]).toEqual([one, reporterPart(one) !== null]);
  });

  test("no address that carries a secret is logged, and the README has the same rule", () => {
    const rules = ["nginx.conf", "Caddyfile"].map(
      (file) => /\(report\|\S*?\)\(\[\.\/\]\|\$\)/.exec(read(file))?.[0] ?? "",
    );
    expect(new Set(rules).size).toBe(1);
    const secret = new RegExp(`^/${rules[0]}`);
    for (const one of ["/calendar/q1w2e3.ics", "/invitation/q1w2e3", "/invitation/q1w2e3.data"])
      expect([one, secret.test(one)]).toEqual([one, true]);
    expect(secret.test("/office/calendar")).toBe(false);
    for (const readme of ["../../README.md", "../README.zh-CN.md"])
      expect(read(readme).split(rules[0] ?? "?").length).toBe(3);
  });

  test("the proxies log no query of any address, so none of the words that somebody searched", () => {
    expect(/log_format guiwei '(.*)'/.exec(read("nginx.conf"))?.[1]).not.toMatch(
      /\$(request|request_uri|args|http_referer|query_string)\b/,
    );
    const caddy = read("Caddyfile");
    const query = new RegExp(/request>uri regexp "([^"]+)" ""$/m.exec(caddy)?.[1] ?? "(?!)");
    for (const address of ["/desk/search?q=typed", "/cases?region=1&q=typed&lang=en", "/desk?q=a%3Ftyped?typed"])
      expect(address.replace(query, "")).toBe(address.split("?")[0]);
    for (const field of ["request>headers>Referer", "request>headers>Cookie", "resp_headers>Location"])
      expect(caddy).toMatch(new RegExp(`^ +${field} delete$`, "m"));
  });

  test("the proxies let through as much as a form may send", () => {
    const megabytes = [
      /client_max_body_size (\d+)m/.exec(read("nginx.conf")),
      /max_size (\d+)MB/.exec(read("Caddyfile")),
    ];
    for (const found of megabytes) expect(Number(found?.[1]) * 1e6).toBeGreaterThan(MAX_FILES_AT_ONCE * MAX_FILE_BYTES);
  });

  test("the image runs as another user than root, without what builds, and says whether it is well", () => {
    const [build = "", run = ""] = read("Dockerfile")
      .split(/^FROM .*\n/m)
      .slice(1);
    expect(build).toContain("npm prune --omit=dev");
    expect(run).toMatch(/^USER node$/m);
    expect(run).toContain("/healthz");
    const copied = [...run.matchAll(/^COPY --from=build ((?:\/app\/\S+ ?)+)/gm)].flatMap((match) =>
      (match[1] ?? "").trim().split(" "),
    );
    expect(copied.map((one) => one.replace("/app/", "")).sort()).toEqual(
      ["LICENSE", "app", "build", "db", "node_modules", "package.json", "public"].sort(),
    );
    expect(run.slice(run.indexOf("USER node"))).not.toMatch(/^RUN/m);
  });

  test("the units start programs that are there", () => {
    const units = read("guiwei.service") + read("guiwei-backup.service");
    const programs = [...units.matchAll(/\/bin\/node (?:--import \S+ )?(\S+)/g)].map((match) => match[1] ?? "");
    expect(programs).toContain("build/index.js");
    for (const one of programs.filter((program) => !program.startsWith("build/"))) {
      expect([one, existsSync(path.join(ROOT, one))]).toEqual([one, true]);
    }
    // The sandbox in which files are cleaned needs what these would take away.
    expect(units).not.toMatch(/^(RestrictNamespaces|ProtectProc|ProtectKernelTunables)=/m);
  });

  test("no page of the site promises another term for backups than the daily backup keeps", () => {
    expect(/-mtime \+(\d+)/.exec(read("guiwei-backup.service"))?.[1]).toBe("29");
    for (const page of ["en", "zh-CN"]) {
      expect(readFileSync(path.join(ROOT, `app/i18n/pages/privacy.${page}.md`), "utf8")).toMatch(
        /up to 30 days|最多多留 30 天/,
      );
    }
  });
});
