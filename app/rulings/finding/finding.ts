import { MAX_REASONS, type Verdict } from "../../cases/case.ts";
import type { DutyFinding, DutyFindingKind } from "../../duties/duty.ts";
import { zhCN } from "../../i18n/zh-CN/index.ts";
import { citationOf } from "./citation.ts";

/** A finding of the register, and what a verdict that follows it would say. */
export type ProposingFinding = DutyFinding & { proposed: ProposedVerdict };

/** Empty where the register leads to none. */
export interface ProposedVerdict {
  verdict: Verdict | "";
  reasons: string;
}

/** What each finding comes to; where the register says nothing of the day, the moderator finds out. */
const FOLLOWS: Record<DutyFindingKind, Verdict | ""> = {
  own: "V2",
  assist: "V1",
  withdrawn: "V1",
  off_list: "V1",
  repealed: "V4",
  not_in_force: "",
  no_item: "V1",
};

/** The verdict and the reasons that follow from the register: in Chinese, as the public will read them. */
export function withProposal(finding: DutyFinding): ProposingFinding {
  const { finding: words } = zhCN.decision;
  const { kind, version } = finding;
  const said =
    kind === "no_item"
      ? words.noItem.reasons(finding.since ?? "")
      : version && words.reasons(words.labels[kind], version.code, version.version);
  const cited = version && version.bases.length > 0 ? citationOf(zhCN, version) : null;
  const reasons = [said, cited].filter(Boolean).join("\n").slice(0, MAX_REASONS);
  return { ...finding, proposed: { verdict: FOLLOWS[kind], reasons } };
}
