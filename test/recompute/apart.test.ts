import { expect, test } from "vitest";
import { readSources } from "../helpers/source-files.ts";

test("what works the ledger out anew shares nothing with the site, and is shared by nothing", () => {
  const isOwn = (path: string) => path.startsWith("app/recompute/");
  const files = readSources("app", "db");
  const crossing = files.flatMap(({ path, imports }) =>
    imports
      .filter((one) => !one.of.startsWith("node:") && isOwn(path) !== isOwn(one.of))
      .map((one) => `${path} → ${one.of}`),
  );
  expect(files.filter(({ path }) => isOwn(path)).length).toBeGreaterThan(2);
  expect(crossing.filter((one) => one.includes("app/recompute/"))).toEqual([]);
});
