import type { WithdrawalReason } from "../../cases/case.ts";

/**
 * How long one person alone may hide a case, in days. A voice or an answer stays hidden until somebody has looked, and to
 * look at it is overdue after as many.
 */
export const MAX_HIDDEN_DAYS = 3;

/** The reason for which one person hides at once: every hour that it stands may cost somebody their post. */
export const URGENT: WithdrawalReason = "identifies_reporter";

/** What is found untrue counts in no figure; all else that is hidden still happened. */
export const UNTRUE: WithdrawalReason = "not_true";

/** For these alone an answer is hidden: what a department says is not taken from the public since it is wrong. */
export const REASONS_FOR_ANSWERS: readonly WithdrawalReason[] = ["identifies_reporter", "court_order"];

/** What is hidden: a voice or an answer by its place in the case, or the case as a whole. */
export type Target = { of: "voice" | "reply"; position: number } | { of: "case" };

export const MAX_WORDS = 500;

/** How often the reporter of a voice can have it hidden. */
export const MAX_ASKED = 3;
