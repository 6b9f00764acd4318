import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DISPUTE, publishCase, sendReport } from "../helpers/acts.ts";
import { givePicture } from "../helpers/pictures.ts";
import { openSite } from "../helpers/sites.ts";
import { signedIn, type Visitor } from "../helpers/visitor.ts";

const { site: words } = zhCN;
/** What leads on without a decision, and says so. */
const LEAVING = /id="(?:go-next|go-back)"| download/;

describe("a page on which staff write, without scripts", () => {
  const site = openSite({ engine: "SQLite" });
  let pages: Record<string, [by: Visitor, path: string]>;
  beforeAll(async () => {
    const { number } = await publishCase(site());
    const { number: disputed } = await publishCase(site());
    const officer = await signedIn(site(), "officer-agriculture");
    await officer.post(`/office/cases/${disputed}/dispute`, DISPUTE);
    const { id: dispute } = await site().db.selectFrom("disputes").select("id").executeTakeFirstOrThrow();
    const { id } = await sendReport(site());
    await givePicture(site(), id);
    const moderator = await signedIn(site(), "moderator");
    pages = {
      report: [moderator, `/desk/reports/${id}`],
      case: [moderator, `/desk/cases/${number}`],
      correction: [moderator, `/desk/cases/${number}/correct`],
      dispute: [await signedIn(site(), "moderator-2"), `/desk/disputes/${dispute}`],
      answer: [officer, `/office/cases/${number}`],
      objection: [officer, `/office/cases/${number}/dispute`],
    };
  });
  const names = ["report", "case", "correction", "dispute", "answer", "objection"];
  const read = async (name: string) => {
    const [by, path] = pages[name] ?? [await signedIn(site(), "moderator"), ""];
    return (await by.get(path)).html;
  };

  test.each(names)("opens what stands beside the form in a new tab, and says so: %s", async (name) => {
    const html = await read(name);
    expect(html).toContain("<textarea");
    const main =
      /<main[\s\S]*<\/main>/.exec(html)?.[0].replace(/<nav[^>]*><ul class="breadcrumb">[\s\S]*?<\/nav>/, "") ?? "";
    const links = [...main.matchAll(/<a\b[^>]*>[\s\S]*?<\/a>/g)].map(([link]) => link);
    const leaving = links.filter((link) => !/href="#/.test(link) && !LEAVING.test(link));
    const told = (link: string) =>
      link.includes('target="_blank" rel="noopener"') && link.includes(words.unsent.newTab);
    expect(leaving.filter((link) => !told(link))).toEqual([]);
  });

  test.each(names)("says what a link in the same tab would lose: %s", async (name) => {
    expect(/<noscript>[\s\S]*?<\/noscript>/.exec(await read(name))?.[0]).toContain(words.unsent.withoutScripts);
  });
});
