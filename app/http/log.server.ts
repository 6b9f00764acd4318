import pino from "pino";
import { readClock } from "../clock.ts";
import { shanghaiDay } from "../day.ts";
import { reporterPart } from "./address/reporter-paths.ts";
import { withoutSecret } from "./address/secret-paths.ts";

const level = process.env.LOG_LEVEL ?? "info";
const options = { level, base: undefined } satisfies pino.LoggerOptions;

/** Structured log of the process: no address, no address line, no form content. */
export const log = pino({ ...options, timestamp: pino.stdTimeFunctions.isoTime });

/** Made when it is first needed: pino asks for the time as soon as it is made. */
let reporterLog: pino.Logger | undefined;

function logOfReporters(): pino.Logger {
  reporterLog ??= pino({ ...options, timestamp: () => `,"time":"${shanghaiDay(readClock())}"` });
  return reporterLog;
}

/** Logs an unexpected error with its stack and the path alone, without a secret in it; where a reporter acts with a day, never a time. */
export function logError(error: unknown, path: string): void {
  const part = reporterPart(path);
  (part ? logOfReporters() : log).error({ err: error, path: part ?? withoutSecret(path) }, "request failed");
}
