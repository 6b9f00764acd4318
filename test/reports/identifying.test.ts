import { describe, expect, test } from "vitest";
import { findIdentifying, mask } from "../../app/reports/identifying.ts";

const kinds = (text: string) => findIdentifying(text).map((place) => `${place.kind}:${place.text}`);

describe("what could tell who wrote a report", () => {
  test.each([
    ["电话13900000000，请联系", ["mobile:13900000000"]],
    ["打 139 0000 0000 或 +86 139-0000-0000", ["mobile:139 0000 0000", "mobile:+86 139-0000-0000"]],
    ["电话１３９００００００００。", ["mobile:１３９００００００００"]],
    ["身份证11010519491231002X", ["id_number:11010519491231002X"]],
    ["卡号 4111 1111 1111 1111", ["bank_card:4111 1111 1111 1111"]],
    ["镇上电话 0312-1234567", ["landline:0312-1234567"]],
    ["发到 zhang.san@example.com", ["email:zhang.san@example.com"]],
    ["微信号：wxid_abc123", ["account:微信号：wxid_abc123"]],
    ["车牌冀A·12345的货车，新能源京AD12345", ["plate:冀A·12345", "plate:京AD12345"]],
    ["我叫孙桂兰，电话没有", ["name:孙桂兰"]],
    ["联系人：李强", ["name:：李强"]],
    ["依据青农发〔2026〕12号文件", ["document:依据青农发〔2026〕12号"]],
    ["份号：000123", ["copy:份号：000123"]],
    ["2026年3月5日开会，3月8号交表", ["date:2026年3月5日", "date:3月8号"]],
    ["只有我们镇要交这个", ["unique:只有我们镇"]],
  ])("finds it in %s", (text, found) => {
    expect(kinds(text)).toEqual(found);
  });

  test.each([
    "每月报三次表，去年用了40小时，花了3000元",
    "身份证110105194912310021 少一位校验",
    "订单1234567890123456不是卡号",
    "我是王村的会计，我叫他们不要签",
    "12345热线派单，比例达到100%",
    "全镇六千九百口人，三百二十户",
    "森林法2019年第34条",
  ])("leaves alone what points to nobody: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  test("checks the check digits of identity numbers and bank cards", () => {
    expect(kinds("110105194912310021")).toEqual([]);
    expect(kinds("11010519491231002x")).toEqual(["id_number:11010519491231002x"]);
    expect(kinds("4111111111111112")).toEqual([]);
  });

  test("masks one place or all of them, and leaves the rest as it was", () => {
    const text = "我叫孙桂兰，电话13900000000，3月5日来的。";
    const places = findIdentifying(text);
    expect(mask(text, places.slice(1, 2), () => "手机号")).toBe("我叫孙桂兰，电话【手机号】，3月5日来的。");
    const clean = mask(text, places, (kind) => kind);
    expect(clean).toBe("我叫【name】，电话【mobile】，【date】来的。");
    expect(findIdentifying(clean)).toEqual([]);
  });

  test.each(["1", "1 ", "我叫", "〔2026〕", "a@", "冀A", "（（（（", "0-"])(
    "gets through 5,000 characters of %s before the test's time is up",
    (part) => {
      const places = findIdentifying(part.repeat(Math.ceil(5000 / part.length)));
      for (const place of places) expect(place.text.length).toBe(place.end - place.start);
    },
  );
});
