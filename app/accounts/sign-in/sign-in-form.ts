import { z } from "zod";
import { type Actor, can } from "../permissions.ts";

/** The sign-in form; messages are keys of `site.signIn.required`. */
export const signInForm = z.object({
  username: z.string({ error: "username" }).trim().max(100, "username"),
  password: z.string({ error: "password" }).max(200, "password"),
});

/** Where to go after signing in: a path of our own with its query, else the desk of the first role. */
export function safePath(asked: string | null): string | null {
  return asked !== null && /^\/(?![/\\])[\w\-/.]*(?:\?[\w\-.~%=&+:]*)?$/.test(asked) ? asked : null;
}

/** Where to go after signing in when a form of it may have come back: it brings along what its page was opened with. */
export function wayOn(loaded: string | null, again: { answers: Record<string, string> } | undefined): string | null {
  return again ? safePath(again.answers.to ?? null) : loaded;
}

/** The page on which a member of staff works. */
export function deskOf(actor: Actor): string {
  if (can(actor, "read:report")) return "/desk";
  if (can(actor, "reply:case")) return "/office";
  if (can(actor, "read:clocks")) return "/supervise";
  if (can(actor, "call:body")) return "/township";
  return can(actor, "manage:staff") ? "/staff" : "/account";
}

/** An address that carries along where to go after the next step. */
export function leadingTo(address: string, to: string | null): string {
  return to === null ? address : `${address}?to=${encodeURIComponent(to)}`;
}
