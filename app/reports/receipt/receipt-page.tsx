import { useText } from "../../i18n/use-text.ts";
import { Actions, LinkButton } from "../../ui/form.tsx";
import { CopyBlock, Notice } from "../../ui/notice.tsx";

/** The receipt code, shown this once, and what happens next. */
export function ReceiptText({ code, again }: { code: string; again: boolean }) {
  const { reports } = useText();
  const words = reports.receipt;
  return (
    <>
      {again && <Notice>{words.again}</Notice>}
      <CopyBlock label={words.code} code={code.replaceAll("-", "")} note={words.note} />
      <h2>{words.nextTitle}</h2>
      <ol className="prose">
        {words.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="hint">{words.print}</p>
      <Actions>
        <LinkButton href="/status" look="secondary">
          {words.status}
        </LinkButton>
      </Actions>
    </>
  );
}
