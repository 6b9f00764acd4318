import type { Sender } from "../../../db/tables/reports/follow-up.ts";

export type { Sender };

/** Longest message, appeal or account of retaliation, in characters. */
export const MAX_MESSAGE = 2000;
/** Longest words on which of the published words point to the reporter, or on why the burden is not gone. */
export const MAX_WHY = 500;
/** Messages that one side can write on one report. */
export const MAX_MESSAGES = 50;
/** Accounts of retaliation on one report. */
export const MAX_FLAGS = 10;
/** Longest words of a moderator to the reporter on an appeal or an account of retaliation. */
export const MAX_NOTE = 1000;

/** Whose turn it is in a conversation; null while nothing was said. */
export function turnOf(messages: readonly { sender: Sender }[]): Sender | null {
  const last = messages.at(-1)?.sender;
  if (!last) return null;
  return last === "reporter" ? "moderator" : "reporter";
}

/** How an appeal stands. */
export type AppealState = "waiting" | "upheld" | "rejected";

export function appealState(appeal: { decided_on: string | null; upheld: number | null }): AppealState {
  if (appeal.decided_on === null) return "waiting";
  return appeal.upheld === 1 ? "upheld" : "rejected";
}
