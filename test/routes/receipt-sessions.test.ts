import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DECLINING, decide, OPENING, reply, sendReport, withReceipt } from "../helpers/acts.ts";
import { receiptWith } from "../helpers/receipts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Answer, textAreaOf, valueOf, type Visitor, visitor } from "../helpers/visitor.ts";

const { again } = zhCN.reports.status;
const errors = zhCN.site.errors;
const TEXT = "他们又来村里催了，\n说不办就扣钱。";

/** Every field of the form that asks for the code, as a browser would send it. */
function formOf({ html }: Answer): { action: string; fields: Record<string, string[]> } {
  const form = /<form[^>]*action="([^"]*)"[^>]*autoComplete="off"[^>]*>([\s\S]*?)<\/form>/i.exec(html);
  const fields: Record<string, string[]> = {};
  for (const [input] of (form?.[2] ?? "").matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
    const name = / name="([^"]*)"/.exec(input)?.[1] ?? "";
    fields[name] = [...(fields[name] ?? []), valueOf(input, name) ?? ""];
  }
  return { action: (form?.[1] ?? "").replaceAll("&amp;", "&"), fields };
}

describe("a session under the receipt code", () => {
  forEachSite({}, (site) => {
    let declined: string;
    let answered: string;
    beforeAll(async () => {
      const first = await sendReport(site());
      await decide(site(), first.id, DECLINING);
      declined = first.code;
      const second = await sendReport(site());
      await reply(site(), await decide(site(), second.id, OPENING));
      answered = second.code;
    });

    /** A browser whose session was ended from elsewhere: as when its half hour is over. */
    async function ended(code: string): Promise<Visitor> {
      const reporter = await withReceipt(site(), code);
      const copy = visitor(site());
      copy.cookies.set("receipt", { ...(reporter.cookies.get("receipt") ?? { value: "", path: "/" }) });
      expect((await copy.get("/status/report")).status).toBe(200);
      await copy.get("/leave");
      return reporter;
    }

    test("is opaque: its cookie tells no number, and its row holds a day and no time", async () => {
      const { id, code } = await sendReport(site());
      const value = (await withReceipt(site(), code)).cookies.get("receipt")?.value ?? "";
      const inside = Buffer.from(decodeURIComponent(value), "base64").toString("latin1");
      for (const told of [String(id), "reportId", "until", "{"]) expect(`${value} ${inside}`).not.toContain(told);
      const rows = await site().db.selectFrom("receipt_sessions").selectAll().where("report_id", "=", id).execute();
      expect(rows).toEqual([
        {
          id_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
          report_id: id,
          opened_on: expect.stringMatching(/^.{10}$/),
        },
      ]);
      expect(value).not.toContain(rows[0]?.id_hash);
    });

    test("is ended by leaving: a copy of the cookie opens nothing", async () => {
      const reporter = await withReceipt(site(), declined);
      const copy = visitor(site());
      copy.cookies.set("receipt", { ...(reporter.cookies.get("receipt") ?? { value: "", path: "/" }) });
      expect((await copy.get("/status/report")).status).toBe(200);
      await reporter.get("/leave");
      const answer = await copy.get("/status/report");
      expect([answer.status, answer.text.includes(again.over)]).toEqual([401, true]);
      expect(answer.html).toContain('action="/status?index"');
      expect((await reporter.get("/status/report")).headers.get("location")).toBe("/status");
    });

    test("goes on with every page: each sends the cookie anew", async () => {
      const reporter = await withReceipt(site(), answered);
      for (const page of ["", "/more", "/confirm", "/appeal", "/care", "/withdraw"]) {
        const answer = await reporter.get(`/status/report${page}`);
        const [cookie = ""] = answer.headers.getSetCookie().filter((one) => one.startsWith("receipt="));
        expect([page, cookie.toLowerCase().includes("max-age"), cookie.includes("HttpOnly")]).toEqual([
          page,
          false,
          true,
        ]);
        expect(cookie).not.toBe("");
      }
      const elsewhere = await reporter.get("/cases");
      expect(elsewhere.headers.getSetCookie()).toEqual([]);
    });

    test("a forged, foreign or torn cookie opens nothing", async () => {
      const value = (await withReceipt(site(), declined)).cookies.get("receipt")?.value ?? "";
      for (const forged of [
        "",
        "x",
        value.slice(0, -4),
        value.slice(4),
        Buffer.from('{"reportId":1}').toString("base64"),
      ]) {
        const who = visitor(site());
        who.cookies.set("receipt", { value: forged, path: "/" });
        expect((await who.get("/status/report")).headers.get("location"), forged).toBe("/status");
      }
    });

    const token = "0123456789abcdef0123456789abcdef";
    const forms: [string, string, () => string, Record<string, string>, (page: Answer) => string | undefined][] = [
      ["facts", "", () => declined, { act: "message", token, body: TEXT }, ({ html }) => textAreaOf(html, "body")],
      ["an appeal", "/appeal", () => declined, { body: TEXT }, ({ html }) => textAreaOf(html, "body")],
      ["retaliation", "/care", () => declined, { token, body: TEXT }, ({ html }) => textAreaOf(html, "body")],
      [
        "a word on the burden",
        "/confirm",
        () => answered,
        { act: "confirm", outcome: "partly" },
        ({ html }) => (/value="partly"[^>]*checked|checked[^>]*value="partly"/.test(html) ? TEXT : undefined),
      ],
      ["taking it back", "/withdraw", () => answered, { act: "withdraw", sure: "yes" }, () => TEXT],
    ];
    test.each(forms)(
      "over when %s is sent: asks for the code, and keeps what was typed",
      async (_, page, codeOf, fields, textOf) => {
        const code = codeOf();
        const address = `/status/report${page}`;
        for (const reporter of [await ended(code), visitor(site())]) {
          const asked = await reporter.post(address, fields);
          expect([asked.status, asked.text.includes(again.kept)]).toEqual([401, true]);
          const { action, fields: carried } = formOf(asked);
          expect(action).toBe(address);
          expect(carried).toEqual(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]])));
          const wrong = await reporter.post(action, { ...carried, code: receiptWith("ZZZZZZ") });
          expect([wrong.status, wrong.text.includes(errors.receipt_unknown.text)]).toEqual([401, true]);
          expect(formOf(wrong).fields).toEqual(carried);
          const back = await reporter.post(action, { ...carried, code });
          expect([back.status, back.text.includes(again.resumed)]).toEqual([200, true]);
          expect(textOf(back)).toBe(TEXT);
          expect((await reporter.get("/status/report")).status).toBe(200);
        }
      },
    );

    test("in a browser that takes no cookies says so, and does not lead round in a circle", async () => {
      const entered = await visitor(site()).post("/status?index", { code: declined });
      expect(entered.headers.get("location")).toBe("/status/report");
      const ours: Record<string, string>[] = [{ "Sec-Fetch-Site": "same-origin" }, { Referer: `${site().url}/` }];
      for (const headers of ours) {
        const answer = await visitor(site()).get("/status/report", headers);
        expect([answer.status, answer.text.includes(again.none)]).toEqual([401, true]);
      }
      const posted = await visitor(site()).post("/status/report/appeal", { body: TEXT });
      expect(posted.text).toContain(again.none);
    });
  });
});
