import { z } from "zod";
import { textField } from "../../http/forms/text-field.ts";
import { KEPT_REASONS } from "../../redaction/redaction.ts";
import { MAX_TRANSFER_WORDS, transferKey } from "../../transfers/transfer.ts";

/** Whose a case is, and why: `reasons` are public. */
export const rulingForm = z.object({
  whose: z.enum(["first", "second"], { error: transferKey("whose_required") }),
  reasons: textField(transferKey("reason_required"), transferKey("reason_long"), MAX_TRANSFER_WORDS),
  keep: z.record(z.string(), z.enum(KEPT_REASONS, { error: transferKey("keep_open") })).default({}),
});
