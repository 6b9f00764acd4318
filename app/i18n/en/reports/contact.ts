import type { Dictionary } from "../../zh-CN/index.ts";

export const contact: Dictionary["contact"] = {
  label: "How to reach you (optional)",
  hint: "A phone number, WeChat ID or e-mail address. Not an office phone, a phone from your employer, or an account you use in work groups.",
  sealed:
    "Sealed as you send it: neither this site nor the moderators can open it. It takes several keyholders together, and each opening is entered in the public ledger.",
  limit: (most) => `At most ${most} characters`,
  unavailable:
    "This site cannot seal contact details at present, so it does not take any. Write down the receipt code that you get after sending, and come back with it in a few days.",
  kept: "Sealed contact kept",
  keptHint:
    "It cannot be opened from the desk. If it is truly needed, keyholders open it by command, and the ledger says so.",
};
