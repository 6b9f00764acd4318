/** What can be followed: a case, or all cases of a body, a duty item or a county. */
export const FOLLOWED_KINDS = ["case", "department", "duty", "region"] as const;
export type FollowedKind = (typeof FOLLOWED_KINDS)[number];

/** So many things an address follows at most, what is not confirmed among them. */
export const MAX_FOLLOWS = 20;

/** So many wait to be confirmed at a time: whoever types the addresses of others has them sent no more mails than these. */
export const MAX_UNCONFIRMED = 3;

/** After so many days what was not confirmed is deleted, and the address with it. */
export const CONFIRM_DAYS = 3;

/** Something that can be followed: number of a case, or code of a body, a duty item or a county. */
export interface Followed {
  of: FollowedKind;
  code: string;
}

/** An address as it is compared: the part after the @ knows no capitals, and no mailbox of today the part before. */
export function comparable(address: string): string {
  return address.trim().toLowerCase();
}

/** True where the site sends mail at all; and knows its own address, which stands in every mail. */
export function canFollowByMail(env: {
  SMTP_URL?: string | undefined;
  MAIL_FROM?: string | undefined;
  ORIGIN?: string | undefined;
}): boolean {
  return Boolean(env.SMTP_URL && env.MAIL_FROM && env.ORIGIN);
}
