import { useText } from "../../i18n/use-text.ts";
import type { WordsInList } from "./words-in-list.server.ts";

/** Three lines in the row of a case: what the department claims, what reporters say, what a moderator checked; nothing before there is an answer. */
export function WordsInRow({ words: said }: { words: WordsInList }) {
  const { site, checking: words, register, vocabulary } = useText();
  if (!said) return null;
  const { claims, reporters, checked } = said;
  const lines = [
    [words.claims, site.list(claims.map((one) => vocabulary.remedies[one].label))],
    [
      words.reporters,
      reporters
        ? words.said(register.words.occasions[reporters.occasion], reporters.asked, reporters.outcomes)
        : words.notAsked,
    ],
    [words.checked, checked ? words.checkedInRow(site.day(checked.on), checked.found) : words.notChecked],
  ] as const;
  return lines.map(([who, what]) => (
    <span key={who} className="row-note">
      {site.labelled(who, what)}
    </span>
  ));
}
