/** What the reading of one table may use; the largest within its limits stays far below. */
export const READING = {
  /** On the wall's clock, with the machine at other work. */
  seconds: 60,
  /** Of CPU: some eight times what 20,000 rows take. */
  cpuSeconds: 20,
  residentMegabytes: 768,
  /** Of what the process may say. */
  answerBytes: 128 * 1024 * 1024,
  /** Files that wait for their turn behind the one that is read. */
  waiting: 3,
} as const;
