import { useText } from "../../../i18n/use-text.ts";

/**
 * What the page that sends carries besides the answers, see `prepareSend`. `scripts/proof.ts` fills the proof in and
 * shows the line while it works; without it the ticket alone goes along.
 */
export function ProofField({ challenge, ticket }: { challenge: string; ticket: string }) {
  const { intake } = useText();
  return (
    <>
      <input type="hidden" name="ticket" value={ticket} />
      <input type="hidden" name="proof" data-challenge={challenge} data-working={intake.working} />
      <output data-proof-status />
    </>
  );
}
