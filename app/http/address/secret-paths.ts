const SECRET_PATHS = /^\/(calendar|invitation)\/.*/i;

/** A path as it may be logged: of an address that is itself a secret, the part of the site alone, such as `/calendar`. */
export function withoutSecret(path: string): string {
  return path.replace(SECRET_PATHS, (_, part: string) => `/${part.toLowerCase()}`);
}
