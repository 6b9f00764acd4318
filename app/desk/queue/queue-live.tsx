import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useText } from "../../i18n/use-text.ts";
import { useHydrated } from "../../ui/live-fields.ts";
import type { Pulse } from "./queue.server.ts";

/** What a page asks with: its own address, the address of its pulse, and what it shows now. */
export interface Live {
  href: string;
  pulse: string;
  digest: string;
}

/** How often it asks while somebody looks. */
const EVERY_MS = 25_000;

/**
 * Says that there are new reports, and shows them when told to: rows never move under the reader's hand. Asks nothing
 * while the page is hidden. Without scripts, a link.
 */
export function QueueLive({ live }: { live: Live }) {
  const { queue } = useText();
  const words = queue.live;
  const { state, revalidate } = useRevalidator();
  const scripted = useHydrated();
  const { pulse, failed } = usePulse(live.pulse);
  const newer = pulse?.newer ?? 0;
  const changed = pulse !== null && pulse.digest !== live.digest;
  const said = failed ? words.offline : newer > 0 ? words.newer(newer) : changed ? words.changed : "";
  return (
    <div className="queue-live">
      <output>{said}</output>
      {scripted && said && !failed ? (
        <button type="button" disabled={state !== "idle"} onClick={revalidate}>
          {words.show}
        </button>
      ) : (
        <a href={live.href}>{words.refresh}</a>
      )}
    </div>
  );
}

function usePulse(address: string): { pulse: Pulse | null; failed: boolean } {
  const [heard, setHeard] = useState<{ address: string; pulse: Pulse | null; failed: boolean } | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    let gone = false;
    const ask = async () => {
      try {
        const response = await fetch(address, { headers: { Accept: "application/json" } });
        if (!response.ok) throw new Error(String(response.status));
        const pulse = (await response.json()) as Pulse;
        if (!gone) setHeard({ address, pulse, failed: false });
      } catch {
        if (!gone) setHeard({ address, pulse: null, failed: true });
      }
    };
    const watch = () => {
      clearInterval(timer);
      if (document.visibilityState === "visible") timer = setInterval(() => void ask(), EVERY_MS);
    };
    const wake = () => {
      if (document.visibilityState === "visible") void ask();
      watch();
    };
    watch();
    document.addEventListener("visibilitychange", wake);
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [address]);
  // What was heard of an earlier state of the page says nothing of this one.
  return heard?.address === address ? heard : { pulse: null, failed: false };
}
