/** Files of one request that are kept. */
export const MAX_FILES_AT_ONCE = 8;
/** Bytes of one file. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Bytes of one file of a department's answer: scanned papers are larger than a phone's photographs. */
export const MAX_ANSWER_FILE_BYTES = 50 * 1024 * 1024;

/** Bytes of one part of a file that comes in parts, at the most. */
export const PART_BYTES = 1024 * 1024;

/** A file that came with a form, in a private temporary folder that is gone when the response ends. */
export interface Upload {
  /** Name of the form's field. */
  field: string;
  /** False for one beyond the eighth: its bytes were thrown away. */
  kept: boolean;
  /** The temporary folder of its request. Nothing that can be read is ever written there. */
  folder: string;
  /** Its bytes as they were sent; on the disk they lie encrypted under a key that this process alone holds. */
  open(): AsyncIterable<Uint8Array>;
  /** In bytes, as far as it was read. */
  size: number;
  /** It was larger than its form takes: what was kept is not the whole. */
  truncated: boolean;
  /** What the client calls it: only to say which file is meant in an error; never stored, never part of a path. */
  name: string;
}

/** Where finished files rest: a folder, or a bucket of an S3-compatible server. Names are ours: 32 hexadecimal digits. */
export interface Storage {
  /** Takes the file at a path under a name; the file at the path is gone or may be removed afterwards. */
  put(name: string, path: string): Promise<void>;
  /** Takes bytes under a name. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** The bytes under a name. Rejects, or ends with an error, when there is no such file. */
  get(name: string): Promise<AsyncIterable<Uint8Array>>;
  /** Removes the bytes under a name, if there are any. */
  delete(name: string): Promise<void>;
  /** Every name that was put before an instant. */
  listBefore(instant: Date): AsyncIterable<string>;
  /** Makes the times that the place itself keeps of files tell nothing, where that is in our hands. */
  rewriteAll(): Promise<void>;
}
