import { useText } from "../../i18n/use-text.ts";
import { useHydrated } from "../../ui/live-fields.ts";
import { KEYS_ID } from "./queue-keys.ts";

/** What the keys do; not shown where they do nothing. */
export function QueueKeyList() {
  const { queue } = useText();
  if (!useHydrated()) return null;
  return (
    <details className="queue-keys" id={KEYS_ID}>
      <summary>{queue.keys.title}</summary>
      <dl>
        {queue.keys.list.map(([key, does]) => (
          <div key={key} className="queue-key">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
