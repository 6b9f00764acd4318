// Long: the whole country.
import { describe, expect, test } from "vitest";
import { enterDivisions } from "../../db/seed/divisions/load-divisions.ts";
import { parseDivisions } from "../../db/seed/divisions/divisions-file.ts";
import { forEachSite, openSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

const SHAHE = { code: "990101001000", name: "沙河街道", path: "示范省 望川市 青禾县" };

describe("the suggestions of places", () => {
  forEachSite({}, (site) => {
    const ask = (text: string, headers?: Record<string, string>) =>
      visitor(site()).post("/report/places", { text }, headers);

    test("name the townships that the text means, and are kept nowhere", async () => {
      const answer = await ask("青禾 沙河");
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("set-cookie")).toBeNull();
      expect(JSON.parse(answer.html)).toEqual({ places: [SHAHE] });
    });

    test("are in the visitor's language", async () => {
      const { html } = await ask("qinghe shahe", { Cookie: "lang=en" });
      expect(JSON.parse(html)).toEqual({
        places: [{ ...SHAHE, name: "Shahe Subdistrict", path: "Shifan Province, Wangchuan City, Qinghe County" }],
      });
    });

    test.each(["", "%", "'", "没有这个地方", "字".repeat(3000)])("are none for %j", async (text) => {
      expect(JSON.parse((await ask(text)).html)).toEqual({ places: [] });
    });

    test("do not take what is no text of a form", async () => {
      const file = new FormData();
      file.set("text", new File(["沙河"], "text.txt"));
      const answers = [
        await visitor(site()).send("/report/places", { method: "POST", body: file }),
        await visitor(site()).post("/report/places", { text: ["青禾", "沙河"] }),
        await visitor(site()).post("/report/places", {}),
      ];
      expect(answers.map((answer) => answer.status)).toEqual([200, 400, 200]);
      for (const answer of [answers[0], answers[2]]) expect(JSON.parse(answer?.html ?? "").places).toEqual([]);
    });

    test("are for forms alone", async () => {
      const someone = visitor(site());
      const answers = [
        await someone.get("/report/places"),
        await someone.get("/report/places?text=沙河"),
        await someone.send("/report/places", { method: "PUT", body: "text=沙河" }),
        await someone.send("/report/places", { method: "POST", body: "{", headers: { "Content-Type": "text/plain" } }),
      ];
      expect(answers.map((answer) => answer.status)).toEqual([404, 404, 405, 400]);
      for (const answer of answers) expect(answer.html).not.toContain("沙河");
    });

    test("are refused to other sites", async () => {
      expect((await ask("沙河", { Origin: "https://elsewhere.example" })).status).toBe(403);
    });

    test("leave what was typed out of the log", async () => {
      await ask("青禾县云台乡");
      await visitor(site()).send("/report/places", { method: "POST", body: "云台乡" });
      expect(site().logs()).not.toMatch(/云台|%E4%BA%91/);
    });
  });
});

describe("somebody who asks without end", () => {
  const site = openSite({ engine: "SQLite" });

  test("is asked to wait, and nobody else is", async () => {
    const hasty = visitor(site());
    const ask = (who: typeof hasty) => who.post("/report/places", { text: "沙河" });
    let answered = 0;
    let refused = await ask(hasty);
    for (; refused.status === 200 && answered < 700; answered += 1) refused = await ask(hasty);
    // The gate before all posts of the form may be quicker (503) than the limit of this address (429).
    expect([429, 503]).toContain(refused.status);
    expect(answered).toBeGreaterThanOrEqual(100);
    expect(answered).toBeLessThanOrEqual(600);
    expect((await ask(visitor(site()))).status).toBe(200);
  });
});

describe("the page of a division without cases", () => {
  forEachSite({}, (site) => {
    test("answers, and leads past the levels that only stand in", async () => {
      const lines = [
        "11\t北京市\tBeijing Municipality",
        "1101\t市辖区\tDistricts under the Municipality",
        "110105\t朝阳区\tChaoyang District",
        "110105005\t三里屯街道\tSanlitun Subdistrict",
        "44\t广东省\tGuangdong Province",
        "4419\t东莞市\tDongguan City",
        "441900\t东莞市\tDongguan City",
        "441900121\t虎门镇\tHumen Town",
      ];
      await enterDivisions(site().db, parseDivisions(lines.join("\n")));
      const someone = visitor(site());
      const county = await someone.get("/regions/110105000000");
      expect(county.status).toBe(200);
      expect(county.text).toContain("三里屯街道");
      expect(county.text).not.toContain("市辖区");
      const province = await someone.get("/regions/110000000000");
      expect(province.html).toContain('href="/regions/110105000000"');
      const city = await someone.get("/regions/441900000000");
      expect(city.text).toContain("虎门镇");
      expect((await someone.get("/regions/441900121000")).status).toBe(200);
      const lists = [await someone.get("/regions"), await someone.get("/cases"), await someone.get("/")];
      for (const list of lists) expect(list.text).not.toMatch(/朝阳区|东莞市/);
    });
  });
});
