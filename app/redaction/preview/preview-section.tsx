import type { ReactNode } from "react";
import { useText } from "../../i18n/use-text.ts";
import "../redaction.css";

/** Around what the public will see, which the page of the report puts in with the components of the public page. */
export function PreviewSection({ children }: { children: ReactNode }) {
  const { preview: words } = useText().redaction;
  return (
    <section className="preview" id="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{words.title}</h2>
      <p className="hint">{words.hint}</p>
      {children}
    </section>
  );
}
