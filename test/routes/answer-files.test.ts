import { createHash } from "node:crypto";
import { MAX_ANSWER_FILE_BYTES } from "../../app/http/uploads/upload.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { expectRedirect, publishCase, REPLY, WITHDRAWAL } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { sendFiles } from "../helpers/uploads.ts";
import { signedIn, valueOf, type Visitor, visitor } from "../helpers/visitor.ts";
import { pdf } from "../attachments/files.ts";

const words = zhCN.answerFiles;
const TITLE = "关于停止层层报表的通知";

describe("files of an answer", () => {
  forEachSite({}, (site) => {
    let officer: Visitor;
    let letter: Uint8Array;
    beforeAll(async () => {
      officer = await signedIn(site(), "officer-agriculture");
      letter = await pdf();
    });
    const add = (number: string, files: [string, Uint8Array][], title = TITLE) =>
      sendFiles(
        officer,
        `/office/cases/${number}/files`,
        [
          ["act", "add"],
          ["title", title],
        ],
        files,
      );
    const idIn = (html: string) => /\/(?:office\/)?files\/([\w-]{22})"/.exec(html)?.[1] ?? "";

    test("are added, looked at, checked and published without a script, and public under what proves a copy", async () => {
      const { number } = await publishCase(site());
      const address = `/office/cases/${number}`;
      expect(expectRedirect(await add(number, [["通知.pdf", letter]]))).toBe(`${address}/files?done=added`);
      const page = await officer.get(`${address}/files?done=added`);
      const id = idIn(page.html);
      for (const said of [words.added, TITLE, words.outTitle, words.found.author, words.found.comments, words.waits]) {
        expect(page.text).toContain(said);
      }
      const before = await readFacts(site().db);
      const form = await officer.get(address);
      const sent = { ...REPLY, seen: "0", files: valueOf(form.html, "files") ?? "" };
      const early = await officer.post(address, sent);
      expect([early.status, early.text.includes(zhCN.answering.errors.files_unchecked)]).toEqual([409, true]);
      const blind = await officer.post(`${address}/files`, { act: `check:${id}` });
      expect([blind.status, blind.text.includes(words.errors.read_required)]).toEqual([400, true]);
      expect(await readFacts(site().db)).toEqual(before);
      expectRedirect(await officer.post(`${address}/files`, { act: `check:${id}`, [`read-${id}`]: "yes" }));
      const stale = await officer.post(address, sent);
      expect([stale.status, stale.text.includes(zhCN.answering.errors.files_stale)]).toEqual([409, true]);
      expect(stale.text).toContain(REPLY.body);
      const preview = await officer.post(address, { ...sent, act: "preview" });
      expect(preview.text.split(TITLE).length).toBeGreaterThan(2);

      const reader = visitor(site());
      expect((await reader.get(`/files/${id}`)).status).toBe(404);
      expect((await reader.get(`/office/files/${id}`)).status).toBe(302);
      expectRedirect(await officer.post(address, { ...sent, files: valueOf(stale.html, "files") ?? "" }));
      const published = await reader.get(`/cases/${number}`);
      expect(idIn(published.html)).toBe(id);
      expect(published.text).toContain(TITLE);
      const file = await reader.send(`/files/${id}`, {});
      expect(file.status).toBe(200);
      expect(Object.fromEntries(file.headers)).toMatchObject({
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="guiwei-${number}-1-1.pdf"`,
        "content-security-policy": "sandbox; default-src 'none'",
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
      });
      const bytes = await download(`/files/${id}`);
      expect(published.text).toContain(createHash("sha256").update(bytes).digest("hex"));
      expect((await officer.get(`/office/files/${id}`)).status).toBe(404);

      const moderator = await signedIn(site(), "moderator");
      expectRedirect(
        await moderator.post(`/desk/cases/${number}`, { ...WITHDRAWAL, takedownReason: "identifies_reporter" }),
      );
      expect((await reader.get(`/files/${id}`)).status).toBe(404);
      expect((await reader.get(`/cases/${number}`)).text).not.toContain(TITLE);
    });
    const download = async (path: string) =>
      new Uint8Array(await (await fetch(new URL(path, site().url))).arrayBuffer());

    test("may be of 50 MB", async () => {
      const { number } = await publishCase(site());
      expectRedirect(await add(number, [["全.txt", Buffer.alloc(MAX_ANSWER_FILE_BYTES, "a")]]));
      expect((await officer.get(`/office/cases/${number}/files`)).text).toContain("50.0 MB");
    });

    test("what is wrong is said with the title kept, and nothing stays", async () => {
      const { number } = await publishCase(site());
      const before = await readFacts(site().db);
      const none = await add(number, []);
      expect([none.status, none.text.includes(words.errors.file_required)]).toEqual([400, true]);
      expect(valueOf(none.html, "title")).toBe(TITLE);
      const two = await add(number, [
        ["a.txt", Buffer.from("a")],
        ["b.txt", Buffer.from("b")],
      ]);
      expect([two.status, two.text.includes(words.errors.file_one)]).toEqual([400, true]);
      const broken = await add(number, [["../../坏.pdf", Buffer.from("%PDF-1.7 half")]]);
      expect([broken.status, broken.text.includes(zhCN.attachments.problems.file_broken("坏.pdf"))]).toEqual([
        400,
        true,
      ]);
      const empty = await add(number, [["空.txt", new Uint8Array()]]);
      expect([empty.status, empty.text.includes(zhCN.attachments.problems.file_empty("空.txt"))]).toEqual([400, true]);
      const large = await add(number, [["大.txt", Buffer.alloc(MAX_ANSWER_FILE_BYTES + 1, "a")]]);
      expect([large.status, large.text.includes(words.errors.file_large)]).toEqual([400, true]);
      const named = await add(number, [["a.txt", Buffer.from("a")]], "给反映人王小明的答复");
      expect([named.status, named.text.includes(words.errors.identifying_left)]).toEqual([400, true]);
      expect(await readFacts(site().db)).toEqual(before);
    });
  });
});
