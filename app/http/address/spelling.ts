/**
 * The one way in which a path is written: no escape where none is needed, escapes in capitals, no empty segment and no
 * slash at the end (RFC 3986, 6.2.2). Null for what is no path of ours: another site's, one with `..`, a NUL or an
 * escape that is none.
 */
export function spell(path: string): string | null {
  if (!isWellFormed(path)) return null;
  const plain = path.replace(/%[0-9a-f]{2}/gi, plainly).replace(/\/{2,}/g, "/");
  const spelled = plain.length > 1 && plain.endsWith("/") ? plain.slice(0, -1) : plain;
  // What was hidden in escapes may be no path after all: `/%2e%2e/`.
  return isWellFormed(spelled) ? spelled : null;
}

function plainly(escape: string): string {
  const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
  return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
}

/** True for a path that stays as it is when it is read as an address; browsers send no other. */
function isWellFormed(path: string): boolean {
  try {
    if (!path.startsWith("/") || path.startsWith("//") || new URL(path, "http://site").pathname !== path) return false;
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}
