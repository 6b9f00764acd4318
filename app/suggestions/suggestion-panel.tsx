import { type ReactNode, useId, useState, useSyncExternalStore } from "react";
import { useName, useText } from "../i18n/use-text.ts";
import type { Suggestions } from "./suggestion.server.ts";
import { SIGNATURE_BANDS } from "./suggestion.ts";
import { fillField } from "../ui/live-fields.ts";
import { BesideLink } from "../unsent-notice.tsx";
import "./suggestion-panel.css";

/** Writes into a field of the decision's form, as the moderator would. */
type Fill = (field: string, value: string, label: string) => void;

const never = () => () => {};

/**
 * What is proposed for a report, ranked, with the words that led there. With scripts a proposal is a button that fills
 * the field; without them it is the name or number to look for. Nothing is chosen until a moderator does it.
 */
export function SuggestionPanel({ suggestions }: { suggestions: Suggestions }) {
  const text = useText();
  const words = text.suggestions;
  const nameOf = useName();
  const title = useId();
  const [filled, setFilled] = useState("");
  const hydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const fill: Fill | null = hydrated
    ? (field, value, label) => {
        showPart(field === "caseNumber" ? "link" : "open");
        if (fillField(field, value)) setFilled(words.filled(label));
      }
    : null;
  const choice = (field: string, code: string, label: string) => <Choice {...{ fill, field, code, label }} />;
  return (
    <section className="suggestions" aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      <p className="suggestions-hint">{words.hint}</p>
      <div className="suggestions-lists">
        <Ranked title={words.departments} empty={words.none}>
          {suggestions.departments.map((one, at) => (
            <li key={one.code}>
              {one.bodies.map((body) => (
                <span key={body.code} className="suggestions-body">
                  {choice("department", body.code, nameOf(body))}
                  {body.code !== one.code && <small>{words.answers(nameOf(one))}</small>}
                </span>
              ))}
              {at === 0 && suggestions.agree && <small className="suggestions-agree">{words.agree}</small>}
              <Because words={one.words} />
            </li>
          ))}
        </Ranked>
        <Ranked title={words.duties} empty={words.none}>
          {suggestions.duties.map((one) => (
            <li key={one.code}>
              {choice("duty", one.code, `${one.code} ${one.title}`)}
              <Because words={one.words} />
            </li>
          ))}
        </Ranked>
        <Ranked title={words.kinds} empty={words.none}>
          {suggestions.kinds.map((one) => (
            <li key={one.code}>
              {choice("kind", one.code, text.vocabulary.kinds[one.code].label)}
              <Because words={one.words} otherwise={words.noWordsOfKind} />
            </li>
          ))}
        </Ranked>
        <Ranked title={words.gaps} empty={words.none}>
          {suggestions.gaps.map((one) => (
            <li key={one.code}>
              {text.vocabulary.gaps[one.code]}
              <Because words={one.words} />
            </li>
          ))}
        </Ranked>
        <Ranked title={words.cases} empty={words.none}>
          {suggestions.cases.map((one) => (
            <li key={one.number}>
              {choice("caseNumber", one.number, one.number)}{" "}
              <BesideLink href={`/cases/${one.number}`}>{one.title}</BesideLink>
              <Because words={one.words} />
            </li>
          ))}
        </Ranked>
        <Ranked title={words.duplicates} empty={words.none}>
          {suggestions.duplicates.map((one) => (
            <li key={one.id}>
              <BesideLink href={`/desk/reports/${one.id}`}>{words.report(one.id)}</BesideLink>{" "}
              <small>
                {text.site.row(
                  words.states[one.state],
                  text.site.day(one.receivedOn),
                  ...(one.caseNumbers.length > 0 ? [text.site.list(one.caseNumbers)] : []),
                )}
              </small>
              {one.shared > 0 && (
                <small className="suggestions-words">{words.alike(one.shared, SIGNATURE_BANDS)}</small>
              )}
              {one.likeness > 0 && (
                <small className="suggestions-words">{words.inWords(text.site.percent(one.likeness))}</small>
              )}
            </li>
          ))}
        </Ranked>
      </div>
      <output className="suggestions-hint">{filled}</output>
    </section>
  );
}

function Ranked({ title, empty, children }: { title: string; empty: string; children: ReactNode[] }) {
  return (
    <div>
      <h3>{title}</h3>
      {children.length > 0 ? <ol>{children}</ol> : <p className="suggestions-hint">{empty}</p>}
    </div>
  );
}

function Choice({ fill, field, code, label }: { fill: Fill | null; field: string; code: string; label: string }) {
  const words = useText().suggestions;
  if (!fill) return <span>{label}</span>;
  return (
    <button
      type="button"
      className="suggestions-choice"
      aria-label={words.choose(label)}
      onClick={() => fill(field, code, label)}
    >
      {label}
    </button>
  );
}

function Because({ words: led, otherwise }: { words: readonly string[]; otherwise?: string }) {
  const words = useText().suggestions;
  return (
    <small className="suggestions-words">
      {words.because(
        led.length === 0
          ? (otherwise ?? words.noWords)
          : led.map((word) => (
              <mark key={word} lang="zh-CN">
                {word}
              </mark>
            )),
      )}
    </small>
  );
}

/** The fields of a way to decide are seen once that way is chosen: who fills one has chosen it, unless they chose before. */
function showPart(outcome: string): void {
  if (document.querySelector('input[name="outcome"]:checked')) return;
  document.querySelector<HTMLInputElement>(`input[name="outcome"][value="${outcome}"]`)?.click();
}
