/** How long a decision can be undone by who made it. */
export const UNDO_MINUTES = 10;

/** Until when one made `now` can be undone. */
export const undoUntil = (now: Date): string => new Date(now.getTime() + UNDO_MINUTES * 60_000).toISOString();
