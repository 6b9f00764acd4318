import type { Locale } from "../i18n/locale.ts";
import type { AddressFormat } from "./notification.ts";

/** Where something is sent. */
export interface Addressee {
  format: AddressFormat;
  /** An e-mail address, or the address of a webhook. */
  address: string;
  /** What a webhook signs with; empty for none. */
  secret: string;
  locale: Locale;
}

/** What is sent: the same words by mail and by webhook. */
export interface Letter {
  /** One line. */
  subject: string;
  /** Paragraphs; a line that begins with `https://` or `http://` is a link. */
  paragraphs: readonly string[];
  /** Where a click ends it all (RFC 8058): a page that acts on POST alone. */
  stopAt: string | null;
  /** What a program reads of it; our own webhooks alone send it. */
  data: Readonly<Record<string, unknown>>;
}
