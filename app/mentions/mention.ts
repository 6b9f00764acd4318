import { CASE_NUMBER } from "../cases/case.ts";
import type { Dictionary } from "../i18n/dictionary.ts";

/** Which page of this site a mention uses. */
export const MENTIONED_KINDS = ["none", "case", "department", "edition"] as const;
export type MentionedKind = (typeof MENTIONED_KINDS)[number];

/** A page of this site by its kind and its number, code or month; of none the code is empty. */
export interface Mentioned {
  of: MentionedKind;
  code: string;
}

export const MAX_MENTION_TITLE = 120;
export const MAX_MENTION_PUBLISHER = 60;
export const MAX_MENTION_ADDRESS = 500;
export const MAX_MENTION_PAGE = 200;
export const MAX_MENTION_REASON = 300;

/** So many wait for a moderator at a time, at most. */
export const MOST_MENTIONS_WAITING = 300;

/** So many of the newest stand on the page that is cited. */
export const MENTIONS_ON_PAGE = 5;

/** The place of the last mention on the page before. */
export const MENTION_CURSOR = /^[1-9]\d{0,9}$/;

/** The address of a page elsewhere, as it is kept; null for what is none: only `http` and `https`, no name or password in it. */
export function webAddress(typed: string): string | null {
  const text = typed.trim();
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
  if (!/^[^.].*\.[^.]+$/.test(url.hostname)) return null;
  return url.href.length <= MAX_MENTION_ADDRESS ? url.href : null;
}

/** The host of an address, as it is shown beside its link. */
export function hostOfAddress(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : "";
}

const OF_PATH = [
  ["case", /^\/cases\/(GW-\d{4}-\d{6,9})$/],
  ["department", /^\/departments\/([^/]{1,60})$/],
  ["edition", /^\/data\/(20\d{2}-(?:0[1-9]|1[0-2]))$/],
] as const;

/**
 * Which page of this site somebody means: its address, whole or from the first slash on, or the number of a case; nothing for
 * none. Null for what is no page that can be cited.
 */
export function pageMeant(typed: string): Mentioned | null {
  const text = typed.trim();
  if (text === "") return { of: "none", code: "" };
  if (CASE_NUMBER.test(text.toUpperCase())) return { of: "case", code: text.toUpperCase() };
  const path = pathIn(text);
  for (const [of, pattern] of OF_PATH) {
    const code = path === null ? undefined : pattern.exec(path)?.[1];
    if (code) return { of, code };
  }
  return null;
}

const ANY_HOST = "https://any.invalid";

function pathIn(text: string): string | null {
  if (!/^(https?:\/\/|\/(?!\/))/.test(text) || !URL.canParse(text, ANY_HOST)) return null;
  try {
    return decodeURIComponent(new URL(text, ANY_HOST).pathname);
  } catch {
    return null;
  }
}

/** The address of a page that is cited; null of none. */
export function mentionedPath({ of, code }: Mentioned): string | null {
  if (of === "case") return `/cases/${code}`;
  if (of === "department") return `/departments/${encodeURIComponent(code)}`;
  return of === "edition" ? `/data/${code}` : null;
}

/** Where somebody tells that this page was used. */
export function tellHref(mentioned: Mentioned): string {
  const path = mentionedPath(mentioned);
  return path === null ? "/data/used/tell" : `/data/used/tell?page=${encodeURIComponent(path)}`;
}

/** Keys of the error messages of the pages of mentions. */
export type MentionError = keyof Dictionary["mentions"]["errors"];

/** A key, checked by the compiler. */
export const mentionKey = (error: MentionError) => error;

/** On the page of a moderator each mention has a field of its own. */
export const mentionReasonField = (id: string | number) => `reason-${id}`;
