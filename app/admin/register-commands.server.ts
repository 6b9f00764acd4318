import { open } from "node:fs/promises";
import type { Db } from "../../db/engine.ts";
import { isDay } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { BANDS } from "../duties/duty.ts";
import { en } from "../i18n/en/index.ts";
import { zhCN } from "../i18n/zh-CN/index.ts";
import {
  type DutyList,
  findCounty,
  firstChoices,
  importList,
  proposeList,
  readList,
} from "../imports/import.server.ts";
import type { ImportChoices, ImportProblem } from "../imports/import.ts";
import { placeOf } from "../imports/preview.server.ts";
import { endable } from "../imports/propose.ts";
import { type Call, type Commands, type Print, UsageError } from "./command.server.ts";

/** Problems that are listed one by one. */
const LISTED = 200;

/** The register of duties. */
export const REGISTER_COMMANDS: Commands<Db> = {
  "import-duties": {
    args: ["REGION", "FILE"],
    options: ["list", "department", "from", "reason", "end-missing", "confirm"],
    help: [
      "导入一个县（名称或代码）的职责清单，CSV、XLSX 或 XLS。先列出会有什么变化；加 --confirm 才写入，并用 --reason 写明清单的名称和文号。--list own|assist|withdrawn|off_list 是哪一张；--department 部门代码；--from 施行日期；--end-missing 文件里没有的结束",
      "import the duty lists of a county, by name or code, from CSV, XLSX or XLS. It tells what would change; --confirm writes it, with a --reason that names the document. --list says which list it is, --department whose, --from the day from which it holds; --end-missing ends what the file lacks",
    ],
    run: importDuties,
  },
};

async function importDuties(db: Db, { args, options, today }: Call, print: Print): Promise<number> {
  const [region = "", file = ""] = args;
  const source = (options.reason ?? "").trim();
  if (options.confirm && source.length < 4) {
    throw new UsageError("要用 --reason 写明清单的名称和文号 | --reason must name the document of the list");
  }
  const list = await listFrom(db, region, file, source);
  const choices = withOptions(await firstChoices(db, list, today), options);
  const proposal = await proposeList(db, list, choices);
  for (const problem of proposal.problems.slice(0, LISTED)) print(tell(list, choices, problem));
  const { created, changed, missing, unchanged, problems } = proposal;
  print(`新增 | new ${created.length} · 更改 | changed ${changed.length} · 不变 | unchanged ${unchanged}`);
  print(`文件里没有 | not in the file ${missing.length} · 要改的地方 | to be mended ${problems.length}`);
  if (!options.confirm) {
    print("还没有写入。加 --confirm 写入 | nothing was written; --confirm writes it");
    return problems.length > 0 ? 1 : 0;
  }
  const counts = await importList(db, null, list, choices, { today });
  const ended = choices.endMissing ? endable(missing, choices.from).length : 0;
  print(zhCN.imports.done(counts.created, counts.changed, ended, counts.unchanged));
  print(en.imports.done(counts.created, counts.changed, ended, counts.unchanged));
  return problems.length > 0 ? 1 : 0;
}

async function listFrom(db: Db, region: string, file: string, source: string): Promise<DutyList> {
  const county = await findCounty(db, region).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    throw new UsageError(`${zhCN.imports.errors.county} | ${en.imports.errors.county}: ${region}`);
  });
  const bytes = await open(file).catch(() => {
    throw new UsageError(`读不了这个文件 | ${file} cannot be read`);
  });
  const read = await readList(county, source, bytes.createReadStream());
  if ("problem" in read) {
    throw new UsageError(`${file}: ${zhCN.imports.tables[read.problem]} | ${en.imports.tables[read.problem]}`);
  }
  return read;
}

function withOptions(choices: ImportChoices, options: Call["options"]): ImportChoices {
  const { list, department = "", from = choices.from } = options;
  const band = BANDS.find((one) => one === list);
  if (list !== undefined && !band) {
    throw new UsageError(`--list 写 ${BANDS.join("、")} | --list must be one of ${BANDS.join(", ")}`);
  }
  if (!isDay(from)) throw new UsageError("--from 写成 2025-07-01 | --from must be a day such as 2025-07-01");
  const sheets = choices.sheets.map((sheet) => ({ ...sheet, band: band ?? sheet.band, holder: department }));
  return { from, endMissing: options["end-missing"] ?? false, sheets };
}

function tell(list: DutyList, choices: ImportChoices, problem: ImportProblem): string {
  const place = placeOf(list, choices, problem);
  const said = [zhCN, en].map(
    ({ imports }) => `${imports.place(problem.row, place, problem.row)}: ${imports.problem(problem)}`,
  );
  return said.join(" | ");
}
