import { MAX_CLAIMED_BASIS, MAX_DEMAND } from "../../../cases/case.ts";
import { isSame, WAS } from "../../../rulings/decision/decision.ts";

/**
 * What the text of a new case may begin with. All of it comes from the words that the public will read anyhow: never from
 * what the reporter ticked, which is promised to nobody but the moderators.
 */

/** A title names the demand in one breath. */
const TITLE_SIGNS = 30;
/** Sentences shorter than this are a greeting or a heading. */
const SENTENCE_SIGNS = 8;

const SENTENCE = /[^。！？!?；;\n]+/g;
const GREETING = /^(?:您好|你好|尊敬的|各位)/;
/** Words of a demand, the plainest first. */
const DEMANDING = [/要求|责令|[要让叫](?=我|镇|乡|村|社区|每)/, /必须|规定|下达|布置|安排|摊派|派给|交给|转给/];
const OURS = /我们?(?=[镇乡村县所站社局办街])/g;

/** The sentence of a text that tells the demand: the first that speaks of one, else the first that says anything. */
function sentenceOf(publicText: string): string {
  const sentences = (publicText.match(SENTENCE) ?? [])
    .map((one) => one.trim())
    .filter((one) => one.length >= SENTENCE_SIGNS && !GREETING.test(one));
  return (sentences[demandIn(sentences)] ?? sentences[0] ?? "").replace(OURS, "该");
}

/** Which of the pieces of a text speaks of a demand; -1 for none. */
function demandIn(pieces: readonly string[]): number {
  const plainest = DEMANDING.find((words) => pieces.some((one) => words.test(one)));
  return plainest ? pieces.findIndex((one) => plainest.test(one)) : -1;
}

/** What the demand was, as a claim, in the words of the public version; empty where it has no sentence. */
export function proposedDemand(publicText: string): string {
  const told = sentenceOf(publicText);
  if (told === "") return "";
  const claim = told.startsWith("反映称") ? told : `反映称，${told}`;
  return `${claim.slice(0, MAX_DEMAND - 1)}。`;
}

/** A short title from the same sentence: from the clause of the demand on, whole clauses. */
export function proposedTitle(publicText: string): string {
  const told = sentenceOf(publicText).replace(/^反映称[，,：:]?/, "");
  const all = told.split(/(?<=[，,：:])/u);
  const clauses = all.slice(Math.max(0, demandIn(all)));
  let title = "";
  for (const clause of clauses) {
    if (title.length >= SENTENCE_SIGNS || title.length + clause.length > TITLE_SIGNS) break;
    title += clause;
  }
  return (title || (clauses[0] ?? "").slice(0, TITLE_SIGNS)).replace(/[，,、：:\s]+$/, "");
}

/** In whose name something is demanded, where the text itself says it; in the order of the list. */
const NAMED_AS = [
  [/文件|红头|[〔【]\d{4}[〕】]\d+号/, "文件"],
  [/会议|开会|会上/, "会议"],
  [/通知|短信/, "通知"],
  [/工作群|微信群|群里|钉钉/, "工作群"],
  [/热线|12345|工单|派单/, "热线工单"],
  [/平台|系统|APP|App/, "信息平台"],
  [/责任状|承诺书/, "责任状"],
  [/领导小组|指挥部|专班/, "领导小组、专班"],
  [/考核|排名|扣分/, "考核"],
  [/督查|督导|检查组|约谈|通报/, "督查、通报"],
  [/属地/, "属地管理"],
] as const;

/** In whose name the demand came, as far as the public version says so. */
export function proposedBasis(publicText: string): string {
  return NAMED_AS.filter(([said]) => said.test(publicText))
    .map(([, name]) => name)
    .join("、")
    .slice(0, MAX_CLAIMED_BASIS);
}

/** The fields that follow from the public version. */
export function proposedFrom(publicText: string) {
  return {
    title: proposedTitle(publicText),
    demand: proposedDemand(publicText),
    claimedBasis: proposedBasis(publicText),
  };
}

/** The fields of `proposedFrom`. */
export const OF_TEXT = ["title", "demand", "claimedBasis"] as const satisfies readonly (keyof ReturnType<
  typeof proposedFrom
>)[];

/** What was proposed, by field. */
export type ProposedWords = Readonly<Record<string, string>>;

type Answers = Readonly<Record<string, string>>;

/** Of a form that came back: what still stands as it was proposed. */
export function standingIn(answers: Readonly<Record<string, string | undefined>>): ProposedWords {
  const was = Object.entries(answers).flatMap(([name, value]) =>
    name.startsWith(WAS) && value !== undefined ? [[name.slice(WAS.length), value] as const] : [],
  );
  return Object.fromEntries(was.filter(([name, value]) => value !== "" && isSame(answers[name], value)));
}

/**
 * Without scripts, as `useProposals` does in the browser: proposes other words for fields that stand as proposed, and unless
 * `kept` for empty ones. What somebody wrote stays.
 */
export function withProposals(
  answers: Answers,
  values: Readonly<Record<string, string>>,
  which: "empty" | "kept" = "empty",
): Record<string, string> {
  const standing = standingIn(answers);
  const result = { ...answers };
  for (const [name, value] of Object.entries(values)) {
    const stands = answers[name] ?? "";
    if (!(name in standing) && (which === "kept" || (stands !== "" && !isSame(stands, value)))) continue;
    result[name] = value;
    result[WAS + name] = value;
  }
  return result;
}
