import { writeSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

type Counts = { passed: number; failed: number; skipped: number };

/** Closes the run with `N passed, N failed, N skipped`, the line CI reads: tests, and files that could not be read. */
export default class CountsReporter implements Reporter {
  counts: Counts = { passed: 0, failed: 0, skipped: 0 };

  /** Prints when the process ends, since only then nothing can follow. */
  onInit(): void {
    process.once("exit", (code) => writeSync(1, `${describeCounts(this.counts, code)}\n`));
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    this.counts = countTests(modules);
    this.counts.failed += unhandledErrors.length;
  }
}

/** Counts tests by outcome; a module or a suite that failed outside its tests counts as one failure. */
export function countTests(modules: readonly TestModule[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    for (const test of module.children.allTests()) counts[outcomeOf(test.result().state)] += 1;
    const suites = [...module.children.allSuites()];
    counts.failed += [module, ...suites].filter((suite) => suite.errors().length > 0).length;
  }
  return counts;
}

/** The closing line; a run that ends badly without a failed test (say, its set-up failed) still says one failed. */
export function describeCounts({ passed, failed, skipped }: Counts, exitCode: number): string {
  const shownFailures = failed === 0 && exitCode !== 0 ? 1 : failed;
  return `${passed} passed, ${shownFailures} failed, ${skipped} skipped`;
}

/** A test left pending was cut off, so it did not pass. */
function outcomeOf(state: "pending" | "passed" | "failed" | "skipped"): keyof Counts {
  return state === "pending" ? "failed" : state;
}
