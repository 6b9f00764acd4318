import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect } from "vitest";
import type { FileKind, FileProblem } from "../../app/attachments/attachment.ts";
import { sanitise } from "../../app/attachments/sanitise/sanitiser.server.ts";
import * as files from "./files.ts";

/** Cleans these bytes as the server does: in a process of its own. */
export async function clean(bytes: Uint8Array | string) {
  let cleaned = Buffer.alloc(0);
  const result = await sanitise(Readable.from([Buffer.from(bytes)]), async (content) => {
    cleaned = await buffer(content);
  });
  return { result, cleaned };
}

export async function accepted(bytes: Uint8Array | string, kind: FileKind): Promise<Buffer> {
  const { result, cleaned } = await clean(bytes);
  const sha256 = createHash("sha256").update(cleaned).digest("hex");
  expect(result).toEqual({ kind, bytes: cleaned.length, sha256, found: expect.any(Array) });
  return cleaned;
}

export async function refused(bytes: Uint8Array | string, problem: FileProblem): Promise<void> {
  const { result, cleaned } = await clean(bytes);
  expect(result).toEqual({ problem });
  expect(cleaned).toHaveLength(0);
}

export const expectNoTrace = (text: string) => {
  for (const trace of files.TRACES) expect(text).not.toContain(trace);
};
