import type { SendingResult } from "../sending/sender.ts";

/** What the attempt answers, or that it took too long. */
export async function within(milliseconds: number, attempt: () => Promise<SendingResult>): Promise<SendingResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SendingResult>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, code: "timeout", forGood: false }), milliseconds);
  });
  try {
    return await Promise.race([attempt(), late]);
  } finally {
    clearTimeout(timer);
  }
}
