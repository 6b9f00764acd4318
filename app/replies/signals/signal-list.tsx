import { useText } from "../../i18n/use-text.ts";
import type { ReplySignal } from "./signals.ts";

/** What anybody can count in an answer, beside it; nothing where there is nothing. */
export function SignalList({ signals }: { signals: readonly ReplySignal[] }) {
  const { signals: words } = useText();
  if (signals.length === 0) return null;
  const told = (signal: ReplySignal) => {
    switch (signal.kind) {
      case "forwarded":
        return words.forwarded;
      case "short":
        return words.short(signal.characters);
      case "same":
        return words.same(signal.earlier);
      case "township":
        return words.township(<span lang="zh-CN">{signal.signature}</span>);
      case "last_days":
        return words.lastDays(signal.answers, signal.inTime, Math.round(signal.expected));
    }
  };
  return (
    <div className="hint">
      <p>
        {words.title} <a href="/method#signals">{words.rules}</a>
      </p>
      <ul>
        {signals.map((signal) => (
          <li key={signal.kind}>{told(signal)}</li>
        ))}
      </ul>
    </div>
  );
}
