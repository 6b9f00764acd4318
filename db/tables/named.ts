import type { ColumnType } from "kysely";

declare const names: unique symbol;

/** A text that names one thing of a kind. It is read from the row of that thing, or made by what numbers such things. */
type Name<Of extends string> = string & { readonly [names]: Of };

/** A public case number, of the form GW-2026-000123. */
export type CaseNumber = Name<"case">;
/** What the ledger calls a report: a salted digest of it. */
export type Commitment = Name<"report">;
export type DepartmentCode = Name<"department">;
/** Code of an item in the register. */
export type DutyCode = Name<"duty">;
/** Code of a topic, of the form T-2026-001. */
export type TopicCode = Name<"topic">;

/** A text that is known to be the name of nothing: typed, of an address, a day. */
export type Unnamed = string & { readonly [names]?: never };

/** What somebody asks for by name: maybe there is no such thing, but it is no name of a thing of another kind. */
export type Asked<For extends Name<string>> = For | Unnamed;

/** A column that holds the names of a table's things. */
export type Named<By extends Name<string>> = ColumnType<By, Asked<By>, Asked<By>>;

/** What may be the name of anything. */
type Any = string & { readonly [names]: never };

/** Takes a text for the name of a thing, to look for its row. A name stays what it is the name of. */
export function named<Text extends string>(text: Text): Text extends Name<string> ? Text : Any;
export function named(text: string): string {
  return text;
}
