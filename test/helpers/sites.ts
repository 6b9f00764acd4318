import { afterAll, beforeAll, describe, inject } from "vitest";
import { type Site, type SiteOptions, startSite } from "./site.ts";
import type { EngineName } from "./site-seeds.ts";

type Options = Omit<SiteOptions, "postgresUrl">;

/** Each visitor of a test comes from an address of its own, as behind a reverse proxy. */
const BEHIND_A_PROXY = { TRUSTED_PROXIES: "1" };

/** Those of this run: `global-setup.ts` gives no address when PostgreSQL is not asked for, or is not there. */
export const ENGINES: readonly EngineName[] = inject("postgresUrl") === "" ? ["SQLite"] : ["SQLite", "PostgreSQL"];

/** Runs a site for the tests of this describe block. */
export function openSite({ env, ...options }: Options): () => Site {
  let site: Site | undefined;
  beforeAll(async () => {
    site = await startSite({ ...options, env: { ...BEHIND_A_PROXY, ...env }, postgresUrl: inject("postgresUrl") });
  });
  afterAll(() => site?.stop());
  return () => {
    if (!site) throw new Error("the site runs within tests only");
    return site;
  };
}

/** Runs a describe block on either engine, each with a site of its own. */
export function forEachSite(options: Omit<Options, "engine">, define: (site: () => Site) => void): void {
  describe.each(ENGINES)("on %s", (engine) => define(openSite({ ...options, engine })));
}
