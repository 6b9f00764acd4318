/** Words on the contact that a reporter may leave, sealed. */
export const contact = {
  label: "联系方式（可不填）",
  hint: "手机号、微信号或邮箱。别留单位的电话、单位配的手机或工作群里用的账号。",
  sealed: "提交时就密封，本站和审核员都打不开。要几位保管人合起来才能打开，每次都记入公开账本。",
  limit: (most: number) => `最多 ${most} 字`,
  unavailable: "本站现在没有密封联系方式的条件，所以不收。请抄好提交后给您的回执码，过几天凭它回来看进展。",
  kept: "留有密封的联系方式",
  keptHint: "审核台打不开。确需联系时，由保管人用命令打开，并记入公开账本。",
};
