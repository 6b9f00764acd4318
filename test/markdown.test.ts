import { describe, expect, test } from "vitest";
import { renderNote } from "../app/markdown.server.ts";

describe("a note in Markdown", () => {
  test("is text, lists and links", () => {
    expect(renderNote("您好。\n请补充：\n\n- **哪个部门**\n- 做什么")).toBe(
      "<p>您好。<br />请补充：</p>\n<ul>\n<li><strong>哪个部门</strong></li>\n<li>做什么</li>\n</ul>\n",
    );
    expect(renderNote("[怎么算](/method)")).toBe(
      '<p><a href="/method" rel="nofollow noopener noreferrer">怎么算</a></p>\n',
    );
    expect(renderNote("看 https://example.org/a")).toContain('rel="nofollow noopener noreferrer"');
    expect(renderNote("# 标题")).toBe("<p><strong>标题</strong></p>");
  });

  test.each([
    ["<script>alert(1)</script>", "&lt;script&gt;"],
    ["<img src=x onerror=alert(1)>", "&lt;img"],
    ["一 <b onclick=alert(1)>二</b>", "&lt;b"],
    ["![图](https://evil.example/pixel.png)", "图"],
    ["[点](javascript:alert(1))", "点"],
    ["[点](data:text/html,x)", "点"],
    ["[点](//evil.example)", "点"],
    ["[点](http://evil.example)", "点"],
    ['<https://evil.example/" onclick=alert(1)>', "evil.example"],
    ["& “引号” < >", "&amp;"],
  ])("%s stays readable and does nothing", (typed, kept) => {
    const html = renderNote(typed);
    expect(html).toContain(kept);
    expect(html).not.toMatch(/<(script|img|b|iframe|style)\b|javascript:|data:text|<[^>]* on\w+=/i);
    expect(html).not.toMatch(/href="(?!https:\/\/|\/(?!\/))/);
  });
});
