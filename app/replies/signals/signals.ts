/**
 * Cheap signals of what an answer is worth: shown beside it with their rule and never judged. None says that an answer is
 * bad; each says what anybody can count in it.
 */
export type ReplySignal =
  | { kind: "forwarded" }
  | { kind: "short"; characters: number }
  | { kind: "same"; earlier: number }
  | { kind: "township"; signature: string }
  | { kind: "last_days"; answers: number; inTime: number; expected: number };

/** An answer of fewer characters is short; white space is not counted. */
export const SHORT_CHARACTERS = 40;

/** With so many earlier answers of the same body that say the same, it is said. */
export const SAME_EARLIER = 3;

/** The working days at the end of a clock: the due day and the one before it. */
export const LAST_DAYS = 2;

/** Fewer answers in time tell nothing of a habit; more than the latest so many are not looked at. */
export const FEWEST_IN_TIME = 10;
export const MOST_IN_TIME = 200;

/** As many answers in the last days are in excess where chance alone gives so many more rarely than this. */
export const RARER_THAN = 0.01;

/** What an answer says: what was checked, what was done and what remains. */
export function saidIn(texts: { checked: string; body: string; rest: string }): string {
  return [texts.checked, texts.body, texts.rest].filter((text) => text !== "").join("\n");
}

/** What is told by the words of an answer alone. */
export function signalsOfText(text: string): ReplySignal[] {
  const signals: ReplySignal[] = [];
  if (isOnlyForwarded(text)) signals.push({ kind: "forwarded" });
  const characters = [...text.replace(/\s/gu, "")].length;
  if (characters < SHORT_CHARACTERS) signals.push({ kind: "short", characters });
  const signature = townshipSignature(text);
  if (signature !== null) signals.push({ kind: "township", signature });
  return signals;
}

/** Words for handing a matter on. 转 is much else too: 转变, 流转, 转移支付. */
const FORWARDED =
  /(?:^|[^流好运周扭旋回])转(?![移变换岗隶入正为型账让化业播告发报])|批转|函转|函告|移交|移送|交由|交给|派单|上报|责成/u;

/** Words for what was done or decided: with one of them a clause says more than that the matter went to somebody else. */
const DONE =
  /停|取消|废止|作废|撤|收回|退|删|改|不再|不用|接手|[前后]完成|拨|到账|解散|恢复|更正|纠正|合并|完工|移除|决定|注销|聘用|到岗|暂缓|同意|核拨|签|补|自己办|[由归][我本]局|我局承担/u;

/** What offices say besides: greetings, thanks, that it arrived, that it is looked into, whose it is not, whom to ask. */
const BESIDES =
  /[您你]好|感谢|谢谢|祝|收悉|收到|知悉|登记|重视|第一时间|[您你](?:所)?(?:反映|来信|提)|您的|问题|来[信件]|(?:此|该|本)(?:件|事|事项|问题)|经(?:研究|了解|核|查|初步)|(?:职责|管辖|权限)|涉及|建议|认真|研究|耐心|等待|待.{0,12}[后再]|核实|保持|请|联系|咨询|答复|回复|反馈|关注|处理|办理|属地|乡镇负责|依法|进展|如有|特此|持续|负责/u;

/**
 * Only forwarded: it says that the matter went to somebody else, and besides nothing but what offices always say. One
 * clause that says anything more, and it is not.
 */
export function isOnlyForwarded(text: string): boolean {
  const clauses = text
    .split(/\n/u)
    .filter((line) => townshipSignature(line) === null && !DATE_LINE.test(line))
    .flatMap((line) => line.split(/[，。；！？：,;!?:]/u))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
  return (
    clauses.some((clause) => FORWARDED.test(clause)) &&
    clauses.every((clause) => !DONE.test(clause) && (FORWARDED.test(clause) || BESIDES.test(clause)))
  );
}

/** A day on a line of its own, as it stands under a signature. */
const DATE_LINE = /^[\d０-９〇○零一二三四五六七八九十年月日.\-/\s]{4,20}$/u;
const SIGNATURE =
  /^(?:(?:答复|承办|落款)单位[:：])?\s*((?!\p{Script=Han}*[已转移送交由请])\p{Script=Han}{1,12}(?:镇|乡|街道)(?:人民)?(?:政府|办事处|党政办公室|党政办|党委|党工委)(?:办公室)?)[)）]?$/u;

/** The township or subdistrict that an answer is signed by: what stands last, a day aside; null when it is nobody such. */
export function townshipSignature(text: string): string | null {
  const lines = text.split(/\n/u).map((line) => line.trim());
  const last = lines.findLast((line) => line !== "" && !DATE_LINE.test(line)) ?? "";
  const tail = last
    .replace(/[。.]$/u, "")
    .split(/[。！？!?；;（(]/u)
    .at(-1);
  return SIGNATURE.exec((tail ?? "").trim())?.[1] ?? null;
}

/**
 * Whether so many answers in the last days are in excess. If a body's answers were spread evenly over the working days of
 * their clocks, each would fall in the last two with a chance of 2 to its working days; they are in excess where as many
 * or more would come about in fewer than one of a hundred such bodies. `clocks`: the working days of each answer in time,
 * and whether it came in the last days. Null below `FEWEST_IN_TIME` answers, and where it is no excess. (The tail of a sum of unequal
 * chances, the Poisson binomial distribution, is added up exactly.)
 */
export function lastDaysExcess(
  clocks: readonly { workingDays: number; last: boolean }[],
): Extract<ReplySignal, { kind: "last_days" }> | null {
  const counted = clocks.filter(({ workingDays }) => workingDays > LAST_DAYS).slice(0, MOST_IN_TIME);
  if (counted.length < FEWEST_IN_TIME) return null;
  // chances[k]: that k of those so far fall in the last days.
  let chances = [1];
  let expected = 0;
  for (const { workingDays } of counted) {
    const chance = LAST_DAYS / workingDays;
    expected += chance;
    chances = Array.from(
      { length: chances.length + 1 },
      (_, k) => (chances[k] ?? 0) * (1 - chance) + (chances[k - 1] ?? 0) * chance,
    );
  }
  const answers = counted.filter(({ last }) => last).length;
  const asMany = chances.slice(answers).reduce((sum, one) => sum + one, 0);
  return asMany < RARER_THAN ? { kind: "last_days", answers, inTime: counted.length, expected } : null;
}
