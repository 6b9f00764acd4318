import pino from "pino";
import { readClock } from "../clock.ts";
import { shanghaiDay } from "../day.ts";

/** Paths on which a reporter acts: what is logged of them carries a day, never a time. */
const REPORTER_PATHS = /^\/(report|status)(\/|$|\.)/;

const level = process.env.LOG_LEVEL ?? "info";
const options = { level, base: undefined } satisfies pino.LoggerOptions;

/** Structured log of the process: no address, no address line, no form content. */
export const log = pino({ ...options, timestamp: pino.stdTimeFunctions.isoTime });

const reporterLog = pino({ ...options, timestamp: () => `,"time":"${shanghaiDay(readClock())}"` });

/** Logs an unexpected error with its stack and the path alone. */
export function logError(error: unknown, path: string): void {
  const reporter = REPORTER_PATHS.test(path);
  (reporter ? reporterLog : log).error({ err: error, path: reporter ? path.split("/")[1] : path }, "request failed");
}
