/** How long a claim lasts unless it is renewed. */
export const CLAIM_MINUTES = 20;
/** With scripts, how often a page that is in use says so. */
export const HEARTBEAT_MINUTES = 4;
/** Longest reason for taking a report over, in characters. */
export const MAX_TAKEOVER_REASON = 200;

const MINUTE_MS = 60_000;

/** The instant at which a claim made or renewed now ends, ISO-8601 UTC. */
export function claimUntil(now: Date): string {
  return new Date(now.getTime() + CLAIM_MINUTES * MINUTE_MS).toISOString();
}

/** Whole minutes that a claim still lasts, begun ones counted; 0 once it has ended. */
export function minutesLeft(expiresAt: string, now: Date): number {
  return Math.max(0, Math.ceil((Date.parse(expiresAt) - now.getTime()) / MINUTE_MS));
}
