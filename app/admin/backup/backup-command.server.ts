import { parseArgs } from "node:util";
import { ToolMissing } from "../../../db/postgres-tools.ts";
import { readClock } from "../../clock.ts";
import { type Day, daysBetween, shanghaiDay } from "../../day.ts";
import { readEnv } from "../../http/env.server.ts";
import { readShares } from "../../unsealing/read-shares.server.ts";
import { Refusal } from "../../unsealing/refusal.ts";
import { type Backup, makeBackup } from "./make-backup.server.ts";
import { BackupRefusal } from "./refusal.ts";
import { restore, type Restored } from "./restore.server.ts";

const USAGE = `npm run backup -- FOLDER [--without-files]
    把数据库和文件写成 FOLDER 里的一个归档，站点可以照常运行；不含密钥文件夹
    write database and files to one archive in FOLDER, while the site runs; the secrets are not in it
npm run restore -- FILE [--today YYYY-MM-DD]
    恢复到空的地方；归档若已密封，从标准输入读各份密钥，一行一份
    restore it into an empty place; the shares that a sealed one needs are read from standard input, one a line`;

/** As many days as a server may have been off without the operator's word on the clock. */
const NO_QUESTION_DAYS = 3;

const print = (...lines: string[]) => void process.stdout.write(`${lines.join("\n")}\n`);
const tell = (text: string) => void process.stderr.write(`${text}\n`);

async function backUp(argv: string[], today: Day): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { "without-files": { type: "boolean" } },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new BackupRefusal(USAGE, "");
  const env = readEnv(process.env);
  describeBackup(await makeBackup(env, folder, !values["without-files"], today), values["without-files"] === true);
  return 0;
}

function describeBackup({ path, bytes, files, key }: Backup, withoutFiles: boolean): void {
  print(path, `  ${bytes} bytes`);
  print(
    withoutFiles
      ? "  没有备份反映人的文件 | the files of reporters were left out"
      : `  反映人的文件 | files of reporters: ${files}`,
  );
  print(
    key
      ? `  已密封，要 ${key.threshold} 份才能打开 | sealed to key ${key.fingerprint}: ${key.threshold} shares open it`
      : "  没有密封：谁拿到它都能读。先用 npm run contact -- new-key 建一把钥匙 | NOT SEALED: whoever has it can read it. Make a key first: npm run contact -- new-key",
  );
  print("  最多保存 30 天 | keep it for 30 days at the longest");
}

async function bringBack(argv: string[], today: Day): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { today: { type: "string" } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new BackupRefusal(USAGE, "");
  const env = readEnv(process.env);
  const shares = ({ fingerprint, threshold }: { fingerprint: string; threshold: number }) =>
    readShares(process.stdin, threshold, (number) =>
      tell(
        `钥匙 key ${fingerprint}，第 ${number} 份，共需 ${threshold} 份（不显示）| share ${number} of ${threshold} (not shown):`,
      ),
    );
  const isToday = (madeOn: Day) => {
    const days = daysBetween(madeOn, today);
    return values.today === today || (days >= 0 && days <= NO_QUESTION_DAYS);
  };
  const restored = await restore(env, file, { shares, isToday }, today);
  describeRestored(restored, env.TAKEN_BACK_LIST);
  return restored.problems.length === 0 ? 0 : 1;
}

function describeRestored({ manifest, files, takenBack, destroyed, problems }: Restored, list: string): void {
  print(`已恢复 ${manifest.madeOn} 的备份 | restored the backup of ${manifest.madeOn}, made by ${manifest.version}`);
  print(
    manifest.files
      ? `  反映人的文件 | files of reporters: ${files}`
      : "  备份里没有反映人的文件 | the files of reporters were not in it",
  );
  print(
    takenBack === null
      ? `  没有找到撤回名单（${list}）：备份之后撤回的反映又出现了，须由反映人再撤一次；找到名单就放到那里，再启动\n  NO LIST of what was taken back was found there: reports taken back since are here again, until their reporters take them back once more. If a list turns up, put it there and start the site`
      : `  备份之后撤回的，已再次撤回 | taken back since, and again now: ${takenBack}`,
    `  到期销毁 | past their time and destroyed: ${destroyed}`,
    "  备份之后收到的反映、作出的决定都没有了 | what was received and decided since the backup is lost",
    ...problems,
    problems.length === 0
      ? "  账本和库里的内容相符 | the ledger and the database fit"
      : `不符 | what does not fit: ${problems.length}`,
  );
}

/** Runs one of the two commands; answers the exit code. */
async function run([command, ...argv]: string[], today: Day): Promise<number> {
  try {
    return await (command === "restore" ? bringBack(argv, today) : backUp(argv, today));
  } catch (error) {
    const ours = error instanceof BackupRefusal || error instanceof Refusal || error instanceof ToolMissing;
    const called = error instanceof TypeError && "code" in error;
    tell(ours ? error.message.trim() : called ? `${error.message}\n\n${USAGE}` : `failed: ${(error as Error).message}`);
    return 1;
  }
}

process.exitCode = await run(process.argv.slice(2), shanghaiDay(readClock()));
