import { describe, expect, test } from "vitest";
import { listPaths, readSources, readText, type SourceFile } from "../helpers/source-files.ts";

const app = readSources("app", "db");
const files = new Map(app.map((file) => [file.path, file]));

/** Every file that these load when they run, themselves included. */
function loadedBy(entries: readonly SourceFile[]): Set<string> {
  const loaded = new Set<string>();
  const load = (file: SourceFile): void => {
    if (loaded.has(file.path)) return;
    loaded.add(file.path);
    for (const one of file.imports) {
      const imported = files.get(one.of);
      if (imported && !one.typeOnly) load(imported);
    }
  };
  entries.forEach(load);
  return loaded;
}

const unsealing = app.filter((file) => file.path.startsWith("app/unsealing/")).map((file) => file.path);

describe("what opens sealed things", () => {
  test("is loaded by its command, and by nothing that serves the site", () => {
    const command = loadedBy(app.filter((file) => file.path === "app/unsealing/contact-command.server.ts"));
    expect(unsealing.filter((file) => !command.has(file))).toEqual([]);
    const served = loadedBy(app.filter((file) => /^app\/(routes\/|server\.ts$|root\.tsx$|entry\.)/.test(file.path)));
    expect(served.size).toBeGreaterThan(50);
    expect(unsealing.filter((file) => served.has(file))).toEqual([]);
  });

  test("is named in app/unsealing alone", () => {
    const names = /crypto_box_(seal_open|open|keypair|seed)|_init_pull|_pull\(|shamir-secret-sharing/;
    const naming = app.filter((file) => names.test(file.text)).map((file) => file.path);
    expect(naming.filter((file) => !unsealing.includes(file))).toEqual([]);
    expect(naming.length).toBeGreaterThan(0);
  });

  const [build] = listPaths("build/index.js");
  test.skipIf(!build)("is not in what the web process runs, nor in what browsers load", () => {
    // Neither bundler renames the methods of a library that it leaves outside; one that took it in would be found too.
    const markers = /crypto_box_seal_open|crypto_box_keypair|_init_pull|shamir-secret-sharing/;
    const opening = files.get("app/unsealing/unseal.server.ts");
    expect(opening?.text).toMatch(markers);
    const built = ["build/index.js", ...listPaths("public/build/**/*.js"), ...listPaths("public/**/scripts/*.js")];
    expect(built.filter((file) => markers.test(readText(file)))).toEqual([]);
  });
});
