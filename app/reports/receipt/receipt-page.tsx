import { useSite, useText } from "../../i18n/use-text.ts";
import { TextField } from "../../ui/fields.tsx";
import { Actions, Button, HiddenFields, LinkButton } from "../../ui/form.tsx";
import { CopyBlock, Notice } from "../../ui/notice.tsx";

import { ComeBack } from "./come-back/come-back.tsx";
import { comeBackOn } from "./come-back/come-back.ts";

/** Tells nothing to whoever finds it in the phone's downloads. */
const FILE_NAME = "note.txt";

export interface ReceiptTextProps {
  code: string;
  again: boolean;
  /** What was typed to check the copy, and what is wrong with it. */
  typed?: string;
  error?: string;
}

/**
 * The receipt code, shown this once. The page leads on only when the code has been typed once more or its saving
 * confirmed; copying and printing at a touch, and a warning before the page closes, come with a script.
 */
export function ReceiptText({ code, again, typed = "", error }: ReceiptTextProps) {
  const { reports, site } = useText();
  const words = reports.receipt;
  const plain = code.replaceAll("-", "");
  const groups = code.replaceAll("-", " ");
  return (
    <>
      {again && <Notice>{words.again}</Notice>}
      <CopyBlock label={words.code} code={plain} note={words.note} />
      <div className="actions" data-receipt={plain}>
        <button type="button" className="button button-secondary" data-receipt-copy={words.copied} hidden>
          {words.copy}
        </button>
        <button type="button" className="button button-secondary" data-receipt-print hidden>
          {words.print}
        </button>
        <a
          className="button button-secondary"
          download={FILE_NAME}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(groups)}`}
        >
          {words.download}
        </a>
      </div>
      <p className="hint">{words.printHint}</p>
      <form method="post" action="/report" noValidate data-receipt-form>
        <h2>{words.keepTitle}</h2>
        <HiddenFields values={{ step: "receipt", code: plain }} />
        <TextField
          name="typed"
          label={words.typed}
          hint={words.typedHint}
          width="medium"
          autoComplete="off"
          spellCheck={false}
          defaultValue={typed}
          error={error}
          errorPrefix={site.errorPrefix}
        />
        <Actions>
          <Button name="go" value="typed">
            {words.compare}
          </Button>
          <Button name="go" value="saved" look="secondary">
            {words.saved}
          </Button>
        </Actions>
      </form>
    </>
  );
}

/** After the code is safe: what happens next. The code is not here any more. */
export function AfterReceipt() {
  const words = useText().reports.receipt;
  const { today } = useSite();
  const day = today && comeBackOn({ waits: true, matters: [] }, today);
  return (
    <>
      <h2>{words.nextTitle}</h2>
      <ol className="prose">
        {words.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="hint">{words.mayAdd}</p>
      {day && <ComeBack day={day} />}
      <Actions>
        <LinkButton href="/status" look="secondary">
          {words.status}
        </LinkButton>
      </Actions>
    </>
  );
}
