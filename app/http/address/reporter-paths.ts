const REPORTER_PATHS = /^\/(report|status|leave)(?=\/|\.|$)/i;

/** The part of the site on which a reporter acts, such as `/status`; null for a path elsewhere. */
export function reporterPart(path: string): string | null {
  return REPORTER_PATHS.exec(path)?.[0].toLowerCase() ?? null;
}
