import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { sendReport, withReceipt } from "../helpers/acts.ts";
import { receiptWith } from "../helpers/receipts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { valueOf, type Visitor, visitor } from "../helpers/visitor.ts";

const UNKNOWN = "0000000000000000";
const words = zhCN.site.errors;

describe("a receipt code", () => {
  forEachSite({}, (site) => {
    let code: string;
    let id: number;
    beforeAll(async () => {
      ({ code, id } = await sendReport(site()));
    });
    const enter = (typed: string | string[], who: Visitor = visitor(site())) =>
      who.post("/status?index", { code: typed });

    test.each([
      ["in lower case", (one: string) => one.toLowerCase()],
      ["in groups", (one: string) => (one.match(/.{1,4}/g) ?? []).join("-")],
      ["with spaces", (one: string) => ` ${(one.match(/.{1,4}/g) ?? []).join(" ")} `],
      [
        "in full-width characters",
        (one: string) => one.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
      ],
    ])("opens the report when typed %s", async (_, type) => {
      const answer = await enter(type(code));
      expect(answer.status).toBe(302);
      expect(answer.headers.get("location")).toBe("/status/report");
    });

    test("that is wrong gets the same page whether a report has its first part or none has", async () => {
      const pages = [];
      for (const typed of [receiptWith(code.slice(0, 6)), receiptWith("ZZZZZZ"), UNKNOWN]) {
        const answer = await enter(typed);
        expect(answer.status).toBe(400);
        expect(answer.headers.getSetCookie()).toEqual([]);
        const kept = valueOf(answer.html, "code") ?? "";
        expect(typed.startsWith(kept) && kept !== "").toBe(true);
        pages.push(answer.html.replace(` value="${kept}"`, "").replace(/ nonce="[^"]*"/g, ""));
      }
      expect(new Set(pages).size).toBe(1);
      expect(pages[0]).toContain(words.receipt_unknown.text);
    });

    test.each([
      ["", ""],
      ["spaces", "  　"],
    ])("that is missing (%s) is asked for, without taking a try away", async (_, typed) => {
      const who = visitor(site());
      for (let time = 0; time < 12; time += 1) {
        const answer = await enter(typed, who);
        expect(answer.status).toBe(400);
        expect(answer.text).toContain(zhCN.reports.status.required);
      }
    });

    test("that was plainly miscopied is no guess: it says so, and takes no try away", async () => {
      const who = visitor(site());
      const other = (code.startsWith("0") ? "1" : "0") + code.slice(1);
      for (const typed of [
        other,
        code.slice(1),
        `${code}00`,
        "nonsense",
        "\u{1F525}".repeat(50),
        ...Array(30).fill(other),
      ]) {
        const answer = await enter(typed, who);
        expect([answer.status, answer.text.includes(words.receipt_miscopied.text)]).toEqual([400, true]);
      }
      expect((await enter(receiptWith(code.slice(0, 6)), who)).text).toContain(words.receipt_unknown.text);
    });

    test("may be wrong ten times for each report; a right one always passes, whoever guessed before", async () => {
      const guesser = visitor(site());
      const guess = () => enter(receiptWith(code.slice(0, 6)), guesser);
      for (let time = 0; time < 10; time += 1) expect((await guess()).status).toBe(400);
      for (let time = 0; time < 2; time += 1) {
        const answer = await guess();
        expect(answer.status).toBe(429);
        expect(answer.text).toContain(words.too_many_tries.text);
        expect(answer.headers.getSetCookie()).toEqual([]);
      }
      expect((await enter(receiptWith("ZZZZZZ"), guesser)).status).toBe(400);
      expect((await guesser.post("/status?index&lang=en", { code: receiptWith(code.slice(0, 6)) })).text).toContain(
        en.site.errors.too_many_tries.text,
      );
      for (const who of [guesser, visitor(site())]) expect((await enter(code, who)).status).toBe(302);
    });

    test("may be wrong ten times even when all guesses come at once", async () => {
      const guesser = visitor(site());
      const answers = await Promise.all(
        Array.from({ length: 30 }, () => enter(receiptWith(code.slice(0, 6)), guesser)),
      );
      expect(answers.filter((answer) => answer.status === 400).length).toBeLessThanOrEqual(10);
    });

    test("is in no address, no cookie and no line of the log", async () => {
      const reporter = visitor(site());
      const answers = [
        await enter(code, reporter),
        await reporter.get("/status/report"),
        await reporter.post("/status/report", { go: "x" }),
      ];
      const seen =
        answers.map(({ headers }) => [...headers].join()).join() +
        site().logs() +
        [...reporter.cookies.values()].map(({ value }) => `${value} ${Buffer.from(value, "base64").toString()}`).join();
      for (const part of [code, code.toLowerCase(), code.slice(0, 6), code.slice(6)]) expect(seen).not.toContain(part);
      expect(answers[1]?.html).not.toContain(code);
    });

    test("is stored as a verifier only", async () => {
      const row = await site().db.selectFrom("reports").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
      expect(JSON.stringify(row)).not.toContain(code.slice(6));
      expect(row.receipt_verifier).toMatch(/^\$argon2id\$/);
    });

    test("is forgotten by the quick exit, which leads to another site", async () => {
      const reporter = await withReceipt(site(), code);
      const answer = await reporter.get("/leave");
      expect(answer.headers.get("location")).toMatch(/^https:\/\//);
      expect((await reporter.get("/status/report")).headers.get("location")).toBe("/status");
    });
  });
});
