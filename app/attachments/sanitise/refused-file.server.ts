import type { FileProblem } from "../attachment.ts";

/** Thrown where a file turns out to be none that is taken. */
export class RefusedContent extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem);
    this.problem = problem;
  }
}
