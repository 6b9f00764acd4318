import { useSite, useText } from "../../i18n/use-text.ts";
import { FactList } from "../../ui/figures/figures.tsx";
import { OPERATOR_FIELDS } from "./operator.ts";

/** Who runs the site, on the page About; nothing while nobody has said so. */
export function OperatorSection() {
  const { operator } = useSite();
  const words = useText().setup.operator;
  if (!operator) return null;
  return (
    <FactList
      title={words.about}
      facts={OPERATOR_FIELDS.filter((field) => operator[field] !== "").map((field) => ({
        term: words.fields[field],
        detail: operator[field],
      }))}
    />
  );
}
