import type { ConsoleMessage, Page, Request, Response } from "playwright-core";

const localHosts = ["localhost", "127.0.0.1"];
const answersOfTheApp = ["document", "fetch", "xhr"];

/** Collects into the returned list whatever goes wrong in the page from now on. */
export function watchPage(page: Page): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`exception: ${error.stack ?? error.message}`));
  page.on("console", (message) => addProblem(problems, findConsoleProblem(message)));
  page.on("request", (request) => addProblem(problems, findForeignHost(request)));
  page.on("response", (response) => addProblem(problems, findMissingAsset(response)));
  page.on("requestfailed", (request) => addProblem(problems, findBrokenRequest(request)));
  return problems;
}

function addProblem(problems: string[], problem: string | undefined): void {
  if (problem) problems.push(problem);
}

/** "Failed to load resource" is left to the responses: a form answering 400 is no error of the page. */
function findConsoleProblem(message: ConsoleMessage): string | undefined {
  if (message.type() !== "error" || message.text().startsWith("Failed to load resource")) return undefined;
  return `console: ${message.text()} (${message.location().url})`;
}

function findForeignHost(request: Request): string | undefined {
  const { protocol, hostname } = new URL(request.url());
  if (!protocol.startsWith("http") || localHosts.includes(hostname)) return undefined;
  return `request to another host: ${request.url()}`;
}

/** Pages and the app's own calls may answer 4xx, which tests check themselves; a style sheet or an image may not. */
function findMissingAsset(response: Response): string | undefined {
  const limit = answersOfTheApp.includes(response.request().resourceType()) ? 500 : 400;
  return response.status() < limit ? undefined : `status ${response.status()}: ${response.url()}`;
}

function findBrokenRequest(request: Request): string | undefined {
  const reason = request.failure()?.errorText;
  if (reason === "net::ERR_ABORTED" || request.isNavigationRequest()) return undefined; // the visitor moved on
  return `request failed (${reason}): ${request.url()}`;
}
