import type { Mark, ReportKind } from "./vocabulary.ts";

/** What harms body or health by itself, in whatever report it is told. */
const HARM =
  /塌方|坍塌|垮塌|滑坡|泥石流|山洪|溃坝|决堤|危房|坠落|溺水|触电|中毒|爆炸|起火|着火|火灾|失火|山火|燃气泄漏|煤气泄漏|漏气|受伤|伤亡|死亡|死了|猝死|晕倒|昏倒|住院|抢救|急救|自杀|轻生|传染|疫情|病死|污水|水源污染|饮水|饮用水|停药|透析|停暖|断水|断电|没有暖气|冻伤|中暑|流产|孕妇|早产/;

/** What may do so; alone it is said of a great many things. */
const RISK =
  /危险|不安全|安全隐患|高温|通宵|熬夜|带病|夜间|半夜|高空|下水|过敏|心脏病|高血压|没有防护|无防护|尾矿|危化/;

/** Nobody acts although it is their duty; people without training or authority enforce. */
const RISKY_KINDS: readonly ReportKind[] = ["K13", "K14"];

/**
 * True when health or safety may be at stake, so that the report is to be read before others: a word of harm, or a word
 * of risk where the kind of demand (K13, K14) or a damage to residents (C6) makes it likely. A help for the order of the
 * list, no finding: it errs towards true, and only the answer is stored.
 */
export function touchesSafety(report: { kind: ReportKind; marks: readonly Mark[]; body: string }): boolean {
  const text = report.body.normalize("NFKC");
  if (HARM.test(text)) return true;
  return RISK.test(text) && (RISKY_KINDS.includes(report.kind) || report.marks.includes("C6"));
}
