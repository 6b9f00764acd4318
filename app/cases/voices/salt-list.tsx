import type { HashedAct } from "../../ledger/ledger.ts";
import { useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";

/** A text on a case's page, by the act whose entry holds its digest and its place among those of its kind. */
interface Salted {
  act: HashedAct;
  place: number;
  salt: string;
}

/** An answer as it stands, or as it once did: its salt, and the act whose entry has its digest. */
interface Digested {
  hashSalt: string | null;
  digestIn: HashedAct;
}

interface Texts {
  matter: {
    id: number;
    hashSalt: string | null;
    voices: readonly { position: number; hashSalt: string | null; unitSalt: string | null }[];
    verdicts: readonly { id: number; hashSalt: string | null }[];
  };
  answers: {
    replies: readonly (Digested & { earlier: readonly Digested[]; sentBack: { salt: string | null } | null })[];
  };
  disputes: {
    disputes: readonly { textSalt: string | null; reasonsSalt: string | null }[];
    transfers: readonly Record<"basisSalt" | "answerSalt" | "reasonsSalt", string | null>[];
    callouts: readonly Record<"reasonSalt" | "declineSalt", string | null>[];
    supports: readonly {
      reasonSalt: string | null;
      endSalt: string | null;
      stages: readonly { promise: { salt: string } | null }[];
      answers: readonly {
        hashSalt: string | null;
        sentBack: { salt: string | null } | null;
        earlier: readonly { hashSalt: string | null }[];
      }[];
    }[];
  };
}

/** Of a text that was corrected, the digest that fits it now is in the entry of the last correction. */
export type Corrected = readonly { part: "case" | "voice" | "reply" | "verdict"; position: number; partId: number }[];

/** The salts of one kind that there are, in order. */
const of = <Name extends string>(rows: readonly Record<Name, string | null>[], name: Name) =>
  rows.map((row) => row[name]).filter((salt) => salt !== null);

/** The salts of all that a case's page shows, those of texts without one left out. */
export function saltsOf(
  { id, hashSalt, voices, verdicts }: Texts["matter"],
  { replies }: Texts["answers"],
  { disputes, transfers, callouts, supports }: Texts["disputes"],
  corrected: Corrected,
  checks: readonly { hashSalt: string | null }[] = [],
): Salted[] {
  const acts = (part: Corrected[number]["part"], is: (one: Corrected[number]) => boolean) =>
    corrected.some((one) => one.part === part && is(one));
  const row = (act: HashedAct, place: number, salt: string | null) => (salt === null ? [] : [{ act, place, salt }]);
  return [
    ...row(acts("case", (one) => one.partId === id) ? "case_corrected" : "case_published", 1, hashSalt),
    ...voices.flatMap(({ position, hashSalt: salt }) =>
      row(acts("voice", (one) => one.position === position) ? "voice_corrected" : "voice_published", position, salt),
    ),
    ...voices.flatMap(({ position, unitSalt }) => row("voice_signed", position, unitSalt)),
    ...verdicts.flatMap((one, index) =>
      row(
        acts("verdict", ({ partId }) => partId === one.id) ? "verdict_corrected" : "verdict_given",
        index + 1,
        one.hashSalt,
      ),
    ),
    ...replies.flatMap((reply, index) =>
      [...reply.earlier, reply].flatMap((one) => row(one.digestIn, index + 1, one.hashSalt)),
    ),
    ...replies.flatMap(({ sentBack }, index) => row("answer_sent_back", index + 1, sentBack?.salt ?? null)),
    ...transfers.flatMap((one, index) => row("transfer_asked", index + 1, one.basisSalt)),
    ...of(transfers, "answerSalt").flatMap((salt, index) => row("transfer_declined", index + 1, salt)),
    ...of(transfers, "reasonsSalt").flatMap((salt, index) => row("transfer_decided", index + 1, salt)),
    ...callouts.flatMap((one, index) => row("callout_made", index + 1, one.reasonSalt)),
    ...of(callouts, "declineSalt").flatMap((salt, index) => row("callout_declined", index + 1, salt)),
    ...supports.flatMap((one, index) => row("support_asked", index + 1, one.reasonSalt)),
    ...supports.flatMap((one, index) =>
      one.stages.flatMap(({ promise }) => row("support_promised", index + 1, promise && promise.salt)),
    ),
    ...supports.flatMap((one, index) =>
      one.answers.flatMap((answer) =>
        [...answer.earlier, answer].flatMap(({ hashSalt: salt }, version) =>
          row(version === 0 ? "support_answered" : "support_revised", index + 1, salt),
        ),
      ),
    ),
    ...supports.flatMap((one, index) =>
      one.answers.flatMap(({ sentBack }) => row("support_sent_back", index + 1, sentBack?.salt ?? null)),
    ),
    ...of(supports, "endSalt").flatMap((salt, index) => row("support_ended", index + 1, salt)),
    ...disputes.flatMap((one, index) => row("dispute_filed", index + 1, one.textSalt)),
    ...disputes.flatMap((one, index) => row("dispute_decided", index + 1, one.reasonsSalt)),
    ...checks.flatMap((one, index) => row("answer_checked", index + 1, one.hashSalt)),
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
        rowKey={(row) => row.salt}
      />
    </details>
  );
}
