import { compareTexts, type Hunk } from "./diff/compare-texts.ts";
import { findAll, isSigned } from "./finding/find.ts";
import { type Finding, FINDING_KINDS, type FindingKind, PLACE_KINDS } from "./finding/kinds.ts";
import type { HiddenWords } from "./finding/hidden.ts";
import type { LocalPlaces } from "./finding/local-names.ts";
import { ADDRESSES, TITLES } from "./finding/name-words.ts";
import { type Kept, type KeptReason, keyOfFinding } from "./gate.ts";

export {
  compareTexts,
  findAll,
  type Finding,
  FINDING_KINDS,
  type FindingKind,
  type HiddenWords,
  type Hunk,
  isSigned,
  type LocalPlaces,
};
export {
  examine,
  type Kept,
  KEPT_REASONS,
  type KeptReason,
  keyOfFinding,
  NO_WORDS,
  type Source,
  type Unvetted,
  vet,
  type Vetted,
  vetTelephone,
  vetUnitName,
} from "./gate.ts";
export { telephoneProblem } from "./telephone.ts";

/** Why something of a report is not shown; the method page explains each. */
export const REASONS = [
  "personal",
  "reporter",
  "third_party",
  "place",
  "document",
  "unproven",
  "abuse",
  "off_matter",
  "wording",
] as const;
export type Reason = (typeof REASONS)[number];

/** How many places were hidden, or kept, for each reason. */
export type RedactionCounts = Partial<Record<Reason | KeptReason, number>>;

/** What stands in the public text, which is Chinese whatever the moderator's language, for each kind. */
const SHOWN_AS: Record<Exclude<FindingKind, "township">, string> = {
  mobile: "手机号",
  id_number: "身份证号",
  bank_card: "银行卡号",
  landline: "电话",
  email: "邮箱",
  account: "账号",
  plate: "车牌号",
  name: "姓名",
  post: "职务",
  unit: "单位",
  document: "文号",
  copy: "编号",
  date: "日期",
  unique: "隐去",
  village: "某村",
  community: "某社区",
  group: "某组",
  address: "地址",
  school: "某学校",
  company: "某企业",
};

const WHY: Partial<Record<FindingKind, Reason>> = {
  document: "document",
  copy: "document",
  date: "reporter",
  unique: "reporter",
  post: "reporter",
  unit: "reporter",
};

const OFFICE = new RegExp(`(?:常务|第一)?[副老]?(?:${TITLES}|${ADDRESSES})$`, "u");

/** The reason that a kind of finding is hidden for. */
export function reasonFor(kind: FindingKind): Reason {
  return WHY[kind] ?? (PLACE_KINDS.includes(kind) ? "place" : "personal");
}

/**
 * `【某镇】`: what a finding is masked by. Keeps of a place what kind of place it is, as the county is all that is public,
 * and of a person the office.
 */
export function maskOf({ kind, text }: Pick<Finding, "kind" | "text">): string {
  if (kind === "township") return `【某${/(?:街道|乡)$/u.exec(text)?.[0] ?? "镇"}】`;
  const office = kind === "name" ? OFFICE.exec(text)?.[0] : undefined;
  return `【${office ? `某${office}` : SHOWN_AS[kind]}】`;
}

/** The text with these of its findings masked. */
export function maskIn(text: string, findings: readonly Finding[]): string {
  return [...findings]
    .sort((one, other) => other.start - one.start)
    .reduce((masked, one) => masked.slice(0, one.start) + maskOf(one) + masked.slice(one.end), text);
}

/** The public version to begin with: the original, what the reporter wants hidden masked. */
export const proposedVersion = (raw: string, places: LocalPlaces) =>
  maskIn(
    raw,
    findAll(raw, places).filter(({ asked }) => asked),
  );

/** What a case may say of a text that is told in a unit's name: the county at most, since others stand in that case. */
export function forTheCase(text: string, places: LocalPlaces): string {
  if (places.signed === undefined) return text;
  const told = new Set(findAll(text, places).map(keyOfFinding));
  return maskIn(
    text,
    findAll(text, unsigned(places)).filter((one) => !told.has(keyOfFinding(one))),
  );
}

/** What may be named where nothing is told in a unit's name. */
export const unsigned = (places: LocalPlaces): LocalPlaces => ({ ...places, signed: undefined });

/** The original beside its public version. */
export interface Comparison {
  findings: Finding[];
  hunks: Hunk[];
}

/** Compares the original with its public version; what is found in either counts as one word. */
export function compare(raw: string, publicText: string, places: LocalPlaces): Comparison {
  const findings = findAll(raw, places);
  return { findings, hunks: compareTexts(raw, publicText, findings, findAll(publicText, places)) };
}

/** The name of a hunk in forms: where it stands in the original, so that it stays when the text changes elsewhere. */
export const hunkKey = (hunk: Hunk) => `${hunk.start}-${hunk.end}`;

/** The reason of a hunk that only takes out what was found; null where the moderator has to give one. */
export function suggestReason(hunk: Hunk, findings: readonly Finding[]): Reason | null {
  const inside = findings.filter((one) => one.start < hunk.end && hunk.start < one.end);
  const [first] = inside;
  if (!first || inside.some((one) => one.start < hunk.start || hunk.end < one.end)) return null;
  const reasons = new Set(inside.map(({ kind }) => reasonFor(kind)));
  const covered = inside.reduce((sum, one) => sum + one.end - one.start, 0);
  return reasons.size === 1 && covered === hunk.end - hunk.start ? reasonFor(first.kind) : null;
}

/** Where a finding of the original stands in the public version; null once it was changed there. */
export function placeInPublic(finding: Finding, hunks: readonly Hunk[]): number | null {
  let shift = 0;
  for (const hunk of hunks) {
    if (hunk.start >= finding.end) break;
    if (hunk.end > finding.start || (hunk.start === hunk.end && hunk.start > finding.start)) return null;
    shift = hunk.publicEnd - hunk.end;
  }
  return finding.start + shift;
}

/** The public version with these findings of the original masked; those that were changed there stay as they are. */
export function maskFindings(publicText: string, chosen: readonly Finding[], { hunks }: Comparison): string {
  return [...chosen]
    .sort((a, b) => b.start - a.start)
    .reduce((text, finding) => {
      const at = placeInPublic(finding, hunks);
      return at === null ? text : text.slice(0, at) + maskOf(finding) + text.slice(at + finding.end - finding.start);
    }, publicText);
}

/** The public version with the original words back where a finding was changed. */
export function unmaskFinding(raw: string, publicText: string, finding: Finding, { hunks }: Comparison): string {
  return hunks
    .filter((hunk) => hunk.start < finding.end && finding.start < hunk.end)
    .reverse()
    .reduce(
      (text, hunk) => text.slice(0, hunk.publicStart) + raw.slice(hunk.start, hunk.end) + text.slice(hunk.publicEnd),
      publicText,
    );
}

/** What a moderator says of the changes of a public version. */
export interface RedactionReasons {
  /** For every hunk that has none of its own; undefined when none was given. */
  whyDefault?: Reason | undefined;
  /** By the key of the hunk. */
  why: Readonly<Record<string, Reason>>;
  /** What looks as if it pointed to somebody, was looked at, and stays. */
  keep?: Kept | undefined;
}

/** The reason of each hunk, null where none was given: the moderator's own first, then the finder's, then the default. */
export function reasonsOf({ hunks, findings }: Comparison, given: RedactionReasons): (Reason | null)[] {
  return hunks.map((hunk) => given.why[hunkKey(hunk)] ?? suggestReason(hunk, findings) ?? given.whyDefault ?? null);
}

/** How many hunks there are for each reason; those without one are left out. */
export function countReasons(reasons: readonly (Reason | null)[]): RedactionCounts {
  const counts: RedactionCounts = {};
  for (const reason of reasons) if (reason) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** In how many places of a public text something was looked at and stays, by reason. */
export function countKept(publicText: string, places: LocalPlaces, keep: Kept): RedactionCounts {
  const counts: RedactionCounts = {};
  for (const finding of findAll(publicText, places)) {
    const reason = keep[keyOfFinding(finding)];
    if (reason) counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}
