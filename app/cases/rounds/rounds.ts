/** So often the clock of a case runs at most: the first time and twice since somebody said that the demand came back. */
export const MOST_ROUNDS = 3;
