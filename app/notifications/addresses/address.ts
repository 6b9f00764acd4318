import { z } from "zod";
import { LOCALES } from "../../i18n/locale.ts";
import { optionalTextField, textField } from "../../http/forms/text-field.ts";
import { BODY_OCCASIONS, type BodyOccasion } from "../occasion.ts";
import { ADDRESS_FORMATS, type AddressFormat, type NotificationState } from "../notification.ts";

/** So many a body may give, of any format. */
export const MAX_ADDRESSES = 6;

const MAX_MAIL = 254;
const MAX_WEBHOOK = 500;
const MAX_SECRET = 200;
/** ASCII without blanks, quotes, brackets and commas: no address that means another one to some server. */
const MAIL = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?\.[a-z]{2,63}$/i;

/** Messages of the forms: keys of `notifications.errors`. */
export type AddressError =
  | "format"
  | "address"
  | "mail"
  | "long"
  | "secret"
  | "locale"
  | "occasions"
  | "full"
  | "twice"
  | "gone";

/** True for the address of one mailbox. */
export function isMailAddress(text: string): boolean {
  return text.length <= MAX_MAIL && MAIL.test(text) && !text.includes("..");
}

/** True for what may be the address of a webhook: https, a name or a number, nothing of who asks in it. */
export function isWebhookAddress(text: string): boolean {
  if (!URL.canParse(text) || text.length > MAX_WEBHOOK) return false;
  const { protocol, username, password, hash } = new URL(text);
  return ["https:", "http:"].includes(protocol) && username === "" && password === "" && hash === "";
}

/** True where messages of this format may be taken: an enterprise may run its chat under a name of its own. */
export function fitsFormat(format: AddressFormat, address: string): boolean {
  return format === "mail" ? isMailAddress(address) : isWebhookAddress(address);
}

/** A new address of a body. */
export const addressForm = z
  .object({
    /** Row id of the body. */
    body: z
      .string({ error: "body" })
      .regex(/^\d{1,9}$/, "body")
      .transform(Number),
    format: z.enum(ADDRESS_FORMATS, { error: "format" }),
    address: textField("address", "long", MAX_WEBHOOK).refine((text) => /^[\x21-\x7e]+$/.test(text), "address"),
    secret: optionalTextField("secret", "secret", MAX_SECRET).refine((text) => /^[\x21-\x7e]*$/.test(text), "secret"),
    locale: z.enum(LOCALES, { error: "locale" }),
  })
  .refine(({ format, address }) => fitsFormat(format, address), { path: ["address"], message: "address" });
export type NewAddress = Omit<z.output<typeof addressForm>, "body">;

/** Where a moderator is told what waits, and in which language. */
export const ownAddressForm = z.object({
  address: textField("mail", "long", MAX_MAIL).refine(isMailAddress, "mail"),
  locale: z.enum(LOCALES, { error: "locale" }),
});

/** What an address is told at once, and in which language. */
export const addressChoicesForm = z.object({
  occasion: z
    .array(z.enum(BODY_OCCASIONS, { error: "occasions" }))
    .max(BODY_OCCASIONS.length, "occasions")
    .default([]),
  locale: z.enum(LOCALES, { error: "locale" }),
});

/** An address as its owner's page shows it. */
export interface ShownAddress {
  id: number;
  departmentId: number | null;
  format: AddressFormat;
  /** Null when it was sealed with another secret of the server: it must be given anew. */
  shown: string | null;
  locale: string;
  atOnce: BodyOccasion[];
  stoppedOn: string | null;
  /** The day on which something last arrived. */
  sentOn: string | null;
  /** What became of the last test that was asked for; null = none was. */
  test: { day: string; state: NotificationState; error: string } | null;
}

/** An address as its body's own page shows it: a webhook's ends are enough to know it again, and to nobody else of use. */
export function shownAddress(format: AddressFormat, address: string): string {
  if (format === "mail") return address;
  return `${new URL(address).hostname} …${address.slice(-4)}`;
}
