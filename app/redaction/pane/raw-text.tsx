import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { useText } from "../../i18n/use-text.ts";
import type { Finding } from "../redaction.ts";
import type { Redaction } from "../use-redaction.ts";
import "../redaction.css";

/** The original with what could tell a person or a place marked; with scripts each mark is a button, `m` masks, `u` brings back. */
export function RawText({ redaction }: { redaction: Redaction }) {
  const { redaction: words, site } = useText();
  const ref = useRef<HTMLDivElement>(null);
  const { raw, findings, live, isMasked, readOpen, mask, unmask } = redaction;

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (!["m", "u"].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = Number(event.currentTarget.dataset.at);
    const here = findings.find(({ start }) => start === at);
    event.preventDefault();
    if (event.key === "u") {
      if (here) unmask(here);
      return;
    }
    const open = readOpen();
    const chosen = here && open.includes(here) ? here : (open.find(({ start }) => start > at) ?? open[0]);
    if (!chosen) return;
    mask([chosen]);
    const next = open.find(({ start }) => start > chosen.start) ?? open.find((one) => one !== chosen);
    ref.current?.querySelector<HTMLElement>(`[data-at="${(next ?? chosen).start}"]`)?.focus();
  };
  const marked = (finding: Finding) => {
    const masked = isMasked(finding);
    const look = `found${masked ? " found-masked" : ""}${finding.asked ? " found-asked" : ""}`;
    const state = site.row(
      ...(finding.asked ? [words.asked.mark] : []),
      words.kinds[finding.kind],
      masked ? words.found.masked : words.found.open,
    );
    return live ? (
      <button
        key={finding.start}
        type="button"
        className={look}
        aria-pressed={masked}
        data-at={finding.start}
        title={state}
        onKeyDown={onKeyDown}
        onClick={() => (masked ? unmask(finding) : mask([finding]))}
      >
        {finding.text}
        <span className="hidden"> {state}</span>
      </button>
    ) : (
      <mark key={finding.start} className={look} title={state}>
        {finding.text}
      </mark>
    );
  };
  const parts = findings.flatMap((finding, index): ReactNode[] => [
    raw.slice(findings[index - 1]?.end ?? 0, finding.start),
    marked(finding),
  ]);
  return (
    <>
      <div className="raw-text" lang="zh-CN" ref={ref}>
        {parts}
        {raw.slice(findings.at(-1)?.end ?? 0)}
      </div>
      {live && findings.length > 0 && <p className="hint">{words.found.keys}</p>}
    </>
  );
}
