import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { openApi } from "../../app/open-data/api/openapi.server.ts";
import { OPERATIONS } from "../../app/open-data/api/operations.server.ts";
import { scratch } from "../helpers/scratch.ts";

const run = promisify(execFile);
const programs = createRequire(path.join(import.meta.dirname, "../../.ci/programs/package.json"));
const CLI = path.join(path.dirname(programs.resolve("@redocly/cli/package.json")), "bin/cli.js");
const RULES = path.join(import.meta.dirname, "redocly.yaml");

interface Linted {
  totals: { errors: number; warnings: number };
  problems: { ruleId: string; message: string }[];
}

/** What Redocly says of a description. It asks no server, tells none, and looks for no newer one of itself. */
async function lint(description: object): Promise<Linted> {
  const file = path.join(await mkdtemp(path.join(scratch(), "openapi-")), "openapi.json");
  await writeFile(file, JSON.stringify(description));
  const asked = [CLI, "lint", `--config=${RULES}`, "--format=json", file];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", CI: "true" };
  const { stdout } = await run(process.execPath, asked, { env }).catch((error: { stdout: string }) => error);
  return JSON.parse(stdout) as Linted;
}

const described = openApi("https://guiwei.example", "CC BY 4.0");

test("the description of the interface is without a fault by another program's rules", async () => {
  const { totals, problems } = await lint(described);
  expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  expect(totals).toMatchObject({ errors: 0, warnings: 0 });
});

test("and one with a fault is found out", async () => {
  const { paths } = described;
  const first = OPERATIONS[0]?.path ?? "";
  const broken = { ...described, paths: { ...paths, [`${first}/{lost}`]: paths[first] } };
  expect((await lint(broken)).problems.map(({ ruleId }) => ruleId)).toContain("path-parameters-defined");
});
