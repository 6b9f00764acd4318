// Long: every public page is rendered anew after each of many acts.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DomainError } from "../../app/domain-error.ts";
import { changedFrom, settleLedger, touchPublic } from "../../app/ledger/ledger.server.ts";
import { EVERYTHING, SITE_WIDE } from "../../app/ledger/scopes.ts";
import { addDays } from "../../app/day.ts";
import { realDay } from "../helpers/clock.ts";
import { buildCounty } from "../helpers/factories.ts";
import { linksOf } from "../helpers/crawl.ts";
import { beginning, KINDS, perform, type RandomAct, randomActs } from "../helpers/random-acts.ts";
import { forEachSite } from "../helpers/sites.ts";
import type { Site } from "../helpers/site.ts";
import { type Answer, visitor } from "../helpers/visitor.ts";

const ACTS = { SQLite: 36, PostgreSQL: 8 };
/** How many sequences of acts are drawn, and how often a kind is tried before the next has its turn. */
const [SAMPLES, TRIES] = [60, 8];
/** Acts of a later day: the site has its own. */
const LATER: ReadonlySet<RandomAct["kind"]> = new Set(["come back", "lapse transfers"]);
/** Pages are compared after so many: all of them are rendered each time. */
const BETWEEN = 4;
const SEED = 20261129;
/** The site asks for the versions twice a second. */
const NOTICED_MS = 600;
/** What is read beside the links of the pages: kinds of lists that few pages link to, and what is not there. */
const MORE = ["/ledger.json", "/cases?region=990101000000", "/cases?region=990101101000", "/cases/GW-2026-000999"];

const isKept = ({ headers }: Answer) => headers.get("cache-control")?.startsWith("public") ?? false;
const noticed = () => new Promise((resolve) => setTimeout(resolve, NOTICED_MS));

/** Every public page that links lead to, by its address. */
async function readAll(site: Site, known: Iterable<string>): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = [...new Set(["/", ...MORE, ...known])];
  const seen = new Set(waiting);
  let reader = visitor(site);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    // Nobody has very many pages rendered in a minute.
    if (found.size % 50 === 0) reader = visitor(site);
    const answer = await reader.get(path);
    if (!isKept(answer) && answer.status === 200) continue;
    found.set(path, `${answer.status} ${answer.headers.get("location") ?? ""} ${answer.html}`);
    for (const link of linksOf(answer.html)) {
      if (seen.has(link) || /^\/(report|status|sign-in|leave)/.test(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  return found;
}

describe("a page that is kept", () => {
  forEachSite({ empty: true }, (site) => {
    test("is as it would be rendered anew after whatever acts, and most leave most pages as they are", async () => {
      const { db, engine } = site();
      const county = await buildCounty(db);
      const play = { ...beginning(), today: realDay() };
      const random = fc
        .sample(randomActs, { numRuns: SAMPLES, seed: SEED })
        .flat()
        .map((act) => ({ ...act, wait: 0, slip: false }));
      const byKind = Map.groupBy(random, (act) => act.kind);
      const done = new Map(KINDS.filter((kind) => !LATER.has(kind)).map((kind) => [kind, 0]));
      /** Does one of a kind, if any that is drawn can be done now. */
      const doneNow = async (kind: RandomAct["kind"]): Promise<boolean> => {
        const drawn = byKind.get(kind) ?? [];
        byKind.set(kind, [...drawn.slice(TRIES), ...drawn.slice(0, TRIES)]);
        for (const act of drawn.slice(0, TRIES)) {
          try {
            await perform(db, county, play, act);
            return true;
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
        }
        return false;
      };
      /** Of those that can be done now, the kind that was done least often for how often it comes; it has been done. */
      const nextKind = async (): Promise<RandomAct["kind"] | undefined> => {
        const often = (kind: RandomAct["kind"]) => byKind.get(kind)?.length ?? 0;
        const rank = ([kind, times]: [RandomAct["kind"], number]) => (times + 1e-6) / often(kind);
        for (const [kind] of [...done].sort((a, b) => rank(a) - rank(b))) if (await doneNow(kind)) return kind;
        return undefined;
      };
      let pages = await readAll(site(), []);
      let [kept, all] = [0, 0];
      let last = Math.max(0, ...(await changedFrom(db, null)).map(({ version }) => version));
      let since: string[] = [];
      for (let count = 0; count < ACTS[engine]; count += 1) {
        const kind = await nextKind();
        if (kind === undefined) break;
        done.set(kind, (done.get(kind) ?? 0) + 1);
        since.push(kind);
        if (since.length < BETWEEN) continue;
        const changed = (await changedFrom(db, last + 1)).map(({ scope }) => scope);
        await noticed();
        const day = realDay();
        const shown = await readAll(site(), pages.keys());
        await touchPublic(db);
        await noticed();
        const fresh = await readAll(site(), shown.keys());
        // A page says which day it is of: once midnight has passed between, every page is another.
        const compared = realDay() === day ? fresh : new Map<string, string>();
        for (const [path, html] of compared) expect(shown.get(path), `${path} after ${since.join(", ")}`).toBe(html);
        // Pages of cases, bodies and items elsewhere, which every act once made stale.
        const narrow = [...fresh.keys()].flatMap(
          (path) => /^\/(case|department|dutie|region)s\/([^?]+)$/.exec(path)?.[2] ?? [],
        );
        const codes = new Set(changed.map((scope) => scope.replace(/^\w+:/, "")));
        // The first case of a county makes every page stale.
        if (!changed.includes(EVERYTHING)) {
          all += narrow.length;
          kept += narrow.filter((code) => !codes.has(code)).length;
        }
        pages = fresh;
        since = [];
        last = Math.max(0, ...(await changedFrom(db, null)).map(({ version }) => version));
      }
      const met = [...done].filter(([, times]) => times > 0).length;
      expect(met, JSON.stringify([...done])).toBeGreaterThanOrEqual(engine === "SQLite" ? done.size - 6 : 6);
      process.stdout.write(
        `${engine}: ${kept} of ${all} pages of a single thing outlived ${BETWEEN} acts; acts ${JSON.stringify([...done])}\n`,
      );
      expect(kept / all).toBeGreaterThan(0.25);
      // What reporters did is entered at last; that shows in the ledger.
      const before = Math.max(0, ...(await changedFrom(db, null)).map(({ version }) => version));
      await settleLedger(db, addDays(realDay(), 1));
      expect((await changedFrom(db, before + 1)).map(({ scope }) => scope)).not.toContain(SITE_WIDE);
    });
  });
});
