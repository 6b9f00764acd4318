import { type Finding, keyOfFinding } from "../../../redaction/redaction.ts";

/** What the reporter wants hidden in public stands in one field of the form: the keys of the findings. */
const keysIn = (field: string) => field.split(" ").filter(Boolean);

/** Stands for every finding in the buttons of the form. */
export const ALL = "all";

/**
 * What can be hidden. What tells of nobody else cannot: without it the sentence says something else, so that the reporter
 * had better put it another way.
 */
const canHide = ({ kind }: Finding) => kind !== "unique";

/** The field once one more is to be hidden, or all. */
export function hide(field: string, key: string, findings: readonly Finding[]): string {
  const keys = findings.filter(canHide).map(keyOfFinding);
  return [...new Set([...keysIn(field), ...keys.filter((one) => key === ALL || one === key)])].join(" ");
}

/** The field once one is to be shown again, or all. */
export function show(field: string, key: string): string {
  return keysIn(field)
    .filter((one) => key !== ALL && one !== key)
    .join(" ");
}

/** Of what was found, what the reporter hides. */
export function hiddenIn(findings: readonly Finding[], field: string): Finding[] {
  const keys = keysIn(field);
  return findings.filter((finding) => canHide(finding) && keys.includes(keyOfFinding(finding)));
}
