import path from "node:path";
import { defineConfig } from "vitest/config";
import { hasChromium } from "./helpers/missing.ts";

/** Tests that open pages in Chromium. */
const WITH_BROWSER = ["test/e2e/**", "test/helpers/browser.test.ts", "test/scripts/proof.test.ts"];

const root = path.resolve(import.meta.dirname, "..");

if (!hasChromium(process)) {
  process.stderr.write(
    "Chromium is not there: the tests of pages in a browser are LEFT OUT. GUIWEI_TEST_CHROMIUM names yours.\n",
  );
}

/** Used as `vitest run --config test/vitest.config.ts`; it knows nothing of Remix: tests import modules or speak HTTP. */
export default defineConfig({
  root,
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    exclude: ["**/node_modules/**", ...(hasChromium(process) ? [] : WITH_BROWSER)],
    globalSetup: [path.join(root, "test/helpers/global-setup.ts")],
    environment: "node",
    pool: "forks",
    maxWorkers: 2,
    css: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    teardownTimeout: 20_000,
    reporters: ["default", path.join(root, "test/helpers/counts-reporter.ts")],
  },
});
