import type { Browser, Page } from "playwright-core";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { OTHER_DEPARTMENT, publishCase, sendReport } from "./acts.ts";
import { settled, signIn, visit } from "./journey.ts";
import type { Site } from "./site.ts";
import type { Fields } from "./visitor.ts";

export type Way = "open" | "link" | "decline" | "ask";

/** What a moderator did at one report, from its page's coming to the next one's. */
export interface Decided {
  id: number;
  way: Way;
  by: string;
  /** A key held with another is two. */
  keys: number;
  /**
   * How often the hands pause to think, by the rules of the model: before each command that is chosen and once before what
   * is typed, but not where a key follows of itself from the one before.
   */
  thoughts: number;
  /** Characters that had to be read: the report's own, and what the page proposes beyond its words. */
  read: number;
  /** Characters of what is proposed in the report's own words, which may be known again. */
  again: number;
}

const DEMAND = "农业农村局开会要求我们镇每天派人上路设卡，检查运输动物的车辆，没有执法证也要查。";
const SPAM = "加微信领券，点开就送。";
export const QUESTION = "请问有书面通知吗？";
/** Chinese is typed by its sounds: so many keys make one character, the choosing among candidates with them. */
const KEYS_A_CHARACTER = 3;

/** What a report tells, and what is to become of it. */
export interface Told {
  way: Way;
  body: string;
}

const REPORTS: readonly [Way, string][] = [
  ["open", `${DEMAND}下雨也要去。`],
  ["link", `${DEMAND}天天都要去。`],
  ["decline", SPAM],
  ["ask", "上面要求做台账，做了很多遍。"],
  ["open", `${DEMAND}夜里也要去。`],
  ["link", `${DEMAND}一去就是一天。`],
  ["decline", `${SPAM}见者有份。`],
  ["link", `${DEMAND}去了也没有用。`],
  ["open", `${DEMAND}过节也要去。`],
  ["ask", "上面要求报表，报了很多遍。"],
];

const { decision, followUp } = zhCN;
const MODERATORS = ["moderator", "moderator-2"] as const;

/** Sends ten reports, one matter of which is public already; answers what is to become of each. */
export async function sendTen(site: Site): Promise<ReadonlyMap<number, Told>> {
  await publishCase(site, { report: { body: DEMAND } });
  const ways = new Map<number, Told>();
  for (const [way, body] of REPORTS) {
    const fields: Fields =
      way === "ask" || way === "decline" ? { body, department: OTHER_DEPARTMENT, kind: "K4" } : { body };
    ways.set((await sendReport(site, fields)).id, { way, body });
  }
  return ways;
}

/** Two moderators work the list at once, by keys alone, until nothing in it waits; answers what each did. */
export async function workByKeys(browser: Browser, site: Site, ways: ReadonlyMap<number, Told>): Promise<Decided[]> {
  const done: Decided[] = [];
  await Promise.all(
    MODERATORS.map((by) =>
      visit(browser, { width: 1280, height: 800 }, async (page) => {
        await signIn(page, site.url, "/desk?state=waiting&order=oldest", by);
        await page.locator("#queue-keys").waitFor();
        await page.keyboard.press("j");
        await page.keyboard.press("Enter");
        await page.waitForURL(/\/desk\/reports\//);
        for (let id = idOn(page); id !== null; id = idOn(page)) {
          const decided = await handle(page, ways.get(id) ?? { way: "decline", body: "" });
          if (decided) done.push({ id, by, ...decided });
        }
      }),
    ),
  );
  return done;
}

/** The report that a page shows; null on the list. */
function idOn(page: Page): number | null {
  const [, id] = /^\/desk\/reports\/(\d+)$/.exec(new URL(page.url()).pathname) ?? [];
  return id === undefined ? null : Number(id);
}

/** Claims a report and decides it, or passes on where somebody else is at it: null. */
async function handle(page: Page, { way, body }: Told): Promise<Omit<Decided, "id" | "by"> | null> {
  await settled(page);
  const counted = { keys: 0, thoughts: 0, read: body.length, again: 0 };
  const follow = async (...keys: string[]) => {
    for (const key of keys) {
      counted.keys += key.split("+").length;
      await page.keyboard.press(key);
    }
  };
  const press = async (...keys: string[]) => {
    counted.thoughts += keys.length;
    await follow(...keys);
  };
  const leave = async (key: string) => {
    const here = page.url();
    await follow(key);
    const left = page.waitForURL((url) => url.href !== here && !url.pathname.endsWith("/next"), { timeout: 30_000 });
    await left.catch(async () => {
      throw new Error(`${way}: ${await page.locator("[role=alert], .notice").allInnerTexts()}`);
    });
  };
  await follow("c");
  const mine = page.getByText(decision.claim.mine(20));
  await mine
    .or(page.getByText(/正在处理，还有 \d+ 分钟。$/))
    .first()
    .waitFor();
  await settled(page);
  if (!(await mine.isVisible())) {
    await leave("n");
    return null;
  }
  await WORK[way]({ page, press, follow, counted, body });
  await leave(way === "ask" ? "n" : "Control+Shift+Enter");
  return { way, ...counted };
}

type Press = (...keys: string[]) => Promise<void>;
type Counted = Pick<Decided, "keys" | "thoughts" | "read" | "again">;

/** So many signs in a row are known again. */
const KNOWN = 4;

/** Counts a proposal as read; what stands in the report too is there again. */
function reads(counted: Counted, body: string, proposed: string): void {
  for (let at = 0; at < proposed.length;) {
    let end = at + KNOWN;
    while (end <= proposed.length && body.includes(proposed.slice(at, end))) end += 1;
    const known = end - 1 - at;
    if (known < KNOWN) counted.read += 1;
    else counted.again += known;
    at += known < KNOWN ? 1 : known;
  }
}

const valueOf = (page: Page, name: string) => page.locator(`[name=${name}]`).first().inputValue();

interface Working {
  page: Page;
  /** Presses keys, after a thought before each; and those that follow of themselves. */
  press: Press;
  follow: Press;
  counted: Counted;
  body: string;
}

const WORK: Record<Way, (working: Working) => Promise<void>> = {
  async open({ page, press, follow, counted, body }) {
    await press("o", "1", "1");
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>("[name=reasons]")?.value !== "");
    for (const name of ["title", "demand", "reasons"]) reads(counted, body, await valueOf(page, name));
    await press("u");
    await follow("k");
  },
  async link({ page, press, counted, body }) {
    const [proposed] = await page.locator("[data-digits] .suggestions-choice").allInnerTexts();
    reads(counted, body, proposed ?? "");
    await press("l", "1", "u");
  },
  async decline({ page, press, counted, body }) {
    await press("d", "2");
    reads(counted, body, await valueOf(page, "declineNote"));
    await press("k");
  },
  async ask({ page, press, follow, counted }) {
    await press("a");
    await page.keyboard.type(QUESTION);
    counted.keys += QUESTION.length * KEYS_A_CHARACTER;
    counted.thoughts += 1;
    await follow("Tab", "Enter");
    await page.getByText(followUp.desk.asked).first().waitFor();
    await settled(page);
  },
};
