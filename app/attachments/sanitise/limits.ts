/** What one cleaning may use. A file within its limits stays far below. */
export const LIMITS = {
  /** On the wall's clock and of CPU. */
  seconds: 60,
  heapMegabytes: 512,
  /** Beyond, the program ends itself. */
  residentMegabytes: 1024,
  /** Beyond, the kernel gives it no more, whoever has taken the program over. */
  dataMegabytes: 3072,
} as const;
