import { useText } from "../../../i18n/use-text.ts";
import type { EditionLayout } from "./layout.ts";

/** What became otherwise in how editions are laid out, with the columns that came and went. */
export function EditionLayouts({
  changed,
}: {
  changed: { layout: EditionLayout; added: string[]; removed: string[] }[];
}) {
  const { openData } = useText();
  if (changed.length === 0) return null;
  return (
    <ul>
      {changed.map(({ layout, added, removed }) => (
        <li key={layout}>
          {openData.layouts[layout]}
          {added.length > 0 && <p>{openData.edition.columnsAdded(added)}</p>}
          {removed.length > 0 && <p>{openData.edition.columnsRemoved(removed)}</p>}
        </li>
      ))}
    </ul>
  );
}
