import type { Dictionary } from "../zh-CN/index.ts";

export const embeds: Dictionary["embeds"] = {
  title: "Embed in another page",
  hint: "This line in a page shows these figures there; numbers and day follow this site, and no script comes with it.",
  describe: (name) => `${name}: the main figures of clocks, cases and reports.`,
  from: (site) => `Source: ${site}. Each number leads to the cases behind it.`,
};
