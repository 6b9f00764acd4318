import { startChromium } from "../helpers/browser.ts";
import { startSite } from "../helpers/site.ts";
import { type Decided, sendTen, type Way, workByKeys } from "../helpers/ten-reports.ts";
import { median, round, table } from "./figures.ts";

/**
 * `node test/bench/keystrokes.ts` after a build: two moderators decide ten reports at once by keyboard alone in a real
 * browser, and how long a practised person would need for each, by the keystroke-level model (Card, Moran and Newell,
 * 1980): 0.28 s a key, 1.35 s to think before each command that is chosen, no pointing; and reading at five characters a second. What the
 * machine takes is not in it: that is for `decisions.ts`.
 */
const KEY_S = 0.28;
const THOUGHT_S = 1.35;
const READ_A_SECOND = 5;

/** What is aimed at, in seconds. */
const AIMS: Partial<Record<Way, number>> = { open: 45, link: 15 };
const LABELS: Record<Way, string> = {
  open: "a plain new case",
  link: "a link to a case that is proposed",
  decline: "declined with the words of the reason",
  ask: "a question, typed by its sounds",
};

const hands = ({ keys, thoughts }: Decided) => keys * KEY_S + thoughts * THOUGHT_S;
const eyes = ({ read }: Decided) => read / READ_A_SECOND;
/** When all that is proposed is read letter by letter, also where the report says it. */
const eyesOnAll = ({ read, again }: Decided) => (read + again) / READ_A_SECOND;

const site = await startSite({ engine: "SQLite", env: { TRUSTED_PROXIES: "1" } });
const browser = await startChromium();
try {
  const done = await workByKeys(browser, site, await sendTen(site));
  const rows = (Object.keys(LABELS) as Way[]).map((way) => {
    const all = done.filter((one) => one.way === way);
    const of = (figure: (one: Decided) => number, digits = 0) => round(median(all.map(figure)), digits);
    return [
      `${LABELS[way]} (${all.length})`,
      of(({ keys }) => keys),
      of(({ thoughts }) => thoughts),
      of(({ read }) => read),
      of(({ again }) => again),
      of(hands, 1),
      of((one) => hands(one) + eyes(one), 1),
      of((one) => hands(one) + eyesOnAll(one), 1),
      AIMS[way] ? `${AIMS[way]}` : "",
    ];
  });
  const columns = ["medians", "keys", "thoughts", "read", "again", "hands, s", "estimate, s", "all read, s", "aim, s"];
  process.stdout.write(table("Ten reports by keyboard alone, two moderators at once", columns, rows));
} finally {
  await browser.close();
  await site.stop();
}
