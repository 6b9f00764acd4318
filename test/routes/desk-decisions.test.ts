import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DECLINING, DUTY, OPENING, PART, publishCase, sendReport, VERDICT, withReceipt } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, textAreaOf, valueOf, type Visitor } from "../helpers/visitor.ts";

const words = zhCN.decision;
const { errors } = zhCN.desk.report;

describe("deciding, with what the page helps with", () => {
  forEachSite({}, (site) => {
    let moderator: Visitor;
    let other: Visitor;
    beforeAll(async () => {
      moderator = await signedIn(site(), "moderator");
      other = await signedIn(site(), "moderator-2");
    });
    const pathOf = async () => `/desk/reports/${(await sendReport(site())).id}`;

    test("a question to the reporter that was not sent stops the decision, and stays", async () => {
      const path = await pathOf();
      const question = "有没有文件？";
      for (const act of ["decide", "next"]) {
        const answer = await moderator.post(path, { ...DECLINING, act, body: question });
        expect(answer.status).toBe(400);
        expect(answer.text.split(zhCN.followUp.errors.question_unsent)).toHaveLength(3);
        expect(textAreaOf(answer.html, "body")).toBe(question);
      }
      const stale = await moderator.post(path, { ...DECLINING, version: "99", body: question });
      expect([stale.status, stale.text.includes(errors.stale_version)]).toEqual([409, true]);
      expect((await moderator.post(path, { ...DECLINING, body: " " })).status).toBe(302);
    });

    test("the register is checked by a button, with every answer kept and nothing written", async () => {
      const path = await pathOf();
      const before = await readFacts(site().db);
      const answer = await moderator.post(path, { ...OPENING, act: "check", title: "写了一半" });
      expect(answer.status).toBe(200);
      expect(answer.text).toContain(words.finding.labels.withdrawn);
      expect(answer.text).toContain(words.finding.register(PART, 3));
      expect(answer.html).toContain('value="写了一半"');
      const early = await moderator.post(path, { ...OPENING, act: "check", appliesOn: "1990-01-01" });
      expect(early.text).toContain(words.finding.labels.not_in_force);
      expect(early.text).toMatch(/第 1 版：2\d{3}年/);
      const none = await moderator.post(path, { ...OPENING, act: "check", duty: "QH-XX-999" });
      expect([none.status, none.text.includes(words.finding.checkHint)]).toEqual([200, true]);
      expect(await readFacts(site().db)).toEqual(before);
    });

    test("its legal basis is copied into the reasons once, behind what was typed", async () => {
      const path = await pathOf();
      const once = await moderator.post(path, { ...OPENING, act: "cite", reasons: "先写的" });
      const reasons = textAreaOf(once.html, "reasons") ?? "";
      expect(reasons).toMatch(/^先写的\n依据：.*（\d{4}）.*（职责清单 QH-NY-002 第 3 版）。$/);
      const twice = await moderator.post(path, { ...OPENING, act: "cite", reasons });
      expect(textAreaOf(twice.html, "reasons")).toBe(reasons);
    });

    test("a verdict against the register is taken once the moderator says that the reasons tell why", async () => {
      const path = await pathOf();
      const contrary = { ...OPENING, verdict: "V2" };
      const before = await readFacts(site().db);
      const answer = await moderator.post(path, contrary);
      expect(answer.status).toBe(400);
      expect(answer.text.split(errors.contrary_unexplained)).toHaveLength(3);
      expect(answer.text).toContain(words.finding.explained);
      expect(await readFacts(site().db)).toEqual(before);
      const forged = await moderator.post(path, { ...contrary, explained: "maybe" });
      expect(forged.status).toBe(400);
      expect((await moderator.post(path, { ...contrary, explained: "yes" })).status).toBe(302);
    });

    test("the public reads beside the verdict what the register said, and in which version", async () => {
      const { number } = await publishCase(site(), { decision: { duty: DUTY } });
      const { text } = await moderator.get(`/cases/${number}`);
      expect(text).toContain(words.finding.public);
      expect(text).toContain(words.finding.labels.assist);
      expect(text).toContain(words.finding.register(DUTY, 3));
      const looked = await moderator.post(`/desk/cases/${number}`, { ...VERDICT, duty: DUTY, act: "check" });
      expect([looked.status, looked.text.includes(words.finding.labels.assist)]).toEqual([200, true]);
    });

    test("the finding that the page asks for as one chooses is for the desk alone", async () => {
      const asked = await moderator.get(`/desk/finding?duty=${PART}&day=`);
      expect(JSON.parse(asked.html)).toMatchObject({ kind: "withdrawn", version: { code: PART, version: 3 } });
      expect((await moderator.get("/desk/finding?duty=QH-XX-999")).status).toBe(404);
      const officer = await signedIn(site(), "officer-agriculture");
      expect((await officer.get(`/desk/finding?duty=${PART}`)).status).toBe(403);
    });

    test("a template comes into the note behind what was typed; one that is none changes nothing", async () => {
      const path = await pathOf();
      const page = await moderator.get(path);
      const template = /<option value="(\d+)"[^>]*>没有写具体的要求<\/option>/.exec(page.html)?.[1] ?? "";
      const fields = { ...DECLINING, act: "template", declineTemplate: template, declineNote: "先写的" };
      const note = textAreaOf((await moderator.post(path, fields)).html, "declineNote") ?? "";
      expect(note).toMatch(/^先写的\n\n您好，您反映的情况我们读了/);
      const none = await moderator.post(path, { ...fields, declineTemplate: "999999" });
      expect(textAreaOf(none.html, "declineNote")).toBe("先写的");
    });

    test("the reporter reads note and questions as lists and links, and markup as text", async () => {
      const sent = await sendReport(site());
      const path = `/desk/reports/${sent.id}`;
      const token = "7".repeat(32);
      await moderator.post(`${path}/messages`, { token, body: "请补充：\n\n- **哪个部门**\n- <img src=x>" });
      await moderator.post(path, { ...DECLINING, declineNote: "看[怎么算](/method)\n\n1. 一\n2. 二" });
      const { html } = await (await withReceipt(site(), sent.code)).get("/status/report");
      expect(html).toContain("<li><strong>哪个部门</strong></li>");
      expect(html).toContain("<li>&lt;img src=x&gt;</li>");
      expect(html).toContain('<a href="/method" rel="nofollow noopener noreferrer">怎么算</a>');
      expect(html).toContain("<ol>");
    });

    test("the next report follows at once, the filters carried along; nobody is sent to one that is taken", async () => {
      const ids = [];
      for (let count = 0; count < 3; count += 1) ids.push((await sendReport(site())).id);
      const [first, taken] = ids;
      await other.post(`/desk/reports/${taken}`, { act: "claim" });
      const from = "kind=K1";
      const answer = await moderator.post(`/desk/reports/${first}`, { ...DECLINING, act: "next", from });
      const to = answer.headers.get("location") ?? "";
      // Those of one day stand in the order of their numbers, which are drawn by lot: any but these two may come next.
      const [, last] = /^\/desk\/reports\/(\d+)\?from=kind%3DK1&done=decided$/.exec(to) ?? [];
      expect(last).toBeDefined();
      expect([String(first), String(taken)]).not.toContain(last);
      const page = await moderator.get(to);
      expect(page.text).toContain(words.next.decided);
      expect(valueOf(page.html, "from")).toBe(from);
      expect(page.html).toContain('href="/desk?kind=K1"');
      const skipped = await moderator.get(`/desk/reports/${last}/next?from=${encodeURIComponent(from)}`);
      expect(skipped.status).toBe(302);
      expect(skipped.headers.get("location")).not.toContain(`/desk/reports/${taken}`);
      const back = await moderator.post(`/desk/reports/${last}`, { ...DECLINING, from: "//evil.example/?x=1" });
      expect(back.headers.get("location")).toMatch(/^\/desk\?(x=1&)?done=decided$/);
    });

    test("a stale decision is shown beside what was decided, and what the reporter wrote since", async () => {
      const sent = await sendReport(site());
      const path = `/desk/reports/${sent.id}`;
      const reporter = await withReceipt(site(), sent.code);
      await reporter.post("/status/report", { token: "8".repeat(32), body: "补充：是县局发的通知。" });
      await other.post(path, { ...OPENING, publicText: "另一位写的公开文字。" });
      const { status, text, html } = await moderator.post(path, { ...DECLINING, messages: "0" });
      expect(status).toBe(409);
      for (const shown of [
        words.stale.yours("1"),
        words.stale.now(2),
        words.stale.another,
        words.stale.states.published,
        "另一位写的公开文字。",
        "补充：是县局发的通知。",
        String(DECLINING.declineNote),
      ]) {
        expect(text).toContain(shown);
      }
      expect(text).not.toContain("第二审核员"); // who it was is nobody's business
      expect(valueOf(html, "version")).toBe("2");
    });
  });
});
