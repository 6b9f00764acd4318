import { useText } from "../i18n/use-text.ts";
import { LinkButton } from "../ui/form.tsx";
import { EmptyState } from "../ui/notice.tsx";
import { caseListHref, type Narrowed, narrowingValues, narrowingWords, searchHref } from "./narrowed.ts";
import { searchedWords } from "./search.ts";

/** What to do when nothing was found: each limit can be lifted, each word looked for alone. Or nothing was typed yet. */
export function NothingFound({ typed, asks, by }: { typed: string; asks: boolean; by: Narrowed }) {
  const text = useText();
  const { siteSearch: words } = text;
  const values = narrowingValues(by);
  const narrowed = narrowingWords(text, by);
  if (!asks) {
    return (
      <EmptyState
        title={words.empty}
        action={
          <LinkButton href={caseListHref(values)} look="secondary">
            {narrowed.length > 0 ? words.browseNarrowed : words.browse}
          </LinkButton>
        }
      >
        {words.emptyHint}
      </EmptyState>
    );
  }
  const apart = searchedWords(typed);
  const ways = [
    ...narrowed.map(({ name, label }) => ({ href: searchHref(typed, values, name), label: words.withoutOne(label) })),
    ...apart.map((word) => ({ href: searchHref(word, values), label: words.alone(word) })),
  ];
  return (
    <EmptyState
      title={words.none}
      action={
        narrowed.length > 0 ? (
          <LinkButton href={searchHref(typed, {})} look="secondary">
            {words.without}
          </LinkButton>
        ) : (
          <LinkButton href="/cases" look="secondary">
            {words.browse}
          </LinkButton>
        )
      }
    >
      <p>{words.noneHint}</p>
      {ways.length > 0 && (
        <ul>
          {ways.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
}
