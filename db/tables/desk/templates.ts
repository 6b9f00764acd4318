import type { Generated } from "kysely";

/** Ready words for a note to a reporter, in Markdown. */
export interface MessageTemplatesTable {
  id: Generated<number>;
  /** The reason to decline that it explains, or `question`. */
  purpose: string;
  locale: "zh-CN" | "en";
  title: string;
  body: string;
  /** 0 once it is retired. */
  active: Generated<number>;
}
