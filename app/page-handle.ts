import type { SerializeFrom } from "@remix-run/node";
import type { LinkedThing } from "./head/linked-data.ts";
import type { AddressReading } from "./http/address/accepted.ts";
import type { Dictionary } from "./i18n/dictionary.ts";

/** What a route tells the root of its page: `export const handle = { … } satisfies PageHandle<typeof loader>`. */
export interface PageHandle<Loader = unknown> extends AddressReading {
  /** Title of the page, without the site's name. `answer` is what the page's action answered to a form, if it was sent one. */
  title: (text: Dictionary, data: SerializeFrom<Loader>, answer?: unknown) => string;
  /** What the page says, in a sentence or two, where others show a link to it: every page for everyone has one. */
  describe?: (text: Dictionary, data: SerializeFrom<Loader>) => string;
  /** What the page is about, for programs. */
  about?: (text: Dictionary, data: SerializeFrom<Loader>) => LinkedThing | null;
  /** The path of a picture of its own (`head/picture.ts`); null for that of the site. */
  picture?: (data: SerializeFrom<Loader>) => string | null;
  /** The path of its feed, for programs that look for one in the head. */
  feed?: (data: SerializeFrom<Loader>) => string | null;
  /** Other sites may show the page in a frame; links in it open beside them. */
  framed?: boolean;
  /** The path of a page that others may show in a frame by way of oEmbed: this one; null where it shows nothing of that kind. */
  frame?: (data: SerializeFrom<Loader>) => string | null;
  /** The page hydrates; public pages carry no script. */
  scripts?: boolean;
  /**
   * A small script of `app/scripts` that makes the page easier to use, by its address; the page works without it and does
   * not hydrate. Scripts of reporters lie below `/report` and `/status`, so that no log tells of them what it must not tell
   * of the pages.
   */
  enhancement?: string;
}

/** Pages of staff carry the small script that keeps what is typed until it is sent. */
const STAFF_PATHS = /^\/(?:desk|office|supervise|township|staff|account|setup)(?:\/|$)/;

export function isStaffPath(path: string): boolean {
  return STAFF_PATHS.test(path);
}

/** True when a page carries a script and so needs a nonce. */
export function hasScript(handle: PageHandle | undefined, path: string): boolean {
  return Boolean(handle?.scripts || handle?.enhancement) || isStaffPath(path);
}
