import { useText } from "../../../i18n/use-text.ts";
import { Around } from "../../../redaction/pane/keep-fields.tsx";
import { type Finding, keyOfFinding, maskOf } from "../../../redaction/redaction.ts";
import { Actions, Button } from "../../../ui/form.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { ALL, hiddenIn } from "./hiding.ts";

/** Where the buttons lead back to. */
const HERE = "identifying";

/**
 * What in the text could tell who wrote it, each with a button that hides it or shows it again; works in the form around
 * it. Never says that a text is clean: what is found is not all there is.
 */
export function IdentifyingNotice({ body, findings, hide }: { body: string; findings: Finding[]; hide: string }) {
  const words = useText().reports.identifying;
  const hidden = new Set(hiddenIn(findings, hide).map(keyOfFinding));
  const each = [...new Map(findings.map((finding) => [keyOfFinding(finding), finding]))];
  const open = each.filter(([key]) => !hidden.has(key));
  const gone = each.filter(([key]) => hidden.has(key));
  const button = { body, formAction: `/report#${HERE}` };
  return (
    <section id={HERE} aria-labelledby="identifying-title">
      <Notice
        tone={open.length > 0 ? "overdue" : "info"}
        title={<span id="identifying-title">{open.length > 0 ? words.title(open.length) : words.none}</span>}
      >
        <p>{open.length > 0 ? words.hint : words.noneHint}</p>
        <ul>
          {open.map(([key, finding]) => (
            <Found key={key} {...button} finding={finding}>
              {finding.kind === "unique"
                ? { go: "to:demand", label: words.rewrite }
                : { go: `hide:${key}`, label: words.hide }}
            </Found>
          ))}
        </ul>
        {gone.length > 0 && (
          <>
            <p>
              <strong>{words.hidden(gone.length)}</strong>
            </p>
            <ul>
              {gone.map(([key, finding]) => (
                <Found key={key} {...button} finding={finding} mask={maskOf(finding)}>
                  {{ go: `show:${key}`, label: words.show }}
                </Found>
              ))}
            </ul>
          </>
        )}
        <Actions>
          {open.filter(([, { kind }]) => kind !== "unique").length > 1 && (
            <Button name="go" value={`hide:${ALL}`} look="secondary" formAction={button.formAction}>
              {words.hideAll}
            </Button>
          )}
          {gone.length > 1 && (
            <Button name="go" value={`show:${ALL}`} look="secondary" formAction={button.formAction}>
              {words.showAll}
            </Button>
          )}
        </Actions>
        {open.length > 0 && <p>{words.look}</p>}
      </Notice>
    </section>
  );
}

function Found({
  body,
  finding,
  mask,
  formAction,
  children: { go, label },
}: {
  body: string;
  finding: Finding;
  /** What stands there in its place. */
  mask?: string;
  formAction: string;
  children: { go: string; label: string };
}) {
  const { redaction, reports } = useText();
  return (
    <li>
      {redaction.kinds[finding.kind]} <Around finding={finding} text={body} />{" "}
      {mask && reports.identifying.instead(mask)}{" "}
      <button
        type="submit"
        name="go"
        value={go}
        className="plain"
        formAction={go.startsWith("to:") ? undefined : formAction}
      >
        {label}
        <span className="hidden"> {finding.text}</span>
      </button>
    </li>
  );
}
