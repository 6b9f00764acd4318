import { beforeAll, describe, expect, test } from "vitest";
import {
  addTemplate,
  editTemplate,
  listAllTemplates,
  listTemplates,
  readTemplate,
} from "../../../app/desk/templates/template.server.ts";
import { MAX_TEMPLATE_BODY, MAX_TEMPLATE_TITLE, withTemplate } from "../../../app/desk/templates/template.ts";
import { DECLINE_REASONS } from "../../../app/reports/report.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { buildCounty, type County, expectRefusal } from "../../helpers/factories.ts";

describe("a template in a note", () => {
  test.each([
    ["", "文", "文"],
    ["  \n", "文", "文"],
    ["已写的\n", "文", "已写的\n\n文"],
    ["已写的\n\n文", "文", "已写的\n\n文"],
  ])("after %j: nothing that was typed goes, and it comes once", (typed, body, expected) => {
    expect(withTemplate(typed, body)).toBe(expected);
  });
});

describe("the templates", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const NEW = { purpose: "question" as const, title: "问人数", body: "请问有**几个人**在做？" };

    test("hold one for every reason to decline and some questions, all short enough to be sent", async () => {
      const templates = await listTemplates(engine.db(), county.moderator);
      const purposes = new Set(templates.map((one) => one.purpose));
      expect([...purposes].sort()).toEqual([...DECLINE_REASONS, "question"].sort());
      for (const { title, body } of templates) {
        expect(Array.from(title).length).toBeLessThanOrEqual(MAX_TEMPLATE_TITLE);
        expect(Array.from(body).length).toBeLessThanOrEqual(MAX_TEMPLATE_BODY);
      }
    });

    test("are added, changed, retired and used again by administrators", async () => {
      const id = await addTemplate(engine.db(), county.admin, NEW);
      const active = async () => (await listTemplates(engine.db(), county.moderator)).find((one) => one.id === id);
      expect(await active()).toEqual({ ...NEW, id, active: true });
      await editTemplate(engine.db(), county.admin, id, { ...NEW, title: "问几个人" });
      expect((await active())?.title).toBe("问几个人");
      await editTemplate(engine.db(), county.admin, id, { active: false });
      expect(await active()).toBeUndefined();
      const all = await listAllTemplates(engine.db(), county.admin);
      expect(all.at(-1)).toMatchObject({ id, active: false });
      await editTemplate(engine.db(), county.admin, id, { active: true });
      expect(await active()).toBeDefined();
    });

    test("are read by who decides or edits, and edited by who may alone", async () => {
      const { admin, moderator, officers } = county;
      const [first] = await listTemplates(engine.db(), moderator);
      const id = first?.id ?? 0;
      await expectRefusal(listTemplates(engine.db(), officers.forestry), "forbidden");
      await expectRefusal(listAllTemplates(engine.db(), officers.forestry), "forbidden");
      await expectRefusal(readTemplate(engine.db(), officers.forestry, id), "forbidden");
      for (const actor of [moderator, officers.forestry]) {
        await expectRefusal(addTemplate(engine.db(), actor, NEW), "forbidden");
        await expectRefusal(editTemplate(engine.db(), actor, id, { active: false }), "forbidden");
      }
      await expectRefusal(editTemplate(engine.db(), admin, 999_999, { active: false }), "not_found");
      await expectRefusal(readTemplate(engine.db(), admin, 999_999), "not_found");
    });
  });
});
