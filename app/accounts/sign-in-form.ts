import { z } from "zod";

/** The sign-in form; messages are keys of `site.signIn.required`. */
export const signInForm = z.object({
  username: z.string({ error: "username" }).trim().max(100, "username"),
  password: z.string({ error: "password" }).max(200, "password"),
});

/** Where to go after signing in: a path of our own, else the desk of the first role. */
export function safePath(asked: string | null): string | null {
  return asked !== null && /^\/(?![/\\])[\w\-/.]*$/.test(asked) ? asked : null;
}
