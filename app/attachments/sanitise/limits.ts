import type { FileKind } from "../attachment.ts";

/** What one cleaning may use. A file within its limits stays far below. */
export const LIMITS = {
  /** On the wall's clock. */
  seconds: 60,
  /** Of CPU, by kind: some eight times what the largest honest one takes. */
  cpuSeconds: { text: 5, jpeg: 20, png: 20, webp: 20, pdf: 10, docx: 40, xlsx: 40 } satisfies Record<FileKind, number>,
  /** Of CPU, for whatever has taken the program over. */
  cpuSecondsAtMost: 45,
  heapMegabytes: 512,
  /** Beyond, the program ends itself. */
  residentMegabytes: 1024,
  /** Beyond, the kernel gives it no more, whoever has taken the program over. */
  dataMegabytes: 3072,
} as const;
