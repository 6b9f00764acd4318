import { useText } from "../../i18n/use-text.ts";

/** The other cases that were answered together with this one, with the way to each; nothing where there are none. */
export function GivenTogether({ others }: { others: readonly { number: string; title: string; position: number }[] }) {
  const { joint: words } = useText();
  if (others.length === 0) return null;
  return (
    <details className="given-together">
      <summary>{words.together(others.length)}</summary>
      <ul>
        {others.map((one) => (
          <li key={`${one.number} ${one.position}`}>
            <a href={`/cases/${one.number}#reply-${one.position}`}>
              {one.number} <span lang="zh-CN">{one.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
