import { spawn } from "node:child_process";

/** What `npm run check` runs, two at a time, the longest first. Started by Node.js itself they need no shell, on Windows neither. */
const CHECKS = [
  ["typescript/bin/tsc"],
  ["oxlint/bin/oxlint", "--type-aware"],
  ["knip/bin/knip.js", "--no-progress"],
  ["oxfmt/bin/oxfmt", "--check"],
];
const AT_ONCE = 2;

/** Runs one check, tells all that it said at once, and answers whether it found nothing. */
async function run([program, ...options]) {
  const child = spawn(process.execPath, [`node_modules/${program}`, ...options], { stdio: ["ignore", "pipe", "pipe"] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => said.push(part));
  const code = await new Promise((end) => child.on("close", end));
  process.stdout.write(Buffer.concat(said));
  if (code !== 0) process.stderr.write(`${program}: exit code ${code}\n`);
  return code === 0;
}

const waiting = [...CHECKS];
let clean = true;
async function runTheRest() {
  for (let next = waiting.shift(); next; next = waiting.shift()) clean = (await run(next)) && clean;
}
await Promise.all(Array.from({ length: AT_ONCE }, runTheRest));
process.exitCode = clean ? 0 : 1;
