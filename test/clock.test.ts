import { expect, test } from "vitest";
import { readClock } from "../app/clock.ts";
import { readSources } from "./helpers/source-files.ts";

test("a test that reads the machine's clock is told what to do instead", () => {
  expect(() => readClock()).toThrow("hand TODAY or NOW in");
});

test("tests ask for the machine's clock by name", () => {
  const read = new RegExp(["new Date" + "\\(\\)", "Date" + "\\.now\\(", "shanghaiDay" + "\\(\\)"].join("|"));
  const readers = readSources("test").filter(({ text }) => read.test(text));
  // What shifts the clock has to read it; a page of the browser has its own.
  const own = ["test/days.ts", "test/helpers/browser.test.ts", "test/helpers/clock.ts", "test/helpers/file-setup.ts"];
  expect(readers.map(({ path }) => path).sort()).toEqual(own);
});
