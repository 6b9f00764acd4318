import { type CheckFinding, type CheckKind, MAX_CHECK_WORDS } from "../../../rulings/checking/checking.ts";

/** What a moderator checked of an answer, beside what the department claims and what reporters say. */
export const checking = {
  link: "核查部门的答复",
  title: (number: string) => `核查答复 ${number}`,
  heading: "核查部门的答复",
  lede: "看过文件、清单或者到过现场，就记下来：和部门说的一样不一样。公布在部门的话和反映人的话旁边，不改变它们，也不影响时限和数字。以前记的都留着。",
  none: "部门还没有公开的答复，没有可以核查的。",
  answer: "核查哪一条答复",
  answerOption: (position: number, day: string, remedies: string) => `第 ${position} 条，${day}：${remedies}`,
  kind: "怎么核查的",
  kinds: { document: "查文件是否撤回", list: "查清单、考核是否改了", visit: "到现场看" } satisfies Record<
    CheckKind,
    string
  >,
  finding: "和部门说的",
  found: { so: "一样", partly: "部分一样", not_so: "不一样" } satisfies Record<CheckFinding, string>,
  words: "看到了什么",
  wordsHint: `公开。写看的是什么、哪天看的、看到什么，不写是谁反映的、谁告诉的。最多 ${MAX_CHECK_WORDS} 字。`,
  submit: "公布核查结果",
  done: "核查结果已公布。",
  earlier: "已经记下的",
  three: "三方的话，各是各的",
  claims: "部门说",
  noClaim: "现在应当答复的部门还没有说",
  reporters: "反映人说",
  notAsked: "还不能说：每周一更新",
  said: (occasion: string, asked: number, said: { gone: number; partly: number; not: number; back: number }) =>
    `${occasion}，可以说的 ${asked} 条里：已经消除 ${said.gone}，部分消除 ${said.partly}，没有消除 ${said.not}，又回来了 ${said.back}`,
  checked: "审核员核查",
  notChecked: "没有核查过",
  checkedInRow: (day: string, found: CheckFinding) =>
    `${day}核查，和部门说的${{ so: "一样", partly: "部分一样", not_so: "不一样" }[found]}`,
  check: (day: string, position: number, kind: string, found: string) =>
    `${day}，第 ${position} 条答复，${kind}：和部门说的${found}。`,
  apart: "三方的话不合成一个，也不相加。",
  ofDepartment: "部门说、反映人说、审核员核查",
  columns: { who: "谁的话", cases: "事由" },
  answered: "部门说：已经答复的",
  reportersBelow: "反映人怎么说，见上面的表，按条计，不按件；三方的话不相加。有几次核查的，按最后一次。",
  method: "怎么算",
  unchecked: "审核员没有核查过",
  checkedAs: (found: CheckFinding) =>
    `审核员核查：和部门说的${{ so: "一样", partly: "部分一样", not_so: "不一样" }[found]}`,
  errors: {
    answer_required: "请选择核查的是哪一条答复",
    kind_required: "请选择怎么核查的",
    found_required: "请选择和部门说的一样不一样",
    words_required: "请写看到了什么",
    words_long: `看到了什么：最多 ${MAX_CHECK_WORDS} 字`,
    personal: "里面有像是个人信息的，请去掉",
    not_found: "这一条答复不在了，或者已经隐去",
    stale_version: "打开本页以后，又有人记了一次核查，或者事由合并了。请看过再提交",
  },
};
