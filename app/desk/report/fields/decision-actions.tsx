import type { MouseEvent, ReactNode } from "react";
import { queueAddress } from "../../queue/way-back.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Actions, Button, Kbd } from "../../../ui/form.tsx";
import { useHydrated } from "../../../ui/live-fields.ts";

/** What the Enter key does in a field: decides, whichever button comes first on the page. */
export function EnterDecides() {
  return <button type="submit" name="act" value="decide" className="hidden" tabIndex={-1} aria-hidden="true" />;
}

/** The buttons under a decision; `children` come before them. */
export function DecisionActions({
  mine,
  children,
}: {
  /** The reader holds the claim. */
  mine: boolean;
  children: ReactNode;
}) {
  const { desk, decision } = useText();
  // With scripts the button above takes along what was filled in.
  const hydrated = useHydrated();
  return (
    <Actions>
      {children}
      <Button id="act-decide" name="act" value="decide" aria-keyshortcuts="Control+Enter">
        {desk.report.submit} <Kbd>Ctrl+Enter</Kbd>
      </Button>
      <Button id="act-next" name="act" value="next" look="secondary" aria-keyshortcuts="Control+Shift+Enter">
        {decision.next.submitNext} <Kbd>Ctrl+Shift+Enter</Kbd>
      </Button>
      {!hydrated && (
        <Button name="act" value="claim" look="secondary">
          {mine ? decision.claim.extend : decision.claim.claimKept}
        </Button>
      )}
    </Actions>
  );
}

/** The ways on without a decision: with scripts they ask first when something was filled in. */
export function WaysOn({
  report,
  from,
  changed,
}: {
  report: number;
  /** The query of the queue that the moderator came from. */
  from: string;
  /** Asked in the browser: something was filled in. */
  changed: () => boolean;
}) {
  const { next } = useText().decision;
  const query = from && `?${new URLSearchParams({ from })}`;
  const leave = (event: MouseEvent) => {
    if (changed() && !confirm(next.leaves)) event.preventDefault();
  };
  return (
    <>
      <a id="go-next" href={`/desk/reports/${report}/next${query}`} aria-keyshortcuts="n" onClick={leave}>
        {next.skip} <Kbd>n</Kbd>
      </a>
      <a id="go-back" href={queueAddress(from)} onClick={leave}>
        {next.back} <Kbd>g q</Kbd>
      </a>
    </>
  );
}
