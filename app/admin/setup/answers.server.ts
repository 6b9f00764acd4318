import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { OPERATOR_FIELDS, type OperatorField } from "../../setup/setup.ts";
import { UsageError } from "../command.server.ts";

/** The flag of each thing that the operator says of themselves. */
export const OPERATOR_FLAGS = {
  name: "operator-name",
  contact: "operator-contact",
  licence: "data-licence",
  corrections: "correction-address",
  icp: "icp-number",
  seenBefore: "seen-before",
} as const satisfies Record<OperatorField, string>;

/** Chinese, English. */
const HELP: [flag: string, zh: string, en: string][] = [
  [
    "--fresh FOLDER",
    "在这个文件夹另建一个干净的站，放在演示站旁边",
    "make a clean site in this folder, beside the demonstration",
  ],
  ["--operator-name TEXT", "谁办这个站", "who runs the site"],
  ["--operator-contact TEXT", "怎么联系", "how to reach them"],
  ["--data-licence TEXT", "公开的数据可以怎样使用", "how the public data may be used"],
  ["--correction-address TEXT", "发现有错的人写信到哪里", "where somebody writes who has found a mistake"],
  ["--icp-number TEXT", "ICP 备案号", "the number of the ICP filing"],
  [
    "--seen-before NAMES",
    "开放数据定期版公布以前给谁看，名字之间用“；”；不写就是没有",
    "who is handed an edition of the open data before it is out, with ； between; none if not given",
  ],
  ["--admin NAME", "建第一位管理员，密码显示一次", "make the first administrator; the password is shown once"],
  ["--county NAME|CODE", "服务的县，可以写几次", "a county served; may be given several times"],
  [
    "--bodies template|FILE",
    "给还没有部门的县录入部门：用模板，或者一个 CSV、XLSX 文件",
    "enter departments of counties that have none: from the template, or a CSV or XLSX file",
  ],
  [
    "--reply-days NUMBER",
    "各县部门有几个工作日可以答复（1–90）",
    "working days that departments have to answer (1–90)",
  ],
  [
    "--check",
    "只看还差什么；还不能公布反映时退出码 1",
    "only tell what is missing; exit code 1 while reports cannot be published",
  ],
  ["--ask", "没有终端也逐项询问（从标准输入读）", "ask even without a terminal, reading standard input"],
];

export const USAGE = [
  "npm run setup -- [选项 options]",
  "",
  "  不写选项，就逐项询问；直接按回车，留到以后。| Without options it asks; an empty answer leaves a step for later.",
  "",
  ...HELP.flatMap(([flag, zh, en]) => [`  ${flag}`, `      ${zh}`, `      ${en}`]),
].join("\n");

/** What the command was called with. */
export interface SetupCall {
  help: boolean;
  check: boolean;
  ask: boolean;
  fresh?: string;
  operator: Partial<Record<OperatorField, string>>;
  admin?: string;
  counties: string[];
  bodies?: string;
  replyDays?: string;
}

/** Reads the call. Throws UsageError on an option that there is not. */
export function readSetupCall(argv: readonly string[]): SetupCall {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...(Object.fromEntries(Object.values(OPERATOR_FLAGS).map((name) => [name, text])) as Record<
          (typeof OPERATOR_FLAGS)[OperatorField],
          typeof text
        >),
        fresh: text,
        admin: text,
        county: { type: "string", multiple: true },
        bodies: text,
        "reply-days": text,
        check: flag,
        ask: flag,
        help: { type: "boolean", short: "h" },
      },
    });
    const operator = OPERATOR_FIELDS.flatMap((field) => {
      const value = values[OPERATOR_FLAGS[field]];
      return value === undefined ? [] : [[field, value.trim()] as const];
    });
    return {
      help: values.help ?? false,
      check: values.check ?? false,
      ask: values.ask ?? false,
      fresh: values.fresh,
      operator: Object.fromEntries(operator),
      admin: values.admin,
      counties: values.county ?? [],
      bodies: values.bodies,
      replyDays: values["reply-days"],
    };
  } catch (error) {
    throw new UsageError(`选项写得不对 | an option is wrong: ${(error as Error).message}\nnpm run setup -- --help`);
  }
}

/** Asks somebody at the terminal; an empty answer leaves the question for later. */
export interface Asker {
  ask(question: string): Promise<string>;
  close(): void;
}

/** Nobody is there to answer. */
export const NOBODY: Asker = { ask: async () => "", close: () => {} };

/** Reads answers line by line, also those that came before they were asked for. */
export function askAtTerminal(): Asker {
  const reader = createInterface({ input: process.stdin });
  const lines = reader[Symbol.asyncIterator]();
  return {
    async ask(question) {
      process.stdout.write(`${question}\n> `);
      const { value, done } = await lines.next();
      if (done) process.stdout.write("\n");
      return done ? "" : value.trim();
    },
    close: () => reader.close(),
  };
}
