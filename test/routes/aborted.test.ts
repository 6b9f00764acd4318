import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, inject, test } from "vitest";
import { everyForm, FORM_NAMES, type Form } from "../helpers/forms.ts";
import { type Site, startSite } from "../helpers/site.ts";
import { ENGINES } from "../helpers/sites.ts";
import { encode } from "../helpers/visitor.ts";

/** Sends the head of a form and as much of its body as is wanted, and hangs up. */
async function hangUp(site: Site, { by, path, fields }: Form, type: string, share: number): Promise<void> {
  const { hostname, port } = new URL(site.url);
  const body = String(encode(fields));
  const cookies = [...by.cookies].map(([name, { value }]) => `${name}=${value}`).join("; ");
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    `Origin: ${site.url}`,
    `Cookie: ${cookies}`,
    `Content-Type: ${type}`,
    `Content-Length: ${body.length}`,
    "Expect: 100-continue",
  ];
  const socket = connect(Number(port), hostname).on("error", () => {});
  await once(socket, "connect");
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  // The server has the head, and waits for the body.
  await once(socket, "data");
  socket.write(body.slice(0, body.length * share));
  socket.resetAndDestroy();
  await once(socket, "close");
}

describe.each(ENGINES)("a form whose sender hangs up, on %s", (engine) => {
  test("leaves nothing in the log, wherever it was", async () => {
    const site = await startSite({ engine, postgresUrl: inject("postgresUrl"), env: { TRUSTED_PROXIES: "1" } });
    try {
      const forms = await everyForm(site);
      for (const name of FORM_NAMES) {
        for (const share of [0, 0.5, 1]) {
          await hangUp(site, forms[name], "application/x-www-form-urlencoded", share);
          await hangUp(site, forms[name], "multipart/form-data; boundary=x", share);
        }
      }
    } finally {
      // Waits for every request that is not over.
      await site.stop();
    }
    expect(site.logs()).not.toMatch(/request failed|aborted|ECONNRESET|\bat \S+ \(/);
  });
});
