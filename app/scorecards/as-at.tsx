import { addDays, mondayOf } from "../day.ts";
import { useSite, useText } from "../i18n/use-text.ts";

/** Up to which day the figures of a page go and from when, and that what reporters say is a week behind. */
export function AsAt() {
  const { today } = useSite();
  const { site, register } = useText();
  const words = register.figures;
  return (
    <p className="as-at">
      {words.asAt(site.day(today), site.day(addDays(mondayOf(today), -1)))} <a href="/method#as-at">{words.asAtMore}</a>
    </p>
  );
}
