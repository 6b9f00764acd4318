import type { Dictionary } from "../i18n/dictionary.ts";

/** The way back from a page of the desk, for a reader who may or may not open the list of reports. */
export function deskHome({ site, desk }: Dictionary, decides: boolean) {
  return decides ? { href: "/desk", label: desk.queue.title } : { href: "/staff", label: site.nav.staff };
}
