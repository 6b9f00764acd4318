/** What a resident is asked after the department's answer, in their own words; and why, of whoever answers. */
export const relief = {
  /** Of the staff of a township the same is asked in the words of `followUp`. */
  citizen: {
    title: "您说的事改了没有？",
    lede: "按实际情况说。这句话不带您的名字，下周一起计入公开的数字。",
    wait: "部门还没有答复。答复以后，再来说改了没有。",
    now: "现在轮到您：看部门的答复，说一句改了没有。",
    again: (days: number) => `部门答复满 ${days} 天了，请再说一次：改了没有，有没有又变回去。`,
    next: (day: string) => `下一次请在${day}以后来，再说一次有没有又变回去。`,
    action: { label: "说说改了没有", hint: "部门答复后、满 30 天、满 90 天，各说一次。" },
    outcomes: {
      gone: { label: "已经改了", hint: "不再这样做了，或者该管的管起来了。" },
      partly: { label: "改了一部分", hint: "比以前好一些，还没有全改。" },
      not: { label: "没有改", hint: "有了答复，实际没有变化。" },
      back: { label: "改过，又变回去了", hint: "好过一阵，又和以前一样。" },
    },
  },
  answersTitle: "部门的答复",
  reason: "如果还没有全部解决，主要是哪种情况？（可以不选）",
  reasonHint: "选了就公开：下周一起只公布每种情况有几条，不写是谁选的。已经解决的，这一项不记。",
  noReason: "不说",
  why: "为什么这样说？（可以不写）",
  whyHint: "只给审核员看，不公开，也不给部门看。不要写姓名、电话。",
  whySent: "您写的原因已经发给审核员。",
  said: (outcome: string) => `部门答复后说：${outcome}`,
  saidOf: (outcome: string, number: string) => `部门答复后说：${outcome}（${number}）`,
};
