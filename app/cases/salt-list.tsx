import type { HashedAct } from "../ledger/ledger.ts";
import { useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";

/** A text on a case's page, by the act whose entry holds its digest and its place among those of its kind. */
interface Salted {
  act: HashedAct;
  place: number;
  salt: string;
}

interface Texts {
  matter: {
    hashSalt: string | null;
    voices: readonly { position: number; hashSalt: string | null }[];
    verdicts: readonly { hashSalt: string | null }[];
  };
  answers: { replies: readonly { hashSalt: string | null }[] };
  disputes: { disputes: readonly { textSalt: string | null; reasonsSalt: string | null }[] };
}

/** The salts of all that a case's page shows, those of texts without one left out. */
export function saltsOf(
  { hashSalt, voices, verdicts }: Texts["matter"],
  { replies }: Texts["answers"],
  { disputes }: Texts["disputes"],
): Salted[] {
  const of = (act: HashedAct, salts: readonly (string | null)[]) =>
    salts.flatMap((salt, index) => (salt === null ? [] : [{ act, place: index + 1, salt }]));
  return [
    ...of("case_published", [hashSalt]),
    ...voices.flatMap(({ position, hashSalt: salt }) =>
      salt === null ? [] : [{ act: "voice_published" as const, place: position, salt }],
    ),
    ...of(
      "verdict_given",
      verdicts.map((one) => one.hashSalt),
    ),
    ...of(
      "reply_published",
      replies.map((one) => one.hashSalt),
    ),
    ...of(
      "dispute_filed",
      disputes.map((one) => one.textSalt),
    ),
    ...of(
      "dispute_decided",
      disputes.map((one) => one.reasonsSalt),
    ),
  ];
}

/** What one needs to check the texts of a case against the ledger: folded up, for the few who do. */
export function SaltList({ salts }: { salts: readonly Salted[] }) {
  const { vocabulary, register } = useText();
  const words = register.cases.salts;
  if (salts.length === 0) return null;
  return (
    <details>
      <summary>{words.title}</summary>
      <p className="hint">
        {words.note} <a href="/method#text-hash">{words.how}</a>
      </p>
      <DataTable
        caption={words.caption}
        captionHidden
        columns={[
          { key: "text", header: words.columns.text, rowHeader: true, cell: (row) => vocabulary.acts[row.act] },
          { key: "place", header: words.columns.place, numeric: true, cell: (row) => row.place },
          { key: "salt", header: words.columns.salt, cell: (row) => <code>{row.salt}</code> },
        ]}
        rows={salts}
        rowKey={(row) => `${row.act} ${row.place}`}
      />
    </details>
  );
}
