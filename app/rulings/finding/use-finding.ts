import { useEffect, useState } from "react";
import type { ProposingFinding } from "./finding.ts";

/**
 * What the register says of a duty on a day. Without scripts that is what the server found when it made the page; with
 * them it is asked for again whenever the duty or the day changes.
 */
export function useFinding(duty: string, day: string, given: ProposingFinding | null): ProposingFinding | null {
  const [found, setFound] = useState({ duty, day, finding: given });
  useEffect(() => {
    if (!duty) return;
    const stop = new AbortController();
    const ask = async () => {
      const answer = await fetch(`/desk/finding?${new URLSearchParams({ duty, day })}`, { signal: stop.signal });
      setFound({ duty, day, finding: answer.ok ? ((await answer.json()) as ProposingFinding) : null });
    };
    // Offline, the button asks the server as without scripts.
    ask().catch(() => {});
    return () => stop.abort();
  }, [duty, day]);
  return found.duty === duty && found.day === day ? found.finding : null;
}
