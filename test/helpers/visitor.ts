import { freshCode } from "./second-factor.ts";
import type { Site } from "./site.ts";
import { STAFF_PASSWORD } from "./site-seeds.ts";

export { STAFF_PASSWORD as STAFF };

/** A form's fields; a list stands for a field that comes more than once. */
export type Fields = Record<string, string | readonly string[]>;

export interface Answer {
  status: number;
  headers: Headers;
  /** The body as it came. */
  html: string;
  /** What a person reads: no tags, no white space twice. */
  text: string;
  /** What the browser's tab says. */
  title: string;
}

export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a form as our own pages do. */
  post(path: string, fields: Fields, headers?: Record<string, string>): Promise<Answer>;
  /** Sends anything; `Origin` is ours unless given. */
  send(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Answer>;
  /** The cookies by name, to look at or to forge. */
  cookies: Map<string, { value: string; path: string }>;
}

const NOTHING = /\b(undefined|NaN)\b|\[object /;
const isPage = ({ headers }: Response) => headers.get("content-type")?.startsWith("text/html") ?? false;

let visitors = 0;

/**
 * Somebody with cookies of their own who follows no redirect. Each comes from another address, which a site that
 * trusts one proxy believes.
 */
export function visitor(site: Pick<Site, "url">, always: Record<string, string> = {}): Visitor {
  visitors += 1;
  const address = `198.51.${Math.floor(visitors / 250)}.${(visitors % 250) + 1}`;
  const cookies: Visitor["cookies"] = new Map();
  const send: Visitor["send"] = async (path, init) => {
    const cookie = cookieHeader(cookies, path);
    const response = await fetch(`${site.url}${path}`, {
      redirect: "manual",
      ...init,
      headers: {
        "X-Forwarded-For": address,
        // Nothing is won on one machine by packing what is unpacked at once; browsers ask for it, and the tests of it.
        "Accept-Encoding": "identity",
        ...(init.method === "POST" && { Origin: site.url }),
        ...(cookie && { Cookie: cookie }),
        ...always,
        ...init.headers,
      },
    });
    remember(cookies, response.headers.getSetCookie());
    const answer = answerOf(response, await response.text());
    // Whatever page a test opens: none tells people of what is not there. What its source does not hold, it does not say.
    if (isPage(response) && NOTHING.test(answer.html) && NOTHING.test(`${answer.title} ${answer.text}`))
      throw new Error(`${path} says undefined, NaN or [object: ${answer.text}`);
    return answer;
  };
  return {
    cookies,
    send,
    get: (path, headers) => send(path, { headers }),
    post: (path, fields, headers) => send(path, { method: "POST", body: encode(fields), headers }),
  };
}

/** Most tests do not look at what a person reads: it is read from the page by the first who does. */
function answerOf({ status, headers }: Response, html: string): Answer {
  let text: string | undefined;
  let title: string | undefined;
  return {
    status,
    headers,
    html,
    get text() {
      return (text ??= readText(html));
    },
    get title() {
      return (title ??= readTitle(html));
    },
  };
}

/** A visitor who has signed in as this member of staff, with the password and a code of their app. */
export async function signedIn(
  site: Pick<Site, "url" | "db" | "folder"> & Partial<Pick<Site, "now">>,
  username: string,
): Promise<Visitor> {
  const staff = visitor(site);
  const code = await freshCode(site, username);
  await giveSecond(staff, await staff.post("/sign-in", { username, password: STAFF_PASSWORD }), code);
  return staff;
}

/** A visitor who has shown the password of this member of staff, who has an app, and nothing more. */
export async function withPassword(
  site: Pick<Site, "url" | "db" | "folder"> & Partial<Pick<Site, "now">>,
  username: string,
): Promise<Visitor> {
  const staff = visitor(site);
  await freshCode(site, username);
  await staff.post("/sign-in", { username, password: STAFF_PASSWORD });
  return staff;
}

async function giveSecond(staff: Visitor, first: Answer, code: string): Promise<void> {
  const at = first.headers.get("location") ?? "";
  if (!at.startsWith("/sign-in/second")) throw new Error(`the password is not taken: ${first.status} ${first.text}`);
  const second = await staff.post("/sign-in/second", { code });
  if (second.status !== 302) throw new Error(`the code is not taken: ${second.status} ${second.text}`);
}

export function encode(fields: Fields): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  );
}

function remember(cookies: Visitor["cookies"], headers: string[]): void {
  for (const header of headers) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
    const path = /;\s*path=([^;]+)/i.exec(header)?.[1] ?? "/";
    if (/;\s*max-age=0(;|$)/i.test(header)) cookies.delete(name);
    else cookies.set(name, { value, path });
  }
}

function cookieHeader(cookies: Visitor["cookies"], path: string): string {
  return [...cookies]
    .filter(([, cookie]) => path.startsWith(cookie.path))
    .map(([name, cookie]) => `${name}=${cookie.value}`)
    .join("; ");
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'", nbsp: " " };

export function unescapeHtml(html: string): string {
  return html.replace(/&([#\w]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function readText(html: string): string {
  const visible = html.replace(/<(script|style|title)\b[\s\S]*?<\/\1>/g, " ").replace(/<[^>]*>/g, " ");
  return unescapeHtml(visible).replace(/\s+/g, " ").trim();
}

function readTitle(html: string): string {
  return unescapeHtml(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? "");
}

/** The value of the hidden or one-line field with this name. */
export function valueOf(html: string, name: string): string | undefined {
  const input = [...html.matchAll(/<input\b[^>]*>/g)].find(([tag]) => tag.includes(` name="${name}"`))?.[0];
  return input && unescapeHtml(/ value="([^"]*)"/.exec(input)?.[1] ?? "");
}

/** What stands in the text area with this name. */
export function textAreaOf(html: string, name: string): string | undefined {
  const pattern = new RegExp(`<textarea\\b[^>]* name="${name}"[^>]*>([\\s\\S]*?)</textarea>`);
  return pattern
    .exec(html)?.[1]
    ?.replace(/^\n/, "")
    .replace(/&[#\w]+;/g, unescapeHtml);
}
