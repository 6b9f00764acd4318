import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { say } from "../../app/i18n/say.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";

const link = createElement("a", { href: "/x" }, "<甲>");

describe("a sentence of the dictionary", () => {
  test("is a text where its parts are texts", () => {
    const said: string = say`${"甲"}：${"乙"}。`;
    expect(said).toBe("甲：乙。");
    expect([zhCN.site.labelled("依据", "无"), en.site.labelled("Basis", "none")]).toEqual(["依据：无", "Basis: none"]);
  });

  test("takes elements in its places, escaped and without a warning of React", () => {
    const warned = vi.spyOn(console, "error");
    try {
      const of = (said: ReturnType<typeof zhCN.site.labelled>) => renderToStaticMarkup(createElement("p", null, said));
      expect(of(zhCN.site.labelled("依据", link))).toBe('<p>依据：<a href="/x">&lt;甲&gt;</a></p>');
      expect(of(en.site.labelled("Basis", link))).toBe('<p>Basis: <a href="/x">&lt;甲&gt;</a></p>');
      expect(warned).not.toHaveBeenCalled();
    } finally {
      warned.mockRestore();
    }
  });

  test("lets a language put its parts in another order", () => {
    const backwards = (who: string, what: string) => say`${what} (${who})`;
    expect(backwards("局", "收回")).toBe("收回 (局)");
  });
});
