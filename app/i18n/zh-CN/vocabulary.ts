import type { Holder, Verdict, WithdrawalReason } from "../../cases/case.ts";
import type { DepartmentType } from "../../departments/department.ts";
import type { Band } from "../../duties/duty.ts";
import type { Act } from "../../ledger/ledger.ts";
import type { Outcome, ReliefReason, Remedy } from "../../replies/reply.ts";
import type { DeclineReason } from "../../reports/report.ts";
import type { Consequence, Gap, Kind, Mechanism } from "../../reports/vocabulary.ts";

/** A code in words, and one short sentence that explains it. */
export interface Term {
  label: string;
  hint: string;
}

/** The words of every code, in one language. */
export interface Vocabulary {
  kinds: Record<Kind, Term>;
  mechanisms: Record<Mechanism, Term>;
  gaps: Record<Gap, string>;
  consequences: Record<Consequence, string>;
  remedies: Record<Remedy, Term>;
  verdicts: Record<Verdict, Term>;
  outcomes: Record<Outcome, Term>;
  reliefReasons: Record<ReliefReason, string>;
  bands: Record<Band, Term>;
  departmentTypes: Record<DepartmentType, string>;
  /** The reporter reads the hint: why, and what they can do. */
  declineReasons: Record<DeclineReason, Term>;
  withdrawalReasons: Record<WithdrawalReason, string>;
  holders: Record<Holder, string>;
  acts: Record<Act, string>;
}

export const vocabulary: Vocabulary = {
  kinds: {
    K1: {
      label: "把部门的事交给乡镇做（责任下推、甩锅）",
      hint: "例如：文件写“压实属地责任”，要乡镇干部上路拦车查生猪运输。",
    },
    K2: { label: "不分情况一刀切", hint: "例如：为了过检查，要求辖区里的小作坊一律先停业。" },
    K3: { label: "层层加码", hint: "例如：上级文件给三个月，到县里改成一个月、完成率百分之百。" },
    K4: { label: "过度留痕、做台账", hint: "例如：入户一次要拍照、截图、填三本台账，才算干过。" },
    K5: { label: "签责任状、一票否决", hint: "例如：部门把任务写成责任书让乡镇签，完不成就一票否决。" },
    K6: { label: "摊派指标和任务数", hint: "例如：给每个村下达征订数、参保率，说不出依据。" },
    K7: { label: "强制用 App、关注、投票、打卡", hint: "例如：要求干部和村民都下载某个 App，每天打卡并公布排名。" },
    K8: { label: "同一数据反复报、多头填表", hint: "例如：同一份人口数，三个部门各发一张不同的表。" },
    K9: { label: "擅自考核、排名通报", hint: "例如：部门自己给乡镇打分，每周在群里通报倒数三名。" },
    K10: { label: "热线、网格派错单（清单外派单）", hint: "例如：燃气安全的工单派给镇里，退单不准，还要算满意率。" },
    K11: { label: "长期借调、抽调乡镇人员", hint: "例如：镇里两名干部在县里的专班干了一年多，编制还在镇上。" },
    K12: { label: "推诿、踢皮球、答非所问", hint: "例如：部门让去找镇里，镇里说归部门，跑了四趟没人办。" },
    K13: { label: "该管的部门不管（不作为）", hint: "例如：多次报告有人盗采，主管部门一直没有到场。" },
    K14: { label: "让没有执法权的人去执法", hint: "例如：让村干部扣车、开罚单、收费。" },
  },
  mechanisms: {
    M1: { label: "拿项目、资金、验收来压", hint: "例如：不接这件事，后面的项目款就批得慢。" },
    M2: { label: "写进考核扣分", hint: "例如：任务没完成，年底考核扣乡镇的分。" },
    M3: { label: "中途改指标口径", hint: "例如：年初算宣传次数，年中改成算办结率。" },
    M4: { label: "以领导小组、指挥部、专班的名义", hint: "例如：部门不出面，由某某领导小组办公室发通知。" },
    M5: { label: "要求签责任状、承诺书", hint: "例如：开会时现场签字，一个镇一份。" },
    M6: { label: "以“属地管理”的名义", hint: "例如：通知写“由属地乡镇负责”，没说依据哪一条法律。" },
    M7: { label: "督查、通报、约谈、问责", hint: "例如：排名最后的乡镇主要负责人要去约谈。" },
    M8: { label: "工作群、电话、口头布置", hint: "例如：没有文件，群里一句话，要求当晚报数。" },
    M9: { label: "热线、网格、平台派单", hint: "例如：系统把部门的事自动派给镇里。" },
    M10: { label: "委托、赋权手续不全", hint: "例如：只说“委托你们执法”，没有委托书，也没有向社会公布。" },
  },
  gaps: {
    G1: "权（执法资格、委托书、执法证）",
    G2: "人（编制、专业人员、持证人员）",
    G3: "钱（经费、补助）",
    G4: "设备（车辆、装备、检测、账号）",
    G5: "信息和培训（数据权限、业务指导）",
  },
  consequences: {
    C1: "有法律风险（被起诉、复议、无效）",
    C2: "干群关系变差",
    C3: "只好走形式应付",
    C4: "挤占了本职工作",
    C5: "主管部门更不管了",
    C6: "群众、企业受损失（停业、收费、跑腿）",
    C7: "基层被不当问责",
  },
  remedies: {
    R1: { label: "收回，由部门自己办", hint: "部门说：这件事以后不再要乡镇做。" },
    R2: {
      label: "依法赋权给乡镇",
      hint: "部门说：省里已决定把这项处罚权交给乡镇并公布，定期评估（行政处罚法 2021 年第二十四条）。",
    },
    R3: {
      label: "书面委托并公布",
      hint: "部门说：已有书面委托书并向社会公布，后果由部门承担（委托处罚见行政处罚法 2021 年第二十条）。",
    },
    R4: { label: "列为配合事项，写明部门主责", hint: "部门说：乡镇只做清单写明的配合部分，主责在部门。" },
    R5: { label: "补上人、钱、设备", hint: "部门说：事情仍由乡镇做，经费、人员或设备跟着下来。" },
    R6: { label: "取消指标、责任状或一票否决", hint: "部门说：不再为这件事考核乡镇。" },
    R7: { label: "纠正一刀切，撤销文件", hint: "部门说：原来的统一要求停止执行，或者已经改了。" },
    R8: { label: "部门接手办理", hint: "部门说：这件具体的事由部门来办，并答复办得怎样。" },
    R9: { label: "维持：依法属于乡镇职责", hint: "部门说：这是乡镇的法定职责；应当写明法律、年份和条款。" },
    R10: { label: "经核查未发现该要求", hint: "部门说：没有提过这项要求；应当写明查了什么。" },
    R11: { label: "无法核实", hint: "部门说：查不清有没有这项要求；应当写明查了什么。" },
  },
  verdicts: {
    V1: { label: "部门主责", hint: "按适用日的法律和职责清单，这件事由部门承担。" },
    V2: { label: "乡镇法定职责", hint: "按适用日的法律和职责清单，这件事本来就由乡镇承担。" },
    V3: {
      label: "共同承担，分项认定",
      hint: "双方都有职责，逐项写明哪一项归谁；例如森林防火，巡护宣传归乡镇，处罚归部门。",
    },
    V4: { label: "依据已经废止", hint: "这项要求原来的法律依据在适用日已经不存在；例如社会抚养费。" },
    V5: { label: "依据不明，待补材料", hint: "现有材料看不清该由谁承担，补齐后再认定。" },
  },
  outcomes: {
    gone: { label: "已经消除", hint: "这件事不再要我们做了，或者该跟来的都跟来了。" },
    partly: { label: "部分消除", hint: "轻了一些，但还在做。" },
    not: { label: "没有消除", hint: "有了答复，实际没有变化。" },
    back: { label: "消除后又回来了", hint: "停过一阵，又换个名义要我们做。" },
  },
  reliefReasons: {
    on_paper: "只有书面答复，没有行动",
    not_yet: "答应的事还没有做到",
    renamed: "换了名目，还是同一件事",
    other_body: "换了别的部门来要求",
    by_word: "口头或者在群里照样要求",
    in_assessment: "还列在考核、督查或者评比里",
    other: "别的原因",
  },
  bands: {
    own: { label: "基本履职", hint: "乡镇自己的事，由乡镇负责。" },
    assist: { label: "配合履职", hint: "部门主责，乡镇只做清单写明的配合部分。" },
    withdrawn: { label: "上级部门收回", hint: "以前落在乡镇，现在收回由部门承担。" },
    off_list: { label: "清单外", hint: "乡镇的三张清单里都没有这一项。" },
  },
  departmentTypes: {
    government: "政府部门",
    vertical: "垂直管理单位",
    party: "党委部门",
    stationed: "派驻机构",
    temporary: "临时机构（领导小组、指挥部、专班）",
  },
  declineReasons: {
    no_department: {
      label: "看不出是哪个部门的要求",
      hint: "我们看不出这是哪个部门或临时机构提出的。您可以另交一份，写明发文、开会或发通知的是哪个单位。",
    },
    no_facts: {
      label: "没有写具体的要求",
      hint: "我们没有读到具体要求做什么。您可以另交一份，写明要做的事、从什么时候开始、怎么布置下来的。",
    },
    not_our_matter: {
      label: "不属于本站的范围",
      hint: "本站只收责任下推和一刀切。日常诉求可打 12345，信访事项找信访部门，违法犯罪找公安机关，公职人员违纪违法找纪检监察机关。",
    },
    duplicate: {
      label: "与另一份反映内容相同",
      hint: "这份和已经收到的一份内容相同，只算一份。如果是您重复提交的，请用前一份的回执码查看；如果不是，请用自己的话另写一份。",
    },
    private_matter: {
      label: "主要是个人纠纷或他人隐私",
      hint: "这份反映讲的主要是个人之间的事，公开会伤及他人。您可以另交一份，只写部门要求做了什么。",
    },
    abuse: {
      label: "辱骂、威胁或垃圾信息",
      hint: "这份反映里有辱骂、威胁或与事情无关的内容。您可以另交一份，只写事情本身。",
    },
    unit_unproven: {
      label: "以单位名义，公函没有通过",
      hint: "您提交时选了：公函没有通过，就不再继续。您可以申请复议，附上盖章清楚、单位一致的公函；也可以另交一份匿名的。",
    },
  },
  withdrawalReasons: {
    wrong_department: "部门认错了",
    identifies_reporter: "可能暴露反映人",
    not_true: "经核实不属实",
    court_order: "法院要求撤下",
  },
  holders: {
    department: "归部门",
    township: "归乡镇",
  },
  acts: {
    report_received: "收到一份反映",
    report_added: "反映人补充了细节",
    report_withdrawn: "反映人撤回一份反映",
    report_declined: "一份反映未予公开",
    decline_undone: "撤销刚作出的不公开决定",
    appeal_filed: "反映人申请复议",
    appeal_decided: "复议有了结果",
    case_published: "公布事由",
    clock_started: "答复时限开始",
    clock_recounted: "期限重新计算",
    case_signed: "部门签收",
    remedy_declared: "部门说已办结",
    day_promised: "部门另行承诺日期",
    clock_resumed: "恢复计时（其间不计入时限）",
    voice_published: "公布一份反映",
    voice_undone: "撤销刚作出的公开决定",
    voice_signed: "这份反映以单位名义公布",
    voice_stripped: "反映人撤回一份已公布的反映",
    verdict_given: "作出责任认定",
    reply_published: "部门公布答复",
    relief_confirmed: "反映人作出回访评价",
    case_withdrawn: "撤下事由",
    case_merged: "并入另一件事由",
    case_unmerged: "从另一件事由拆出",
    case_moved: "事由转给另一个部门",
    case_listed: "清单外的事由归到清单里的一项",
    takedown_proposed: "提议隐去或撤下",
    takedown_refused: "不同意隐去或撤下",
    takedown_lapsed: "暂时隐去到期恢复",
    voice_hidden: "隐去一条反映",
    voice_withheld: "一条反映先隐去，等人核对",
    voice_shown: "核对、删减以后，重新公开一条反映",
    case_corrected: "更正事由",
    voice_corrected: "删减一条反映",
    reply_revised: "部门更正自己的答复",
    reply_corrected: "删减一条答复",
    verdict_corrected: "更正认定理由",
    reply_held: "部门提交的答复先由审核员核对",
    reply_returned: "答复退回部门修改",
    reply_hidden: "隐去一条答复的内容",
    support_asked: "请一个单位协办",
    support_signed: "协办单位签收",
    support_promised: "协办单位另行承诺日期",
    support_answered: "协办单位答复",
    support_revised: "协办单位更正自己的答复",
    support_sent_back: "退回协办单位答复（不算实质答复）",
    support_ended: "不再请一个单位协办",
    support_absorbed: "协办单位改为主办，协办结束",
    transfer_asked: "部门把事由移送给另一个部门",
    transfer_accepted: "另一个部门接受移送",
    transfer_declined: "另一个部门不接受移送",
    transfer_unanswered: "移送过了期限没有答复",
    transfer_withdrawn: "部门自己答复，移送结束",
    transfer_decided: "审核员裁定移送",
    callout_made: "乡镇吹哨，请部门到场",
    callout_signed: "部门签收吹哨",
    callout_contacted: "部门与乡镇联系",
    callout_came: "部门说已经到场",
    callout_declined: "部门不到场",
    callout_answered: "乡镇说部门来没来",
    callout_rated: "乡镇评价到场办理",
    callout_taken_back: "乡镇撤回吹哨",
    dispute_filed: "部门提出异议",
    dispute_decided: "异议有了结果",
    answer_checked: "核查部门答复",
    answer_entered: "录入来信、传真或者当面的答复，待另一人核对",
    answer_refused: "录入的答复没有通过核对",
    answer_sent_back: "退回部门答复（不算实质答复）",
    case_reopened: "反映人说又回来了，重新起算时限",
    case_nudged: "督查提醒部门答复",
    topic_opened: "开设专题",
    topic_case_added: "事由列入专题",
    topic_case_removed: "事由移出专题",
    topic_step_set: "专题定下一步计划",
    topic_step_done: "专题计划完成一步",
    topic_step_moved: "专题计划改期",
    topic_closed: "专题结束",
    contact_opened: "打开一份反映的密封联系方式",
    original_opened: "打开一份反映的密封原件",
    texts_destroyed: "按期销毁原文",
    staff_changed: "工作人员账号和角色有变动",
  },
};
