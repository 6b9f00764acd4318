import { inLanguage } from "../i18n/locale.ts";
import { useSite, useText } from "../i18n/use-text.ts";
import { frameOf } from "./embed.ts";
import "./embed.css";

/** What to copy into another page to show these figures there; nothing while the site does not know its own address. */
export function EmbedCode({ path, title }: { path: string; title: string }) {
  const { origin, locale } = useSite();
  const { embeds } = useText();
  if (origin === null) return null;
  return (
    <details>
      <summary>{embeds.title}</summary>
      <p className="hint">{embeds.hint}</p>
      <pre className="embed-code">
        <code>{frameOf({ origin, path: inLanguage(path, locale), title })}</code>
      </pre>
    </details>
  );
}
