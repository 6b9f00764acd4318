import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/form.tsx";

/**
 * On a case's page: the way in for whoever has met the same. Sent as a form, so that no address and no log tells which case
 * somebody joins.
 */
export function JoinSection({ number }: { number: string }) {
  const words = useText().reports.form.join;
  return (
    <section aria-labelledby="join">
      <h2 id="join">{words.title}</h2>
      <p>{words.invitation}</p>
      <form method="post" action="/report" className="actions">
        <Button name="go" value={`join:${number}`} look="secondary">
          {words.title}
        </Button>
      </form>
    </section>
  );
}
