// Long: a site of its own and pictures.
import { beforeAll, describe, expect, test } from "vitest";
import { keyOfFinding } from "../../app/redaction/redaction.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import {
  decide,
  expectRedirect,
  OPENING,
  sendReport,
  TAKING_BACK,
  withdrawByTwo,
  withReceipt,
} from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { givePicture } from "../helpers/pictures.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Fields, signedIn, textAreaOf, type Visitor, visitor } from "../helpers/visitor.ts";

const { redaction: words, desk } = zhCN;
const BODY = "我叫王小明，电话13812345678，在柳河镇柳河村，每天加班。";
const MASKED = "我叫【姓名】，电话【手机号】，在【某镇】【某村】，每天加班。";
const BOX: Fields = {
  alt: "一张表",
  "x.0": "10",
  "y.0": "12.5",
  "width.0": "30",
  "height.0": "30",
  "reason.0": "place",
};

describe("the public version of a report", () => {
  forEachSite({}, (site) => {
    let moderator: Visitor;
    let id: number;
    let path: string;
    beforeAll(async () => {
      moderator = await signedIn(site(), "moderator");
      ({ id } = await sendReport(site(), { body: BODY }));
      path = `/desk/reports/${id}`;
    });
    const send = (fields: Fields) => moderator.post(path, { ...OPENING, whyDefault: "", publicText: BODY, ...fields });

    test("is masked by the buttons, with every answer kept and nothing written", async () => {
      const before = await readFacts(site().db);
      const all = await send({ go: "mask-all", title: "标题还在", "why.0-1": "abuse" });
      expect([all.status, textAreaOf(all.html, "publicText")]).toEqual([200, MASKED]);
      expect(all.html).toContain('value="标题还在"');
      expect(all.title).not.toContain(zhCN.site.errorTitle("").trim());
      const one = await send({ go: "mask", mask: String(BODY.indexOf("柳河村")) });
      expect(textAreaOf(one.html, "publicText")).toBe(BODY.replace("柳河村", "【某村】"));
      const back = await send({ go: "unmask", mask: String(BODY.indexOf("柳河村")), publicText: MASKED });
      expect(textAreaOf(back.html, "publicText")).toBe(MASKED.replace("【某村】", "柳河村"));
      const check = await send({ go: "check", publicText: MASKED });
      expect(check.html.match(/<del>/g)).toHaveLength(4);
      expect(check.html.match(/<ins>/g)).toHaveLength(4);
      expect(await readFacts(site().db)).toEqual(before);
    });

    test("is previewed with what is hidden and why", async () => {
      const answer = await send({ go: "preview", publicText: MASKED });
      expect(answer.status).toBe(200);
      expect(answer.text).toContain(words.hidden(4, "个人信息 2，细于县的地点 2"));
    });

    test.each(["mask", "unmask", "mask-all", "check", "preview"])("bears nonsense with the button %s", async (go) => {
      const answer = await send({ go, mask: ["x", "-1", "1e9", ""], publicText: "一", image: ["a", "b"] });
      expect(answer.status).toBe(200);
    });

    test("needs a reason for every change, and one of its own counts before the default", async () => {
      const before = await readFacts(site().db);
      const publicText = MASKED.replace("，每天加班", "");
      const refused = await send({ publicText });
      expect([refused.status, textAreaOf(refused.html, "publicText")]).toEqual([400, publicText]);
      expect(refused.text.split(desk.report.errors.unexplained)).toHaveLength(3);
      expect((await send({ publicText, "why.0-1": "boring" })).status).toBe(400);
      expect(await readFacts(site().db)).toEqual(before);
      const at = BODY.indexOf("，每天加班");
      const number = await decide(site(), id, {
        ...OPENING,
        publicText,
        whyDefault: "wording",
        [`why.${at}-${at + 5}`]: "off_matter",
      });
      const page = await visitor(site()).get(`/cases/${number}`);
      expect(page.text).toContain(words.hidden(5, "与本事由无关 1，个人信息 2，细于县的地点 2"));
      expect(page.html).toContain('href="/method#redaction"');
      expect((await visitor(site()).get("/method")).html).toContain('id="redaction"');
      const { body } = await site()
        .db.selectFrom("report_texts")
        .select("body")
        .where("report_id", "=", id)
        .executeTakeFirstOrThrow();
      expect(body).toBe(BODY); // the original stays as it was
    });

    test("keeps what looks like personal data only for a reason, which the public reads", async () => {
      const sent = await sendReport(site(), { body: "请打值班电话010-88886666。" });
      const publicText = "请打值班电话010-88886666，谢谢。";
      const fields = { ...OPENING, publicText, outcome: "open" };
      const refused = await moderator.post(`/desk/reports/${sent.id}`, fields);
      expect([refused.status, refused.text.split(desk.report.errors.unseen_left).length]).toEqual([400, 3]);
      expect(refused.text).toContain("请打值班电话010-88886666，谢谢");
      const keep = `keep.${keyOfFinding({ kind: "landline", text: "010-88886666" })}`;
      expect(refused.html).toContain(`name="${keep}"`);
      const number = await decide(site(), sent.id, { ...fields, [keep]: "kept_office" });
      expect((await visitor(site()).get(`/cases/${number}`)).text).toContain(
        `${words.shortened(1)}；${words.kept(1, `${words.reasons.kept_office} 1`)}`,
      );
    });
  });
});

describe("a picture of a report", () => {
  forEachSite({}, (site) => {
    let moderator: Visitor;
    beforeAll(async () => {
      moderator = await signedIn(site(), "moderator");
    });
    const prepare = async () => {
      const { id, code } = await sendReport(site());
      const file = await givePicture(site(), id);
      return { id, code, path: `/desk/reports/${id}/images/${file}` };
    };
    const publish = async () => {
      const made = await prepare();
      expectRedirect(await moderator.post(made.path, BOX));
      const { id: image } = await site()
        .db.selectFrom("public_images")
        .select("id")
        .where("report_id", "=", made.id)
        .executeTakeFirstOrThrow();
      return { ...made, image: `/images/${image}`, number: await decide(site(), made.id, { ...OPENING, image }) };
    };

    test("is drawn by moderators alone", async () => {
      const { path } = await prepare();
      for (const name of ["admin", "officer-agriculture"]) {
        const other = await signedIn(site(), name);
        expect([(await other.get(path)).status, (await other.post(path, BOX)).status], name).toEqual([403, 403]);
      }
      expect((await visitor(site()).post(path, BOX)).status).toBe(401);
      expect(await moderator.get(path)).toMatchObject({ status: 200 });
      for (const wrong of [
        path.replace(/\d+$/, "999999"),
        path.replace(/\d+$/, "x"),
        path.replace(/reports\/\d+/, "reports/999999"),
      ]) {
        expect([(await moderator.get(wrong)).status, (await moderator.post(wrong, BOX)).status], wrong).toEqual([
          404, 404,
        ]);
      }
    });

    test.each([
      ["no words for it", { alt: " " }, "alt_required"],
      ["too many words", { alt: "字".repeat(201) }, "alt_long"],
      ["a telephone number", { alt: "电话13812345678" }, "alt_personal"],
      ["a box without a reason", { "reason.0": "" }, "box_reason"],
      ["a reason that is none", { "reason.0": "boring" }, "box_reason"],
      ["a side that is missing", { "width.0": "" }, "box_wrong"],
      ["a side that is no number", { "x.0": "1e1" }, "box_wrong"],
      ["a box beyond the picture", { "x.0": "80" }, "box_wrong"],
      ["a box of nothing", { "height.0": "0" }, "box_wrong"],
    ] as const)("is not drawn with %s; every answer is kept", async (_, fields, error) => {
      const { path } = await prepare();
      const answer = await moderator.post(path, { ...BOX, ...fields });
      expect(answer.status).toBe(400);
      expect(answer.text.split(words.image.errors[error])).toHaveLength(3);
      expect(answer.html).toContain('value="12.5"');
      expect(await site().db.selectFrom("public_images").select("id").where("alt", "=", "x").execute()).toEqual([]);
    });

    test("is public with the report, kept by caches until it changes, and gone with the case", async () => {
      const { path, image, number } = await publish();
      const reader = visitor(site());
      expect((await reader.get(`/cases/${number}`)).html).toContain(
        `src="${image}" alt="一张表" width="400" height="300"`,
      );
      const { status, headers } = await reader.get(image);
      expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
        200,
        "image/webp",
        "public, max-age=0, must-revalidate",
      ]);
      expect((await reader.get(image, { "If-None-Match": headers.get("etag") ?? "" })).status).toBe(304);
      expect((await moderator.post(path, BOX)).status).toBe(409); // decided: it cannot change any more
      await withdrawByTwo(site(), number);
      expect((await reader.get(image)).status).toBe(410);
    });

    test("is gone at once when the reporter takes the report back", async () => {
      const { code, image, number } = await publish();
      const reader = visitor(site());
      expect((await reader.get(image)).status).toBe(200);
      await (await withReceipt(site(), code)).post("/status/report/withdraw", TAKING_BACK);
      expect((await reader.get(image)).status).toBe(404);
      expect((await reader.get(`/cases/${number}`)).html).not.toContain("/images/");
    });
  });
});
