import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/**
 * Reads shares, one a line: from a terminal `wanted` of them, asked for one by one and shown nowhere; else every line
 * until the end.
 */
export async function readShares(
  input: NodeJS.ReadStream,
  wanted: number,
  ask: (number: number) => void,
): Promise<string[]> {
  const terminal = Boolean(input.isTTY);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: terminal ? nowhere : undefined, terminal, historySize: 0 });
  const shares: string[] = [];
  if (terminal) ask(1);
  for await (const line of lines) {
    if (line.trim() === "") continue;
    shares.push(line);
    if (!terminal) continue;
    if (shares.length >= wanted) break;
    ask(shares.length + 1);
  }
  lines.close();
  return shares;
}
