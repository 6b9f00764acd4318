import { describe, expect, test } from "vitest";
import { chosenLocale, localeOf } from "../../app/i18n/locale.ts";

const request = (url: string, cookie?: string) => ({ url, headers: new Headers(cookie ? { Cookie: cookie } : {}) });

describe("the language of a request", () => {
  test.each([
    ["http://site/cases", undefined, "zh-CN"],
    ["http://site/cases?lang=en", undefined, "en"],
    ["http://site/cases?lang=zh-CN", "lang=en", "zh-CN"],
    ["http://site/cases", "lang=en", "en"],
    ["http://site/cases", "staff=x; lang=en", "en"],
    ["http://site/cases", "slang=en", "zh-CN"],
    ["http://site/cases", "lang=english", "zh-CN"],
    ["http://site/cases?lang=fr", "lang=en", "en"],
    ["http://site/cases?lang=constructor", "lang=__proto__", "zh-CN"],
    ["http://site/cases?lang=", undefined, "zh-CN"],
    ["/cases?lang=en", undefined, "en"],
  ])("%s with the cookie %j is %s", (url, cookie, locale) => {
    expect(localeOf(request(url, cookie))).toBe(locale);
  });

  test("is chosen by the address or not at all", () => {
    expect(chosenLocale("/?lang=en")).toBe("en");
    expect(chosenLocale("/?lang=de")).toBeNull();
    expect(chosenLocale("/")).toBeNull();
  });
});
