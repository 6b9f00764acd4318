import type { TestProject } from "vitest/node";
import { mayBeMissing } from "./missing.ts";
import { NoPostgres } from "./postgres-binaries.ts";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** Starts one PostgreSQL for the whole run; tests read its address with `inject('postgresUrl')`, empty when there is none. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres().catch((error: unknown) => {
    if (!(error instanceof NoPostgres) || !mayBeMissing(process)) throw error;
    process.stderr.write(`PostgreSQL is not there: its half of the tests is LEFT OUT. ${error.message}\n`);
    return { url: "", stop: async () => {} };
  });
  project.provide("postgresUrl", postgres.url);
  return postgres.stop;
}
