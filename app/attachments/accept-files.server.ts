import { randomBytes } from "node:crypto";
import type { Db } from "../../db/engine.ts";
import { insertPendingFile } from "../../db/queries/reports/attachments.ts";
import type { Storage, Upload } from "../http/uploads/upload.ts";
import { activeKey, sealStream } from "../sealing/sealing.server.ts";
import type { ActiveKey } from "../sealing/sealing.ts";
import { deleteStored, hashOfToken, listPending } from "./attachment.server.ts";
import { cleanInto, putAway, writeBeside } from "./clean-into.server.ts";
import { type FileProblem, MAX_FILES, PENDING_MINUTES, isRecording, type RefusedFile } from "./attachment.ts";

const TEN_MINUTES_MS = 10 * 60 * 1000;

/** How files are accepted. */
export interface Acceptance {
  /** Tokens that the form holds already; those that have expired do not count. */
  held: readonly string[];
  /** Keep the original as well, sealed to the contact key; ignored while there is none. */
  keepOriginal: boolean;
}

/**
 * Checks and cleans what came with a form, one file after the other; each is taken or refused by itself. What is taken
 * waits encrypted, without any tie to a person, until its form is sent or the hour is over. Answers the tokens of the
 * new files in order. Originals are destroyed with the request.
 */
export async function acceptFiles(
  db: Db,
  storage: Storage,
  uploads: readonly Upload[],
  { held, keepOriginal }: Acceptance,
  now: Date,
): Promise<{ tokens: string[]; problems: RefusedFile[] }> {
  const tokens: string[] = [];
  const problems: RefusedFile[] = [];
  if (uploads.length === 0) return { tokens, problems };
  const room = MAX_FILES - (await listPending(db, held, now)).files.length;
  const key = keepOriginal ? await activeKey(db) : null;
  for (const upload of uploads) {
    const problem = tokens.length >= room ? "file_many" : problemOf(upload);
    const taken = problem ? { problem } : await take(db, storage, upload, key, now);
    if ("token" in taken) tokens.push(taken.token);
    else problems.push({ name: upload.name, problem: taken.problem });
  }
  return { tokens, problems };
}

function problemOf(upload: Upload): FileProblem | null {
  if (!upload.kept) return "file_many";
  if (upload.truncated) return isRecording(upload.name) ? "file_recording" : "file_large";
  return upload.size === 0 ? "file_empty" : null;
}

async function take(
  db: Db,
  storage: Storage,
  upload: Upload,
  sealTo: ActiveKey | null,
  now: Date,
): Promise<{ token: string } | { problem: FileProblem }> {
  const token = randomBytes(16).toString("base64url");
  const cleaned = await cleanInto(storage, upload.folder, upload.open());
  if ("problem" in cleaned) return cleaned;
  const { found: _, ...file } = cleaned;
  const stored = [file.storage_name];
  const seal = async (key: ActiveKey) => {
    const name = await putAway(
      storage,
      upload.folder,
      await writeBeside(upload.folder, sealStream(key, upload.open())),
    );
    stored.push(name);
    return name;
  };
  try {
    await insertPendingFile(db, {
      token_hash: hashOfToken(token),
      ...file,
      sealed_name: sealTo && (await seal(sealTo)),
      expires_at: expiryFrom(now),
    });
    return { token };
  } catch (error) {
    await deleteStored(storage, stored);
    throw error;
  }
}

/** An hour on, rounded up to ten minutes, so that the row does not tell when it was written. */
function expiryFrom(now: Date): string {
  const due = now.getTime() + PENDING_MINUTES * 60 * 1000;
  return new Date(Math.ceil(due / TEN_MINUTES_MS) * TEN_MINUTES_MS).toISOString();
}
