import { useText } from "../i18n/use-text.ts";
import { Actions, HiddenFields, LinkButton } from "../ui/form.tsx";
import { DataTable } from "../ui/table.tsx";
import "./accounts.css";

interface FactorListProps {
  action: string;
  factors: {
    totpSince: string | null;
    passkeys: { id: string; name: string; addedOn: string }[];
    recoveryCodes: number;
  };
}

/** One's own second factors, each with the button that removes it while another one is left. */
export function FactorList({ action, factors }: FactorListProps) {
  const { site, accounts } = useText();
  const words = accounts.account;
  const { totpSince, passkeys, recoveryCodes } = factors;
  const rows = [...(totpSince === null ? [] : [{ id: "", name: words.app, addedOn: totpSince }]), ...passkeys];
  return (
    <>
      <DataTable
        caption={words.factorsTitle}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        narrow="stack"
        columns={[
          { key: "name", header: words.columns.name, rowHeader: true, cell: (row) => row.name },
          { key: "added", header: words.columns.added, short: true, cell: (row) => site.day(row.addedOn) },
          {
            key: "act",
            header: words.columns.act,
            cell: (row) =>
              rows.length === 1 ? (
                "—"
              ) : (
                <form method="post" action={action} className="row-form">
                  <HiddenFields
                    values={row.id === "" ? { act: "remove-app" } : { act: "remove-passkey", passkey: row.id }}
                  />
                  <button type="submit" className="plain" aria-label={words.removeNamed(row.name)}>
                    {words.remove}
                  </button>
                </form>
              ),
          },
        ]}
      />
      <p>{accounts.recovery.left(recoveryCodes)}</p>
      <Actions>
        <LinkButton href="/account/second-factor" look="secondary">
          {words.add}
        </LinkButton>
        <LinkButton href="/account/recovery" look="secondary">
          {words.recovery}
        </LinkButton>
      </Actions>
    </>
  );
}
