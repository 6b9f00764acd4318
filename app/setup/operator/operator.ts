import type { Setting } from "../../../db/tables/site.ts";

/** Who runs the site, as every page's foot and /about say it. */
export interface Operator {
  /** The body or person that runs it. */
  name: string;
  /** How the public reaches them: a telephone number, an e-mail address. */
  contact: string;
  /** Under what terms others may use the public data, such as CC BY 4.0. */
  licence: string;
  /** Number of the ICP filing (ICP 备案号) that sites in mainland China must show; empty for none. */
  icp: string;
  /** Where to write when something on the site is wrong. */
  corrections: string;
  /** Who is handed an edition of the open data before it is out, the names with `；` between; empty for nobody. */
  seenBefore: string;
}

export type OperatorField = keyof Operator;

/** In the order in which they are asked; the setting that holds each. */
export const OPERATOR_SETTINGS: Record<OperatorField, Setting> = {
  name: "operator_name",
  contact: "operator_contact",
  licence: "data_licence",
  corrections: "correction_address",
  icp: "icp_number",
  seenBefore: "edition_seen_before",
};

export const OPERATOR_FIELDS = Object.keys(OPERATOR_SETTINGS) as OperatorField[];

/** What a site cannot do without. */
export const NEEDED_FIELDS: readonly OperatorField[] = OPERATOR_FIELDS.filter(
  (field) => field !== "icp" && field !== "seenBefore",
);

/** Longest answer, in characters. */
export const MAX_OPERATOR = 200;
