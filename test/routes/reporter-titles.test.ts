import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DECLINING, decide, publishCase, REPORT, reply, sendReport, withReceipt } from "../helpers/acts.ts";
import { openSite } from "../helpers/sites.ts";
import { reportWithCode } from "../helpers/reporter.ts";
import { visitor } from "../helpers/visitor.ts";

/** The pages under the receipt code, by the files of their routes. */
const UNDER_THE_CODE = readdirSync("app/routes")
  .filter((file) => /^status\.report(_\.\w+)?\.tsx$/.test(file))
  .map(
    (file) =>
      `/${file
        .replace(/\.tsx$/, "")
        .replace("_", "")
        .replaceAll(".", "/")}`,
  );

const NEUTRAL = [zhCN, en].flatMap(({ reports: { tab }, site }) => {
  const steps = Array.from({ length: 9 }, (_, index) => tab.step(index + 1));
  return [tab.done, tab.status, ...steps].flatMap((title) => [site.title(title), site.errorTitle(title)]);
});

describe("history and the list of tabs", () => {
  const site = openSite({ engine: "SQLite" });

  test("tell of a reporter's pages nothing but a number of a step or that something is looked up", async () => {
    const published = await publishCase(site());
    await reply(site(), published.number);
    const declined = await reportWithCode(site());
    await decide(site(), declined.id, DECLINING);
    const waiting = await sendReport(site());
    expect(UNDER_THE_CODE.length).toBeGreaterThan(5);
    for (const { code } of [published, declined, waiting]) {
      const reporter = await withReceipt(site(), code);
      for (const path of UNDER_THE_CODE) {
        for (const language of ["zh-CN", "en"]) {
          const { status, title } = await reporter.get(path, { Cookie: `${cookiesOf(reporter)}; lang=${language}` });
          if (status === 200) expect([path, NEUTRAL.includes(title), title]).toEqual([path, true, title]);
        }
        const wrong = await reporter.post(path, { act: "nothing" });
        if (wrong.status === 200) expect(NEUTRAL).toContain(wrong.title);
      }
    }
    const stranger = visitor(site());
    for (const answer of [
      await stranger.get("/status"),
      await stranger.post("/status?index", { code: "0000" }),
      await stranger.post("/status/report", { body: "x" }),
      await stranger.get("/report"),
      await stranger.post("/report", { ...REPORT, step: "story" }),
      await stranger.post("/report", { ...REPORT, go: "to:more" }),
      await stranger.post("/report", REPORT),
    ]) {
      expect(NEUTRAL).toContain(answer.title);
    }
  });

  test("nor do the addresses say what somebody suffers", () => {
    for (const path of UNDER_THE_CODE) expect(path).not.toMatch(/retaliat|suffer|identif|hide/);
  });
});

const cookiesOf = ({ cookies }: { cookies: Map<string, { value: string }> }) =>
  [...cookies].map(([name, { value }]) => `${name}=${value}`).join("; ");
