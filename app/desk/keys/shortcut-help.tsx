import { useText } from "../../i18n/use-text.ts";
import { FactList } from "../../ui/figures/figures.tsx";
import { useHydrated } from "../../ui/live-fields.ts";
import { LISTED } from "./shortcuts.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import "../desk.css";

/** The keys of the page of a report, and the switch that turns the single ones off. Not there without scripts. */
export function ShortcutHelp() {
  const words = useText().decision.keys;
  const hydrated = useHydrated();
  const { single, setSingle } = useShortcuts();
  if (!hydrated) return null;
  const named: Record<string, string> = words.names;
  return (
    <details id="keys">
      <summary>{words.title}</summary>
      <p className="hint">{words.hint}</p>
      <FactList facts={LISTED.map((key) => ({ term: <kbd>{named[key] ?? key}</kbd>, detail: words.keys[key] }))} />
      <div className="choice">
        <input
          type="checkbox"
          id="keys-off"
          checked={!single}
          onChange={(event) => setSingle(!event.currentTarget.checked)}
        />
        <label htmlFor="keys-off">{words.off}</label>
      </div>
    </details>
  );
}
