import { parseArgs } from "node:util";
import type { Day } from "../day.ts";

/** A mistake in the call: told in a line or two, with the way to mend it. */
export class UsageError extends Error {}

/** What a command was called with. */
export interface Call {
  /** The arguments after the command's name; as many as it takes. */
  args: readonly string[];
  options: Readonly<Partial<Record<(typeof OPTIONS)[number], string> & Record<(typeof SWITCHES)[number], boolean>>>;
  today: Day;
}

export const OPTIONS = [
  "role",
  "display-name",
  "department",
  "region",
  "line",
  "home",
  "reason",
  "from",
  "list",
] as const;
/** Options that take no value. */
export const SWITCHES = ["confirm", "end-missing"] as const;
export type CommandOption = (typeof OPTIONS)[number] | (typeof SWITCHES)[number];

/** Prints a line as soon as it is known; answers the exit code. */
export type Print = (line: string) => void;

export interface Command<Database> {
  /** The names of its arguments, as the help shows them; all are needed. */
  args: readonly string[];
  options?: readonly CommandOption[];
  /** Chinese, English. */
  help: readonly [string, string];
  run(db: Database, call: Call, print: Print): Promise<number>;
}

export type Commands<Database> = Readonly<Record<string, Command<Database>>>;

/** The help: every command with its arguments and what it does, in both languages. */
export function usageOf(commands: Commands<never>): string {
  const lines = Object.entries(commands).flatMap(([name, { args, options = [], help }]) => [
    `  ${[name, ...args, ...options.map((one) => (isFlag(one) ? `[--${one}]` : `[--${one} …]`))].join(" ")}`,
    ...help.map((line) => `      ${line}`),
  ]);
  return ["npm run admin -- 命令 COMMAND", "", ...lines].join("\n");
}

const isFlag = (option: CommandOption) => SWITCHES.some((one) => one === option);

/** Reads a call. Throws UsageError when it is not one that the command understands; null asks for the help. */
export function readCall<Database>(
  commands: Commands<Database>,
  argv: readonly string[],
): { command: Command<Database>; args: string[]; options: Call["options"] } | null {
  const { values, positionals } = parsed(argv);
  const [name, ...args] = positionals;
  if (values.help || name === "help") return null;
  const command = name === undefined ? undefined : Object.entries(commands).find(([one]) => one === name)?.[1];
  if (!command || name === undefined) {
    const wrong = name === undefined ? "没有写命令 | no command was given" : `没有这个命令 | no such command: ${name}`;
    throw new UsageError(`${wrong}\n${SEE_HELP}`);
  }
  const { help: _, ...options } = values;
  const foreign = [...OPTIONS, ...SWITCHES].find(
    (one) => options[one] !== undefined && !command.options?.includes(one),
  );
  const call = `npm run admin -- ${[name, ...command.args].join(" ")}`;
  if (foreign) throw new UsageError(`这个命令没有选项 | this command has no option --${foreign}\n${SEE_HELP}`);
  if (args.length !== command.args.length || args.some((one) => one.trim() === "")) {
    throw new UsageError(`参数要写全，也不能多 | all of these and no more: ${call}`);
  }
  return { command, args, options };
}

const SEE_HELP = "看全部命令 | every command: npm run admin -- --help";

function parsed(argv: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        role: text,
        "display-name": text,
        department: text,
        region: text,
        line: text,
        home: text,
        reason: text,
        from: text,
        list: text,
        confirm: flag,
        "end-missing": flag,
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(`选项写得不对 | an option is wrong: ${(error as Error).message}\n${SEE_HELP}`);
  }
}
