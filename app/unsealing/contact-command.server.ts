import { parseArgs } from "node:util";
import { connect, type Db } from "../../db/engine.ts";
import { openStorage } from "../attachments/storage/open-storage.server.ts";
import { readClock } from "../clock.ts";
import { type Day, shanghaiDay } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { readEnv } from "../http/env.server.ts";
import { CLOCK_JUMPED } from "../ledger/ledger.ts";
import { newSalt } from "../ledger/ledger.server.ts";
import { checkShare, listKeys, makeKey, type NewKey, retireKey } from "./key.server.ts";
import { checkGrounds, findContact, findOriginalKey, openContact, openOriginal, type Opening } from "./open.server.ts";
import { readShares } from "./read-shares.server.ts";
import { Refusal } from "./refusal.ts";
import { writeNewFile } from "./write-new-file.server.ts";

const USAGE = `npm run contact -- 命令 COMMAND

  new-key --shares 3 --threshold 2   新建钥匙，各份只显示这一次
                                     make a key; its shares are shown this once
  list-keys                          列出钥匙 | the keys
  retire-key FINGERPRINT             停用：不再用它密封，以前密封的仍能打开
                                     seal nothing more to it; what was sealed still opens
  check-share                        核对一份（从标准输入读）| check one share, read from standard input
  open REPORT --reason TEXT --by NAME,NAME
                                     打开一份反映的联系方式：先记入公开账本，再显示。
                                     各份从标准输入读，一行一份。编号见审核页 /desk/reports/编号
                                     enter it in the public ledger, then show the contact of a report; shares are
                                     read from standard input, one a line
  open-original REPORT-NUMBER --to FILE --reason TEXT --by NAME,NAME
                                     打开一份密封的原件，写入 FILE；如 17-2 是第 17 号反映的第 2 个文件
                                     write a sealed original to FILE: 17-2 is the second file of report 17`;

/** A mistake in the call: told with the way to mend it. */
class UsageError extends Error {}

interface Terminal {
  input: NodeJS.ReadStream;
  /** What was asked for, and nothing else. */
  print(text: string): void;
  /** What the people at the terminal should know besides. */
  tell(text: string): void;
}

type Options = Partial<Record<"shares" | "threshold" | "reason" | "by" | "to", string>>;

async function run(db: Db, argv: string[], terminal: Terminal, today: Day): Promise<void> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      shares: { type: "string" },
      threshold: { type: "string" },
      reason: { type: "string" },
      by: { type: "string" },
      to: { type: "string" },
    },
  });
  const [command, argument] = positionals;
  switch (command) {
    case "new-key":
      return terminal.print(describeKey(await makeKey(db, numbersOf(values), today)));
    case "list-keys":
      return terminal.print(await describeKeys(db));
    case "retire-key":
      if (!argument) throw new UsageError(USAGE);
      await retireKey(db, argument.toLowerCase(), today);
      return terminal.print(`${argument}: 已停用 | retired`);
    case "check-share":
      return check(db, terminal);
    case "open":
      return open(db, argument, values, terminal, today);
    case "open-original":
      return openFile(db, argument, values, terminal, today);
    default:
      throw new UsageError(USAGE);
  }
}

function numbersOf({ shares = "3", threshold = "2" }: Options) {
  return { shares: Number(shares), threshold: Number(threshold) };
}

/** A new key, to read out to its holders. */
export function describeKey({ fingerprint, threshold, shares }: NewKey): string {
  return [
    `钥匙 Key ${fingerprint}：${shares.length} 份，任意 ${threshold} 份能打开 | any ${threshold} of ${shares.length} shares open`,
    "",
    ...shares.flatMap((share, index) => [`第 ${index + 1} 份 | share ${index + 1}:`, `  ${share}`, ""]),
    "每份抄在纸上交给不同的人，各自用 npm run contact -- check-share 核对；屏幕和文件里都不要留。",
    "Write each on paper for another person, let each check theirs with check-share, and keep none on a screen or in a file.",
  ].join("\n");
}

async function describeKeys(db: Db): Promise<string> {
  const keys = await listKeys(db);
  if (keys.length === 0) return "还没有钥匙 | no key yet: new-key";
  const newest = keys.findLast((key) => key.retired_on === null);
  return keys
    .map((key) => {
      const state = key.retired_on
        ? `停用 retired ${key.retired_on}`
        : key === newest
          ? "在用 in use"
          : "只开不封 opens only";
      return `${key.fingerprint}  ${key.created_on}  ${key.threshold}/${key.shares}  ${state}`;
    })
    .join("\n");
}

async function check(db: Db, terminal: Terminal): Promise<void> {
  const [typed] = await readShares(terminal.input, 1, () =>
    terminal.tell("输入这一份（不显示）| the share (not shown):"),
  );
  if (typed === undefined) throw new Refusal("shares_too_few");
  const { fingerprint, holder, threshold } = await checkShare(db, typed);
  terminal.print(
    `无误：钥匙 ${fingerprint} 的第 ${holder} 份，${threshold} 份能打开\nright: share ${holder} of key ${fingerprint}; ${threshold} open`,
  );
}

async function open(
  db: Db,
  argument: string | undefined,
  options: Options,
  terminal: Terminal,
  today: Day,
): Promise<void> {
  const reportId = idOf(argument);
  const { key } = await findContact(db, reportId);
  const opening = await readOpening(options, key.threshold, terminal);
  const contact = await openContact(db, reportId, opening, today);
  tellEntered(opening, terminal, today);
  terminal.print(harmless(contact));
}

async function openFile(
  db: Db,
  argument: string | undefined,
  options: Options,
  terminal: Terminal,
  today: Day,
): Promise<void> {
  const [, reportId, number] = /^(\d{1,9})-(\d)$/.exec(argument ?? "") ?? [];
  if (!reportId || !number || !options.to) throw new UsageError(USAGE);
  const id = { reportId: Number(reportId), number: Number(number) };
  const storage = openStorage(readEnv(process.env));
  const { threshold } = await findOriginalKey(db, storage, id);
  const opening = await readOpening(options, threshold, terminal);
  await writeNewFile(options.to, () => openOriginal(db, storage, id, opening, today));
  tellEntered(opening, terminal, today);
  terminal.print(options.to);
}

function idOf(argument: string | undefined): number {
  if (!/^\d{1,9}$/.test(argument ?? "")) throw new UsageError(USAGE);
  return Number(argument);
}

async function readOpening(options: Options, threshold: number, terminal: Terminal): Promise<Opening> {
  const grounds = { reason: options.reason ?? "", by: (options.by ?? "").split(/[,，、]/) };
  checkGrounds(grounds, threshold);
  const shares = await readShares(terminal.input, threshold, (number) =>
    terminal.tell(`第 ${number} 份，共需 ${threshold} 份（不显示）| share ${number} of ${threshold} (not shown):`),
  );
  return { ...grounds, shares, salt: newSalt() };
}

function tellEntered({ by, reason, salt }: Opening, terminal: Terminal, today: Day): void {
  terminal.tell(
    [
      `已记入公开账本 | entered in the public ledger: ${today}`,
      `在场 | present: ${by.join(", ")}`,
      `理由 | reason: ${reason.trim()}`,
      `随机数，和理由记在一起，以后凭它证明 | salt, to note beside the reason as its proof: ${salt}`,
      "",
    ].join("\n"),
  );
}

/** What a stranger wrote must not steer the terminal. */
function harmless(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, "\u{FFFD}");
}

if (import.meta.main) {
  let db: Db | undefined;
  const terminal: Terminal = {
    input: process.stdin,
    print: (text) => void process.stdout.write(`${text}\n`),
    tell: (text) => void process.stderr.write(`${text}\n`),
  };
  try {
    db = connect(readEnv(process.env).DATABASE_URL);
    await run(db, process.argv.slice(2), terminal, shanghaiDay(readClock()));
  } catch (error) {
    const known =
      error instanceof UsageError || error instanceof Refusal || (error instanceof TypeError && "code" in error);
    if (error instanceof DomainError && error.code === "clock_jumped") terminal.tell(CLOCK_JUMPED);
    else terminal.tell(known ? error.message : `failed: ${(error as Error).message}`);
    process.exitCode = 1;
  } finally {
    await db?.destroy();
  }
}
