import { queueAddress } from "../queue/way-back.ts";
import { useText } from "../../i18n/use-text.ts";
import { Actions, Button, LinkButton } from "../../ui/form.tsx";

/** What the Enter key does in a field: decides, whichever button comes first on the page. */
export function EnterDecides() {
  return <button type="submit" name="act" value="decide" className="hidden" tabIndex={-1} aria-hidden="true" />;
}

/** The buttons under a decision, and the ways on without one. */
export function DecisionActions({
  report,
  from,
  mine,
}: {
  report: number;
  /** The query of the queue that the moderator came from. */
  from: string;
  /** The reader holds the claim. */
  mine: boolean;
}) {
  const { desk, decision } = useText();
  const query = from && `?${new URLSearchParams({ from })}`;
  return (
    <>
      <Actions>
        <Button id="act-decide" name="act" value="decide">
          {desk.report.submit}
        </Button>
        <Button id="act-next" name="act" value="next" look="secondary">
          {decision.next.submitNext}
        </Button>
      </Actions>
      <Actions>
        <Button name="act" value="claim" look="secondary">
          {mine ? decision.claim.extend : decision.claim.claimKept}
        </Button>
        <LinkButton id="go-next" look="secondary" href={`/desk/reports/${report}/next${query}`}>
          {decision.next.skip}
        </LinkButton>
        <LinkButton id="go-back" look="secondary" href={queueAddress(from)}>
          {decision.next.back}
        </LinkButton>
      </Actions>
    </>
  );
}
