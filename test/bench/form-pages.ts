import { request } from "node:http";
import { PAGES } from "../../app/reports/form/pages.ts";
import { round, table } from "./figures.ts";
import { openForms } from "./opened-forms.ts";
import type { Site } from "./site.ts";
import { submissionForm } from "./submission.ts";

const ENCODINGS = ["identity", "gzip", "br"] as const;

/** Bytes of every page of the report form as they go over the wire, with all answers of a cadre in them. */
export async function measureFormPages(site: Site): Promise<string> {
  const rows = [];
  const [opened] = await openForms(site.url, 1);
  const total = ENCODINGS.map(() => 0);
  for (const question of PAGES) {
    const form = new URLSearchParams(submissionForm(opened?.token ?? "", opened?.ticket));
    form.set("go", `to:${question}`);
    const sizes = await Promise.all(ENCODINGS.map((encoding) => bytesOf(site.url, form.toString(), encoding)));
    for (const [at, size] of sizes.entries()) total[at] = (total[at] ?? 0) + size;
    rows.push([question, ...sizes.map((size) => round(size))]);
  }
  rows.push(["all pages", ...total.map((size) => round(size))]);
  return table("Pages of the report form, bytes of HTML", ["page", "plain", "gzip", "br"], rows);
}

let asked = 0;

function bytesOf(url: string, body: string, encoding: string): Promise<number> {
  asked += 1;
  const headers = {
    Origin: url,
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": Buffer.byteLength(body),
    "Accept-Encoding": encoding,
    "X-Forwarded-For": `10.8.0.${asked & 255}`,
  };
  return new Promise((resolve, reject) => {
    const posted = request(`${url}/report`, { method: "POST", headers, agent: false }, (response) => {
      const sent = response.headers["content-encoding"] ?? "identity";
      if (response.statusCode !== 200 || sent !== encoding) return reject(new Error(`${response.statusCode} ${sent}`));
      let size = 0;
      response.on("data", (chunk: Buffer) => (size += chunk.length)).on("end", () => resolve(size));
    });
    posted.on("error", reject).end(body);
  });
}
