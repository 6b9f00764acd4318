/** Shortest password of staff, in characters (NIST SP 800-63B-4, for one that might stand alone). */
export const MIN_PASSWORD = 15;
export const MAX_PASSWORD = 200;

/** A user name: small Latin letters, digits, dots, hyphens; begins with a letter. */
export const USERNAME = /^[a-z][a-z0-9.-]{2,39}$/;

/** Hours that an invitation is open. */
export const INVITATION_HOURS = 72;
