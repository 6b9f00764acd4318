import { useText } from "../../../i18n/use-text.ts";
import { Kbd } from "../../../ui/form.tsx";
import { fillField, useHydrated } from "../../../ui/live-fields.ts";
import { BesideLink } from "../../../unsent-notice.tsx";

export interface SuggestedChoice {
  code: string;
  label: string;
  /** The words that led there. */
  words: readonly string[];
  /** Where more of it stands. */
  href?: string;
}

/**
 * What is proposed for one field, each with the digit that chooses it while `digits`; nothing is chosen until somebody
 * does it. Without scripts it tells what to look for: the field has the same at its head.
 */
export function SuggestedList({
  field,
  choices,
  digits,
}: {
  field: string;
  choices: readonly SuggestedChoice[];
  digits: boolean;
}) {
  const { site, suggestions: words } = useText();
  const hydrated = useHydrated();
  if (choices.length === 0) return null;
  return (
    <ol className="suggested" data-digits={digits ? "" : undefined}>
      {choices.map(({ code, label, words: led, href }, at) => (
        <li key={code}>
          {hydrated ? (
            <button
              type="button"
              className="suggestions-choice"
              aria-keyshortcuts={digits ? String(at + 1) : undefined}
              onClick={() => fillField(field, code)}
            >
              <span className="hidden">{words.choose(label)}</span>
              <span aria-hidden="true">
                {digits && <Kbd>{at + 1}</Kbd>}
                {label}
              </span>
            </button>
          ) : (
            <span>{label}</span>
          )}
          {href && (
            <>
              {" "}
              <BesideLink href={href}>{words.look}</BesideLink>
            </>
          )}
          {led.length > 0 && <small lang="zh-CN">{site.list([...led])}</small>}
        </li>
      ))}
    </ol>
  );
}
