import { createCookie } from "@remix-run/node";
import { randomBytes } from "node:crypto";
import { boundToCookie } from "./passkey.server.ts";
import { servesHttps } from "../../http/env.server.ts";

const FIVE_MINUTES = 5 * 60;

function cookieOf(env: { ORIGIN?: string }) {
  return createCookie("passkey", {
    httpOnly: true,
    sameSite: "strict",
    secure: servesHttps(env),
    path: "/sign-in",
    maxAge: FIVE_MINUTES,
  });
}

/** Ties a challenge to a browser that has no session yet: what it is bound to, and the Set-Cookie header. */
export async function bindBrowser(env: { ORIGIN?: string }): Promise<{ boundTo: string; cookie: string }> {
  const value = randomBytes(24).toString("base64url");
  return { boundTo: boundToCookie(value), cookie: await cookieOf(env).serialize(value) };
}

/** What this browser's challenge is bound to. */
export async function boundBrowser(env: { ORIGIN?: string }, cookieHeader: string | null): Promise<string> {
  const value: unknown = await cookieOf(env).parse(cookieHeader);
  return boundToCookie(typeof value === "string" ? value : "none");
}
