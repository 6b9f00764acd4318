import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

/** A worker of its own, so that the page stays quick: takes a challenge, answers its solution or null. */
self.onmessage = ({ data: challenge }: MessageEvent<Parameters<typeof solveChallenge>[0]["challenge"]>) => {
  solveChallenge({ challenge, deriveKey }).then(
    (solution) => self.postMessage(solution),
    () => self.postMessage(null),
  );
};
