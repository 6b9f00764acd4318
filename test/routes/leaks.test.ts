// Long: reads every page.
import { sql } from "kysely";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import {
  DECLINING,
  decide,
  expectRedirect,
  OPENING,
  publishCase,
  REPORT,
  reply,
  sendReport,
  TAKING_BACK,
  withReceipt,
} from "../helpers/acts.ts";
import { keyOfFinding } from "../../app/redaction/redaction.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { CONSEQUENCES, MECHANISMS, markLabel } from "../../app/reports/vocabulary.ts";
import { crawl } from "../helpers/crawl.ts";
import { givePicture, redPicture } from "../helpers/pictures.ts";
import type { Site } from "../helpers/site.ts";
import { forEachSite } from "../helpers/sites.ts";
import { filesBelow, tellsNumber } from "../helpers/traces.ts";
import { sendFiles } from "../helpers/uploads.ts";
import { type Answer, signedIn, textAreaOf, valueOf, visitor } from "../helpers/visitor.ts";

/** What only the reporter and the moderators may know. */
const SECRETS = {
  body: "朱雀暗语",
  department: "玄武口信",
  note: "白虎附言",
  waiting: "青龙未决",
  withdrawn: "麒麟撤回",
  message: "重明留言",
  question: "毕方提问",
  appeal: "饕餮不服",
  flag: "穷奇为难",
  handling: "梼杌回复",
  phone: "13987654321",
  village: "凤凰台村",
  added: "白琵鹭发〔2026〕88号",
  unit: "獬豸街道办事处",
  letter: "狴犴不认",
  masked: "朱鹮发〔2026〕77号",
};
/** Traces of the reporter's machine, which nobody may keep. */
const TRACES = { "User-Agent": "GuiweiProbe/7.77", "X-Forwarded-For": "203.0.113.77", "Accept-Language": "tlh-TEST" };
const TOWNSHIP = { code: "990101203000", name: "梨园乡", nameEn: "Liyuan Township" };

/** What a reporter fills in and ticks, in a case of two voices: a number that nothing else holds, and every code. */
const HOURS = "7351";
const MARKS = [...MECHANISMS, ...CONSEQUENCES];

/** Pages that may name townships: the form, which offers them all, and the regions. */
const NAMES_TOWNSHIPS = /^\/(report$|regions\/)/;

/** A whole journey, told with words that can be found again. */
async function play(site: Site) {
  const reporter = visitor(site, TRACES);
  const report = {
    body: `原文 ${SECRETS.body}，电话${SECRETS.phone}，在${SECRETS.village}。`,
    department: "",
    departmentText: SECRETS.department,
    region: TOWNSHIP.code,
    hours: HOURS,
    people: HOURS,
    mechanism: MARKS.filter((code) => code.startsWith("M")),
    consequence: MARKS.filter((code) => code.startsWith("C")),
  };
  const opened = await publishCase(site, { report });
  const linked = await sendReport(site, report, reporter);
  const pictures = await drawPictures(site, linked.id);
  const shown = { publicText: "公开的话，电话【手机号】，在【某村】。", image: pictures.shown };
  await decide(site, linked.id, { ...OPENING, outcome: "link", caseNumber: opened.number, ...shown });
  await publishMasked(site, opened.number);
  const declined = await sendReport(site, report, reporter);
  await decide(site, declined.id, { ...DECLINING, declineNote: SECRETS.note });
  const waiting = await sendReport(site, { ...report, mechanism: [], body: SECRETS.waiting }, reporter);
  await claimUnits(site);
  const withdrawn = await sendReport(site, { ...report, body: SECRETS.withdrawn }, reporter);
  await (await withReceipt(site, withdrawn.code)).post("/status/report/withdraw", TAKING_BACK, TRACES);
  await reply(site, opened.number);
  await (await withReceipt(site, linked.code)).post("/status/report/confirm", { outcome: "gone" }, TRACES);
  await followUp(site, { waiting, declined });
  await reporter.post("/status?index", { code: "0000-0000-0000-0000-0" });
  await reporter.post("/report", { ...REPORT, step: "more", hours: "x", body: SECRETS.body });
  await reporter.send("/report", { method: "POST", body: SECRETS.body, headers: { "Content-Type": "text/plain" } });
  return { number: opened.number, pictures, sent: [opened, linked, declined, waiting, withdrawn] };
}

/** Reports that claim to speak for a unit: one waits for a look at its letter, of one it was refused. */
async function claimUnits(site: Site) {
  const unit = { unitKind: "township_office", unitName: SECRETS.unit, unitUnless: "anonymous" };
  const ids: number[] = [];
  for (const body of ["等着核对公函。", "公函没有通过，也要设卡。"]) {
    const by = visitor(site);
    const typed = Object.entries({ ...REPORT, ...unit, body, region: TOWNSHIP.code, step: "more" });
    const each = typed.flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)] as const));
    const page = await sendFiles(by, "/report", each, [["公函.jpg", await redPicture()]]);
    const sent = await sendReport(
      site,
      { ...unit, body, region: TOWNSHIP.code, file: valueOf(page.html, "file") ?? "" },
      by,
    );
    ids.push(sent.id);
  }
  const moderator = await signedIn(site, "moderator");
  const refusing = { act: "unit-refuse", version: "1", unitNote: SECRETS.letter };
  expect((await moderator.post(`/desk/reports/${ids[1]}`, refusing)).status).toBe(200);
  await decide(site, ids[1] ?? 0, { ...OPENING, version: "2" });
}

/** A report whose reporter hides a document number, published as the desk proposes it. */
async function publishMasked(site: Site, caseNumber: string) {
  const hide = keyOfFinding({ kind: "document", text: SECRETS.masked });
  const { id } = await sendReport(site, { body: `按${SECRETS.masked}，要我们设卡。`, region: TOWNSHIP.code, hide });
  const desk = await (await signedIn(site, "moderator")).get(`/desk/reports/${id}`);
  expect(desk.text).toContain(SECRETS.masked);
  const publicText = textAreaOf(desk.html, "publicText") ?? "";
  await decide(site, id, { ...OPENING, outcome: "link", caseNumber, publicText, title: SECRETS.masked });
}

/** Two pictures of a report, each drawn for the public; one of them is published. */
async function drawPictures(site: Site, reportId: number) {
  const moderator = await signedIn(site, "moderator");
  const files = [await givePicture(site, reportId), await givePicture(site, reportId)];
  for (const file of files) {
    const fields = {
      alt: "一张登记表",
      "x.0": "10",
      "y.0": "10",
      "width.0": "40",
      "height.0": "40",
      "reason.0": "personal",
    };
    expectRedirect(await moderator.post(`/desk/reports/${reportId}/images/${file}`, fields));
  }
  const rows = await site.db.selectFrom("public_images").select("id").orderBy("position").execute();
  return { files, shown: rows[0]?.id ?? "", kept: rows[1]?.id ?? "" };
}

/** Everything that reporter and moderators tell one another. */
async function followUp(
  site: Site,
  { waiting, declined }: Record<"waiting" | "declined", { id: number; code: string }>,
) {
  const moderator = await signedIn(site, "moderator");
  const [one, other] = [await withReceipt(site, waiting.code), await withReceipt(site, declined.code)];
  const [token, act] = ["6".repeat(32), "message"];
  const sent = [
    await moderator.post(`/desk/reports/${waiting.id}/messages`, { token: "7".repeat(32), body: SECRETS.question }),
    await one.post("/status/report", { token, act, body: SECRETS.message }, TRACES),
    await one.post("/status/report/more", { act: "add", token: "5".repeat(32), document: SECRETS.added }, TRACES),
    await other.post("/status/report/appeal", { body: SECRETS.appeal }, TRACES),
    await one.post("/status/report/care", { token, body: SECRETS.flag }, TRACES),
  ];
  const { id } = await site.db.selectFrom("retaliation_flags").select("id").executeTakeFirstOrThrow();
  sent.push(await moderator.post("/desk/retaliation", { flag: String(id), [`note-${id}`]: SECRETS.handling }));
  for (const answer of sent) expectRedirect(answer);
}

/** All that the database holds, as text: on SQLite its very bytes too. */
async function readDatabase(site: Site): Promise<string> {
  const tables = await site.db.introspection.getTables();
  const rows = await Promise.all(tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(site.db)));
  const files = filesBelow(site.folder).map(([, bytes]) => bytes.toString("utf8"));
  return JSON.stringify(rows.map((result) => result.rows)) + files.join("\n");
}

describe("after a whole journey", () => {
  forEachSite({}, (site) => {
    let story: Awaited<ReturnType<typeof play>>;
    let pages: Map<string, Answer>;
    let data: Map<string, Answer>;
    /** Pages and the data behind them, with their headers. */
    let told: (readonly [path: string, text: string])[];
    beforeAll(async () => {
      story = await play(site());
      pages = await crawl(site());
      const reader = visitor(site());
      const dataOf = (one: string) => one.replace(/^\/(?=\?|$)/, "/_root").replace(/(\?|$)/, ".data$1");
      const paths = [...pages.keys()].filter((one) => !/^\/duties\/./.test(one)).map(dataOf);
      data = new Map();
      for (const one of paths) data.set(one, await reader.get(one));
      told = [...pages, ...data].map(([one, { html, headers }]) => [one, html + [...headers].join()]);
    });

    /** Where the words appear. */
    const appearances = (words: string) => told.filter(([, text]) => text.includes(words)).map(([one]) => one);

    test("the crawl has read the case; behind pages without scripts there is no data", () => {
      expect(pages.get(`/cases/${story.number}`)?.text).toContain("公开的话");
      expect(data.get(`/cases/${story.number}.data`)?.status).toBe(404);
      expect(pages.size).toBeGreaterThan(300);
    });

    test.each(Object.entries(SECRETS))(
      "no public page holds what only reporter and moderators may know: %s",
      (_, words) => {
        expect(appearances(words)).toEqual([]);
      },
    );

    test("of a report's pictures the public gets the published one, drawn anew; no original, nothing kept back", async () => {
      const { files, shown, kept } = story.pictures;
      const anyone = visitor(site());
      const answer = await fetch(`${site().url}/images/${shown}`);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/webp"]);
      expect([...answer.headers.keys()].filter((name) => /last-modified|disposition/.test(name))).toEqual([]);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.equals(await redPicture())).toBe(false);
      const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      expect(data[(60 * 400 + 80) * 3]).toBeLessThan(12); // below the box
      expect((await anyone.get(`/images/${kept}`)).status).toBe(404);
      for (const path of [
        `/desk/images/${shown}`,
        `/desk/images/${kept}`,
        ...files.map((file) => `/desk/files/${file}`),
      ]) {
        expect((await anyone.get(path)).status, path).toBe(302);
      }
      for (const file of files) expect((await anyone.get(`/images/${file}`)).status).toBe(404);
      expect(appearances(kept)).toEqual([]);
      expect(appearances(shown).map((one) => one.replace(".data", ""))).toContain(`/cases/${story.number}`);
    });

    test("no public page holds a receipt code, a part of one, or what the database keeps of it", async () => {
      const rows = await site()
        .db.selectFrom("reports")
        .select(["receipt_selector", "receipt_verifier", "salt"])
        .execute();
      const values = [
        ...story.sent.flatMap(({ code }) => [code, code.slice(0, 6), code.slice(6)]),
        ...rows.flatMap((row) => Object.values(row)),
      ];
      for (const value of values.filter((one) => one !== "")) expect(appearances(value)).toEqual([]);
    });

    test("no public page tells what was ticked and filled in, of a case with so few voices", () => {
      const telling = [...pages, ...data].filter(([, { html }]) =>
        [HOURS, "7,351"].some((one) => tellsNumber(html, one)),
      );
      expect(telling.map(([one]) => one)).toEqual([]);
      const page = pages.get(`/cases/${story.number}`)?.text ?? "";
      for (const code of MARKS) {
        expect(page).not.toContain(markLabel(zhCN, code));
      }
    });

    test("no public page tells the township", () => {
      for (const name of Object.values(TOWNSHIP)) {
        expect(appearances(name).filter((one) => !NAMES_TOWNSHIPS.test(one.replace(".data", "")))).toEqual([]);
      }
    });

    test("no public page holds the hash of a report that only its own ledger entry may hold", async () => {
      const rows = await site().db.selectFrom("reports").select("commitment").execute();
      for (const { commitment } of rows) expect(appearances(commitment)).toEqual([]); // until tomorrow
    });

    test.each(Object.entries(TRACES))("neither database nor log nor page holds the %s", async (_, value) => {
      expect(await readDatabase(site())).not.toContain(value);
      expect(site().logs()).not.toContain(value);
      expect(appearances(value)).toEqual([]);
    });

    test("the log holds no word of a report, no code and no time of a reporter's act", () => {
      const log = site().logs();
      for (const words of [...Object.values(SECRETS), ...story.sent.map(({ code }) => code.slice(6))])
        expect(log).not.toContain(words);
      for (const line of log.split("\n").filter((one) => /"path":"\/?(report|status)/.test(one))) {
        expect(line).not.toMatch(/T\d\d:\d\d/);
      }
    });

    test("the database holds no time of day of a report", async () => {
      const rows = await site().db.selectFrom("reports").selectAll().execute();
      expect(JSON.stringify(rows)).not.toMatch(/T?\d\d:\d\d/);
    });

    test("the text of a report that was taken back is gone from every table", async () => {
      const rows = await site().db.selectFrom("report_texts").selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(SECRETS.withdrawn);
    });
  });
});
