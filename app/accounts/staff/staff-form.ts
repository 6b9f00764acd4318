import { z } from "zod";
import { optionalTextField, textField } from "../../http/forms/text-field.ts";
import { isFitPassword, USERNAME } from "../account.ts";
import { ROLES } from "../permissions.ts";
import { reasonField } from "../record/staff-act.ts";

/** Messages of these forms: keys of `accounts.errors`. */
export type AccountError =
  | "role"
  | "apart"
  | "department"
  | "region"
  | "home"
  | "employer"
  | "displayName"
  | "username"
  | "nameTaken"
  | "password"
  | "repeat"
  | "current"
  | "wrong"
  | "code"
  | "passkey"
  | "passkeyName"
  | "tooMany"
  | "reason";

const text = (wrong: AccountError) => optionalTextField(wrong, wrong, 100);

const grant = {
  role: z.enum(ROLES, { error: "role" satisfies AccountError }),
  department: text("department"),
  region: text("region"),
  line: text("region"),
};

/** A role with its bounds. */
export const grantForm = z.object(grant);

/** Whom to invite, and to what. */
export const invitationForm = z.object({
  ...grant,
  displayName: textField("displayName" satisfies AccountError, "displayName", 40),
  home: text("home"),
});

/** What takes something away from a person, or gives an account back: each asks why, on a page of its own. */
export const GRAVE_ACTS = ["take", "reset", "close", "reopen"] as const;

export const graveForm = z.object({ reason: reasonField });

/** The county that a person comes from. */
export const homeForm = z.object({ home: text("home") });

/** The department that a person works for, by its code. */
export const employerForm = z.object({ employer: text("employer") });

const password = z.string({ error: "password" satisfies AccountError }).refine(isFitPassword, "password");

/** What an invited person chooses. */
export const acceptForm = z
  .object({
    username: z
      .string({ error: "username" satisfies AccountError })
      .trim()
      .regex(USERNAME, "username"),
    password,
    repeat: z.string().default(""),
  })
  .refine((form) => form.password === form.repeat, { error: "repeat" satisfies AccountError, path: ["repeat"] });

/** A change of one's own password. */
export const passwordForm = z
  .object({
    current: z.string({ error: "current" satisfies AccountError }).max(200, "current"),
    password,
    repeat: z.string().default(""),
  })
  .refine((form) => form.password === form.repeat, { error: "repeat" satisfies AccountError, path: ["repeat"] });

/** One's own password, once more. */
export const ownPasswordForm = z.object({
  password: z.string({ error: "wrong" satisfies AccountError }).max(200, "wrong"),
});

/** A code of the authenticator app, or a recovery code. */
export const codeForm = z.object({ code: textField("code" satisfies AccountError, "code", 60) });

/** The first code of an app that is being set up. */
export const totpForm = z.object({
  code: textField("code" satisfies AccountError, "code", 60),
  sealed: z.string({ error: "code" }).max(500, "code"),
});

const response = z.string({ error: "passkey" satisfies AccountError }).max(20_000, "passkey");

/** What a passkey answered. */
export const passkeyForm = z.object({ response });

/** What a new passkey answered, and the name that its owner gives it. */
export const newPasskeyForm = z.object({
  response,
  name: textField("passkeyName" satisfies AccountError, "passkeyName", 40),
});
