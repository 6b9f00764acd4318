import { createHash } from "node:crypto";
import { MAX_ANSWER_FILE_BYTES, PART_BYTES } from "../../app/http/uploads/upload.ts";
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

    test("may come in parts, which nobody else goes on with, and the form keeps what has come", async () => {
      const { number } = await publishCase(site());
      const address = `/office/cases/${number}`;
      const said = Buffer.from("已经停止。\n".repeat(200_000));
      const sha256 = createHash("sha256").update(said).digest("hex");
      const post = async (by: Visitor, body: BodyInit, to = address) => {
        const { status, html } = await by.send(`${to}/parts`, { method: "POST", body });
        return {
          status,
          said: status === 200 || status === 409 ? (JSON.parse(html) as Record<string, unknown>) : null,
        };
      };
      const part = (token: string, offset: number, bytes: Uint8Array) => {
        const form = new FormData();
        for (const [name, value] of Object.entries({ act: "part", token, offset: String(offset) }))
          form.append(name, value);
        form.append("upload", new Blob([Uint8Array.from(bytes)]), "part");
        return form;
      };
      const begin = new URLSearchParams({ act: "open", size: String(said.length), sha256 });
      const token = String((await post(officer, begin)).said?.token);
      expect(await post(officer, part(token, 0, said.subarray(0, PART_BYTES)))).toEqual({
        status: 200,
        said: { offset: PART_BYTES },
      });
      expect(await post(officer, part(token, 7, said.subarray(0, 10)))).toEqual({
        status: 409,
        said: { offset: PART_BYTES },
      });
      const ask = () => new URLSearchParams({ act: "ask", token });
      expect(await post(officer, ask())).toEqual({ status: 200, said: { offset: PART_BYTES } });
      const forester = await signedIn(site(), "officer-forestry");
      expect((await post(forester, ask())).status).toBe(403);
      expect((await post(visitor(site()), ask())).status).toBe(302);
      const { number: other } = await publishCase(site());
      expect((await post(officer, ask(), `/office/cases/${other}`)).status).toBe(404);
      expect((await post(officer, part(token, PART_BYTES, new Uint8Array(PART_BYTES + 1)))).status).toBe(413);
      expect((await post(officer, new URLSearchParams({ act: "part", token, offset: "0" }))).status).toBe(400);
      for (let at = PART_BYTES; at < said.length; at += PART_BYTES) {
        expect((await post(officer, part(token, at, said.subarray(at, at + PART_BYTES)))).status).toBe(200);
      }
      const named = await officer.post(`${address}/files`, { act: "add", title: "给反映人王小明的答复", parts: token });
      expect([named.status, named.text.includes(words.partsHeld)]).toEqual([400, true]);
      expect(valueOf(named.html, "parts")).toBe(token);
      expectRedirect(await officer.post(`${address}/files`, { act: "add", title: TITLE, parts: token }));
      const page = await officer.get(`${address}/files`);
      expect((await officer.get(`/office/files/${idIn(page.html)}`)).html).toBe(said.toString());
      const gone = await officer.post(`${address}/files`, { act: "add", title: TITLE, parts: token });
      expect([gone.status, gone.text.includes(words.errors.file_missing)]).toEqual([409, true]);
    });

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
