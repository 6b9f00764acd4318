import { useEffect, useState } from "react";
import { HEARTBEAT_MINUTES } from "../../rulings/claims/claim.ts";

const MINUTE_MS = 60_000;
const SIGNS_OF_USE = ["keydown", "pointerdown", "scroll"] as const;

/**
 * In the browser: keeps a claim of one's own alive while the page is seen and used, and counts down meanwhile. Answers
 * the minutes left; 0 once the claim has run out or went to somebody else.
 */
export function useHeartbeat(report: number, mine: boolean, given: number): number {
  const [left, setLeft] = useState(given);
  useEffect(() => {
    if (!mine) return;
    let used = false;
    const use = () => void (used = true);
    const renew = async () => {
      if (!used || document.visibilityState !== "visible") return;
      used = false;
      const answer = await fetch(`/desk/reports/${report}/claim`, { method: "POST", body: new URLSearchParams() });
      if (answer.ok) setLeft(((await answer.json()) as { minutesLeft: number | null }).minutesLeft ?? 0);
    };
    for (const sign of SIGNS_OF_USE) addEventListener(sign, use, { passive: true });
    const beat = setInterval(() => void renew().catch(() => {}), HEARTBEAT_MINUTES * MINUTE_MS);
    const tick = setInterval(() => setLeft((minutes) => Math.max(0, minutes - 1)), MINUTE_MS);
    return () => {
      for (const sign of SIGNS_OF_USE) removeEventListener(sign, use);
      clearInterval(beat);
      clearInterval(tick);
    };
  }, [report, mine]);
  return left;
}
