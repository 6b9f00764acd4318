import type { Reporter } from "./report.ts";

/** Codes of the platform's vocabulary that a reporter chooses from; their words are in the dictionaries. */

/** 类型: what kind of demand it was. */
export const KINDS = ["K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9", "K10", "K11", "K12", "K13", "K14"] as const;
export type Kind = (typeof KINDS)[number];

/** Who feels it: residents and traders too, or the township's office alone. */
const FELT_BY: Record<Kind, "everybody" | "office"> = {
  K1: "everybody",
  K2: "everybody",
  K3: "office",
  K4: "everybody",
  K5: "office",
  K6: "everybody",
  K7: "everybody",
  K8: "office",
  K9: "office",
  K10: "office",
  K11: "office",
  K12: "everybody",
  K13: "everybody",
  K14: "everybody",
};

const KINDS_OF_CITIZENS = KINDS.filter((kind) => FELT_BY[kind] === "everybody");

/** The kinds that these reporters are offered. */
export const kindsFor = (reporter: Reporter | undefined): readonly Kind[] =>
  reporter === "cadre" ? KINDS : KINDS_OF_CITIZENS;

/** What a reporter says of the kind: one of them, or that they cannot tell. */
export const REPORT_KINDS = [...KINDS, "unsure"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** 下推方式: how it came down. */
export const MECHANISMS = ["M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10"] as const;
export type Mechanism = (typeof MECHANISMS)[number];

/** 缺什么: what the task needed and did not come with it. */
export const GAPS = ["G1", "G2", "G3", "G4", "G5"] as const;
export type Gap = (typeof GAPS)[number];

/** 后果: what it led to. */
export const CONSEQUENCES = ["C1", "C2", "C3", "C4", "C5", "C6", "C7"] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** Those that a citizen can tell of; the others befall an office. */
export const CONSEQUENCES_OF_CITIZENS: readonly Consequence[] = ["C2", "C3", "C6"];

/** 怎么来的: how a demand reached the township. Private, since few may have been in that meeting or that group. */
export const CHANNELS = ["document", "meeting", "chat", "platform", "phone", "inspection", "notice", "told"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What residents hear by, and what only an office does. */
const HEARD_BY: Record<Channel, "everybody" | "office" | "residents"> = {
  document: "everybody",
  meeting: "office",
  chat: "everybody",
  platform: "office",
  phone: "everybody",
  inspection: "everybody",
  notice: "residents",
  told: "residents",
};

/** By what these reporters may have heard of it. */
export const channelsFor = (reporter: Reporter | undefined): readonly Channel[] =>
  CHANNELS.filter((channel) => HEARD_BY[channel] !== (reporter === "cadre" ? "residents" : "office"));

/** Whether what the task needed came with it (费随事转); `none` = it was not needed. */
export const CAME = ["no", "partly", "yes", "none"] as const;

export type Mark = Mechanism | Gap | Consequence;

interface MarkWords {
  mechanisms: Record<Mechanism, { label: string }>;
  gaps: Record<Gap, string>;
  consequences: Record<Consequence, string>;
}

/** The words of what a reporter says of the kind. */
export function kindLabel(
  {
    vocabulary,
    reports,
  }: { vocabulary: { kinds: Record<Kind, { label: string }> }; reports: { form: { notSure: string } } },
  kind: ReportKind,
): string {
  return kind === "unsure" ? reports.form.notSure : vocabulary.kinds[kind].label;
}

/** The words of a ticked code: its letter tells which list it is from. */
export function markLabel({ vocabulary }: { vocabulary: MarkWords }, mark: Mark): string {
  if (mark.startsWith("M")) return vocabulary.mechanisms[mark as Mechanism].label;
  if (mark.startsWith("G")) return vocabulary.gaps[mark as Gap];
  return vocabulary.consequences[mark as Consequence];
}

/** The words of ticked codes, in one line. */
export function marksIn(
  words: { vocabulary: MarkWords; site: { list: (items: readonly string[]) => string } },
  codes: readonly string[],
): string {
  return words.site.list(codes.map((code) => markLabel(words, code as Mark)));
}
