import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres.ts";
import { ON_POSTGRES } from "./scope.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** Starts one PostgreSQL for the whole run, if the run asks for it; tests read its address with `inject('postgresUrl')`. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  if (!ON_POSTGRES) return project.provide("postgresUrl", "");
  const postgres = await startPostgres();
  project.provide("postgresUrl", postgres.url);
  return postgres.stop;
}
