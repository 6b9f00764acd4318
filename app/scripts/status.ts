import { enhanceFiles } from "./files.ts";
import { enhanceQuickExit } from "./quick-exit.ts";

/** What scripts add to the pages under the receipt code: the quick exit leaves no way back, files are shown before they are sent. */
enhanceQuickExit();
enhanceFiles();
