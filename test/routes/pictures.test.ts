import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { DEPARTMENT, publishCase, withdrawByTwo } from "../helpers/acts.ts";
import { openSite } from "../helpers/sites.ts";

describe("pictures of pages", () => {
  const site = openSite({ engine: "SQLite" });
  let number: string;
  beforeAll(async () => {
    ({ number } = await publishCase(site()));
  });
  const get = (path: string) => fetch(site().url + path);
  const bytes = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());

  test("are drawn in each language, and may be shown by other sites", async () => {
    const drawn = new Set<string>();
    for (const path of [
      `/pictures/cases/${number}.png`,
      `/pictures/departments/${DEPARTMENT}.png`,
      "/pictures/regions/990101000000.png",
    ]) {
      for (const address of [path, `${path}?lang=en`]) {
        const answer = await get(address);
        expect(answer.status, address).toBe(200);
        expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
        const picture = Buffer.from(await answer.arrayBuffer());
        const { format, width, height } = await sharp(picture).metadata();
        expect({ format, width, height }).toEqual({ format: "png", width: 1200, height: 630 });
        drawn.add(picture.toString("base64"));
      }
    }
    expect(drawn.size).toBe(6);
    for (const path of [`/pictures/cases/${number}.png`, `/pictures/departments/${DEPARTMENT}.png`]) {
      for (const address of [`${path}?shape=square`, `${path}?shape=square&lang=en`]) {
        const picture = await bytes(address);
        const { format, width, height } = await sharp(picture).metadata();
        expect({ format, width, height }, address).toEqual({ format: "png", width: 1200, height: 1200 });
        drawn.add(picture.toString("base64"));
      }
      // A shape that nobody knows is the wide one, under the one address of that.
      const unknown = await get(`${path}?shape=${"round".repeat(50)}`);
      expect((await sharp(Buffer.from(await unknown.arrayBuffer())).metadata()).height).toBe(630);
    }
    expect(drawn.size).toBe(10);
    expect(drawn.has((await bytes("/share.png")).toString("base64"))).toBe(false);
  });

  test.each([
    "/pictures/cases/GW-2026-999999.png",
    "/pictures/departments/nobody.png",
    "/pictures/regions/990000000000.png",
    "/pictures/regions/990101101000.png",
    "/pictures/topics/T-2020-001.png",
    "/pictures/data/2020-01.png",
    `/pictures/duties/${DEPARTMENT}.png`,
    `/pictures/cases/${DEPARTMENT}.png`,
    "/pictures/constructor/x.png",
  ])("there is none at %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test("are gone with the case, though they were kept before", async () => {
    for (const shape of ["", "?shape=square"]) {
      expect((await get(`/pictures/cases/${number}.png${shape}`)).status).toBe(200);
    }
    await withdrawByTwo(site(), number);
    expect((await get(`/cases/${number}`)).status).toBe(410);
    for (const shape of ["", "?shape=square"]) {
      expect((await get(`/pictures/cases/${number}.png${shape}`)).status).toBe(410);
    }
  });
});
