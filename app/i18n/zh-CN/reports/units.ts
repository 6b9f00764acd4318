import type { UnitKind, UnlessConfirmed } from "../../../reports/unit/unit.ts";

const kinds: Record<UnitKind, string> = {
  township_office: "乡镇政府、街道办",
  village_committee: "村委会、居委会",
};
const unless: Record<UnlessConfirmed, string> = {
  anonymous: "按匿名反映继续处理，不写单位",
  stop: "不再继续，不公开",
};

/** Words on who reports in the name of a unit: the public, the reporter and the desk. */
export const units = {
  /** Before the name of the unit. */
  signed: "以单位名义",
  kinds,
  unless,
  /** In the report form; what it costs stands at the head of the part. */
  form: {
    kind: "哪一种单位？",
    none: "不以单位名义，匿名",
    name: "单位全称",
    nameHint: "和公章上一样，比如“柳河镇人民政府”。",
    letter: "盖章的公函拍照或者存成 PDF，放进“材料”那一栏。只给审核员核对，从不公开。",
    unless: "公函没有通过时",
    /** Under the voice as the last page draws it. */
    preview: "核对公函以后才这样公开；核对以前什么也不公开。",
    previewUnless: { anonymous: "公函没有通过，就不写单位，按匿名处理。", stop: "公函没有通过，就不公开。" },
  },
  /** Under the receipt. */
  status: {
    title: "以单位名义",
    claimed: "等审核员核对公函。核对以前不公开。",
    confirmed: "公函已经核对，公开时写明这个单位。",
    refused: {
      anonymous: "公函没有通过。按您提交时选的，不写单位，按匿名反映继续处理。",
      stop: "公函没有通过。按您提交时选的，不会公开。可以在下面补一份公函，也可以撤回，另交一份匿名的。",
    },
    note: "审核员说",
  },
  /** At the desk. */
  desk: {
    title: "以单位名义反映",
    claim: "自称",
    kind: "单位类别",
    unless: "公函没有通过时",
    standing: {
      claimed: "还没有核对公函。核对以前不能公开。",
      confirmed: "已经核对。公开时写明单位，正文里的单位名不遮。",
      refused: {
        anonymous: "公函没有通过。按反映人选的，公开时不写单位，照匿名的遮盖。",
        stop: "公函没有通过。按反映人选的，不能公开：请对方补公函，或者选不公开。",
      },
    },
    check: "看附件里有没有盖章的公函，单位、乡镇是不是对得上。公函从不公开。",
    confirm: "公函属实，以单位名义公开",
    refuse: "公函不通过",
    note: "为什么不通过（反映人看得到）",
    done: { confirmed: "已记下：公函属实。", refused: "已记下：公函不通过，反映人会看到原因。" },
    locked: "一部分已经公开，不能再改。",
  },
  errors: {
    unit_note_required: "请写明公函为什么不通过，反映人要看",
    unit_note_long: "说明最多 500 字，请缩短",
    unit_waits: "这份反映以单位名义提出：请先核对公函，再决定公开",
    unit_stopped: "公函没有通过，反映人选了“不再继续”：不能公开",
    letter_missing: "附件里没有照片或 PDF，没有公函可核对",
    letter_not_refused: "这个原因只用于公函没有通过、反映人选了“不再继续”的",
    unit_name_personal: "单位名称里有电话、证件号、文号或日期，不能公开：请退回，让反映人另交",
  },
};
