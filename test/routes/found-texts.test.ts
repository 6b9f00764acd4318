// Long: reads every case of the demonstration.
import { expect, test } from "vitest";
import { unpackTerms } from "../../app/search/postings.ts";
import { askedTerms } from "../../app/search/terms.ts";
import { PUBLIC_STATES } from "../../app/cases/case.ts";
import { openSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";
import type { SearchKind } from "../../db/tables/ledger/consequences.ts";

const site = openSite({ engine: "SQLite", demo: "city" });

/** So many signs in a row, of which no label of the English page has any, are a text that somebody wrote. */
const WRITTEN = /\p{Script=Han}{4,}/gu;
const PHRASE = 12;
/** A link to a topic that the case is gathered in. */
const TOPIC = /<a href="\/topics\/[^>]*>[^<]*<\/a>/g;

/** What others wrote elsewhere, of which the page tells. */
const USED = /<section aria-labelledby="used">.*?<\/section>/gs;

test("every text on the page of a public case is found by a phrase of it: as the case, or as a duty item that the page names", async () => {
  const { db } = site();
  const terms = async (kind: SearchKind, id: number) => {
    const row = await db
      .selectFrom("search_things")
      .select("terms")
      .where("kind", "=", kind)
      .where("ref_id", "=", id)
      .executeTakeFirst();
    return new Set(unpackTerms(row?.terms ?? "").keys());
  };
  const duties = new Map<string, Set<string>>();
  for (const { id, code } of await db.selectFrom("duties").select(["id", "code"]).execute()) {
    duties.set(code, await terms("duty", id));
  }
  const cases = await db
    .selectFrom("cases")
    .select(["id", "number"])
    .where("state", "in", [...PUBLIC_STATES])
    .where("merged_into_id", "is", null)
    .where("hidden_until", "is", null)
    .execute();
  expect(cases.length).toBeGreaterThan(50);
  let phrases = 0;
  const lost: string[] = [];
  for (const { id, number } of cases) {
    const { html } = await visitor(site()).get(`/cases/${number}?lang=en`);
    // A topic and what was written elsewhere are no part of the case: they have pages of their own.
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>")).replaceAll(TOPIC, "").replaceAll(USED, "");
    const named = [...main.matchAll(/\/duties\/([^"?#]+)/g)].map(([, code]) => decodeURIComponent(code ?? ""));
    const found = [await terms("case", id), ...named.flatMap((code) => duties.get(code) ?? [])];
    for (const [, text = ""] of main.matchAll(/>([^<>]+)</g)) {
      for (const [written] of text.matchAll(WRITTEN)) {
        const phrase = askedTerms(written.slice(0, PHRASE));
        phrases += 1;
        if (!found.some((one) => phrase.every((term) => one.has(term)))) lost.push(`${number}: ${text}`);
      }
    }
  }
  expect(phrases).toBeGreaterThan(2000);
  expect(lost).toEqual([]);
});
