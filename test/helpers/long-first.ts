import { BaseSequencer, type TestSpecification } from "vitest/node";
import { isLong } from "./scope.ts";

/** Starts what says that it is long before all else: begun last, it would keep one worker busy while the others are done. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [true, false].flatMap((long) => sorted.filter(({ moduleId }) => isLong(moduleId) === long));
  }
}
