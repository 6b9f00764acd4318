import { check } from "./check.ts";
import { readEdition } from "./read.server.ts";

const USAGE = `npm run recompute -- EDITION
node recompute.mjs EDITION

  EDITION: 定期版的文件夹，或者 manifest.json 的网址
           the folder of an edition, or the address of its manifest.json
`;

/** Works an edition out anew and tells what differs: exit code 0 = nothing, 1 = something, 2 = it could not be read. */
async function main(places: readonly string[]): Promise<number> {
  const [place] = places;
  if (place === undefined || places.length > 1) {
    process.stderr.write(USAGE);
    return 2;
  }
  const { formula, tables, ...rules } = await readEdition(place);
  const { differences, figures, arithmetic, dueDays } = check(tables, rules);
  for (const { at, published, recomputed } of differences) {
    process.stdout.write(`${at}\n  公布 | published    ${published}\n  重算 | recomputed   ${recomputed}\n`);
  }
  const lines = [
    `${rules.month}（公式 | formulas ${formula}）`,
    `由各行重算的数字 | figures worked out of the rows: ${figures}`,
    `只验算了比例和区间的数字 | figures of which the arithmetic alone was checked: ${arithmetic}`,
    `重算的到期日 | due days worked out: ${dueDays}`,
    differences.length === 0 ? "全部相符 | all of it fits" : `不符 | differing: ${differences.length}`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return differences.length === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 2;
  },
);
