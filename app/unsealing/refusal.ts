/** Why a command of the keyholders refused, with the way to mend it, for the terminal: Chinese, then English. */
const REFUSALS = {
  numbers_wrong:
    "份数须在 2 至 20 之间，门限至少为 2 且不超过份数。\n--threshold must be at least 2 and at most --shares, --shares at most 20",
  share_malformed:
    "有一份密钥抄错了：每份是 92 个十六进制字符（0–9、a–f）。\nA share is miscopied: each has 92 hexadecimal characters (0–9, a–f)",
  share_checksum:
    "有一份密钥的校验不对，请对照原件重抄。\nThe checksum of a share is wrong: compare it with the original",
  share_of_another_key:
    "有一份不属于这把钥匙，请看每份前面的指纹。\nA share belongs to another key: look at the fingerprint before each share",
  share_twice:
    "同一份给了两次，要两位不同的持有人各给一份。\nThe same share was given twice: each must come from another holder",
  shares_too_few: "份数不够，打不开。\nToo few shares were given",
  shares_do_not_fit: "这几份合不成这把钥匙。\nThese shares do not make up the key",
  unknown_key: "没有这个指纹的钥匙。\nNo key has this fingerprint",
  retired_already: "这把钥匙已经停用。\nThis key has been retired already",
  unknown_report: "没有这个编号的反映。\nNo report has this number",
  no_contact: "这份反映没有留联系方式。\nThis report has no sealed contact",
  reason_missing: "要用 --reason 写明理由（10 至 500 字）。\n--reason must say why, in 10 to 500 characters",
  names_missing:
    "要用 --by 写明在场的持有人，人数不少于门限，用逗号分开。\n--by must name the keyholders present, at least as many as the threshold, with commas between them",
  damaged: "内容损坏或被改动，打不开。\nWhat was sealed is damaged or was tampered with: it cannot be opened",
  no_original: "没有这份密封的原件。\nThere is no such sealed original",
  target_taken: "要写入的文件已经存在，请换一个名字。\nThe file named by --to exists already: choose another name",
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** What the keyholders can mend. Never carries a share or a text. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(REFUSALS[code]);
    this.name = "Refusal";
    this.code = code;
  }
}
