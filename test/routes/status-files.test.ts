import { describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { expectRedirect, withReceipt } from "../helpers/acts.ts";
import { reportWithCode } from "../helpers/reporter.ts";
import { forEachSite } from "../helpers/sites.ts";
import { valueOf } from "../helpers/visitor.ts";

const words = zhCN.followUp;

describe("files under the receipt code", () => {
  forEachSite({}, (site) => {
    const messages = (id: number) =>
      site().db.selectFrom("report_messages").selectAll().where("report_id", "=", id).orderBy("position").execute();

    test("a file is kept while the text is missing, and can be taken out again without being called lost", async () => {
      const { id, code } = await reportWithCode(site());
      const reporter = await withReceipt(site(), code);
      const token = "6".repeat(32);
      const send = (fields: Record<string, string>, ...files: string[]) => {
        const body = new FormData();
        for (const [field, value] of Object.entries({ token, ...fields })) body.append(field, value);
        for (const file of files) body.append("upload", new Blob(["关于压实属地责任的通知"]), file);
        return reporter.send("/status/report", { method: "POST", body });
      };
      const wordless = await send({ go: "message", body: "" }, "通知.txt");
      const file = valueOf(wordless.html, "file") ?? "";
      expect([wordless.status, wordless.text.includes(words.errors.body_required), file]).toEqual([
        400,
        true,
        expect.stringMatching(/^.{22}$/),
      ]);
      const without = await send({ go: `file-drop:${file}`, body: "附上通知。", file });
      expect([without.status, valueOf(without.html, "file")]).toEqual([200, undefined]);
      expect(without.html).toContain("附上通知。</textarea>");
      expect(without.text).not.toContain(zhCN.attachments.expired(1));
      const lost = await send({ body: "附上通知。", file });
      expect([lost.status, lost.text.includes(zhCN.attachments.expired(1))]).toEqual([409, true]);
      expect(await messages(id)).toEqual([]);
    });

    test("files come with a message, and a wrong one is said at the field without losing the text", async () => {
      const { id, code } = await reportWithCode(site());
      const reporter = await withReceipt(site(), code);
      const send = (name: string, content: string, token: string) => {
        const body = new FormData();
        for (const [field, value] of Object.entries({ token, go: "message", body: "附上通知。" }))
          body.append(field, value);
        body.append("upload", new Blob([content]), name);
        return reporter.send("/status/report", { method: "POST", body });
      };
      const refused = await send("通知.exe", "MZ\u0000\u0001", "7".repeat(32));
      expect([refused.status, refused.html.includes("附上通知。</textarea>")]).toEqual([400, true]);
      expect(await messages(id)).toEqual([]);
      expectRedirect(await send("通知.txt", "关于压实属地责任的通知", "7".repeat(32)));
      expectRedirect(await send("通知.txt", "关于压实属地责任的通知", "7".repeat(32)));
      expect((await messages(id)).map((one) => one.body)).toEqual(["附上通知。"]);
      expect((await reporter.get("/status/report")).text).toContain(words.conversation.files(1));
    });
  });
});
