import { enhanceDraft } from "./draft.ts";
import { enhanceFiles } from "./files.ts";
import { enhancePlacePicker } from "./place-picker.ts";
import { enhanceOneEntry } from "./form/one-entry.ts";
import { enhanceProof } from "./proof/proof.ts";
import { enhanceQuickExit } from "./quick-exit.ts";
import { enhanceReceipt } from "./receipt.ts";

/** What scripts add to the reporter's form; every page of it works without them. */
function enhance(): void {
  enhanceQuickExit();
  enhanceReceipt();
  enhanceDraft();
  enhanceProof();
  enhanceFiles();
  enhancePlacePicker();
}

enhance();
enhanceOneEntry(enhance);
