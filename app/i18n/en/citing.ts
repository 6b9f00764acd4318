import type { Dictionary } from "../zh-CN/index.ts";

export const citing: Dictionary["citing"] = {
  title: "Cite this page",
  gbt: "GB/T 7714",
  apa: "APA",
};
