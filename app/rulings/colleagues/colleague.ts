/** Longest note of a moderator to the others, in characters. */
export const MAX_COLLEAGUE_NOTE = 1000;
/** Notes on one report. */
export const MAX_COLLEAGUE_NOTES = 50;
/** Handed reports that the list shows above all others. */
export const HANDED_SHOWN = 20;
