import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { expectRedirect, publishCase, REPLY } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { sendFiles } from "../helpers/uploads.ts";
import { signedIn, valueOf, type Visitor, visitor } from "../helpers/visitor.ts";

const { answerFiles: words, answering } = zhCN;

describe("the files of a corrected answer", () => {
  forEachSite({}, (site) => {
    let officer: Visitor;
    beforeAll(async () => {
      officer = await signedIn(site(), "officer-agriculture");
    });
    /** Puts a file beside the draft and says that it was read through; answers its id. */
    const give = async (number: string, title: string, check = true) => {
      const address = `/office/cases/${number}/files`;
      const fields = [
        ["act", "add"],
        ["title", title],
      ] as const;
      expectRedirect(await sendFiles(officer, address, fields, [["a.txt", Buffer.from(title)]]));
      const { html } = await officer.get(address);
      const id = [...html.matchAll(/id="file-([\w-]{22})"/g)].at(-1)?.[1] ?? "";
      if (check) expectRedirect(await officer.post(address, { act: `check:${id}`, [`read-${id}`]: "yes" }));
      return id;
    };
    const answered = async (...titles: string[]) => {
      const { number } = await publishCase(site());
      const ids: string[] = [];
      for (const title of titles) ids.push(await give(number, title));
      const { html } = await officer.get(`/office/cases/${number}`);
      expectRedirect(
        await officer.post(`/office/cases/${number}`, { ...REPLY, seen: "0", files: valueOf(html, "files") ?? "" }),
      );
      return { number, address: `/office/cases/${number}/answers/1`, ids };
    };
    const ticked = (html: string, name: string) =>
      [...html.matchAll(/<input[^>]*>/g)].flatMap(([tag]) =>
        tag.includes(`name="${name}"`) && tag.includes("checked") ? (/value="([^"]*)"/.exec(tag)?.[1] ?? []) : [],
      );
    const revision = { ...REPLY, seen: "0", reason: "files" };

    test("are ticked to stay; what is left off and what is added is told of each version, and all of it opens", async () => {
      const { number, address, ids } = await answered("第一份通知", "旧的表");
      const [notice = "", old = ""] = ids;
      const added = await give(number, "新的表");
      const form = await officer.get(address);
      expect([ticked(form.html, "keepFiles"), ticked(form.html, "addFiles")]).toEqual([ids, [added]]);
      const files = valueOf(form.html, "files") ?? "";
      expectRedirect(await officer.post(address, { ...revision, files, keepFiles: [notice], addFiles: [added] }));
      const reader = visitor(site());
      const { html, text } = await reader.get(`/cases/${number}`);
      const [now = "", before = ""] = html.split("<details").filter((part) => part.includes(`/files/${notice}`));
      const has = (part: string) => [notice, old, added].map((id) => part.includes(`/files/${id}`));
      expect([has(now), has(before)]).toEqual([
        [true, false, true],
        [true, true, false],
      ]);
      for (const said of [words.onCase.added, words.onCase.leftOff, answering.revised.reasons.files]) {
        expect(text).toContain(said);
      }
      for (const [id, said] of [
        [notice, "第一份通知"],
        [old, "旧的表"],
        [added, "新的表"],
      ] as const) {
        expect((await reader.send(`/files/${id}`, {})).html).toBe(said);
      }
      const again = await officer.get(address);
      expect(ticked(again.html, "keepFiles")).toEqual([notice, added]);
    });

    test("that came meanwhile, or that nobody checked, are asked about with all that was typed and ticked", async () => {
      const { number, address, ids } = await answered("通知");
      const { html } = await officer.get(address);
      const sent = { ...revision, body: "另一种写法。", files: valueOf(html, "files") ?? "", keepFiles: [] };
      const added = await give(number, "新的表", false);
      const before = await readFacts(site().db);
      const stale = await officer.post(address, sent);
      expect([stale.status, stale.text.includes(answering.errors.files_stale)]).toEqual([409, true]);
      expect(stale.text).toContain(sent.body);
      // What the officer has not seen yet is offered, what they took off stays so.
      expect([ticked(stale.html, "keepFiles"), ticked(stale.html, "addFiles")]).toEqual([[], [added]]);
      const now = { ...sent, files: valueOf(stale.html, "files") ?? "", keepFiles: ids, addFiles: [added] };
      const unread = await officer.post(address, now);
      expect([unread.status, unread.text.includes(answering.errors.files_unchecked)]).toEqual([409, true]);
      for (const wrong of [{ addFiles: ["x".repeat(22)] }, { keepFiles: [added] }]) {
        expect((await officer.post(address, { ...now, ...wrong })).status).toBe(409);
      }
      expect((await officer.post(address, { ...now, keepFiles: ["x".repeat(65)] })).status).toBe(400);
      expect(await readFacts(site().db)).toEqual(before);
      // A form that says nothing of files, as one that was open before there were such, takes none away.
      const { files: _files, keepFiles: _kept, ...silent } = sent;
      expectRedirect(await officer.post(address, silent));
      expect((await visitor(site()).get(`/files/${ids[0]}`)).status).toBe(200);
      expect(ticked((await officer.get(address)).html, "keepFiles")).toEqual(ids);
    });

    test("beside the draft of another answer are added only where somebody says so", async () => {
      const { number, address } = await answered("通知");
      await give(number, "给下一条的");
      expectRedirect(
        await officer.post(`/office/cases/${number}`, { ...REPLY, act: "save", version: "0", body: "拟写。" }),
      );
      const { html, text } = await officer.get(address);
      expect(ticked(html, "addFiles")).toEqual([]);
      expect(text).toContain(words.revision.drafted);
    });
  });
});
