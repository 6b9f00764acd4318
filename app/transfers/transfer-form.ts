import { z } from "zod";
import { OFF_LIST, OFF_LIST_WORDS } from "../duties/duty.ts";
import { textField } from "../http/forms/text-field.ts";
import { useText } from "../i18n/use-text.ts";
import { MAX_TRANSFER_WORDS, type TransferError, transferKey } from "./transfer.ts";

/** Another body that is asked to take a case, and on what ground. */
export const passOnForm = z.object({
  department: z.string({ error: transferKey("department_required") }).min(1, transferKey("department_required")),
  duty: z
    .string({ error: transferKey("duty_required") })
    .transform((typed) => typed.trim())
    .pipe(z.string().min(1, transferKey("duty_required")))
    .transform((typed) => (OFF_LIST_WORDS.includes(typed) ? OFF_LIST : typed)),
  basis: textField(transferKey("basis_required"), transferKey("basis_long"), MAX_TRANSFER_WORDS),
});

/** Why the body that is asked does not take it. */
export const declineForm = z.object({
  reason: textField(transferKey("reason_required"), transferKey("reason_long"), MAX_TRANSFER_WORDS),
});

/** Says a field's error in the page's language. */
export function useTransferErrors(errors: Record<string, string>) {
  const { site, transfers } = useText();
  return (name: string) => {
    const key = errors[name];
    const error = key && (transfers.errors[key as TransferError] ?? site.errors.bad_request.text);
    return { error, errorPrefix: site.errorPrefix };
  };
}
