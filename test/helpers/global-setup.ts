import { execSync } from "node:child_process";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { mayBeMissing } from "./missing.ts";
import { NoPostgres } from "./postgres-binaries.ts";
import { startPostgres } from "./postgres.ts";
import { ON_POSTGRES } from "./scope.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/**
 * Packs the programs that read what others made, and starts one PostgreSQL for the whole run, if the run asks for it;
 * tests read its address with `inject('postgresUrl')`, empty when there is none.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  // Always of these sources, whatever was built before.
  execSync("npm run --silent programs", { cwd: path.resolve(import.meta.dirname, "../.."), stdio: "inherit" });
  if (!ON_POSTGRES) return project.provide("postgresUrl", "");
  const postgres = await startPostgres().catch((error: unknown) => {
    if (!(error instanceof NoPostgres) || !mayBeMissing(process)) throw error;
    process.stderr.write(`PostgreSQL is not there: its half of the tests is LEFT OUT. ${error.message}\n`);
    return { url: "", stop: async () => {} };
  });
  project.provide("postgresUrl", postgres.url);
  return postgres.stop;
}
