/** Shortest password of staff, in characters (NIST SP 800-63B-4, for one that might stand alone). */
export const MIN_PASSWORD = 15;
export const MAX_PASSWORD = 200;

/** A user name: small Latin letters, digits, dots, hyphens; begins with a letter. */
export const USERNAME = /^[a-z][a-z0-9.-]{2,39}$/;

/** Hours that an invitation is open. */
export const INVITATION_HOURS = 72;

/** Runs of keys and words that everybody tries first; a password made of one of them again and again is none. */
const COMMON =
  /^(?:password|passw0rd|qwerty(?:uiop)?|asdfgh(?:jkl)?|zxcvbn(?:m)?|1q2w3e4r|admin(?:istrator)?|letmein|welcome|iloveyou|woaini|guiwei|abcdefgh|12345678(?:90?)?|0?123456789)+[!@#$%.\d]*$/i;

/** Fewer different characters than this are a repetition. */
const MIN_DIFFERENT = 6;

/**
 * True for a password that is one of the first to be tried, however long: the same few characters, a piece said again and
 * again, keys in a row (NIST SP 800-63B-4, blocklists).
 */
export function isCommonPassword(password: string): boolean {
  const said = password.toLowerCase();
  const repeated = /^(.{1,8}?)\1+.{0,7}$/.exec(said);
  return new Set(said).size < MIN_DIFFERENT || repeated !== null || COMMON.test(said.replace(/[\s_-]/g, ""));
}

/** What whoever calls with an unfit password is told. */
export const UNFIT = `a password has ${MIN_PASSWORD} to ${MAX_PASSWORD} characters and is none of the first to be tried`;

/** True for what may stand as a password. */
export function isFitPassword(password: string): boolean {
  return password.length >= MIN_PASSWORD && password.length <= MAX_PASSWORD && !isCommonPassword(password);
}
