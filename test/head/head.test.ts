import { test as property, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { cut } from "../../app/head/description.ts";
import { inScript, withAddresses } from "../../app/head/linked-data.ts";

describe("a description", () => {
  test("is one line, and as long as it may be", () => {
    expect(cut("  一行\n又一行 ", 20)).toBe("一行 又一行");
    expect(cut("一二三四五", 5)).toBe("一二三四五");
    expect(cut("一二三四五六", 5)).toBe("一二三四…");
    expect(cut("😀😀😀", 2)).toBe("😀…");
  });
});

describe("data in a page", () => {
  property.prop([fc.string({ unit: "binary", maxLength: 60 })])("holds any text, and no text ends it", (text) => {
    const held = inScript({ name: `${text}</script><!--` });
    expect(held).not.toContain("<");
    expect(JSON.parse(held)).toEqual({ name: `${text}</script><!--` });
  });

  test("has whole addresses, within what it holds too", () => {
    const about = { "@type": "X", name: "n", part: { "@type": "Y", url: "/y" }, parts: [{ "@type": "Z", url: "/z" }] };
    expect(withAddresses(about, "https://a.example", "https://a.example/x")).toEqual({
      "@context": "https://schema.org",
      "@type": "X",
      name: "n",
      part: { "@type": "Y", url: "https://a.example/y" },
      parts: [{ "@type": "Z", url: "https://a.example/z" }],
      url: "https://a.example/x",
    });
  });
});
