import { z } from "zod";
import { textField } from "../../http/forms/text-field.ts";
import { isMailAddress } from "../addresses/address.ts";
import { FOLLOWED_KINDS } from "./follower.ts";

/** Messages of the form: keys of `follows.errors`. */
export type FollowError = "address" | "tooMany" | "what";

/** An address that wants to follow something. */
export const followForm = z.object({
  of: z.enum(FOLLOWED_KINDS, { error: "what" }),
  code: textField("what", "what", 60),
  email: textField("address", "address", 254).refine((text) => isMailAddress(text.trim()), "address"),
});
