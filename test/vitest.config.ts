import path from "node:path";
import { defineConfig } from "vitest/config";
import { LongFirst } from "./helpers/long-first.ts";
import { findOffice, hasChromium } from "./helpers/missing.ts";
import { leftOut } from "./helpers/scope.ts";

const root = path.resolve(import.meta.dirname, "..");

if (!hasChromium(process)) {
  process.stderr.write(
    "Chromium is not there: the tests of pages in a browser are LEFT OUT. GUIWEI_TEST_CHROMIUM names yours.\n",
  );
}

if (findOffice(process) === null) {
  process.stderr.write(
    "LibreOffice is not there: the tests of files opened by it are LEFT OUT. GUIWEI_TEST_SOFFICE names yours.\n",
  );
}

// Sites and commands each have a process of their own: what Node.js compiled of their code is kept for the next.
process.env.NODE_COMPILE_CACHE ??= path.join(root, "node_modules/.cache/compiled");

/** Used as `vitest run --config test/vitest.config.ts`; it knows nothing of Remix: tests import modules or speak HTTP. */
export default defineConfig({
  root,
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    exclude: ["**/node_modules/**", ...leftOut()],
    setupFiles: [path.join(root, "test/helpers/file-setup.ts")],
    globalSetup: [path.join(root, "test/helpers/global-setup.ts")],
    environment: "node",
    pool: "forks",
    // One more than the least of cores: a worker often waits for a browser, a site or a database that works for it.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    // A process of its own for each file takes longer than most files do; see `file-setup.ts` for what they share.
    isolate: false,
    css: false,
    // Generous: they end a test that hangs, and must not end one on a busy machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 20_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ["default", path.join(root, "test/helpers/counts-reporter.ts")],
  },
});
