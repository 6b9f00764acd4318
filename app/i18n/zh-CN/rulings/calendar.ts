import type { HolidayProblem } from "../../../rulings/calendar/holidays.ts";

/** Words of the administrators' page on public holidays. */
export const calendar = {
  title: "放假安排",
  lede: "国务院公布下一年的放假安排以后，在这里录入。暂定的答复期限随即重新计算，事由页上注明原来是哪天，公开账本每件记一条。",
  entered: "已经录入的",
  columns: { year: "年份", off: "放假（天）", working: "调休上班（天）" },
  none: "还没有录入任何一年。",
  provisional: (count: number) => (count === 0 ? "没有暂定的答复期限。" : `还有 ${count} 件事由的答复期限是暂定的。`),
  year: "哪一年",
  list: "放假和调休的日子",
  listHint:
    "一行一天：日期、“休”或者“班”、节日名称，用空格隔开，例如“2027-01-01 休 元旦”。放假的每一天都写，周末也写；调休上班写“班”。同一年再录一次，代替上一次。",
  reason: "依据",
  reasonHint: "写明通知的名称和文号，4 到 200 字。记进工作人员变动记录，并在“数字怎么算”页上公布。",
  submit: "录入并重新计算",
  done: (year: string) => `${year} 年的放假安排已经录入。`,
  recounted: "今天重新计算的期限",
  recountedColumns: { number: "事由", before: "原来", now: "现在" },
  recountedNone: "没有一件事由的答复期限因此改变。",
  recountedMore: (count: number) => `共 ${count} 件，这里只列前 100 件；其余见公开账本。`,
  shown: {
    title: "按哪些放假安排算",
    lede: "全站的时限都按下表算；别的日子，周一至周五是工作日，周六、周日不是。",
    year: (year: string) => `${year} 年`,
    note: (note: string, entered: string | null) =>
      `${note ? `依据：${note}。` : "录入时没有写依据。"}${entered ? `${entered}录入。` : ""}`,
    columns: { name: "节日", off: "放假", shifted: "调休上班" },
    span: (from: string, until: string) => `${from}至${until}`,
    none: "一年的放假安排也没有录入：时限只按周一至周五算，都是暂定的。",
  },
  errors: {
    year: "只能录入今年或者明年",
    list: "请填写放假和调休的日子",
    reason: "请写明依据，4 到 200 字",
    personal: "依据要公布：里面有像是个人信息的，请去掉",
    clock: "服务器的时钟不对，核对之前不能录入。什么也没有改",
  },
  problem: (problem: HolidayProblem): string => {
    if (problem.what === "few") return "放假的日子太少，一年至少 13 天";
    if (problem.what === "incomplete") return `缺法定假日 ${problem.day}`;
    const words = {
      line: "写法应为“2027-01-01 休 元旦”",
      other_year: "不是这一年的日子",
      twice: "同一天写了两次",
      not_weekend: "调休上班只能是周六、周日",
    };
    return `第 ${problem.line} 行：${words[problem.what]}`;
  },
};
