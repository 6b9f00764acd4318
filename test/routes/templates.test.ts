import { describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { openSite } from "../helpers/sites.ts";
import { type Fields, signedIn } from "../helpers/visitor.ts";

const words = zhCN.decision.templates;
const NEW: Fields = { act: "save", purpose: "question", title: "问人数", body: "请问有**几个人**在做？" };

describe("the page of templates", () => {
  const site = openSite({ engine: "SQLite" });

  test("shows a preview before anything is saved, then saves, changes and retires", async () => {
    const admin = await signedIn(site(), "admin");
    const looked = await admin.post("/desk/templates?index", { ...NEW, act: "preview" });
    expect(looked.status).toBe(200);
    expect(looked.html).toContain("请问有<strong>几个人</strong>在做？");
    expect((await admin.get("/desk/templates")).text).not.toContain("问人数");
    expect((await admin.post("/desk/templates?index", NEW)).headers.get("location")).toBe("/desk/templates?done=saved");
    const list = await admin.get("/desk/templates?done=saved");
    expect(list.text).toContain(words.saved);
    const ids = [...list.html.matchAll(/\/desk\/templates\/(\d+)/g)].map((match) => Number(match[1]));
    const path = `/desk/templates/${Math.max(...ids)}`;
    expect((await admin.get(path)).text).toContain(words.edit("问人数"));
    expect((await admin.post(path, { ...NEW, title: "问几个人" })).status).toBe(302);
    expect((await admin.post(path, { act: "retire" })).status).toBe(302);
    const after = await admin.get("/desk/templates");
    expect(after.text).toContain("问几个人");
    expect(after.text).toContain(words.retired);
  });

  test.each([
    [{ ...NEW, purpose: "" }, words.errors.purpose_required],
    [{ ...NEW, purpose: "boring" }, words.errors.purpose_required],
    [{ ...NEW, title: " " }, words.errors.title_required],
    [{ ...NEW, title: "题".repeat(41) }, words.errors.title_long],
    [{ ...NEW, body: "" }, words.errors.body_required],
    [{ ...NEW, body: "字".repeat(501) }, words.errors.body_long],
  ])("asks again after %j", async (fields, error) => {
    const admin = await signedIn(site(), "admin");
    for (const path of ["/desk/templates?index", "/desk/templates/1"]) {
      const answer = await admin.post(path, fields);
      expect(answer.status).toBe(400);
      expect(answer.text.split(error)).toHaveLength(3); // above, and at the field
      expect(answer.title).toMatch(new RegExp(`^${zhCN.site.errorTitle("").split("：")[0]}`));
    }
  });

  test("lets moderators read and administrators edit, and nobody else do either", async () => {
    const [moderator, officer] = [await signedIn(site(), "moderator"), await signedIn(site(), "officer-agriculture")];
    const page = await moderator.get("/desk/templates");
    expect(page.status).toBe(200);
    expect(page.text).not.toContain(words.add);
    expect(page.html).not.toContain("/desk/templates/1");
    expect((await officer.get("/desk/templates")).status).toBe(403);
    for (const by of [moderator, officer]) {
      expect((await by.post("/desk/templates?index", NEW)).status).toBe(403);
      expect((await by.get("/desk/templates/1")).status).toBe(403);
      expect((await by.post("/desk/templates/1", { act: "retire" })).status).toBe(403);
    }
    expect((await (await signedIn(site(), "admin")).post("/desk/templates/999999", { act: "retire" })).status).toBe(
      404,
    );
  });
});
