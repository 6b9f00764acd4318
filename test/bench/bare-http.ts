import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answer } from "./child.ts";

/** An answer to give byte for byte: headers as they went over the wire, without those that Node.js adds itself. */
export interface Reply {
  headers: [name: string, value: string][];
  body: Buffer;
}

/** The least that node:http can do: every reply has a port of its own, on which nothing else is served. */
async function serve(replies: Reply[]): Promise<string[]> {
  return Promise.all(
    replies.map(async ({ headers, body }) => {
      const ready = Object.fromEntries(headers);
      const server = createServer((_request, response) => {
        response.writeHead(200, ready);
        response.end(body);
      });
      await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    }),
  );
}

answer(serve);
