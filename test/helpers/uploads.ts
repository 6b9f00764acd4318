import type { Answer, Visitor } from "./visitor.ts";

/** Sends a form with files, each under its client's name, as a page with the field for them does. */
export function sendFiles(
  by: Visitor,
  to: string,
  fields: readonly (readonly [name: string, value: string])[],
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  for (const [name, bytes] of files) form.append("upload", new Blob([Uint8Array.from(bytes)]), name);
  return by.send(to, { method: "POST", body: form });
}
