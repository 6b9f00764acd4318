import { fileTypeFromBuffer } from "file-type";
import type { FileKind } from "../attachment.ts";
import { RefusedContent } from "./refused-file.server.ts";

const KIND_BY_TYPE: Record<string, FileKind> = {
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/webp": "webp",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
};

const HEIC = /^image\/hei[cf]/;
const RECORDED = /^(?:audio|video)\//;
const MACROS = /macroenabled/i;
/** Of old Office files, and of those with a password. */
const COMPOUND = "application/x-cfb";

/** What a file is by its content. Throws RefusedContent for everything that is not taken. */
export async function detectKind(bytes: Uint8Array): Promise<FileKind> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (!found) return "text";
  const kind = KIND_BY_TYPE[found.mime];
  if (kind) return kind;
  if (HEIC.test(found.mime)) throw new RefusedContent("file_heic");
  if (RECORDED.test(found.mime)) throw new RefusedContent("file_recording");
  if (MACROS.test(found.mime)) throw new RefusedContent("file_macro");
  if (found.mime === COMPOUND) throw new RefusedContent("file_old_office");
  throw new RefusedContent("file_type");
}
