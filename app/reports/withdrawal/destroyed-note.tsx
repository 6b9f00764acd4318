import { useText } from "../../i18n/use-text.ts";

/** What is gone of a report, for its reporter; nothing while all of it is kept. */
export function DestroyedNote({
  state,
  withdrawnOn,
  destroyedOn,
}: {
  state: string;
  withdrawnOn: string | null;
  destroyedOn: string | null;
}) {
  const { site, withdrawal: words } = useText();
  return (
    <>
      {state === "published" && withdrawnOn && <p>{words.withdrawnPublished(site.day(withdrawnOn))}</p>}
      {destroyedOn && <p>{words.destroyed(site.day(destroyedOn))}</p>}
    </>
  );
}
