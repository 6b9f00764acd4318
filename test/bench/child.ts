import { fork } from "node:child_process";
import { join } from "node:path";

/** A script of this folder in a process of its own, which answers one question at a time. */
export interface Child<Question, Answer> {
  pid: number;
  ask(question: Question): Promise<Answer>;
  stop(): void;
}

type Reply<Answer> = { answer: Answer } | { error: string };

/** Starts a script that calls `answer`. */
export function startChild<Question extends object, Answer>(script: string): Child<Question, Answer> {
  const child = fork(join(import.meta.dirname, script), { serialization: "advanced" });
  return {
    pid: child.pid ?? 0,
    ask: (question) =>
      new Promise((resolve, reject) => {
        const gone = () => reject(new Error(`${script} ended before it answered`));
        child.once("exit", gone);
        child.once("message", (reply: Reply<Answer>) => {
          child.off("exit", gone);
          if ("error" in reply) reject(new Error(`${script}: ${reply.error}`));
          else resolve(reply.answer);
        });
        child.send(question);
      }),
    stop: () => void child.kill(),
  };
}

/** The child's side: answers every question of the process that started it, and ends with that process. */
export function answer<Question, Answer>(handler: (question: Question) => Promise<Answer>): void {
  const send = (reply: Reply<Answer>) => void process.send?.(reply);
  process.on("message", (question) => {
    handler(question as Question).then(
      (given) => send({ answer: given }),
      (error: unknown) => send({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.on("disconnect", () => process.exit());
}
